package dev.dateline.archive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.dateline.article.Article;
import dev.dateline.search.SearchRequest;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(60)
class LiveReaderTest {
  @TempDir private Path folder;

  @Test
  void threadsSearchWithoutAnErrorWhileOthersWriteAndRefresh() throws Exception {
    Archive archive = Archive.at(folder.resolve("archive"));
    try (ArchiveWriter writer = archive.openWriter("test")) {
      put(writer, 0);
      try (LiveReader reader = archive.openLiveReader()) {
        AtomicBoolean stop = new AtomicBoolean();
        List<CompletableFuture<Integer>> searches = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
          searches.add(
              CompletableFuture.supplyAsync(
                  () -> searched(reader, stop), Thread.ofPlatform()::start));
        }
        for (int i = 1; i <= 60; i++) {
          put(writer, i);
          assertThat(reader.refresh()).isTrue();
        }
        stop.set(true);
        for (CompletableFuture<Integer> each : searches) {
          assertThat(each.get(30, TimeUnit.SECONDS)).isPositive();
        }
        assertThat(reader.refresh()).isFalse();
        assertThat(found(reader)).isEqualTo(61);
      }
    }
  }

  @Test
  void aQuestionThatRunsKeepsItsReaderAfterClosing() {
    Archive archive = Archive.at(folder.resolve("archive"));
    try (ArchiveWriter writer = archive.openWriter("test")) {
      put(writer, 0);
    }
    LiveReader live = archive.openLiveReader();

    long articles =
        live.ask(reader -> {
          live.close();
          return reader.status().articles();
        });

    assertThat(articles).isEqualTo(1);
    assertThatThrownBy(() -> found(live))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("closed");
    assertThatThrownBy(live::refresh).isInstanceOf(IllegalStateException.class);
  }

  @Test
  void aReaderThatWasClosedSaysSo() {
    Archive archive = Archive.at(folder.resolve("archive"));
    try (ArchiveWriter writer = archive.openWriter("test")) {
      put(writer, 0);
    }
    ArchiveReader reader = archive.openReader();
    reader.close();

    assertThatThrownBy(() -> reader.search(SearchRequest.words("treaty")))
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("the reader is closed; open another");
    assertThatThrownBy(reader::status).isInstanceOf(IllegalStateException.class);
    assertThatThrownBy(reader::newer).isInstanceOf(IllegalStateException.class);
  }

  private static void put(ArchiveWriter writer, int number) {
    writer.put("story " + number, Article.of("Treaty " + number, "They met."));
    writer.commit();
  }

  private static int searched(LiveReader reader, AtomicBoolean stop) {
    int searches = 0;
    do {
      assertThat(found(reader)).isPositive();
      searches++;
    } while (!stop.get());
    return searches;
  }

  private static long found(LiveReader reader) {
    return reader.ask(open -> open.search(SearchRequest.words("treaty")).total().count());
  }
}
