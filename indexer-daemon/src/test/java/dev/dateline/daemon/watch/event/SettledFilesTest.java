package dev.dateline.daemon.watch.event;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dateline.daemon.watch.event.Hint.Completeness;
import dev.dateline.daemon.watch.root.EncodedPaths;
import dev.dateline.daemon.watch.root.FolderReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SettledFilesTest {
  private static final Duration REST = WatchSettings.DEFAULT.rest();
  @TempDir Path temp;
  private final FakeClock clock = new FakeClock();
  private SettledFiles files;

  @BeforeEach
  void createFiles() {
    files = with(WatchSettings.DEFAULT);
  }

  private SettledFiles with(WatchSettings settings) {
    return new SettledFiles(FolderReader.ofThisSystem(), clock, settings);
  }

  private String write(String name) throws IOException {
    Path file = temp.resolve(name);
    Files.createDirectories(file.getParent());
    Files.writeString(file, "x", StandardOpenOption.CREATE, StandardOpenOption.APPEND);
    return at(name);
  }

  private String at(String name) {
    return EncodedPaths.location(temp.resolve(name));
  }

  private void touch(String name, Completeness completeness) {
    files.accept(new Hint.Touched(at(name), completeness));
  }

  /** What has settled, such as {@code Touched a}. */
  private List<String> settled() {
    List<String> names = new ArrayList<>();
    for (Settled next = files.poll(); next != null; next = files.poll()) {
      names.add(
          switch (next.hint()) {
            case Hint.Touched touched -> "Touched " + name(touched.location());
            case Hint.Gone gone -> "Gone " + name(gone.location());
            case Hint.Doubt doubt -> "Doubt " + name(doubt.location());
            case Hint.Renamed renamed -> "Renamed " + name(renamed.from());
            case Hint.Silent silent -> throw new AssertionError(silent);
            case Hint.Lost lost -> throw new AssertionError(lost);
          });
    }
    return names;
  }

  private String name(String location) {
    return location.substring(
        Math.min(location.length(), EncodedPaths.location(temp).length() + 1));
  }

  @Test
  void aClosedFileIsDueAtOnce() throws IOException {
    write("a");
    touch("a", Completeness.OPEN);
    assertThat(settled()).isEmpty();
    touch("a", Completeness.COMPLETE);

    assertThat(settled()).containsExactly("Touched a");
    assertThat(settled()).isEmpty();
  }

  @Test
  void aFileThatGrowsWaits() throws IOException {
    write("a");
    touch("a", Completeness.UNKNOWN);
    for (int i = 0; i < 5; i++) {
      write("a");
      clock.pass(REST);
      assertThat(settled()).isEmpty();
    }
    clock.pass(REST);

    assertThat(settled()).containsExactly("Touched a");
  }

  @Test
  void anyDateCanRest() throws IOException {
    for (String date : List.of("1980-01-01T00:00:00Z", "2999-01-01T00:00:00Z")) {
      write("a");
      Files.setLastModifiedTime(temp.resolve("a"), FileTime.from(Instant.parse(date)));
      touch("a", Completeness.UNKNOWN);
      assertThat(settled()).isEmpty();
      clock.pass(REST);

      assertThat(settled()).containsExactly("Touched a");
    }
  }

  @Test
  void whetherAFileIsOpenIsNotForgotten() throws IOException {
    write("a");
    touch("a", Completeness.OPEN);
    touch("a", Completeness.UNKNOWN);
    clock.pass(REST.multipliedBy(5));
    assertThat(settled()).isEmpty();

    clock.pass(WatchSettings.DEFAULT.openRest());
    assertThat(settled()).containsExactly("Touched a");
  }

  @Test
  void deletionCancels() throws IOException {
    write("a");
    write("folder/b");
    touch("a", Completeness.COMPLETE);
    touch("folder/b", Completeness.COMPLETE);
    files.accept(new Hint.Gone(at("a")));
    files.accept(new Hint.Gone(at("folder")));

    assertThat(settled()).containsExactly("Gone a", "Gone folder");
  }

  @Test
  void aFileThatCameBackIsTouchedAndItsPlaceScanned() throws IOException {
    write("a");
    files.accept(new Hint.Gone(at("a")));
    touch("a", Completeness.COMPLETE);

    assertThat(settled()).containsExactly("Touched a", "Doubt a");
  }

  @Test
  void aTouchedFileThatIsNotThereIsGone() {
    touch("a", Completeness.COMPLETE);

    assertThat(settled()).containsExactly("Gone a");
  }

  @Test
  void aRenamingTakesAlongWhatWaits() throws IOException {
    write("new/open");
    write("new/done");
    touch("old/open", Completeness.OPEN);
    touch("old/done", Completeness.COMPLETE);
    files.accept(new Hint.Gone(at("old/lost")));
    files.accept(new Hint.Renamed(at("old"), at("new"), true));

    assertThat(settled()).startsWith("Renamed old").contains("Touched new/done", "Gone new/lost");
    touch("new/open", Completeness.COMPLETE);
    assertThat(settled()).containsExactly("Touched new/open");
  }

  @Test
  void aRenamedFileIsLookedAtUnderItsNewName() throws IOException {
    write("b");
    files.accept(new Hint.Renamed(at("a"), at("b"), false));

    assertThat(settled()).containsExactly("Renamed a", "Touched b");
  }

  @Test
  void theOrderOfThingsIsKept() throws IOException {
    write("b");
    files.accept(new Hint.Gone(at("c")));
    files.accept(new Hint.Renamed(at("a"), at("b"), false));
    files.accept(new Hint.Gone(at("d")));

    assertThat(settled()).containsExactly("Gone c", "Renamed a", "Touched b", "Gone d");
  }

  @Test
  void scansCoverThoseBelow() {
    files.accept(new Hint.Doubt(at("a/b"), ""));
    files.accept(new Hint.Doubt(at("ab"), ""));
    files.accept(new Hint.Doubt(at("a"), ""));
    files.accept(new Hint.Doubt(at("a/c"), ""));

    assertThat(settled()).containsExactly("Doubt ab", "Doubt a");
  }

  @Test
  void tooManyFilesBecomeAScanOfTheirFolder() throws IOException {
    files = with(WatchSettings.DEFAULT.withLimits(3, 1));
    for (int i = 0; i < 10; i++) {
      write("folder/" + i);
      touch("folder/" + i, Completeness.COMPLETE);
    }

    assertThat(files.size()).isLessThanOrEqualTo(4);
    settled();
    clock.pass(REST);
    assertThat(settled()).containsExactly("Doubt folder");
  }
}
