package dev.dateline.daemon.watch.root;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HexFormat;

/**
 * Turns the raw bytes of file names into percent-encoded text and back.
 *
 * <p>The text is exactly what {@code Path.toUri().getRawPath()} gives, without the slash that it
 * adds to folders. That method asks the file system about every path, so that names of harmless
 * characters, which are nearly all, take a shorter way to the same result. An encoded absolute path
 * is called a <em>location</em> in this package: it names one file exactly, whatever its bytes.
 */
public final class EncodedPaths {
  private static final boolean[] KEPT = kept();
  private static final HexFormat HEX = HexFormat.of().withUpperCase();

  private EncodedPaths() {}

  private static boolean[] kept() {
    boolean[] kept = new boolean[256];
    for (char c = 0; c < 128; c++) {
      boolean letterOrDigit =
          (c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z');
      kept[c] = letterOrDigit || "-_.!~*'():@&=+$,;/".indexOf(c) >= 0;
    }
    return kept;
  }

  /**
   * Encodes some bytes of an array.
   *
   * @param bytes the bytes of names
   * @param from where they begin
   * @param to where they end
   * @return the encoded text
   */
  public static String encode(byte[] bytes, int from, int to) {
    for (int i = from; i < to; i++) {
      if (!KEPT[bytes[i] & 0xff]) {
        return encodeSlowly(bytes, from, to);
      }
    }
    return new String(bytes, from, to - from, StandardCharsets.ISO_8859_1);
  }

  private static String encodeSlowly(byte[] bytes, int from, int to) {
    StringBuilder encoded = new StringBuilder((to - from) * 2);
    for (int i = from; i < to; i++) {
      if (KEPT[bytes[i] & 0xff]) {
        encoded.append((char) bytes[i]);
      } else {
        encoded.append('%').append(HEX.toHexDigits(bytes[i]));
      }
    }
    return encoded.toString();
  }

  /** The raw bytes behind an encoded name or path. */
  static byte[] decode(String encoded) {
    byte[] bytes = new byte[encoded.length()];
    int length = 0;
    for (int i = 0; i < encoded.length(); i++) {
      char c = encoded.charAt(i);
      if (c == '%') {
        bytes[length++] = (byte) HexFormat.fromHexDigits(encoded, i + 1, i + 3);
        i += 2;
      } else {
        bytes[length++] = (byte) c;
      }
    }
    return length == bytes.length ? bytes : Arrays.copyOf(bytes, length);
  }

  /**
   * The location of a path, which need not exist.
   *
   * @param path a path, which need not exist
   * @return the location
   */
  public static String location(Path path) {
    Path absolute = path.toAbsolutePath();
    String text = absolute.toString();
    return isKept(text) ? text : withoutSlash(absolute.toUri().getRawPath());
  }

  /**
   * The encoded last name of a path.
   *
   * @param path a path, which need not exist
   * @return the encoded name
   */
  public static String name(Path path) {
    Path name = path.getFileName();
    if (name == null) {
      return "";
    }
    String text = name.toString();
    if (isKept(text)) {
      return text;
    }
    String location = withoutSlash(path.toAbsolutePath().toUri().getRawPath());
    return location.substring(location.lastIndexOf('/') + 1);
  }

  /**
   * The path of a location.
   *
   * @param location an encoded absolute path
   * @return the path
   */
  public static Path path(String location) {
    return isKept(location) ? Path.of(location) : Path.of(URI.create("file://" + location));
  }

  /**
   * A location one step down; works for the topmost folder, too.
   *
   * @param folder a folder's location
   * @param name an encoded name
   * @return the location
   */
  public static String child(String folder, String name) {
    return folder.endsWith("/") ? folder + name : folder + "/" + name;
  }

  /**
   * Whether a location is that of a folder or lies below it.
   *
   * @param location an encoded absolute path
   * @param folder a folder's location
   * @return whether it is
   */
  public static boolean isAtOrBelow(String location, String folder) {
    return location.startsWith(folder)
        && (location.length() == folder.length()
            || folder.endsWith("/")
            || location.charAt(folder.length()) == '/');
  }

  private static boolean isKept(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c >= 128 || !KEPT[c]) {
        return false;
      }
    }
    return true;
  }

  private static String withoutSlash(String location) {
    return location.length() > 1 && location.endsWith("/")
        ? location.substring(0, location.length() - 1)
        : location;
  }
}
