package dev.dateline.daemon.watch.root;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class FolderReaderTest {
  @TempDir Path folder;

  static Stream<FolderReader> readers() {
    return Stream.of(new PortableFolderReader(), FolderReader.ofThisSystem());
  }

  @Test
  void bothReadersSeeTheSame() throws IOException {
    for (int i = 0; i < 3_000; i++) {
      Files.writeString(folder.resolve("a-rather-long-name-of-a-file-number-" + i), "x".repeat(i));
    }
    for (String name : List.of("%FF%FE", "caf%C3%A9", "a%20b", "%25", "%23x%23", "new%0Aline")) {
      Files.writeString(Path.of(URI.create("file://" + folder + "/" + name)), name);
    }
    Files.createDirectory(folder.resolve("folder"));
    Files.createSymbolicLink(folder.resolve("link"), folder.resolve("folder"));
    Files.createSymbolicLink(folder.resolve("broken"), folder.resolve("nothing"));
    Files.createLink(folder.resolve("hard"), folder.resolve("%25".replace("%25", "%")));
    String location = EncodedPaths.location(folder);

    List<Entry> expected = new PortableFolderReader().list(location);
    assertThat(FolderReader.ofThisSystem().list(location)).isEqualTo(expected);
    assertThat(expected)
        .hasSize(3_010)
        .isSortedAccordingTo((a, b) -> a.name().compareTo(b.name()))
        .extracting(Entry::name)
        .contains("%FF%FE", "caf%C3%A9", "a%20b", "%25", "%23x%23", "new%0Aline");
  }

  @ParameterizedTest
  @MethodSource("readers")
  void kindsAreTold(FolderReader reader) throws IOException {
    Files.writeString(folder.resolve("file"), "text");
    Files.createSymbolicLink(folder.resolve("link"), folder.resolve("file"));
    String location = EncodedPaths.location(folder);

    assertThat(reader.read(location, FolderReader.Links.SHOWN).kind()).isEqualTo(Entry.Kind.FOLDER);
    Entry file = reader.read(location + "/file", FolderReader.Links.SHOWN);
    assertThat(file.kind()).isEqualTo(Entry.Kind.FILE);
    assertThat(file.stamp().sizeBytes()).isEqualTo(4);
    assertThat(reader.read(location + "/link", FolderReader.Links.SHOWN).kind())
        .isEqualTo(Entry.Kind.LINK);
    assertThat(reader.read(location + "/link", FolderReader.Links.FOLLOWED).stamp())
        .isEqualTo(file.stamp());
    assertThat(reader.read(location + "/nothing", FolderReader.Links.SHOWN).kind())
        .isEqualTo(Entry.Kind.MISSING);
  }

  @ParameterizedTest
  @MethodSource("readers")
  void aMissingFolderIsToldApart(FolderReader reader) {
    assertThatThrownBy(() -> reader.list(EncodedPaths.location(folder.resolve("nothing"))))
        .isInstanceOf(NoSuchFileException.class);
  }

  @ParameterizedTest
  @MethodSource("readers")
  void aFileIsNoFolder(FolderReader reader) throws IOException {
    Path file = Files.writeString(folder.resolve("file"), "text");

    assertThatThrownBy(() -> reader.list(EncodedPaths.location(file)))
        .isInstanceOf(IOException.class);
  }
}
