package dev.dateline.daemon.extract.tika;

import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Media types that hold no articles, and why. */
final class MediaKinds {
  private static final Set<String> ARCHIVES =
      Set.of(
          "application/zip",
          "application/x-tar",
          "application/gzip",
          "application/x-gzip",
          "application/x-7z-compressed",
          "application/x-rar-compressed",
          "application/x-rar",
          "application/vnd.rar",
          "application/x-bzip2",
          "application/x-bzip",
          "application/x-xz",
          "application/zstd",
          "application/x-lzma",
          "application/x-lzip",
          "application/x-compress",
          "application/x-archive",
          "application/x-cpio",
          "application/x-arj",
          "application/java-archive",
          "application/x-gtar",
          "application/x-snappy-framed",
          "application/x-lz4",
          "application/x-brotli",
          "application/deflate64",
          "application/x-java-pack200",
          "application/x-iso9660-image",
          "application/x-lharc",
          "application/vnd.ms-cab-compressed",
          "application/x-dump",
          "application/zlib",
          "application/x-lz4-block",
          "application/x-snappy",
          "application/x-snappy-raw",
          "application/vnd.android.package-archive",
          "application/x-tika-java-web-archive");

  private static final Set<String> PROGRAMS =
      Set.of(
          "text/css",
          "text/javascript",
          "application/javascript",
          "application/x-javascript",
          "application/ecmascript",
          "application/java-vm",
          "application/x-executable",
          "application/x-elf",
          "application/x-msdownload",
          "application/x-dosexec",
          "application/x-sharedlib",
          "application/x-object",
          "application/x-mach-o",
          "application/wasm");

  private MediaKinds() {}

  /** Why files of a type are not read; null where they may be. */
  static @Nullable String reasonAgainst(String contentType) {
    String type = contentType.toLowerCase(Locale.ROOT);
    int parameters = type.indexOf(';');
    String plain = parameters < 0 ? type : type.substring(0, parameters).strip();
    if (ARCHIVES.contains(plain)) {
      return "an archive file; unpack it into the folder";
    }
    if (plain.startsWith("image/")) {
      return "an image";
    }
    if (plain.startsWith("audio/") || plain.startsWith("video/")) {
      return "a recording";
    }
    if (plain.startsWith("font/") || plain.startsWith("application/x-font")) {
      return "a font";
    }
    boolean program = PROGRAMS.contains(plain) || plain.startsWith("application/x-msdownload");
    return program ? "a program or style sheet" : null;
  }
}
