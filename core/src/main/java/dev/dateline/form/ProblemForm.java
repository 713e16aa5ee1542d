package dev.dateline.form;

import dev.dateline.manifest.Problem;

/**
 * A problem as tagged values, in both directions; by default of no line, for no reason.
 * Thread-safe.
 */
public final class ProblemForm {
  private static final int LINE = 1;
  private static final int REASON = 2;

  private ProblemForm() {}

  /**
   * Writes a problem's values.
   *
   * @param out where to
   * @param problem the problem
   */
  public static void write(FormWriter out, Problem problem) {
    out.number(LINE, problem.line());
    out.text(REASON, problem.reason());
  }

  /**
   * Reads a problem's values.
   *
   * @param in all of them, and nothing else
   * @return the problem
   * @throws FormException if they are damaged
   */
  public static Problem read(FormReader in) throws FormException {
    long line = 0;
    String reason = "";
    while (in.next()) {
      switch (in.tag()) {
        case LINE -> line = in.number();
        case REASON -> reason = in.text();
        default -> {} // of a newer program
      }
    }
    return new Problem(line, reason);
  }
}
