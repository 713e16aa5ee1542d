package dev.dateline.daemon.extract;

import dev.dateline.article.Article;
import dev.dateline.article.Published;
import dev.dateline.daemon.extract.format.Headway;
import dev.dateline.daemon.extract.format.Place;
import dev.dateline.daemon.extract.format.Sink;
import dev.dateline.daemon.extract.news.PossibleDate;
import dev.dateline.manifest.Problem;
import java.io.IOException;
import java.time.Instant;
import java.util.Optional;

/**
 * What every reader pushes into: leaves out dates on which nothing can have been published, and
 * counts each article as headway once it is passed on. How long that took is not the file's doing.
 */
final class CheckedSink implements Sink {
  private final Sink sink;
  private final Headway headway;
  private final Instant now = Instant.now();

  CheckedSink(Sink sink, Headway headway) {
    this.sink = sink;
    this.headway = headway;
  }

  @Override
  public void article(Article article, Place end) throws IOException {
    Published published = article.published();
    Optional<String> against =
        published == null ? Optional.empty() : PossibleDate.reasonAgainst(published, now);
    if (against.isPresent()) {
      sink.problem(new Problem(end.line(), against.get()));
      sink.article(article.toBuilder().published((Published) null).build(), end);
    } else {
      sink.article(article, end);
    }
    headway.made();
  }

  @Override
  public void problem(Problem problem) throws IOException {
    sink.problem(problem);
  }

  @Override
  public void truncated() throws IOException {
    sink.truncated();
  }

  @Override
  public void mediaType(String mediaType) throws IOException {
    sink.mediaType(mediaType);
  }
}
