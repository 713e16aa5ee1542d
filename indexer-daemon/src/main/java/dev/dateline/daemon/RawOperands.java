package dev.dateline.daemon;

import dev.dateline.daemon.watch.root.RootPaths;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Gives back to arguments what Java loses of them: a name that is not UTF-8 reaches a program with
 * U+FFFD in place of its odd bytes. Linux tells the bytes as they were given; a file of that name,
 * where there is one, becomes its {@code file:} address, which can name any file.
 */
final class RawOperands {
  private static final char LOST = '\ufffd';

  /** An encoding in which each byte is a character, and comes back as it was. */
  private static final Charset BYTES = StandardCharsets.ISO_8859_1;

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
    String[] raw = new String(commandLine, BYTES).split("\0", -1);
    int count = raw.length - 1; // nothing follows the last zero
    List<String> restored = new ArrayList<>(given);
    for (int i = 1; i <= Math.min(given.size(), count); i++) {
      int at = given.size() - i;
      if (given.get(at).indexOf(LOST) >= 0) {
        restored.set(at, addressOr(given.get(at), raw[count - i].getBytes(BYTES)));
      }
    }
    return restored;
  }

  private static String addressOr(String given, byte[] raw) {
    Path file = RootPaths.path(raw);
    return Files.exists(file, LinkOption.NOFOLLOW_LINKS) ? file.toUri().toString() : given;
  }

  /** Whether an operand is the address of a file, rather than its name. */
  static boolean isAddress(String operand) {
    return operand.startsWith("file:/");
  }
}
