package dev.dateline.cli.print;

/**
 * How text looks.
 *
 * @param columns how wide a line may be; 0 where lines are not to be wrapped
 * @param colored whether bold type and colours are wanted
 */
public record Style(int columns, boolean colored) {
  /** Lines longer than this are hard to read. */
  private static final int WIDEST = 100;

  private static final String BOLD = "1";
  private static final String FAINT = "2";
  private static final String MATCH = "1;31";

  /** The column in which running text is wrapped. */
  int textColumns() {
    return columns == 0 ? Integer.MAX_VALUE : Math.min(columns, WIDEST);
  }

  /** A headline. */
  Paint headline() {
    return colored ? new Paint(BOLD, MATCH) : Paint.NONE;
  }

  /** Running text. */
  Paint text() {
    return colored ? new Paint("", MATCH) : Paint.NONE;
  }

  /** What is there for reference. */
  Paint detail() {
    return colored ? new Paint(FAINT, FAINT) : Paint.NONE;
  }

  /**
   * Escape codes of a terminal.
   *
   * @param base the codes of the text; empty for the terminal's own look
   * @param match the codes of what matched; empty where it looks like the rest
   */
  record Paint(String base, String match) {
    static final Paint NONE = new Paint("", "");

    private static final String ESCAPE = "\u001b[";
    private static final String RESET = ESCAPE + "0m";

    void begin(StringBuilder out) {
      if (!base.isEmpty()) {
        out.append(ESCAPE).append(base).append('m');
      }
    }

    void beginMatch(StringBuilder out) {
      if (!match.isEmpty()) {
        out.append(ESCAPE).append(match).append('m');
      }
    }

    void endMatch(StringBuilder out) {
      if (!match.isEmpty()) {
        out.append(RESET);
        begin(out);
      }
    }

    void end(StringBuilder out) {
      if (!base.isEmpty()) {
        out.append(RESET);
      }
    }
  }
}
