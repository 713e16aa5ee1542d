package dev.dateline.daemon.extract;

import dev.dateline.article.Article;
import dev.dateline.daemon.extract.format.FileSink;
import dev.dateline.daemon.extract.format.GoOn;
import dev.dateline.daemon.extract.format.Place;
import dev.dateline.daemon.extract.format.ReadBy;
import dev.dateline.manifest.Problem;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/**
 * Passes on what parser processes say of one file, and remembers how far it came, so that another
 * process can go on there.
 */
final class Relay {
  private final FileSink sink;
  private @Nullable GoOn from;
  private ReadBy by = ReadBy.NOBODY;
  private boolean given;

  /** Passes on to {@code sink} what is read from {@code from} on; null for the beginning. */
  Relay(FileSink sink, @Nullable GoOn from) {
    this.sink = sink;
    this.from = from;
  }

  /** From where a process is to read; null for the beginning. */
  @Nullable GoOn from() {
    return from;
  }

  /** Whether an article was passed on. */
  boolean hasGiven() {
    return given;
  }

  /** Whether another process can read what is missing. */
  boolean canBeRepeated() {
    return !given || from != null;
  }

  void take(ChildMessage message) throws IOException {
    switch (message) {
      case ChildMessage.Begun(ReadBy reader, boolean goesOn) -> {
        by = reader;
        if (!given) {
          sink.begun(reader, goesOn);
        } else if (!goesOn) {
          throw new MessageForm.GarbageException("another reader than before");
        }
      }
      case ChildMessage.Found(Article article, @Nullable String token) -> {
        given = true;
        from = token == null ? null : new GoOn(by.reader(), token);
        sink.article(article, token == null ? Place.NONE : new Reached(token));
      }
      case ChildMessage.Trouble(Problem problem) -> sink.problem(problem);
      case ChildMessage.Typed(String mediaType) -> sink.mediaType(mediaType);
      case ChildMessage.Cut cut -> sink.truncated();
      case ChildMessage.Beat beat -> {}
      case ChildMessage.End end -> {}
    }
  }

  /** A place of which only the token is known here. */
  private record Reached(String token) implements Place {}
}
