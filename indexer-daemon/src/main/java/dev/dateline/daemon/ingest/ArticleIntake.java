package dev.dateline.daemon.ingest;

import dev.dateline.archive.ArchiveWriter;
import dev.dateline.archive.FileWrite;
import dev.dateline.archive.WriteResult;
import dev.dateline.article.Article;
import dev.dateline.daemon.extract.format.Ending;
import dev.dateline.daemon.extract.format.FileSink;
import dev.dateline.daemon.extract.format.GoOn;
import dev.dateline.daemon.extract.format.Place;
import dev.dateline.daemon.extract.format.ReadBy;
import dev.dateline.daemon.watch.root.FileStamps;
import dev.dateline.manifest.FileRecord;
import dev.dateline.manifest.FileRecord.Contents;
import dev.dateline.manifest.FileStamp;
import dev.dateline.manifest.Outcome;
import dev.dateline.manifest.Problem;
import dev.dateline.manifest.Reading;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntConsumer;
import org.jspecify.annotations.Nullable;

/**
 * Takes what is found in one file into the archive: at its end where that is little, else part by
 * part.
 *
 * <p>Until its last part is there, the file's record carries a young stamp, so that every scan
 * takes the file up again. What was read of it stays, and says from where to go on.
 */
final class ArticleIntake implements FileSink {
  /** A part is written, and held, as one. */
  private static final int PART_ARTICLES = 1_000;

  /** The most text of a part; one article alone may exceed it. */
  private static final int PART_CHARACTERS = 16_000_000;

  private final Source source;
  private final @Nullable String hash;
  private final @Nullable FileRecord resumed;
  private final @Nullable GoOn from;
  private final ArchiveWriter writer;
  private final IntConsumer stored;
  private final List<Article> articles = new ArrayList<>();
  private final List<Problem> problems = new ArrayList<>();
  private ReadBy by = ReadBy.NOBODY;
  private @Nullable FileRecord before;
  private @Nullable String token;
  private long characters;
  private int problemCount;
  private boolean truncated;

  /**
   * Takes a file of a content.
   *
   * @param hash the hash of the content; null where it could not be taken
   * @param from from where reading was asked to go on, behind the parts that are known; null for
   *     the beginning
   * @param stored is told how many articles each part brought that could be committed
   */
  ArticleIntake(
      Source source,
      @Nullable String hash,
      @Nullable GoOn from,
      ArchiveWriter writer,
      IntConsumer stored) {
    this.source = source;
    this.hash = hash;
    this.resumed = from == null ? null : source.known();
    this.from = from;
    this.writer = writer;
    this.stored = stored;
  }

  @Override
  public void begun(ReadBy reader, boolean goesOn) {
    by = reader;
    before = goesOn ? resumed : null;
    token = goesOn && from != null ? from.token() : null;
    takeUp(before == null ? Reading.NONE : before.reading());
  }

  @Override
  public void article(Article article, Place end) {
    articles.add(article);
    characters += article.body().length() + (long) article.headline().length();
    token = end.token();
    if (articles.size() >= PART_ARTICLES || characters >= PART_CHARACTERS) {
      part(false);
    }
  }

  @Override
  public void problem(Problem problem) {
    if (problems.size() < Reading.KEPT_PROBLEMS) {
      problems.add(problem);
    }
    problemCount++;
  }

  @Override
  public void truncated() {
    truncated = true;
  }

  @Override
  public void mediaType(String mediaType) {
    // the record keeps what the reader was chosen by
  }

  private void takeUp(Reading reading) {
    problems.clear();
    problems.addAll(reading.problems());
    problemCount = reading.problemCount();
    truncated = reading.truncated();
  }

  /**
   * Takes the rest.
   *
   * @return what the archive has of the file now, and how many of its articles nobody was told of
   */
  FileIntake.Taken end(Ending ending, long start) {
    return switch (ending) {
      case Ending.Done done -> {
        token = done.token();
        yield finish(start);
      }
      case Ending.Failure failure when failure.mayPass() -> keep(failure, start);
      case Ending.Failure failure when isWithoutArticle() ->
          put(failure.outcome(), failure.reason(), source.stamp(), hash, start);
      case Ending.Failure failure -> {
        problem(new Problem(failure.line(), failure.reason()));
        truncated = true;
        yield finish(start);
      }
    };
  }

  private boolean isWithoutArticle() {
    return articles.isEmpty() && (before == null || before.contents().articles() == 0);
  }

  private FileIntake.Taken finish(long start) {
    if (before == null && token == null) {
      return isWithoutArticle()
          ? put(Outcome.EMPTY, "it holds no text", source.stamp(), hash, start)
          : put(Outcome.EXTRACTED, null, source.stamp(), hash, start);
    }
    return new FileIntake.Taken(part(true), 0, FileIntake.millisSince(start));
  }

  private FileIntake.Taken put(
      Outcome outcome,
      @Nullable String reason,
      FileStamp stamp,
      @Nullable String contentHash,
      long start) {
    FileRecord file =
        new FileRecord(source.key(), stamp, contentHash, outcome, reason, Contents.NONE, reading());
    FileRecord record = writer.write(new FileWrite.Put(file, articles)).record();
    return new FileIntake.Taken(
        record, record.contents().articles(), FileIntake.millisSince(start));
  }

  /**
   * The system does not give a file's content, or not all of it, which may pass: a mount is away,
   * or too many files are open. What the archive has of the file stays, and the next scan tries
   * again.
   */
  private FileIntake.Taken keep(Ending.Failure failure, long start) {
    if (token != null && !articles.isEmpty()) {
      part(false);
    }
    FileRecord known = before == null ? source.known() : before;
    FileStamp young = FileStamps.young(source.stamp());
    if (known == null || known.contents().articles() == 0) {
      articles.clear(); // they come again
      return put(failure.outcome(), failure.reason(), young, null, start);
    }
    FileRecord unread =
        new FileRecord(
            source.key(),
            young,
            null,
            failure.outcome(),
            failure.reason(),
            Contents.NONE,
            reading());
    return new FileIntake.Taken(unread, 0, FileIntake.millisSince(start));
  }

  /** Writes what is there as a part. */
  private FileRecord part(boolean last) {
    int number = before == null ? 0 : before.contents().parts();
    int known = before == null ? 0 : before.contents().articles();
    boolean empty = last && isWithoutArticle();
    FileRecord reached =
        new FileRecord(
            source.key(),
            last ? source.stamp() : FileStamps.young(source.stamp()),
            hash,
            empty ? Outcome.EMPTY : Outcome.EXTRACTED,
            empty ? "no article is in it" : null,
            RecordedReading.contents(last, token),
            reading());
    WriteResult result = writer.write(new FileWrite.Part(reached, number, articles));
    if (!(result instanceof WriteResult.Stored(FileRecord written))) {
      throw new IllegalStateException(
          "part %d of %s was written by somebody else: %s".formatted(number, source.key(), result));
    }
    stored.accept(written.contents().articles() - known);
    before = written;
    takeUp(written.reading());
    articles.clear();
    characters = 0;
    return written;
  }

  private Reading reading() {
    return RecordedReading.reading(by, truncated, problemCount, problems);
  }
}
