package dev.dateline.settings;

import java.util.List;

/** A program was told something that it cannot follow; it ends with {@link ExitCode#USAGE}. */
public final class UsageException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /** All that is wrong. */
  private final transient List<Mistake> mistakes;

  /**
   * All mistakes together.
   *
   * @param mistakes what is wrong, not empty
   */
  public UsageException(List<Mistake> mistakes) {
    this(mistakes, "");
  }

  private UsageException(List<Mistake> mistakes, String hint) {
    super(lines(mistakes) + hint);
    this.mistakes = List.copyOf(mistakes);
  }

  /**
   * A single mistake.
   *
   * @param where the flag or the operand
   * @param problem what is wrong there, and what would be accepted
   */
  public UsageException(String where, String problem) {
    this(List.of(new Mistake(where, problem)));
  }

  /**
   * The same mistakes, and where to learn more.
   *
   * @param hint a line that follows them in the message
   * @return a new exception
   */
  public UsageException withHint(String hint) {
    return new UsageException(mistakes, "\n" + hint);
  }

  /**
   * What is wrong.
   *
   * @return the mistakes in the order in which they were found
   */
  public List<Mistake> mistakes() {
    return mistakes;
  }

  private static String lines(List<Mistake> mistakes) {
    StringBuilder text = new StringBuilder();
    for (Mistake mistake : mistakes) {
      text.append(text.isEmpty() ? "" : "\n").append(mistake);
    }
    return text.toString();
  }
}
