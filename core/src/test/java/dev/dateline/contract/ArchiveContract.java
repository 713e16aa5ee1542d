package dev.dateline.contract;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dateline.archive.Archive;
import dev.dateline.archive.ArchiveReader;
import dev.dateline.archive.ArchiveWriter;
import dev.dateline.archive.FileWrite;
import dev.dateline.archive.WriteResult;
import dev.dateline.article.Article;
import dev.dateline.article.Dateline;
import dev.dateline.article.Provenance;
import dev.dateline.article.Published;
import dev.dateline.manifest.ArchivedArticle;
import dev.dateline.manifest.FileKey;
import dev.dateline.manifest.FileRecord;
import dev.dateline.manifest.FileRecord.Contents;
import dev.dateline.manifest.FileStamp;
import dev.dateline.manifest.Reading;
import dev.dateline.search.SearchRequest;
import dev.dateline.testing.Queries;
import java.util.List;
import java.util.stream.Stream;

/**
 * What every engine has to keep, seen through the door; one class a subject. A subclass says where
 * the archive is; each call of {@link #archive} within one test gives the same one.
 */
public abstract class ArchiveContract {
  /** The archive under test, empty before each test. */
  protected abstract Archive archive();

  static FileKey key(String path) {
    return new FileKey(path);
  }

  static FileStamp stamp(long n) {
    return new FileStamp(n, n * 1_000, n * 1_001, n);
  }

  static FileRecord record(String path, long n) {
    return FileRecord.extracted(key(path), stamp(n), Reading.by("test"));
  }

  /**
   * A file of one article.
   *
   * @param path its key
   * @param headline of the article
   * @param body of the article
   * @return the change that brings it
   */
  public static FileWrite put(String path, String headline, String body) {
    return new FileWrite.Put(record(path, 1), List.of(Article.of(headline, body)));
  }

  static FileWrite part(int part, long bytes, boolean complete, String... headlines) {
    List<Article> articles =
        Stream.of(headlines).map(headline -> Article.of(headline, "text")).toList();
    Contents contents = new Contents(0, null, 0, complete, Long.toString(bytes));
    return new FileWrite.Part(record("news/c.jsonl", 1).withContents(contents), part, articles);
  }

  static Article whole() {
    return Article.builder()
        .headline("Summit ends with “treaty” — 朝鲜")
        .lead("A lead of its own.")
        .body("First paragraph.\nSecond paragraph with 😀 and\ta tab.")
        .authors(List.of("Jane Doe", "João Roe"))
        .publisher("Example Press")
        .dateline(new Dateline("PYONGYANG", "June 19", "Northgate Wire"))
        .published(Published.of("2024-06-19T10:00:00+09:00"))
        .section("World")
        .tags(List.of("treaty", "Korea"))
        .language("en-GB")
        .provenance(
            new Provenance(
                "urn:1", "https://example.org/a?b=c", "text/html", Published.of("2024-06-20")))
        .build();
  }

  void write(FileWrite... changes) {
    try (ArchiveWriter writer = archive().openWriter("test")) {
      assertThat(writer.write(List.of(changes)))
          .allMatch(result ->
              result instanceof WriteResult.Stored || result instanceof WriteResult.Removed);
      writer.commit();
    }
  }

  List<String> headlines(String query) {
    try (ArchiveReader reader = archive().openReader()) {
      return headlines(reader, query);
    }
  }

  /**
   * What a search finds.
   *
   * @param reader the archive
   * @param query the query
   * @return the headlines, the best first
   */
  public static List<String> headlines(ArchiveReader reader, String query) {
    return reader.search(SearchRequest.of(Queries.parse(query))).hits().stream()
        .map(hit -> hit.article().headline())
        .toList();
  }

  List<String> files() {
    return files("");
  }

  List<String> files(String folder) {
    try (ArchiveReader reader = archive().openReader();
        Stream<FileRecord> files = reader.files(folder)) {
      return files
          .map(file ->
              "%s %d%s"
                  .formatted(
                      file.key(),
                      file.contents().articles(),
                      file.contents().complete() ? "" : " part " + file.contents().parts()))
          .toList();
    }
  }

  ArchivedArticle only(String words) {
    try (ArchiveReader reader = archive().openReader()) {
      var hits = reader.search(SearchRequest.words(words)).hits();
      assertThat(hits).hasSize(1);
      return reader.article(hits.getFirst().id()).orElseThrow();
    }
  }
}
