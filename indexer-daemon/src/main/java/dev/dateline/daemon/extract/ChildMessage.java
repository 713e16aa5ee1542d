package dev.dateline.daemon.extract;

import dev.dateline.article.Article;
import dev.dateline.daemon.extract.format.Ending;
import dev.dateline.daemon.extract.format.ReadBy;
import dev.dateline.manifest.Problem;
import org.jspecify.annotations.Nullable;

/** What a parser process says of a file. The last message is its end. */
sealed interface ChildMessage {
  /** Who reads it, and whether from where it was asked to go on. */
  record Begun(ReadBy by, boolean goesOn) implements ChildMessage {}

  /** An article, and from where to go on behind it. */
  record Found(Article article, @Nullable String token) implements ChildMessage {}

  /** Something that could not be used. */
  record Trouble(Problem problem) implements ChildMessage {}

  /** A limit cut the text. */
  record Cut() implements ChildMessage {}

  /** What the file is, said more exactly. */
  record Typed(String mediaType) implements ChildMessage {}

  /** Reading goes on, though nothing is found. */
  record Beat() implements ChildMessage {}

  /** How the reading ended. */
  record End(Ending ending) implements ChildMessage {}
}
