package dev.dateline.daemon.extract.mail;

import dev.dateline.daemon.extract.text.TextDecoder;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.apache.james.mime4j.dom.Entity;
import org.apache.james.mime4j.stream.Field;

/** Decodes the text of one part of a mail. */
final class PartText {
  private static final Pattern FLOWED = Pattern.compile("(?i)format\\s*=\\s*\"?flowed");

  /** In flowed text a blank at the end of a line says that its paragraph goes on. */
  private static final Pattern SOFT_END = Pattern.compile("(?<!\n--) \r?\n(?!>)");

  private PartText() {}

  static String decode(Entity part, byte[] bytes) {
    String text = text(part.getCharset(), bytes);
    Field type = part.getHeader().getField("Content-Type");
    boolean flowed = type != null && FLOWED.matcher(String.valueOf(type.getBody())).find();
    return flowed ? SOFT_END.matcher(text).replaceAll(" ") : text;
  }

  /** What is declared counts, unless the bytes cannot be that. */
  private static String text(String declared, byte[] bytes) {
    if (TextDecoder.isUnmistakablyUtf8(bytes, true)) {
      return new String(bytes, StandardCharsets.UTF_8);
    }
    return charset(declared)
        .map(charset -> new String(bytes, charset))
        .or(() -> TextDecoder.decode(bytes, true))
        .orElse("");
  }

  private static Optional<Charset> charset(String declared) {
    String name = declared == null ? "" : declared.toLowerCase(Locale.ROOT);
    if (name.isEmpty() || name.equals("us-ascii") || name.equals("utf-8")) {
      return Optional.empty();
    }
    try {
      return Optional.of(Charset.forName(name));
    } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
      return Optional.empty(); // a name that only its sender knows
    }
  }
}
