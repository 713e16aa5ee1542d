package dev.dateline.contract;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dateline.archive.ArchiveWriter;
import dev.dateline.archive.FileWrite;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What lies below a folder is listed in order, and removed in one step. */
public abstract class FolderContract extends ArchiveContract {
  @Test
  void filesComeInTheOrderOfAWalk() {
    write(
        put("news/a0.txt", "x", "y"),
        put("news/a-b.txt", "x", "y"),
        put("news/a/x.txt", "x", "y"),
        put("news/a.txt", "x", "y"),
        put("newsroom/z.txt", "x", "y"),
        put("news", "x", "y"));

    assertThat(files())
        .containsExactly(
            "news 1",
            "news/a/x.txt 1",
            "news/a-b.txt 1",
            "news/a.txt 1",
            "news/a0.txt 1",
            "newsroom/z.txt 1");
    assertThat(files("news/a")).containsExactly("news/a/x.txt 1");
    assertThat(files("news")).hasSize(5);
  }

  @Test
  void removingBelowAFolderLeavesItsNeighbours() {
    write(put("news/a/x.txt", "x", "y"), put("news/a-b.txt", "x", "y"));
    try (ArchiveWriter writer = archive().openWriter("test")) {
      assertThat(writer.removeBelow("news/a")).isEqualTo(1);
      writer.commit();
    }
    assertThat(files()).containsExactly("news/a-b.txt 1");
  }

  @Test
  void removingBelowAFolderTakesFilesThatAreNotCommittedToo() {
    write(put("news/a/old.txt", "x", "y"), put("news/a/gone.txt", "x", "y"));
    try (ArchiveWriter writer = archive().openWriter("test")) {
      writer.write(put("news/a/new.txt", "x", "y"));
      writer.write(put("news/a/old.txt", "x", "y"));
      writer.write(new FileWrite.Remove(key("news/a/gone.txt")));
      writer.write(put("news/b.txt", "x", "y"));

      assertThat(writer.removeBelow("news/a")).isEqualTo(2);
      assertThat(writer.file(key("news/a/new.txt"))).isEmpty();
      assertThat(writer.file(key("news/a/old.txt"))).isEmpty();
      writer.commit();
    }
    assertThat(files()).containsExactly("news/b.txt 1");
  }

  @Test
  void removingBelowAFolderCommitsNothing() {
    write(put("news/a/x.txt", "x", "y"));
    try (ArchiveWriter writer = archive().openWriter("test")) {
      writer.write(put("news/b.txt", "x", "y"));
      assertThat(writer.removeBelow("news/a")).isEqualTo(1);
    }
    assertThat(files()).containsExactly("news/a/x.txt 1");
  }

  @Test
  void noCommitHasHalfOfARemoval() {
    FileWrite[] many =
        IntStream.range(0, 300)
            .mapToObj(i -> put("news/a/" + i + ".txt", "x", "y"))
            .toArray(FileWrite[]::new);
    Set<Integer> seen = new TreeSet<>();
    try (ArchiveWriter writer = archive().openWriter("test")) {
      for (int round = 0; round < 5; round++) {
        writer.write(List.of(many));
        writer.commit();
        CompletableFuture<Long> removal =
            CompletableFuture.supplyAsync(
                () -> writer.removeBelow("news/a"), task -> Thread.ofPlatform().start(task));
        while (!removal.isDone()) {
          writer.write(put("news/b.txt", "x", "y"));
          writer.commit();
          seen.add(files("news/a").size());
        }
        assertThat(removal.join()).isEqualTo(many.length);
      }
    }
    assertThat(seen).isSubsetOf(0, many.length);
  }
}
