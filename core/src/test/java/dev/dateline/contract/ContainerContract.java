package dev.dateline.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.dateline.archive.ArchiveReader;
import dev.dateline.archive.ArchiveWriter;
import dev.dateline.archive.FileWrite;
import dev.dateline.archive.WriteResult;
import dev.dateline.article.Article;
import dev.dateline.article.Provenance;
import dev.dateline.manifest.ArchivedArticle;
import dev.dateline.manifest.FileRecord;
import dev.dateline.manifest.FileRecord.Contents;
import dev.dateline.manifest.Problem;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Files of many articles are written part by part. */
public abstract class ContainerContract extends ArchiveContract {
  @Test
  void aContainerGrowsByPartsAndItsRecordTellsUpToWhich() {
    write(part(0, 100, false, "One", "Two"));
    assertThat(files()).containsExactly("news/c.jsonl 2 part 1");
    write(part(1, 200, false, "Three"));
    assertThat(files()).containsExactly("news/c.jsonl 3 part 2");
    write(part(2, 300, true));

    assertThat(files()).containsExactly("news/c.jsonl 3");
    try (ArchiveReader reader = archive().openReader();
        Stream<ArchivedArticle> articles = reader.articles(key("news/c.jsonl"))) {
      assertThat(articles.map(article -> article.article().headline()))
          .containsExactly("One", "Two", "Three");
      Contents contents = reader.file(key("news/c.jsonl")).orElseThrow().contents();
      assertThat(contents.resume()).isEqualTo("300");
      assertThat(contents.parts()).isEqualTo(3);
    }
  }

  @Test
  void aPartThatIsThereIsStaleAndOneTooFarIsAMistake() {
    write(part(0, 100, false, "One"));
    write(part(1, 200, false, "Two"));
    try (ArchiveWriter writer = archive().openWriter("test")) {
      assertThat(writer.write(part(1, 200, false, "Two"))).isInstanceOf(WriteResult.Stale.class);
      assertThatThrownBy(() -> writer.write(part(3, 400, false, "Four")))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessage(
              "part 3 of news/c.jsonl before part 2, counted from 0; write them one after the"
                  + " other");
      assertThatThrownBy(() -> part(-1, 400, false, "Four"))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessageContaining("part -1 of news/c.jsonl; parts are counted from 0");
      writer.commit();
    }
    assertThat(files()).containsExactly("news/c.jsonl 2 part 2");
    assertThat(headlines("one two four")).containsExactlyInAnyOrder("One", "Two");
  }

  @Test
  void theFirstPartOfAContainerReplacesAllThatItHad() {
    write(part(0, 100, false, "One", "Two"));
    write(part(1, 200, true, "Three"));
    write(part(0, 50, true, "Four"));

    assertThat(files()).containsExactly("news/c.jsonl 1");
    assertThat(headlines("one two three four")).containsExactly("Four");
  }

  @Test
  void ofItemsWithTheSameIdentifierTheLastCountsAndTheFileSaysSo() {
    write(partOf(0, false, item("x", "First"), item("x", "Second"), item("y", "Elsewhere")));
    write(partOf(1, true, item("y", "Everywhere"), item("z", "Last")));

    assertThat(headlines("first second elsewhere everywhere last"))
        .containsExactlyInAnyOrder("Second", "Everywhere", "Last");
    try (ArchiveReader reader = archive().openReader()) {
      FileRecord record = reader.file(key("news/c.jsonl")).orElseThrow();
      assertThat(record.contents().articles()).isEqualTo(3);
      assertThat(record.reading().problems())
          .extracting(Problem::reason)
          .anyMatch(reason -> reason.contains("the last counts"));
    }
  }

  @Test
  void repeatedIdentifiersAreFoundAfterTheWriterWasOpenedAnew() {
    write(partOf(0, false, item("x", "First")));
    write(partOf(1, true, item("x", "Second")));

    assertThat(headlines("first second")).containsExactly("Second");
  }

  @Test
  void aMovedContainerMovesWhole() {
    write(part(0, 100, false, "One", "Two"));
    write(part(1, 200, true, "Three"));
    write(new FileWrite.Move(key("news/c.jsonl"), record("news/d.jsonl", 5)));

    assertThat(files()).containsExactly("news/d.jsonl 3");
    assertThat(headlines("one two three")).hasSize(3);
  }

  @Test
  void tooManyArticlesAtOnceAreAMistake() {
    String[] headlines = new String[ArchiveWriter.MOST_ARTICLES_OF_A_PART + 1];
    Arrays.fill(headlines, "Story");
    List<Article> many = Collections.nCopies(headlines.length, Article.of("Story", "text"));

    assertThatThrownBy(() -> new FileWrite.Put(record("news/a.txt", 1), many))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "1,001 articles of news/a.txt at once; write at most 1,000, and more of one file in"
                + " parts");
    assertThatThrownBy(() -> part(0, 100, true, headlines))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("1,001 articles of news/c.jsonl");
  }

  private static FileWrite partOf(int part, boolean complete, Article... articles) {
    Contents contents = new Contents(0, null, 0, complete, "1");
    return new FileWrite.Part(
        record("news/c.jsonl", 1).withContents(contents), part, List.of(articles));
  }

  private static Article item(String id, String headline) {
    return Article.builder()
        .headline(headline)
        .provenance(new Provenance(id, null, null, null))
        .build();
  }
}
