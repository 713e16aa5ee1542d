package dev.dateline.settings;

import java.util.ArrayList;
import java.util.List;

/**
 * What a command takes and how it explains itself; made once, then immutable.
 *
 * <pre>{@code
 * Command forget = Command.of(Program.DATELINED, "forget", "remove a folder and its articles")
 *     .operands("PATH", 1, 1)
 *     .settings(Setting.ARCHIVE)
 *     .example("datelined forget /news/2019", "the archive no longer covers this folder")
 *     .build();
 * Arguments arguments = forget.parse(args);
 * if (arguments.isHelp()) {
 *   System.out.print(forget.help());
 * }
 * Settings settings = arguments.settings(System.getenv()); // all mistakes in one UsageException
 * }</pre>
 */
public final class Command {
  /** Stands for any number of operands. */
  public static final int MANY = Integer.MAX_VALUE;

  private final Builder spec;

  private Command(Builder spec) {
    this.spec = spec;
  }

  /**
   * Starts a command that takes {@code --help} and, where the program colours, {@code --color}.
   *
   * @param program the program that it belongs to
   * @param name what people type behind the program's name
   * @param summary what it does: a phrase in lower case, without a full stop
   * @return a new builder
   */
  public static Builder of(Program program, String name, String summary) {
    return new Builder(program, name, summary);
  }

  /**
   * Reads a command line. Nothing is thrown: mistakes come out with those of the settings.
   *
   * @param args what stands behind the command's name
   * @return what was given
   */
  public Arguments parse(List<String> args) {
    return new ArgumentParser(this).parse(args);
  }

  /**
   * The whole help.
   *
   * @return lines of at most 80 columns, each ended by {@code \n}
   */
  public String help() {
    return new HelpText(this).write();
  }

  /**
   * The program that it belongs to.
   *
   * @return the program
   */
  public Program program() {
    return spec.program;
  }

  /**
   * What people type behind the program's name.
   *
   * @return the name
   */
  public String name() {
    return spec.name;
  }

  /**
   * What it does, in a phrase.
   *
   * @return lower case, without a full stop
   */
  public String summary() {
    return spec.summary;
  }

  /**
   * The options in the order of the help.
   *
   * @return settings and the command's own options, without {@code --help}
   */
  public List<Option> options() {
    return List.copyOf(spec.options);
  }

  String operands() {
    return spec.operands;
  }

  int leastOperands() {
    return spec.least;
  }

  int mostOperands() {
    return spec.most;
  }

  boolean operandsMayBeginWithHyphen() {
    return spec.hyphens;
  }

  List<String> paragraphs() {
    return spec.paragraphs;
  }

  List<String> examples() {
    return spec.examples;
  }

  List<ExitCode> exitCodes() {
    return spec.exitCodes;
  }

  /** Collects what a command takes; not thread-safe. */
  public static final class Builder {
    private final Program program;
    private final String name;
    private final String summary;
    private final List<Option> options = new ArrayList<>();
    private final List<String> paragraphs = new ArrayList<>();
    private final List<String> examples = new ArrayList<>();
    private final List<ExitCode> exitCodes = new ArrayList<>();
    private String operands = "";
    private int least;
    private int most;
    private boolean hyphens;

    private Builder(Program program, String name, String summary) {
      this.program = program;
      this.name = name;
      this.summary = summary;
    }

    /**
     * Takes operands.
     *
     * @param usage how the usage line writes them, such as {@code PATH...}
     * @param least how many at least
     * @param most how many at most, or {@link #MANY}
     * @return this
     */
    public Builder operands(String usage, int least, int most) {
      this.operands = usage;
      this.least = least;
      this.most = most;
      return this;
    }

    /**
     * Takes words with one hyphen for operands, as queries have them; options have two.
     *
     * @return this
     */
    public Builder operandsMayBeginWithHyphen() {
      hyphens = true;
      return this;
    }

    /**
     * Takes settings as flags.
     *
     * @param settings the settings, in the order of the help
     * @return this
     */
    public Builder settings(Setting... settings) {
      for (Setting setting : settings) {
        options.add(Option.of(setting));
      }
      return this;
    }

    /**
     * Takes an option of its own.
     *
     * @param option the option
     * @return this
     */
    public Builder option(Option option) {
      options.add(option);
      return this;
    }

    /**
     * Explains something in the help.
     *
     * @param text sentences; they are wrapped
     * @return this
     */
    public Builder paragraph(String text) {
      paragraphs.add(text);
      return this;
    }

    /**
     * Shows an example in the help.
     *
     * @param line what to type
     * @param meaning what comes of it
     * @return this
     */
    public Builder example(String line, String meaning) {
      examples.add(line);
      examples.add(meaning);
      return this;
    }

    /**
     * Names the exit codes in the help; the programs' {@code --help} names them all.
     *
     * @param codes those that this command can end with, beside wrong usage
     * @return this
     */
    public Builder exitCodes(ExitCode... codes) {
      exitCodes.addAll(List.of(codes));
      return this;
    }

    /**
     * Makes the command; the builder is not to be used again.
     *
     * @return the command
     */
    public Command build() {
      if (Setting.COLOR.isReadBy(program)) {
        options.add(Option.of(Setting.COLOR));
      }
      return new Command(this);
    }
  }
}
