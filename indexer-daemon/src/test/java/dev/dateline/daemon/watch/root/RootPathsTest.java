package dev.dateline.daemon.watch.root;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.dateline.manifest.FileKey;
import dev.dateline.manifest.Root;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RootPathsTest {
  @TempDir Path folder;

  @Test
  void aRootIsNamedByItsPathAndKnowsItsInode() throws IOException {
    Path news = Files.createDirectory(folder.resolve("my news"));

    Root root = RootPaths.root(news.resolve("../my news/."));

    assertThat(root.name()).isEqualTo(folder + "/my%20news").isEqualTo(root.path());
    assertThat(root.inode()).isEqualTo(Files.getAttribute(news, "unix:ino"));
    assertThat(root.device()).isEqualTo(Files.getAttribute(news, "unix:dev"));
    assertThat(RootPaths.path(root)).isEqualTo(news);
  }

  @Test
  void aMissingRootIsAnError() {
    assertThatThrownBy(() -> RootPaths.root(folder.resolve("nothing")))
        .isInstanceOf(NoSuchFileException.class);
  }

  @Test
  void keysComeBackAsPaths() {
    Root root = new Root("news", "/data/my%20news", 0, 0);
    for (String name : List.of("a.txt", "b/c%20d", "%FF", "100%25", "new%0Aline", "caf%C3%A9")) {
      Path path = Path.of(URI.create("file:///data/my%20news/" + name));

      FileKey key = RootPaths.key(root, path);

      assertThat(key.value()).isEqualTo("news/" + name);
      assertThat(RootPaths.path(root, key)).isEqualTo(path);
    }
  }

  @Test
  void theTopmostFolderCanBeARoot() throws IOException {
    Root root = RootPaths.root(Path.of("/"));

    FileKey key = RootPaths.key(root, Path.of("/a/b"));

    assertThat(key.value()).isEqualTo("/a/b");
    assertThat(RootPaths.path(root, key)).isEqualTo(Path.of("/a/b"));
  }

  @Test
  void theRootItselfHasTheKeyOfItsName() {
    Root root = new Root("news", "/data", 0, 0);

    assertThat(RootPaths.key(root, Path.of("/data")).value()).isEqualTo("news");
    assertThat(RootPaths.path(root, new FileKey("news"))).isEqualTo(Path.of("/data"));
  }

  @Test
  void strangersAreRefused() {
    Root root = new Root("news", "/data", 0, 0);

    assertThatThrownBy(() -> RootPaths.key(root, Path.of("/database/x")))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> RootPaths.path(root, new FileKey("newspaper/x")))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void theInnermostRootIsFound() {
    Root outer = new Root("outer", "/data", 0, 0);
    Root inner = new Root("inner", "/data/news", 0, 0);

    assertThat(RootPaths.rootOf(List.of(inner, outer), Path.of("/data/news/a"))).contains(inner);
    assertThat(RootPaths.rootOf(List.of(inner, outer), Path.of("/data/newsy"))).contains(outer);
    assertThat(RootPaths.rootOf(List.of(inner), Path.of("/data"))).isEmpty();
  }
}
