package dev.dateline.manifest;

import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/**
 * The identity of a source file: the name of its root, {@code /}, and the path below it.
 *
 * <p>The path below is percent-encoded from its raw bytes, as {@code Path.toUri().getRawPath()}
 * gives it, so that names which are not UTF-8 stay apart. A root that is itself a file has the key
 * of its name alone. Keys are ordered as a walk through folders meets them, the entries of each
 * folder sorted: by their characters, with {@code /} below all others.
 *
 * @param value the key; not empty, without control characters, shorter than 32,000 characters
 */
public record FileKey(String value) implements Comparable<FileKey> {
  /** The root of articles that programs put by name. */
  public static final String EMBEDDED_ROOT = "embedded";

  private static final int LONGEST = 32_000;

  /**
   * Checks the form.
   *
   * @throws IllegalArgumentException if it is empty, too long or holds a control character
   */
  public FileKey {
    if (value.isEmpty() || value.length() >= LONGEST) {
      throw new IllegalArgumentException(
          "a file's key has 1 to %d characters, got %d".formatted(LONGEST - 1, value.length()));
    }
    for (int i = 0; i < value.length(); i++) {
      if (value.charAt(i) < ' ') {
        throw new IllegalArgumentException("a file's key holds no control characters: " + value);
      }
    }
  }

  /**
   * The key of a file below a root.
   *
   * @param root the root's name
   * @param encodedPath the percent-encoded path below it, without a leading {@code /}; empty for
   *     the root itself
   * @return the key
   */
  public static FileKey of(String root, String encodedPath) {
    if (encodedPath.isEmpty()) {
      return new FileKey(root);
    }
    return new FileKey(root.endsWith("/") ? root + encodedPath : root + "/" + encodedPath);
  }

  /**
   * The key of articles that a program puts under a name of its own, where they do not come from a
   * file: a name below {@link #EMBEDDED_ROOT}.
   *
   * @param name the program's own name for them, such as a key of its database; not blank. No two
   *     names have the same key
   * @return the key
   * @throws IllegalArgumentException if the name is blank or no well-formed Unicode, or its key too
   *     long
   */
  public static FileKey named(String name) {
    if (name.isBlank()) {
      throw new IllegalArgumentException(
          "a name of articles is not blank, got \"%s\"; give the program's own key for them"
              .formatted(name));
    }
    if (!StandardCharsets.UTF_8.newEncoder().canEncode(name)) {
      throw new IllegalArgumentException(
          "a name of articles is well-formed Unicode, got half a character in \"%s\""
              .formatted(name));
    }
    String encoded = URLEncoder.encode(name, StandardCharsets.UTF_8).replace("+", "%20");
    return of(EMBEDDED_ROOT, encoded.replace("%2F", "/"));
  }

  /**
   * Whether this file is the given folder or file, or lies below it.
   *
   * @param folder the key of a folder, or a root's name
   * @return true if its path goes through that folder
   */
  public boolean isAtOrBelow(String folder) {
    return value.startsWith(folder)
        && (value.length() == folder.length()
            || folder.endsWith("/")
            || value.charAt(folder.length()) == '/');
  }

  /**
   * The path for people: percent-encoding undone, what is not UTF-8 shown as U+FFFD.
   *
   * @return the path; for files of a named root, the name stands for the root's path
   */
  public String path() {
    return value.indexOf('%') < 0
        ? value
        : URLDecoder.decode(value.replace("+", "%2B"), StandardCharsets.UTF_8);
  }

  /**
   * The exact address of the file.
   *
   * @return {@code file://} and the key where that is a path, else {@code dateline:} and the key
   */
  public String uri() {
    return value.startsWith("/") ? "file://" + value : "dateline:" + value;
  }

  @Override
  public int compareTo(FileKey other) {
    int shared = Math.min(value.length(), other.value.length());
    for (int i = 0; i < shared; i++) {
      char mine = value.charAt(i);
      char its = other.value.charAt(i);
      if (mine != its) {
        return Character.compare(mine == '/' ? 0 : mine, its == '/' ? 0 : its);
      }
    }
    return Integer.compare(value.length(), other.value.length());
  }

  @Override
  public String toString() {
    return value;
  }
}
