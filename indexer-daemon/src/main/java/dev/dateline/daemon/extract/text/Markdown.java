package dev.dateline.daemon.extract.text;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads Markdown as paragraphs of plain text: marks go, words stay.
 *
 * <p>Lines of a paragraph are joined; headings, list items and table rows are paragraphs; images,
 * comments, rules and link definitions go. Not a full parser: what it does not know it leaves in
 * the text.
 */
public final class Markdown {
  private static final Pattern COMMENT = Pattern.compile("<!--.*?-->", Pattern.DOTALL);
  private static final Pattern RULE = Pattern.compile("[-*_][-*_ ]{2,}");
  private static final Pattern SETEXT = Pattern.compile("={2,}|-{2,}");
  private static final Pattern HEADING = Pattern.compile("#{1,6}\\s+(.*?)\\s*#*");
  private static final Pattern DEFINITION = Pattern.compile("\\[[^\\]]+\\]:\\s*\\S+.*");
  private static final Pattern TABLE_RULE = Pattern.compile("\\|?[\\s:|-]*-[\\s:|-]*\\|?");
  private static final Pattern FENCE = Pattern.compile("(?:```|~~~).*");
  private static final Pattern QUOTE = Pattern.compile("[> ]*+");
  private static final Pattern BULLET = Pattern.compile("[-*+]\\s+(.*)");
  private static final Pattern NUMBERED = Pattern.compile("\\d{1,3}[.)]\\s+.*");
  private static final Pattern IMAGE =
      Pattern.compile("!\\[[^\\]]{0,500}\\](?:\\([^)]{0,2000}\\)|\\[[^\\]]{0,500}\\])");
  private static final Pattern LINK =
      Pattern.compile("\\[([^\\]]{1,500})\\](?:\\([^)]{0,2000}\\)|\\[[^\\]]{0,500}\\])");
  private static final Pattern AUTOLINK = Pattern.compile("<((?:https?|mailto):[^>\\s]{1,2000})>");
  private static final Pattern TAG = Pattern.compile("</?[a-zA-Z][^<>]*>");
  private static final Pattern STRONG =
      Pattern.compile("(?<!\\\\)(\\*{1,3}|~~)(?=\\S)(.{1,300}?)(?<=\\S)\\1");
  private static final Pattern UNDERLINED =
      Pattern.compile(
          "(?<![\\p{L}\\p{N}_])(_{1,3})(?=\\S)(.{1,300}?)(?<=\\S)\\1(?![\\p{L}\\p{N}_])");
  private static final Pattern CODE = Pattern.compile("`+([^`]*)`+");
  private static final Pattern ESCAPE = Pattern.compile("\\\\([\\\\`*_{}\\[\\]()#+.!>|~-])");

  /** Longer lines are text; it also bounds the time that the patterns of lines take. */
  private static final int LONGEST_MARKED_LINE = 1_000;

  private final List<String> paragraphs = new ArrayList<>();
  private final StringBuilder open = new StringBuilder();
  private String heading = "";

  private Markdown() {}

  /**
   * Reads a text.
   *
   * @param text Markdown without front matter
   * @return its paragraphs, and the heading that stands above them
   */
  public static Page read(String text) {
    Markdown markdown = new Markdown();
    for (String line : Paragraphs.lines(COMMENT.matcher(text).replaceAll(""))) {
      markdown.add(line);
    }
    markdown.close();
    return new Page(markdown.heading, List.copyOf(markdown.paragraphs));
  }

  /**
   * A text without its marks.
   *
   * @param heading the heading above all text; empty where there is none
   * @param paragraphs the paragraphs below it
   */
  public record Page(String heading, List<String> paragraphs) {}

  private void add(String raw) {
    String line = raw.startsWith(">") ? QUOTE.matcher(raw).replaceFirst("") : raw;
    if (line.length() > LONGEST_MARKED_LINE) {
      append(line);
    } else if (!open.isEmpty() && SETEXT.matcher(line).matches()) {
      String title = open.toString();
      open.setLength(0);
      addHeading(title);
    } else if (line.isEmpty() || isFurniture(line)) {
      close();
    } else {
      addMarked(line);
    }
  }

  private void addMarked(String line) {
    Matcher title = HEADING.matcher(line);
    Matcher bullet = BULLET.matcher(line);
    if (title.matches()) {
      close();
      addHeading(title.group(1));
    } else if (bullet.matches()) {
      close();
      open.append(bullet.group(1));
    } else if (NUMBERED.matcher(line).matches()) {
      close();
      open.append(line);
    } else if (line.startsWith("|")) {
      close();
      open.append(Paragraphs.tidy(line.replace('|', ' ')));
      close();
    } else {
      append(line);
    }
  }

  private void append(String line) {
    open.append(open.isEmpty() ? "" : " ").append(line);
  }

  private static boolean isFurniture(String line) {
    return RULE.matcher(line).matches()
        || FENCE.matcher(line).matches()
        || DEFINITION.matcher(line).matches()
        || (line.indexOf('|') >= 0 && TABLE_RULE.matcher(line).matches());
  }

  private void addHeading(String title) {
    String text = plain(title);
    if (heading.isEmpty() && paragraphs.isEmpty()) {
      heading = text;
    } else if (!text.isEmpty()) {
      paragraphs.add(text);
    }
  }

  private void close() {
    String text = plain(open.toString());
    open.setLength(0);
    if (!text.isEmpty()) {
      paragraphs.add(text);
    }
  }

  /** A text without the marks inside lines. */
  static String plain(String marked) {
    String text = IMAGE.matcher(marked).replaceAll("");
    text = LINK.matcher(text).replaceAll("$1");
    text = AUTOLINK.matcher(text).replaceAll("$1");
    text = TAG.matcher(text).replaceAll("");
    text = CODE.matcher(text).replaceAll("$1");
    text = STRONG.matcher(text).replaceAll("$2");
    text = STRONG.matcher(text).replaceAll("$2");
    text = UNDERLINED.matcher(text).replaceAll("$2");
    return Paragraphs.tidy(ESCAPE.matcher(text).replaceAll("$1"));
  }
}
