package dev.dateline.archive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.dateline.article.Article;
import dev.dateline.article.Dateline;
import dev.dateline.article.Published;
import dev.dateline.manifest.ArchiveException;
import dev.dateline.manifest.ArchivedArticle;
import dev.dateline.manifest.FileKey;
import dev.dateline.manifest.FileRecord;
import dev.dateline.manifest.FileRecord.Contents;
import dev.dateline.manifest.FileRecord.Reading;
import dev.dateline.manifest.FileStamp;
import dev.dateline.manifest.Outcome;
import dev.dateline.manifest.Problem;
import dev.dateline.manifest.Root;
import dev.dateline.search.Hit;
import dev.dateline.search.SearchRequest;
import dev.dateline.search.SearchResults;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * What every engine has to keep, seen through the door. A subclass says where the archive is; each
 * call of {@link #archive} within one test gives the same one.
 */
abstract class ArchiveContract {
  /** The archive under test, empty before each test. */
  abstract Archive archive();

  // --- what is acknowledged, committed and seen -------------------------------------------------

  @Test
  void whatIsCommittedIsFoundByAReaderOpenedLater() {
    write(put("news/a.txt", "Putin and Kim sign treaty", "The leaders met in Pyongyang."));

    assertThat(headlines("pyongyang treaty")).containsExactly("Putin and Kim sign treaty");
  }

  @Test
  void aProgramsMistakesAreToldAndLeaveTheWriterUsable() {
    Article story = Article.of("Treaty", "They met.");
    Article[] tooMany = new Article[ArchiveWriter.MOST_ARTICLES_OF_A_PART + 1];
    Arrays.fill(tooMany, story);
    FileRecord record = FileRecord.extracted(key("news/a.txt"), FileStamp.NONE, Reading.NONE);
    try (ArchiveWriter writer = archive().openWriter("test")) {
      assertThatThrownBy(() -> writer.put("x", tooMany))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessageContaining("1 to 1,000 articles, got 1,001");
      assertThatThrownBy(() -> writer.put("", story))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessageContaining("not blank, got \"\"");
      assertThatThrownBy(() -> writer.remove(" "))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessageContaining("not blank");
      assertThatThrownBy(() -> writer.put("x"))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessageContaining("remove it");
      assertThatThrownBy(() -> writer.put("x", story, Article.of("", "")))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessageContaining("article 1 under \"x\" has neither headline nor body");
      assertThatThrownBy(() -> writer.put("x", new Article[1]))
          .isInstanceOf(NullPointerException.class)
          .hasMessageContaining("article 0 under \"x\"");
      assertThatThrownBy(() -> record.withContentHash("odd"))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessageContaining("hexadecimal, got \"odd\"");

      writer.put("x", story);
      writer.commit();
    }
    assertThat(headlines("treaty")).containsExactly("Treaty");
  }

  @Test
  void mistakesAreToldInTheSameWordsInEveryLocale() {
    Article[] tooMany = new Article[ArchiveWriter.MOST_ARTICLES_OF_A_PART + 1];
    Locale before = Locale.getDefault();
    Locale.setDefault(Locale.GERMANY);
    try (ArchiveWriter writer = archive().openWriter("test")) {
      assertThatThrownBy(() -> writer.put("x", tooMany))
          .hasMessageContaining("1 to 1,000 articles, got 1,001");
    } finally {
      Locale.setDefault(before);
    }
  }

  @Test
  void whatIsNotCommittedIsSeenByNobodyAndGoneAfterClosing() {
    try (ArchiveWriter writer = archive().openWriter("test")) {
      writer.write(put("news/a.txt", "Unfinished", "business"));
      assertThat(headlines("unfinished")).isEmpty();
    }
    try (ArchiveWriter writer = archive().openWriter("test")) {
      assertThat(writer.file(key("news/a.txt"))).isEmpty();
    }
    assertThat(headlines("unfinished")).isEmpty();
  }

  @Test
  void theWriterSeesWhatItHasNotYetCommitted() {
    try (ArchiveWriter writer = archive().openWriter("test")) {
      writer.write(put("news/a.txt", "First", "text"));
      assertThat(writer.file(key("news/a.txt")))
          .get()
          .extracting(record -> record.contents().articles())
          .isEqualTo(1);
      writer.write(new FileWrite.Remove(key("news/a.txt")));
      assertThat(writer.file(key("news/a.txt"))).isEmpty();
    }
  }

  @Test
  void aReaderNeverChangesUnderItsUser() {
    write(put("news/a.txt", "Old story", "text"));
    try (ArchiveReader old = archive().openReader()) {
      write(put("news/a.txt", "New story", "text"), put("news/b.txt", "Another story", "text"));

      assertThat(headlines(old, "story")).containsExactly("Old story");
      try (ArchiveReader newer = old.newer()) {
        assertThat(newer).isNotNull();
        assertThat(headlines(newer, "story"))
            .containsExactlyInAnyOrder("New story", "Another story");
        assertThat(newer.newer()).isNull();
      }
      assertThat(headlines(old, "story")).containsExactly("Old story");
    }
  }

  @Test
  void aCommitWithoutChangesMakesNoNewCommit() {
    try (ArchiveWriter writer = archive().openWriter("test")) {
      writer.write(put("news/a.txt", "Story", "text"));
      long first = writer.commit();
      assertThat(writer.commit()).isEqualTo(first);
    }
  }

  // --- one file's record and its articles change together ---------------------------------------

  @Test
  void aFilesNewArticlesReplaceItsOldOnes() {
    write(put("news/a.txt", "Old story", "text"));
    write(put("news/a.txt", "New story", "text"));

    assertThat(headlines("story")).containsExactly("New story");
    assertThat(files()).containsExactly("news/a.txt 1");
  }

  @Test
  void writingTheSameTwiceIsWritingItOnce() {
    write(put("news/a.txt", "Story", "text"), put("news/a.txt", "Story", "text"));

    assertThat(headlines("story")).containsExactly("Story");
    assertThat(files()).containsExactly("news/a.txt 1");
  }

  @Test
  void ofSeveralThreadsThatWriteTheSameFileOneIsTheLast() {
    try (ArchiveWriter writer = archive().openWriter("test")) {
      IntStream.range(0, 200)
          .parallel()
          .forEach(i -> writer.write(put("news/" + i % 2 + ".txt", "Story " + i, "text")));
      writer.commit();
    }

    assertThat(headlines("story")).hasSize(2);
    assertThat(files()).containsExactly("news/0.txt 1", "news/1.txt 1");
  }

  @Test
  void aRemovedFileTakesItsArticlesWithIt() {
    write(put("news/a.txt", "Story A", "text"), put("news/b.txt", "Story B", "text"));
    write(new FileWrite.Remove(key("news/a.txt")));

    assertThat(headlines("story")).containsExactly("Story B");
    assertThat(files()).containsExactly("news/b.txt 1");
  }

  @Test
  void removingWhatIsNotThereDoesNothing() {
    try (ArchiveWriter writer = archive().openWriter("test")) {
      assertThat(writer.write(new FileWrite.Remove(key("news/none.txt"))))
          .isEqualTo(new WriteResult.Removed(0));
    }
  }

  @Test
  void aFileWithoutArticlesIsKnownAndNeverFound() {
    FileRecord failed =
        FileRecord.failed(key("news/secret.pdf"), stamp(7), Outcome.ENCRYPTED, "it has a password");
    write(new FileWrite.Put(failed, List.of()), put("news/a.txt", "Story", "text"));

    try (ArchiveReader reader = archive().openReader()) {
      assertThat(reader.file(key("news/secret.pdf")))
          .get()
          .satisfies(record -> {
            assertThat(record.outcome()).isEqualTo(Outcome.ENCRYPTED);
            assertThat(record.reason()).isEqualTo("it has a password");
            assertThat(record.stamp()).isEqualTo(stamp(7));
          });
      assertThat(reader.status().articles()).isEqualTo(1);
      assertThat(headlines(reader, "*")).containsExactly("Story");
      assertThat(headlines(reader, "-story")).isEmpty();
      assertThat(headlines(reader, "date:none")).containsExactly("Story");
    }
    assertThat(files()).containsExactly("news/a.txt 1", "news/secret.pdf 0");
  }

  @Test
  void aTouchedFileChangesItsRecordOnly() {
    write(put("news/a.txt", "Story", "text"));
    FileRecord touched =
        FileRecord.extracted(key("news/a.txt"), stamp(99), Reading.by("test"))
            .withContentHash("abcd");
    write(new FileWrite.Touch(touched));

    try (ArchiveReader reader = archive().openReader()) {
      FileRecord record = reader.file(key("news/a.txt")).orElseThrow();
      assertThat(record.stamp()).isEqualTo(stamp(99));
      assertThat(record.contentHash()).isEqualTo("abcd");
      assertThat(record.contents().articles()).isEqualTo(1);
      assertThat(headlines(reader, "story")).containsExactly("Story");
    }
  }

  @Test
  void aFileWithoutArticlesCanBeTouchedToo() {
    FileRecord failed = FileRecord.failed(key("news/x.pdf"), stamp(1), Outcome.CORRUPT, "damaged");
    write(new FileWrite.Put(failed, List.of()));
    write(new FileWrite.Touch(failed.withStamp(stamp(2))));

    try (ArchiveReader reader = archive().openReader()) {
      assertThat(reader.file(key("news/x.pdf")).orElseThrow().stamp()).isEqualTo(stamp(2));
    }
  }

  // --- moves ------------------------------------------------------------------------------------

  @Test
  void aMovedFileKeepsItsArticlesUnderTheNewNameAndWhenTheyWereFirstSeen() {
    write(put("news/old.txt", "Story", "text"));
    ArchivedArticle before = only("story");
    write(new FileWrite.Move(key("news/old.txt"), record("news/new.txt", 5)));

    ArchivedArticle after = only("story");
    assertThat(after.file()).isEqualTo(key("news/new.txt"));
    assertThat(after.firstSeen()).isEqualTo(before.firstSeen());
    assertThat(after.article()).isEqualTo(before.article());
    assertThat(after.id()).isNotEqualTo(before.id());
    assertThat(files()).containsExactly("news/new.txt 1");
  }

  @Test
  void aFileMovedOverAnotherTakesItsPlace() {
    write(put("news/a.txt", "Story A", "text"), put("news/b.txt", "Story B", "text"));
    write(new FileWrite.Move(key("news/a.txt"), record("news/b.txt", 5)));

    assertThat(headlines("story")).containsExactly("Story A");
    assertThat(files()).containsExactly("news/b.txt 1");
  }

  @Test
  void aFileMovedBeforeItsFirstCommitMoves() {
    write(
        put("news/a.txt", "Story", "text"),
        new FileWrite.Move(key("news/a.txt"), record("news/b.txt", 5)));

    assertThat(headlines("story")).containsExactly("Story");
    assertThat(files()).containsExactly("news/b.txt 1");
  }

  @Test
  void aMoveToTheSameNameIsRefused() {
    assertThatThrownBy(() -> new FileWrite.Move(key("news/a.txt"), record("news/a.txt", 1)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("news/a.txt to itself");
  }

  @Test
  void movingWhatIsNotThereIsStale() {
    try (ArchiveWriter writer = archive().openWriter("test")) {
      assertThat(writer.write(new FileWrite.Move(key("news/no.txt"), record("news/b.txt", 5))))
          .isInstanceOf(WriteResult.Stale.class);
    }
  }

  @Test
  void anEditedFileKeepsWhenItsArticlesWereFirstSeen() {
    write(put("news/a.txt", "Story", "text"));
    ArchivedArticle before = only("story");
    write(put("news/a.txt", "Story", "another text"));

    assertThat(only("story").firstSeen()).isEqualTo(before.firstSeen());
  }

  // --- containers -------------------------------------------------------------------------------

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
      assertThat(contents.bytesRead()).isEqualTo(300);
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

  @Test
  void whatIsPutIsFoundByItsName() {
    try (ArchiveWriter writer = archive().openWriter("test")) {
      writer.put("2024/story 1", Article.of("Treaty", "They met."), Article.of("Grain", "Cheap."));
      writer.put("2024/story 2", Article.of("Another", "text"));
      assertThat(writer.file(FileKey.named("2024/story 1"))).isPresent();
      writer.commit();
    }
    try (LiveReader live = archive().openLiveReader()) {
      List<String> found =
          live.ask(reader -> {
            try (Stream<ArchivedArticle> articles =
                reader.articles(FileKey.named("2024/story 1"))) {
              return articles.map(article -> article.article().headline()).toList();
            }
          });
      assertThat(found).containsExactly("Treaty", "Grain");
      assertThat(live.<Boolean>ask(reader -> reader.file(FileKey.named("no")).isPresent()))
          .isFalse();
    }
    assertThat(files(FileKey.EMBEDDED_ROOT)).hasSize(2);
  }

  @Test
  void whatIsPutIsKnownAndWhatIsRemovedCounted() {
    Article story = Article.of("Treaty", "They met.");
    try (ArchiveWriter writer = archive().openWriter("test")) {
      assertThat(writer.put("x", story, story).contents().articles()).isEqualTo(2);
      assertThat(writer.remove("x")).isEqualTo(2);
      assertThat(writer.remove("x")).isZero();
    }
  }

  // --- files, roots, status ---------------------------------------------------------------------

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

  @Test
  void rootsAreRememberedWithTheirDeviceAndInode() {
    Root root = new Root("/home/reader/news", "/home/reader/news", 64_768, 1_234_567);
    try (ArchiveWriter writer = archive().openWriter("test")) {
      writer.roots(List.of(root));
      writer.commit();
    }
    try (ArchiveReader reader = archive().openReader()) {
      assertThat(reader.status().roots()).containsExactly(root);
    }
  }

  @Test
  void rootsThatAreSetBesideCommitsAreKeptAndCommitNumbersOnlyGrow() {
    AtomicBoolean stop = new AtomicBoolean();
    AtomicReference<List<Root>> last = new AtomicReference<>(List.of());
    try (ArchiveWriter writer = archive().openWriter("test")) {
      List<CompletableFuture<Void>> setters =
          Stream.generate(() ->
                  CompletableFuture.runAsync(
                      () -> setRoots(writer, last, stop), task -> Thread.ofPlatform().start(task)))
              .limit(2)
              .toList();
      long number = 0;
      try {
        while (number < 50 && setters.stream().noneMatch(CompletableFuture::isDone)) {
          long next = writer.commit();
          assertThat(next).isGreaterThanOrEqualTo(number);
          number = next;
        }
      } finally {
        stop.set(true);
      }
      setters.forEach(CompletableFuture::join);
      assertThat(writer.commit()).isGreaterThanOrEqualTo(number);
    }
    try (ArchiveReader reader = archive().openReader()) {
      assertThat(reader.status().roots()).isNotEmpty().isEqualTo(last.get());
    }
  }

  /** Sets others over and over; before each it looks whether those before are still there. */
  private static void setRoots(
      ArchiveWriter writer, AtomicReference<List<Root>> last, AtomicBoolean stop) {
    for (int i = 0; !stop.get(); i++) {
      synchronized (last) {
        assertThat(writer.roots()).isEqualTo(last.get());
        last.set(List.of(new Root("news", "/news", Thread.currentThread().threadId(), i)));
        writer.roots(last.get());
      }
    }
  }

  @Test
  void eachWriterHasTheNextEpoch() {
    write(put("news/a.txt", "x", "y"));
    long first = epoch();
    write(put("news/b.txt", "x", "y"));

    assertThat(epoch()).isEqualTo(first + 1);
  }

  @Test
  void aSecondWriterIsToldWhoHoldsTheArchive() {
    try (ArchiveWriter writer = archive().openWriter("the first one")) {
      assertThat(writer.roots()).isEmpty();
      assertThatThrownBy(() -> archive().openWriter("another"))
          .isInstanceOfSatisfying(
              ArchiveException.class,
              e -> assertThat(e.reason()).isEqualTo(ArchiveException.Reason.LOCKED))
          .hasMessageContaining("being written by");
    }
  }

  // --- the stored article -----------------------------------------------------------------------

  @Test
  void anArticleIsStoredWhole() {
    Article article = whole();
    write(new FileWrite.Put(record("news/a.txt", 1), List.of(article)));

    assertThat(only("summit").article()).isEqualTo(article);
    assertThat(byId("summit")).isEqualTo(article);
  }

  @Test
  void anArchiveRebuiltFromItselfIsEqualToTheOneItCameFrom() {
    write(new FileWrite.Put(record("news/a.txt", 1), List.of(whole(), Article.of("Two", "texts"))));
    write(part(0, 100, false, "One", "Two"));
    write(part(1, 200, false, "Three"));
    write(
        new FileWrite.Put(
            FileRecord.failed(key("news/x.pdf"), stamp(1), Outcome.CORRUPT, "damaged"), List.of()));
    Archive copy = Archive.inMemory();
    try (ArchiveReader reader = archive().openReader();
        ArchiveWriter writer = copy.openWriter("rebuild")) {
      writer.addAll(reader);
      writer.commit();
    }

    assertThat(dump(copy)).isEqualTo(dump(archive()));
  }

  // --- searching --------------------------------------------------------------------------------

  @Test
  void cursorsGoThroughAllHitsWithoutRepeatOrGap() {
    for (int i = 0; i < 25; i++) {
      write(put("news/" + i + ".txt", "Same story", "the same text"));
    }
    for (SearchRequest.Order order : SearchRequest.Order.values()) {
      List<String> ids = new ArrayList<>();
      SearchRequest request = SearchRequest.words("story").withLimit(7).withOrder(order);
      try (ArchiveReader reader = archive().openReader()) {
        var page = reader.search(request);
        page.hits().forEach(hit -> ids.add(hit.id().value()));
        while (page.next() != null) {
          page = reader.search(request.withAfter(page.next()));
          assertThat(page.total().count()).isEqualTo(25);
          page.hits().forEach(hit -> ids.add(hit.id().value()));
        }
      }
      assertThat(ids).hasSize(25).doesNotHaveDuplicates();
    }
  }

  @Test
  void articlesOfOneFileThatRankAlikeKeepItsOrder() {
    List<Article> alike = new ArrayList<>();
    for (int i = 0; i < 30; i++) {
      alike.add(
          Article.builder()
              .headline("Same story")
              .body("the same text")
              .tags(List.of("number " + i))
              .build());
    }
    write(new FileWrite.Put(record("news/a.jsonl", 1), alike));

    for (SearchRequest.Order order : SearchRequest.Order.values()) {
      List<Article> found = new ArrayList<>();
      SearchRequest request = SearchRequest.words("story").withLimit(7).withOrder(order);
      try (ArchiveReader reader = archive().openReader()) {
        var page = reader.search(request);
        page.hits().forEach(hit -> found.add(hit.article()));
        while (page.next() != null) {
          page = reader.search(request.withAfter(page.next()));
          page.hits().forEach(hit -> found.add(hit.article()));
        }
      }
      assertThat(found).isEqualTo(alike);
    }
  }

  @Test
  void whoAsksForIdentitiesGetsTheSameHitsWithoutTheirArticles() {
    write(put("news/a.txt", "One story", "text"), put("news/b.txt", "Another story", "text"));
    write(part(0, 100, true, "Third story", "Fourth story"));
    write(new FileWrite.Put(record("news/c.txt", 1), List.of(whole())));

    for (String query : List.of("story", "summit")) {
      SearchRequest request = SearchRequest.words(query);
      try (ArchiveReader reader = archive().openReader()) {
        SearchResults whole = reader.search(request);
        SearchResults bare = reader.search(request.withDetail(SearchRequest.Detail.IDENTITY));

        assertThat(bare.total()).isEqualTo(whole.total());
        assertThat(bare.hits()).isNotEmpty();
        assertThat(bare.hits().stream().map(ArchiveContract::identity).toList())
            .isEqualTo(whole.hits().stream().map(ArchiveContract::identity).toList());
        assertThat(bare.hits()).allMatch(hit -> hit.article().isEmpty());
      }
    }
  }

  private static List<Object> identity(Hit hit) {
    return Arrays.asList(
        hit.rank(),
        hit.score(),
        hit.id(),
        hit.uri(),
        hit.path(),
        hit.article().provenance().sourceId());
  }

  @Test
  void tiesAreBrokenByDateThenId() {
    write(
        new FileWrite.Put(record("news/a.txt", 1), List.of(dated("2020"))),
        new FileWrite.Put(record("news/b.txt", 1), List.of(dated("2024"))),
        new FileWrite.Put(record("news/c.txt", 1), List.of(dated("2022"))),
        new FileWrite.Put(record("news/d.txt", 1), List.of(Article.of("Story", "text"))));

    try (ArchiveReader reader = archive().openReader()) {
      assertThat(reader.search(SearchRequest.words("story")).hits())
          .extracting(hit -> hit.article().published() + "")
          .containsExactly("2024", "2022", "2020", "null");
      assertThat(
              reader
                  .search(SearchRequest.words("story").withOrder(SearchRequest.Order.OLDEST))
                  .hits())
          .extracting(hit -> hit.article().published() + "")
          .containsExactly("2020", "2022", "2024", "null");
    }
  }

  @Test
  void totalsAreExactBeyondThePage() {
    for (int i = 0; i < 30; i++) {
      write(put("news/" + i + ".txt", "Story " + i, i % 3 == 0 ? "treaty" : "pact"));
    }
    try (ArchiveReader reader = archive().openReader()) {
      var results = reader.search(SearchRequest.words("the story of a treaty").withLimit(5));
      assertThat(results.hits()).hasSize(5);
      assertThat(results.total().count()).isEqualTo(30);
      assertThat(results.total().allWords()).isEqualTo(10);
      assertThat(results.total().exact()).isTrue();
    }
  }

  // --- helpers ----------------------------------------------------------------------------------

  static FileKey key(String path) {
    return new FileKey(path);
  }

  static FileStamp stamp(long n) {
    return new FileStamp(n, n * 1_000, n * 1_001, n);
  }

  static FileRecord record(String path, long n) {
    return FileRecord.extracted(key(path), stamp(n), Reading.by("test"));
  }

  static FileWrite put(String path, String headline, String body) {
    return new FileWrite.Put(record(path, 1), List.of(Article.of(headline, body)));
  }

  private static FileWrite part(int part, long bytes, boolean complete, String... headlines) {
    List<Article> articles =
        Stream.of(headlines).map(headline -> Article.of(headline, "text")).toList();
    Contents contents = new Contents(0, null, 0, complete, bytes);
    return new FileWrite.Part(record("news/c.jsonl", 1).withContents(contents), part, articles);
  }

  private static FileWrite partOf(int part, boolean complete, Article... articles) {
    Contents contents = new Contents(0, null, 0, complete, 1);
    return new FileWrite.Part(
        record("news/c.jsonl", 1).withContents(contents), part, List.of(articles));
  }

  private static Article item(String id, String headline) {
    return Article.builder()
        .headline(headline)
        .provenance(new Article.Provenance(id, null, null, null))
        .build();
  }

  private static Article dated(String date) {
    return Article.builder().headline("Story").body("text").published(Published.of(date)).build();
  }

  private static Article whole() {
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
            new Article.Provenance(
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

  static List<String> headlines(ArchiveReader reader, String query) {
    return reader.search(SearchRequest.of(Queries.parse(query))).hits().stream()
        .map(hit -> hit.article().headline())
        .toList();
  }

  private List<String> files() {
    return files("");
  }

  private List<String> files(String folder) {
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

  private ArchivedArticle only(String words) {
    try (ArchiveReader reader = archive().openReader()) {
      var hits = reader.search(SearchRequest.words(words)).hits();
      assertThat(hits).hasSize(1);
      return reader.article(hits.getFirst().id()).orElseThrow();
    }
  }

  private Article byId(String words) {
    return only(words).article();
  }

  private long epoch() {
    try (ArchiveReader reader = archive().openReader()) {
      return reader.status().version().writerEpoch();
    }
  }

  /** All that two equal archives have in common. */
  private static List<String> dump(Archive archive) {
    List<String> lines = new ArrayList<>();
    try (ArchiveReader reader = archive.openReader();
        Stream<FileRecord> files = reader.files("")) {
      files.forEach(file -> {
        lines.add(file.toString());
        try (Stream<ArchivedArticle> articles = reader.articles(file.key())) {
          articles.forEach(article -> lines.add(article.toString()));
        }
      });
    }
    return lines;
  }
}
