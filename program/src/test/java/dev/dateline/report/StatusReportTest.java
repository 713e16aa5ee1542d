package dev.dateline.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dateline.archive.Archive;
import dev.dateline.archive.ArchiveReader;
import dev.dateline.archive.ArchiveWriter;
import dev.dateline.archive.FileWrite;
import dev.dateline.article.Article;
import dev.dateline.manifest.FileKey;
import dev.dateline.manifest.FileRecord;
import dev.dateline.manifest.FileStamp;
import dev.dateline.manifest.Outcome;
import dev.dateline.manifest.Reading;
import dev.dateline.manifest.Root;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StatusReportTest {
  private static final Root GONE = new Root("wire", "/no/such/n%E9ws", 0, 0);

  @TempDir Path folder;
  private Path news;

  @BeforeEach
  void writeAnArchive() throws IOException {
    news = Files.createDirectory(folder.resolve("news"));
    String here = news.toUri().getRawPath().replaceAll("/$", "");
    try (ArchiveWriter writer = Archive.at(folder.resolve("archive")).openWriter("test")) {
      writer.replaceRoots(Set.of(), Set.of(new Root(here, here, 0, 0), GONE));
      writer.write(read(here, "a.txt", Article.of("Treaty", "A treaty was signed.")));
      writer.write(read(here, "b.txt", Article.of("Storm", "A storm hit the coast.")));
      writer.write(failed(here, "c.pdf", Outcome.ENCRYPTED));
      writer.write(failed(here, "d.pdf", Outcome.TIMED_OUT));
      writer.commit();
    }
  }

  @Test
  void peopleReadFilesByOutcomeAndFoldersByPlace() throws IOException {
    StringWriter out = new StringWriter();

    StatusText.write(out, report());

    assertThat(out.toString().lines())
        .contains(
            "articles  2",
            "files     4",
            "          2 extracted",
            "          1 encrypted",
            "          1 timed_out",
            "folders   " + news)
        .anySatisfy(line ->
            assertThat(line).startsWith("          wire = /no/such/n").endsWith("(not there)"))
        .anySatisfy(line -> assertThat(line).matches("size      [0-9.]+ kB"))
        .anySatisfy(line -> assertThat(line).matches("commit    [0-9]+, [0-9T:-]+Z"));
  }

  @Test
  void scriptsReadTheSameFiguresWithAKeyForEachOutcome() throws IOException {
    StringWriter out = new StringWriter();

    StatusJson.write(out, report());

    assertThat(out.toString())
        .endsWith("}\n")
        .contains("\"articles\":2,\"files\":4,\"outcomes\":{\"extracted\":2,\"empty\":0,")
        .contains("\"timed_out\":1")
        .contains("\"uri\":\"file:///no/such/n%E9ws\",\"present\":false")
        .contains("\"path\":\"" + news + "\"")
        .contains("\"present\":true");
  }

  private StatusReport report() {
    try (ArchiveReader reader = Archive.at(folder.resolve("archive")).openBriefReader()) {
      return StatusReport.of(reader);
    }
  }

  private static FileWrite read(String root, String path, Article article) {
    return new FileWrite.Put(
        FileRecord.extracted(FileKey.of(root, path), FileStamp.NONE, Reading.by("test")),
        List.of(article));
  }

  private static FileWrite failed(String root, String path, Outcome outcome) {
    return new FileWrite.Put(
        FileRecord.failed(FileKey.of(root, path), FileStamp.NONE, outcome, "for some reason"),
        List.of());
  }
}
