package dev.dateline.manifest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class FileKeyTest {
  @Test
  void keysAreOrderedAsAWalkMeetsThem() {
    List<String> walk = List.of("/n", "/n/a", "/n/a/x", "/n/a/y", "/n/a-b", "/n/a0", "/n/b");
    assertThat(walk.reversed().stream().map(FileKey::new).sorted().map(FileKey::value))
        .containsExactlyElementsOf(walk);
  }

  @Test
  void aFolderHoldsWhatLiesBelowItAndNotItsNeighbours() {
    assertThat(Stream.of("/n/a", "/n/a/x", "/n/a-b", "/n").map(FileKey::new))
        .extracting(key -> key.isAtOrBelow("/n/a"))
        .containsExactly(true, true, false, false);
    assertThat(new FileKey("/x").isAtOrBelow("/")).isTrue();
  }

  @Test
  void theRootOfAllFilesNeedsNoSecondSlash() {
    assertThat(FileKey.of("/", "x")).isEqualTo(new FileKey("/x"));
    assertThat(FileKey.of("/n", "x")).isEqualTo(new FileKey("/n/x"));
    assertThat(FileKey.of("/n", "")).isEqualTo(new FileKey("/n"));
  }

  @Test
  void pathsForPeopleAreDecodedAndAddressesAreExact() {
    FileKey key = new FileKey("/n/caf%C3%A9%20+%FF.txt");
    assertThat(key.path()).isEqualTo("/n/café +\uFFFD.txt");
    assertThat(key.uri()).isEqualTo("file:///n/caf%C3%A9%20+%FF.txt");
    assertThat(new FileKey("embedded/x").uri()).isEqualTo("dateline:embedded/x");
  }

  @Test
  void aProgramsNamesHaveKeysBelowARootOfTheirOwn() {
    assertThat(FileKey.named("2024/story 1").value()).isEqualTo("embedded/2024/story%201");
    assertThat(FileKey.named("2024/story 1").path()).isEqualTo("embedded/2024/story 1");
    List<String> alike = List.of("a b", "a+b", "a%20b", "a/b", "a%2Fb", " a", "a", "A", "ä", "a\n");
    assertThat(alike.stream().map(FileKey::named).distinct()).hasSameSizeAs(alike);
  }

  @Test
  void aNameThatIsNoneIsRefused() {
    assertThatThrownBy(() -> FileKey.named(""))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "a name of articles is not blank, got \"\"; give the program's own key for them");
    assertThatThrownBy(() -> FileKey.named(" \t"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("not blank");
    assertThatThrownBy(() -> FileKey.named("\ud800"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("half a character");
    assertThatThrownBy(() -> FileKey.named("x".repeat(40_000)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("1 to 31999 characters");
  }

  @Test
  void anImpossibleKeyIsRefused() {
    assertThatThrownBy(() -> new FileKey("")).hasMessageContaining("got 0");
    assertThatThrownBy(() -> new FileKey("/a\nb")).hasMessageContaining("control characters");
  }
}
