package dev.dateline.daemon.extract;

import dev.dateline.daemon.extract.container.JsonLinesFormat;
import dev.dateline.daemon.extract.format.FileContent;
import dev.dateline.daemon.extract.plain.TextFormat;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Who reads a file; its first bytes tell, and only where they say nothing its name. */
enum FileKind {
  /** Plain text, which is read here. */
  TEXT(TextFormat.PLAIN),
  /** Text with Markdown's marks, which is read here. */
  MARKDOWN(TextFormat.MARKDOWN),
  /** One article a line, which are read here in parts. */
  JSON_LINES(JsonLinesFormat.MEDIA_TYPE),
  /** Anything else, which a parser process detects and reads. */
  DOCUMENT(null);

  private static final int BEGINNING_BYTES = 1024;

  /** How files begin that are never text, whatever they are called. */
  private static final String[] MAGIC = {
    "%PDF-",
    "PK\003\004",
    "PK\005\006",
    "{\\rtf",
    "\320\317\021\340",
    "7z\274\257",
    "Rar!",
    "BZh",
    "\177ELF",
    "GIF8",
    "\211PNG",
    "\377\330\377",
    "\375" + "7zXZ",
    "ITSF",
    "!BDN"
  };

  private static final String GZIP = "\037\213";

  private final @Nullable String mediaType;

  FileKind(@Nullable String mediaType) {
    this.mediaType = mediaType;
  }

  /** What such files are; null where that is to be detected. */
  @Nullable String mediaType() {
    return mediaType;
  }

  static FileKind of(FileContent content) {
    byte[] bytes = content.bytes();
    FileKind named = named(content.path());
    int beginning = Math.min(bytes.length, BEGINNING_BYTES);
    String start = new String(bytes, 0, beginning, StandardCharsets.ISO_8859_1);
    boolean packed = start.startsWith(GZIP) && named != JSON_LINES;
    return named == DOCUMENT || packed || hasMagic(start) || isMarkup(start) ? DOCUMENT : named;
  }

  private static FileKind named(Path file) {
    String name = String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT);
    String plain = name.endsWith(".gz") ? name.substring(0, name.length() - 3) : name;
    if (plain.endsWith(".jsonl") || plain.endsWith(".ndjson")) {
      return JSON_LINES;
    }
    if (TextFormat.isPlain(name)) {
      return TEXT;
    }
    return TextFormat.isMarkdown(name) ? MARKDOWN : DOCUMENT;
  }

  private static boolean hasMagic(String start) {
    for (String magic : MAGIC) {
      if (start.startsWith(magic)) {
        return true;
      }
    }
    return false;
  }

  private static boolean isMarkup(String start) {
    String text = start.startsWith("\357\273\277") ? start.substring(3) : start;
    String markup = text.stripLeading().toLowerCase(Locale.ROOT);
    return markup.startsWith("<!doctype")
        || markup.startsWith("<html")
        || markup.startsWith("<?xml")
        || (markup.startsWith("<!--") && markup.contains("<html"));
  }
}
