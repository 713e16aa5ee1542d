package dev.dateline.daemon.watch.root;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.file.Path;
import java.util.Random;
import org.junit.jupiter.api.Test;

class EncodedPathsTest {
  @Test
  void randomNamesAreEncodedAsTheJdkDoes() {
    long seed = System.nanoTime();
    Random random = new Random(seed);
    for (int i = 0; i < 2_000; i++) {
      String encoded = "/no-such-folder/" + EncodedPaths.encode(name(random), 0, 12);
      Path path = Path.of(URI.create("file://" + encoded));

      assertThat(path.toUri().getRawPath()).as("seed %d", seed).isEqualTo(encoded);
      assertThat(EncodedPaths.location(path)).as("seed %d", seed).isEqualTo(encoded);
      assertThat(EncodedPaths.path(encoded)).as("seed %d", seed).isEqualTo(path);
      assertThat(EncodedPaths.child("/no-such-folder", EncodedPaths.name(path)))
          .as("seed %d", seed)
          .isEqualTo(encoded);
    }
  }

  /** Twelve bytes, half of them plain, none of them zero or a slash. */
  private static byte[] name(Random random) {
    byte[] name = new byte[12];
    for (int i = 0; i < name.length; i++) {
      do {
        name[i] = (byte) (random.nextBoolean() ? random.nextInt(256) : '!' + random.nextInt(94));
      } while (name[i] == 0 || name[i] == '/');
    }
    return name;
  }

  @Test
  void everyByteComesBack() {
    byte[] bytes = new byte[256];
    for (int i = 0; i < bytes.length; i++) {
      bytes[i] = (byte) i;
    }

    assertThat(EncodedPaths.decode(EncodedPaths.encode(bytes, 0, 256))).isEqualTo(bytes);
  }

  @Test
  void foldersGetNoSlashAtTheEnd() {
    assertThat(EncodedPaths.location(Path.of("/tmp/"))).isEqualTo("/tmp");
    assertThat(EncodedPaths.location(Path.of("/"))).isEqualTo("/");
    assertThat(EncodedPaths.location(Path.of("/tmp/ä b"))).isEqualTo("/tmp/%C3%A4%20b");
  }

  @Test
  void childrenOfTheTopmostFolderHaveOneSlash() {
    assertThat(EncodedPaths.child("/", "a")).isEqualTo("/a");
    assertThat(EncodedPaths.child("/a", "b")).isEqualTo("/a/b");
  }

  @Test
  void aLongerNameIsNotBelow() {
    assertThat(EncodedPaths.isAtOrBelow("/a/b", "/a")).isTrue();
    assertThat(EncodedPaths.isAtOrBelow("/a", "/a")).isTrue();
    assertThat(EncodedPaths.isAtOrBelow("/ab", "/a")).isFalse();
    assertThat(EncodedPaths.isAtOrBelow("/ab", "/")).isTrue();
  }
}
