package dev.dateline.daemon.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dateline.archive.Archive;
import dev.dateline.archive.ArchiveWriter;
import dev.dateline.article.Article;
import dev.dateline.daemon.extract.format.Ending;
import dev.dateline.daemon.extract.format.GoOn;
import dev.dateline.daemon.extract.format.Place;
import dev.dateline.daemon.extract.format.ReadBy;
import dev.dateline.daemon.watch.root.FileStamps;
import dev.dateline.manifest.FileKey;
import dev.dateline.manifest.FileRecord;
import dev.dateline.manifest.FileStamp;
import dev.dateline.manifest.Outcome;
import dev.dateline.manifest.Problem;
import dev.dateline.manifest.ReaderVersion;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What the archive holds of a file, however its reading ends. */
class ArticleIntakeTest {
  private static final FileKey KEY = new FileKey("root/wire.jsonl");
  private static final FileStamp STAMP = new FileStamp(100, 1, 1, 1);
  private static final ReadBy JSON_LINES = new ReadBy("jsonl", 1, "application/x-ndjson");
  private static final ReadBy PAGE = new ReadBy("page", 1, "text/html");
  private static final Ending.Failure CRASH = new Ending.Failure(Outcome.CRASHED, "it died");
  private static final Ending.Failure AWAY =
      new Ending.Failure(Outcome.UNREADABLE, "the mount is away", 0, true);

  private final ArchiveWriter writer = Archive.inMemory().openWriter("test");
  private final AtomicInteger told = new AtomicInteger();

  @AfterEach
  void close() {
    writer.close();
  }

  @Test
  void oneArticleIsWrittenAtTheEndWithWhoReadIt() {
    ArticleIntake intake = begun(PAGE, null);
    intake.article(Article.of("A", "Text."), Place.NONE);
    assertThat(writer.file(KEY)).isEmpty();

    FileIntake.Taken taken = intake.end(Ending.Done.WHOLE, 0);

    assertThat(taken.articles()).isEqualTo(1);
    assertThat(record().outcome()).isEqualTo(Outcome.EXTRACTED);
    assertThat(record().contents().complete()).isTrue();
    assertThat(record().reading().reader()).isEqualTo(new ReaderVersion("page", "1"));
    assertThat(told).hasValue(0);
  }

  @Test
  void manyArticlesAreWrittenInPartsOfWhichEachSaysHowFarItReaches() {
    ArticleIntake intake = begun(JSON_LINES, null);
    give(intake, 0, 2_500);
    assertThat(record().contents().parts()).isEqualTo(2);
    assertThat(record().contents().complete()).isFalse();
    assertThat(record().contents().resume()).isEqualTo("2000");
    assertThat(record().stamp()).isEqualTo(FileStamps.young(STAMP));

    FileIntake.Taken taken = intake.end(new Ending.Done("2501"), 0);

    assertThat(taken.articles()).isZero();
    assertThat(told).hasValue(2_500);
    assertThat(record().contents().articles()).isEqualTo(2_500);
    assertThat(record().contents().complete()).isTrue();
    assertThat(record().contents().resume()).isEqualTo("2501");
    assertThat(record().stamp()).isEqualTo(STAMP);
  }

  @Test
  void whatCameBeforeAFailureStaysAndThatIsSaid() {
    ArticleIntake intake = begun(JSON_LINES, null);
    give(intake, 0, 1_200);

    intake.end(CRASH, 0);

    assertThat(record().outcome()).isEqualTo(Outcome.EXTRACTED);
    assertThat(record().contents().articles()).isEqualTo(1_200);
    assertThat(record().contents().complete()).isTrue();
    assertThat(record().reading().truncated()).isTrue();
    assertThat(record().reading().problems()).containsExactly(new Problem(0, "it died"));
  }

  @Test
  void aFailureThatMayPassLeavesAPlaceToGoOnFrom() {
    ArticleIntake intake = begun(JSON_LINES, null);
    give(intake, 0, 1_200);

    intake.end(AWAY, 0);

    assertThat(record().contents().articles()).isEqualTo(1_200);
    assertThat(record().contents().complete()).isFalse();
    assertThat(record().contents().resume()).isEqualTo("1200");

    ArticleIntake next = begun(JSON_LINES, new GoOn("jsonl", "1200"));
    give(next, 1_200, 1_300);
    next.end(new Ending.Done("1300"), 0);

    assertThat(record().contents().articles()).isEqualTo(1_300);
    assertThat(record().contents().complete()).isTrue();
  }

  @Test
  void anotherReaderThanTheOneThatWasAskedToGoOnBeginsAnew() {
    ArticleIntake intake = begun(JSON_LINES, null);
    give(intake, 0, 1_200);
    intake.end(AWAY, 0);

    ArticleIntake next =
        new ArticleIntake(source(), "00", new GoOn("jsonl", "1200"), writer, told::addAndGet);
    next.begun(PAGE, false);
    next.article(Article.of("A", "Text."), Place.NONE);
    next.end(Ending.Done.WHOLE, 0);

    assertThat(record().contents().articles()).isEqualTo(1);
    assertThat(record().reading().problems()).isEmpty();
  }

  @Test
  void aFailureWithoutAnArticleIsTheFilesOutcome() {
    begun(PAGE, null).end(CRASH, 0);

    assertThat(record().outcome()).isEqualTo(Outcome.CRASHED);
    assertThat(record().reason()).isEqualTo("it died");
    assertThat(record().contents().complete()).isTrue();
  }

  @Test
  void aFailureThatMayPassCostsNoArticleOfBefore() {
    ArticleIntake intake = begun(PAGE, null);
    intake.article(Article.of("A", "Text."), Place.NONE);
    intake.end(Ending.Done.WHOLE, 0);
    FileRecord before = record();

    FileIntake.Taken taken = begun(PAGE, null).end(AWAY, 0);

    assertThat(taken.record().outcome()).isEqualTo(Outcome.UNREADABLE);
    assertThat(record()).isEqualTo(before);
  }

  @Test
  void problemsBeyondThoseThatARecordKeepsAreCounted() {
    ArticleIntake intake = begun(JSON_LINES, null);
    for (int i = 1; i <= 5_000; i++) {
      intake.problem(new Problem(i, "odd"));
    }
    give(intake, 0, 1_001);
    intake.end(new Ending.Done("1001"), 0);

    assertThat(record().reading().problemCount()).isEqualTo(5_000);
    assertThat(record().reading().problems()).hasSize(100);
  }

  private ArticleIntake begun(ReadBy by, @Nullable GoOn from) {
    ArticleIntake intake = new ArticleIntake(source(), "00", from, writer, told::addAndGet);
    intake.begun(by, from != null);
    return intake;
  }

  private Source source() {
    return new Source(KEY, Path.of("wire.jsonl"), STAMP, writer.file(KEY).orElse(null));
  }

  private static void give(ArticleIntake intake, int from, int to) {
    for (int i = from; i < to; i++) {
      String token = Integer.toString(i + 1);
      intake.article(
          Article.of("Number " + i, "Text."),
          new Place() {
            @Override
            public String token() {
              return token;
            }
          });
    }
  }

  private FileRecord record() {
    return writer.file(KEY).orElseThrow();
  }
}
