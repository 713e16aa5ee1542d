package dev.dateline.settings;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * The settings of both programs: the one table of their names, kinds, limits and defaults.
 *
 * <p>The order is the order of the documentation.
 */
public enum Setting {
  /** Which archive. */
  ARCHIVE(
      null, Accepted.of(Kind.PATH), "$XDG_DATA_HOME/dateline/archive", "the archive", "DIR", ""),
  /** How results are written. */
  FORMAT(
      Program.DATELINE,
      Accepted.oneOf("text", "json", "ndjson", "csv", "tsv", "trec", "paths"),
      "text",
      "how results are written",
      "FORMAT",
      ""),
  /** How many hits. */
  LIMIT(
      Program.DATELINE,
      Accepted.integer(0, 10_000),
      "10",
      "how many articles at most",
      "N",
      "a page of hits is held in memory; --after gives the next one"),
  /** In which order. */
  SORT(
      Program.DATELINE,
      Accepted.oneOf("relevance", "newest", "oldest"),
      "relevance",
      "the best, the newest or the oldest first",
      "ORDER",
      ""),
  /** Whether text is coloured. */
  COLOR(
      Program.DATELINE,
      Accepted.oneOf("auto", "always", "never"),
      "auto",
      "when to colour (auto: on a terminal, unless NO_COLOR is set)",
      "WHEN",
      ""),
  /** How long a parser may take. */
  PARSE_TIMEOUT(
      Program.DATELINED,
      Accepted.duration("1s", "1d"),
      "60s",
      "how long the reading of one file may take",
      "TIME",
      "a file that hangs its parser must not hold up the others"),
  /** How much memory a parser may take. */
  PARSER_HEAP(
      Program.DATELINED,
      Accepted.size("64MB", "64GB"),
      "512MB",
      "the memory of each parser process",
      "SIZE",
      "a file that unfolds to gigabytes must not take the machine down"),
  /** How many parsers work at once. */
  PARSERS(
      Program.DATELINED,
      Accepted.integer(1, 64),
      "2",
      "how many parser processes work at once",
      "N",
      "each takes its memory and a processor"),
  /** How large a file may be. */
  MAX_FILE_SIZE(
      Program.DATELINED,
      Accepted.size("1KB", "1TB"),
      "1GB",
      "how large a file may be",
      "SIZE",
      "larger files are seldom articles, and take long to read"),
  /** How much text a file may have. */
  MAX_TEXT(
      Program.DATELINED,
      Accepted.integer(1_000, 1_000_000_000),
      "10000000",
      "how many characters of text one file may give",
      "N",
      "a text is held in memory whole; a file cut here says so in its record"),
  /** How long a line may be. */
  MAX_LINE(
      Program.DATELINED,
      Accepted.size("1KB", "1GB"),
      "16MB",
      "how long a line of a JSON Lines file may be",
      "SIZE",
      "a line is held in memory whole"),
  /** How many documents a file may hold inside. */
  MAX_EMBEDDED(
      Program.DATELINED,
      Accepted.integer(0, 100_000),
      "100",
      "how many documents inside a document are read",
      "N",
      "a file may hold millions of small ones"),
  /** How deep documents may be nested. */
  MAX_NESTING(
      Program.DATELINED,
      Accepted.integer(1, 100),
      "10",
      "how deep documents inside documents are read",
      "N",
      "an archive may hold itself"),
  /** Whether images, sound and the like are listed. */
  INCLUDE_MEDIA(
      Program.DATELINED,
      Accepted.of(Kind.BOOLEAN),
      "false",
      "list images, sound, video, fonts, style sheets and scripts too, as unsupported files",
      "BOOLEAN",
      "they hold no articles, and there are many of them"),
  /** Which files are left out. */
  EXCLUDE(
      Program.DATELINED,
      Accepted.of(Kind.LIST),
      "",
      "leave out the files and folders that match, such as '*.bak'",
      "GLOB",
      ""),
  /** Whether a missing root is taken as emptied. */
  REMOVE_MISSING(
      Program.DATELINED,
      Accepted.of(Kind.BOOLEAN),
      "false",
      "remove the articles of a folder that has vanished as a whole",
      "BOOLEAN",
      "an unmounted disk must not empty an archive"),
  /** How long a file has to rest. */
  QUIET(
      Program.DATELINED,
      Accepted.duration("0s", "1h"),
      "1s",
      "how long a file has to rest before it is read, where its closing cannot be seen",
      "TIME",
      "a half-written file must not be read"),
  /** How often everything is looked at. */
  RESCAN(
      Program.DATELINED,
      Accepted.duration("1s", "7d"),
      "30m",
      "how often all files are looked at, events or not",
      "TIME",
      "the system may lose events"),
  /** How often a busy daemon commits. */
  COMMIT_INTERVAL(
      Program.DATELINED,
      Accepted.duration("100ms", "1h"),
      "1s",
      "how often a busy daemon commits",
      "TIME",
      "what is not committed cannot be found, and every commit costs"),
  /** Where logs are. */
  LOG_DIR(
      Program.DATELINED,
      Accepted.of(Kind.PATH),
      "$XDG_STATE_HOME/dateline",
      "the folder of the logs",
      "DIR",
      ""),
  /** What is logged. */
  LOG_LEVEL(
      Program.DATELINED,
      Accepted.oneOf("error", "warn", "info", "debug", "trace"),
      "info",
      "how much is logged",
      "LEVEL",
      "");

  private final @Nullable Program reader;

  @SuppressWarnings("ImmutableEnumChecker") // a record of a number of values and a copied list
  private final Accepted accepted;

  private final String defaultText;
  private final String help;
  private final String placeholder;
  private final String reason;

  /** A row of the table, hence more columns than a method has parameters. */
  Setting(
      @Nullable Program reader,
      Accepted accepted,
      String defaultText,
      String help,
      String placeholder,
      String reason) {
    this.reader = reader;
    this.accepted = accepted;
    this.defaultText = defaultText;
    this.help = help;
    this.placeholder = placeholder;
    this.reason = reason;
  }

  /**
   * The key in the settings file.
   *
   * @return such as {@code parse-timeout}
   */
  public String key() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /**
   * The flag on the command line.
   *
   * @return such as {@code --parse-timeout}
   */
  public String flag() {
    return "--" + key();
  }

  /**
   * The variable of the environment.
   *
   * @return such as {@code DATELINE_PARSE_TIMEOUT}
   */
  public String variable() {
    return "DATELINE_" + name();
  }

  /**
   * What its value is.
   *
   * @return the kind
   */
  public Kind kind() {
    return accepted.kind();
  }

  /**
   * What it may be.
   *
   * @return such as {@code a whole number from 0 to 10000}
   */
  public String accepts() {
    return accepted.description();
  }

  /**
   * The words that it may be.
   *
   * @return the words in the order of the help; empty where it is no choice
   */
  public List<String> choices() {
    return accepted.choices();
  }

  /**
   * What it is where nobody sets it.
   *
   * @return the default as people would write it; empty for an empty list
   */
  public String defaultText() {
    return defaultText;
  }

  /**
   * What it does.
   *
   * @return a phrase without a full stop
   */
  public String help() {
    return help;
  }

  /**
   * Why there is a limit.
   *
   * @return a phrase without a full stop; empty where it limits nothing
   */
  public String reason() {
    return reason;
  }

  /**
   * Whether a program reads it.
   *
   * @param program which program
   * @return true if it means something there
   */
  public boolean isReadBy(Program program) {
    return reader == null || reader == program;
  }

  Accepted accepted() {
    return accepted;
  }

  String placeholder() {
    return placeholder;
  }
}
