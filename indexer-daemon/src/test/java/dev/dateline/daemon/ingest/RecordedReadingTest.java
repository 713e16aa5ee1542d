package dev.dateline.daemon.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dateline.daemon.extract.Formats;
import dev.dateline.daemon.extract.format.GoOn;
import dev.dateline.daemon.extract.format.ReadBy;
import dev.dateline.manifest.FileKey;
import dev.dateline.manifest.FileRecord;
import dev.dateline.manifest.FileRecord.Contents;
import dev.dateline.manifest.FileStamp;
import dev.dateline.manifest.ReaderVersion;
import dev.dateline.manifest.Reading;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class RecordedReadingTest {
  private static final Contents PARTS = new Contents(1_000, "0", 1, false, "4711");

  private final RecordedReading readings = new RecordedReading(Formats.standard());

  @Test
  void aRecordSaysWhoReadItsFileAndAsWhat() {
    assertThat(isCurrent(by("page", 1, "text/html"))).isTrue();
    assertThat(isCurrent(RecordedReading.reading(ReadBy.NOBODY, false, 0, List.of()))).isTrue();
    assertThat(isCurrent(by("page", 2, "text/html"))).isFalse();
    assertThat(isCurrent(by("tika", 1, "text/html"))).isFalse();
    assertThat(isCurrent(by("page", 1, null))).isFalse();
    assertThat(isCurrent(by("page", 1, "text/html").withReader(new ReaderVersion("page", "x"))))
        .isFalse();
    assertThat(isCurrent(Reading.NONE)).isFalse();
  }

  @Test
  void whatNamelessReadersReadIsCurrent() {
    assertThat(isCurrent(Reading.by("1"))).isTrue();
    assertThat(isCurrent(Reading.by("0"))).isFalse();
  }

  @Test
  void readingGoesOnWhereTheReaderCan() {
    GoOn place = new GoOn("jsonl", "4711");

    assertThat(goOn(by("jsonl", 1, "application/x-ndjson"), PARTS)).isEqualTo(place);
    assertThat(goOn(Reading.by("1"), PARTS)).isEqualTo(place);
    assertThat(goOn(by("jsonl", 2, "application/x-ndjson"), PARTS)).isNull();
    assertThat(goOn(by("text", 1, "text/plain"), PARTS)).isNull();
    assertThat(goOn(by("jsonl", 1, "application/x-ndjson"), Contents.NONE)).isNull();
  }

  private static Reading by(String reader, int version, @Nullable String mediaType) {
    return RecordedReading.reading(new ReadBy(reader, version, mediaType), false, 0, List.of());
  }

  private boolean isCurrent(Reading reading) {
    return readings.isCurrent(record(reading, Contents.NONE));
  }

  private @Nullable GoOn goOn(Reading reading, Contents contents) {
    return readings.goOn(record(reading, contents));
  }

  private static FileRecord record(Reading reading, Contents contents) {
    return FileRecord.extracted(new FileKey("root/a"), FileStamp.NONE, reading)
        .withContents(contents);
  }
}
