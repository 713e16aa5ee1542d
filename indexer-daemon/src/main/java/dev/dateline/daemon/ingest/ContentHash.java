package dev.dateline.daemon.ingest;

import dev.dateline.daemon.extract.format.FileContent;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * Hashes of file contents, to tell a touched file from a changed one: the first 64 bits of SHA-256,
 * in hexadecimal.
 */
final class ContentHash {
  private static final int KEPT_BYTES = 8;
  private static final int BUFFER_BYTES = 64 * 1024;

  private ContentHash() {}

  /** The hash of a file's first bytes; of all it has where it is shorter. */
  static String of(FileContent content, long firstBytes, Runnable requireOpen) throws IOException {
    if (!content.isWhole()) {
      return of(content.path(), firstBytes, requireOpen);
    }
    MessageDigest digest = sha256();
    digest.update(content.bytes(), 0, (int) Math.min(content.bytes().length, firstBytes));
    return text(digest);
  }

  /**
   * The hash of a file's first bytes; of all it has where it is shorter. Between reading them it
   * runs {@code requireOpen}, which throws where that is to end.
   */
  static String of(Path file, long firstBytes, Runnable requireOpen) throws IOException {
    MessageDigest digest = sha256();
    byte[] buffer = new byte[Math.clamp(firstBytes, 1, BUFFER_BYTES)];
    try (InputStream in = Files.newInputStream(file)) {
      long left = firstBytes;
      while (left > 0) {
        requireOpen.run();
        int read = in.read(buffer, 0, (int) Math.min(buffer.length, left));
        if (read < 0) {
          break;
        }
        digest.update(buffer, 0, read);
        left -= read;
      }
    }
    return text(digest);
  }

  private static String text(MessageDigest digest) {
    return HexFormat.of().formatHex(digest.digest(), 0, KEPT_BYTES);
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}
