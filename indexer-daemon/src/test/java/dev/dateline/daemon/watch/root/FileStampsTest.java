package dev.dateline.daemon.watch.root;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dateline.manifest.FileStamp;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FileStampsTest {
  private static final long SECOND = 1_000_000_000L;
  @TempDir Path folder;

  private static FileStamp seen(long modified, long changed, long now) {
    return FileStamps.marked(
        new FileStamp(1, modified * SECOND, changed * SECOND, 7), (now - 2) * SECOND);
  }

  @Test
  void aFileModifiedLessThanTwoSecondsAgoIsYoung() {
    assertThat(FileStamps.isYoung(seen(99, 99, 100))).isTrue();
    assertThat(FileStamps.isYoung(seen(98, 98, 100))).isFalse();
    assertThat(FileStamps.isYoung(seen(99, 0, 100))).isTrue();
  }

  @Test
  void aDateInTheFutureIsYoungOnlyWhereTheSystemCannotTell() {
    assertThat(FileStamps.isYoung(seen(5_000, 50, 100))).isFalse();
    assertThat(FileStamps.isYoung(seen(5_000, 99, 100))).isTrue();
    assertThat(FileStamps.isYoung(seen(5_000, 0, 100))).isTrue();
  }

  @Test
  void anOldFileMovedInIsSettled() {
    assertThat(FileStamps.isYoung(seen(10, 99, 100))).isFalse();
  }

  @Test
  void aYoungStampEqualsNoSettledOne() {
    FileStamp young = seen(99, 99, 100);
    FileStamp settled = seen(99, 99, 200);

    assertThat(young).isNotEqualTo(settled);
    assertThat(FileStamps.agree(young, settled)).isTrue();
    assertThat(FileStamps.agree(settled, seen(98, 98, 200))).isFalse();
  }

  @Test
  void stampsAreTakenThroughLinks() throws IOException {
    Path file = Files.writeString(folder.resolve("file"), "text");
    Path link = Files.createSymbolicLink(folder.resolve("link"), file);
    FileStamps young = new FileStamps(Instant::now);
    FileStamps later = new FileStamps(() -> Instant.now().plusSeconds(60));

    assertThat(young.take(file).map(FileStamps::isYoung)).contains(true);
    assertThat(later.take(link)).isEqualTo(later.take(file)).get().matches(s -> s.sizeBytes() == 4);
    assertThat(young.take(folder)).isEmpty();
    assertThat(young.take(folder.resolve("nothing"))).isEmpty();
  }
}
