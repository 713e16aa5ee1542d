package dev.dateline.daemon.extract.text;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The block of {@code key: value} lines between {@code ---} at the head of a Markdown file.
 *
 * <p>Reads what such blocks hold in practice: plain and quoted values, {@code [a, b]}, and lists of
 * {@code - item} lines; also TOML's {@code key = "value"} between {@code +++}. Deeper structure is
 * passed over.
 *
 * @param values the values by key in lower case
 * @param rest the text below the block
 */
public record FrontMatter(Map<String, List<String>> values, String rest) {
  private static final Pattern BLOCK =
      Pattern.compile(
          "\\s*(---|\\+\\+\\+)[ \\t]*\\R(.*?)^\\1[ \\t]*(?:\\R|\\z)",
          Pattern.DOTALL | Pattern.MULTILINE);
  private static final Pattern ENTRY = Pattern.compile("([A-Za-z][\\w-]*)\\s*[:=](?:\\s+(.*))?");
  private static final Pattern ITEM = Pattern.compile("\\s*-\\s+(.*)");
  private static final Pattern NAME = Pattern.compile("name\\s*:\\s*(.*)");

  /** Copies the values. */
  public FrontMatter {
    values = Map.copyOf(values);
  }

  /**
   * Splits a text from its front matter.
   *
   * @param text a Markdown file
   * @return the values, none where there is no such block, and the text below
   */
  public static FrontMatter read(String text) {
    Matcher block = BLOCK.matcher(text);
    if (!block.lookingAt()) {
      return new FrontMatter(Map.of(), text);
    }
    Map<String, List<String>> values = new HashMap<>();
    List<String> list = new ArrayList<>();
    for (String line : block.group(2).lines().toList()) {
      Matcher entry = ENTRY.matcher(line);
      Matcher item = ITEM.matcher(line);
      if (entry.matches()) {
        list = new ArrayList<>(items(entry.group(2) == null ? "" : entry.group(2).strip()));
        values.put(entry.group(1).toLowerCase(Locale.ROOT), list);
      } else if (item.matches()) {
        Matcher name = NAME.matcher(item.group(1));
        list.addAll(items(name.matches() ? name.group(1) : item.group(1)));
      }
    }
    return new FrontMatter(values, text.substring(block.end()));
  }

  /**
   * All values of the first of some keys that has any.
   *
   * @param keys names of one thing, the usual one first
   * @return the values, none blank
   */
  public List<String> all(String... keys) {
    for (String key : keys) {
      List<String> found = values.getOrDefault(key, List.of());
      if (!found.isEmpty()) {
        return List.copyOf(found);
      }
    }
    return List.of();
  }

  /**
   * The first value of the first of some keys that has any.
   *
   * @param keys names of one thing, the usual one first
   * @return the value, not blank
   */
  public Optional<String> first(String... keys) {
    return all(keys).stream().findFirst();
  }

  private static List<String> items(String value) {
    String text = value.strip();
    String inner = withoutBrackets(text);
    List<String> items = new ArrayList<>();
    for (String item : inner.length() == text.length() ? List.of(text) : split(inner)) {
      String plain = unquoted(withoutBrackets(item.strip()));
      if (!plain.isEmpty()) {
        items.add(plain);
      }
    }
    return items;
  }

  private static List<String> split(String list) {
    return List.of(list.split(",", -1));
  }

  /** A list in a list is its items: all brackets go at once, for a file may nest them for ever. */
  private static String withoutBrackets(String text) {
    int start = 0;
    int end = text.length();
    while (end - start >= 2 && text.charAt(start) == '[' && text.charAt(end - 1) == ']') {
      start++;
      end--;
      while (start < end && Character.isWhitespace(text.charAt(start))) {
        start++;
      }
      while (end > start && Character.isWhitespace(text.charAt(end - 1))) {
        end--;
      }
    }
    return text.substring(start, end);
  }

  private static String unquoted(String value) {
    String text = value.strip();
    if (text.length() >= 2) {
      char first = text.charAt(0);
      if ((first == '"' || first == '\'') && text.charAt(text.length() - 1) == first) {
        String inner = text.substring(1, text.length() - 1);
        return first == '"' ? inner.replace("\\\"", "\"") : inner.replace("''", "'");
      }
    }
    return text;
  }
}
