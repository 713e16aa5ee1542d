package dev.dateline.cli;

import dev.dateline.archive.Archive;
import dev.dateline.archive.ArchiveWriter;
import dev.dateline.archive.FileWrite;
import dev.dateline.article.Article;
import dev.dateline.article.Published;
import dev.dateline.manifest.FileKey;
import dev.dateline.manifest.FileRecord;
import dev.dateline.manifest.FileStamp;
import dev.dateline.manifest.Outcome;
import dev.dateline.manifest.Reading;
import dev.dateline.manifest.Root;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;

/** An archive of a few articles, as if it covered the folder {@code /news}. */
final class ArchiveExample {
  private static final String ROOT = "/news";
  private static final FileStamp STAMP = new FileStamp(2048, 1_718_755_200_000_000_000L, 0, 0);

  private ArchiveExample() {}

  static void writeTo(Path folder) {
    try (ArchiveWriter writer = Archive.at(folder).openWriter("test")) {
      writer.replaceRoots(Set.of(), Set.of(new Root(ROOT, ROOT, 0, 0)));
      writer.write(read("pact.txt", pact()));
      writer.write(
          read(
              "box.jsonl",
              Article.of("Grain deal ends", "The grain deal ended on Monday."),
              Article.of("Storm \u001b[31mhits coast", "A storm hit the coast. No treaty helps.")));
      writer.write(failed("secret.pdf", Outcome.ENCRYPTED, "it asks for a password"));
      writer.commit();
    }
  }

  private static Article pact() {
    return Article.builder()
        .headline("Putin and Kim sign mutual defence treaty")
        .body(
            "PYONGYANG, June 19 (Reuters) - Vladimir Putin and Kim Jong Un signed a treaty.\n"
                + "It includes a mutual defence pledge of Russia and North Korea.")
        .authors(List.of("Ann Lee"))
        .publisher("Reuters")
        .published(Published.of("2024-06-19"))
        .language("en")
        .section("World")
        .build();
  }

  private static FileWrite read(String path, Article... articles) {
    return new FileWrite.Put(
        FileRecord.extracted(FileKey.of(ROOT, path), STAMP, Reading.by("test 1")),
        List.of(articles));
  }

  private static FileWrite failed(String path, Outcome outcome, String reason) {
    FileRecord record = FileRecord.failed(FileKey.of(ROOT, path), STAMP, outcome, reason);
    return new FileWrite.Put(
        record.withReading(Reading.NONE.withMediaType("application/pdf")), List.of());
  }
}
