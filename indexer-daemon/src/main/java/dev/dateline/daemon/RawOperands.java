package dev.dateline.daemon;

import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;

/**
 * Gives back to arguments what Java loses of them: a name that is not UTF-8 reaches a program with
 * U+FFFD in place of its odd bytes. Linux tells the bytes as they were given; a file of that name,
 * where there is one, becomes its {@code file:} address, which can name any file.
 */
final class RawOperands {
  private static final char LOST = '\ufffd';
  private static final HexFormat HEX = HexFormat.of().withUpperCase();

  private RawOperands() {}

  /** The arguments of this process, the odd ones as addresses. */
  static List<String> of(String[] args) {
    List<String> given = Arrays.asList(args);
    if (given.stream().noneMatch(arg -> arg.indexOf(LOST) >= 0)) {
      return given;
    }
    try {
      return restored(given, Files.readAllBytes(Path.of("/proc/self/cmdline")));
    } catch (IOException e) {
      return given; // no Linux: what is lost is lost, and no file of that name will be found
    }
  }

  /** The arguments that end a command line, of which each argument ends with a zero byte. */
  static List<String> restored(List<String> given, byte[] commandLine) {
    List<byte[]> raw = new ArrayList<>();
    int start = 0;
    for (int i = 0; i < commandLine.length; i++) {
      if (commandLine[i] == 0) {
        raw.add(Arrays.copyOfRange(commandLine, start, i));
        start = i + 1;
      }
    }
    List<String> restored = new ArrayList<>(given);
    for (int i = 1; i <= Math.min(given.size(), raw.size()); i++) {
      int at = given.size() - i;
      if (given.get(at).indexOf(LOST) >= 0) {
        restored.set(at, addressOr(given.get(at), raw.get(raw.size() - i)));
      }
    }
    return restored;
  }

  private static String addressOr(String given, byte[] raw) {
    String address = Path.of("").toAbsolutePath().toUri().getRawPath();
    StringBuilder path = new StringBuilder(raw.length > 0 && raw[0] == '/' ? "" : address);
    if (!path.isEmpty() && path.charAt(path.length() - 1) != '/') {
      path.append('/');
    }
    for (byte b : raw) {
      boolean plain = b == '/' || b == '.' || b == '-' || b == '_' || isAlphanumeric(b);
      path.append(plain ? Character.toString(b) : "%" + HEX.toHexDigits(b));
    }
    Path file = Path.of(URI.create("file://" + path));
    return Files.exists(file, LinkOption.NOFOLLOW_LINKS) ? "file://" + path : given;
  }

  private static boolean isAlphanumeric(byte b) {
    return (b >= 'a' && b <= 'z') || (b >= 'A' && b <= 'Z') || (b >= '0' && b <= '9');
  }

  /** Whether an operand is the address of a file, rather than its name. */
  static boolean isAddress(String operand) {
    return operand.startsWith("file:/");
  }

  /**
   * The file of an address.
   *
   * @throws IllegalArgumentException if it is none
   */
  static Path file(String address) {
    try {
      return Path.of(new URI(address));
    } catch (URISyntaxException e) {
      throw new IllegalArgumentException(e.getMessage(), e);
    }
  }
}
