package dev.dateline.daemon;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dateline.archive.Archive;
import dev.dateline.archive.ArchiveReader;
import dev.dateline.archive.ArchiveWriter;
import dev.dateline.daemon.crew.Crew;
import dev.dateline.daemon.extract.Extractor;
import dev.dateline.daemon.extract.ExtractorSettings;
import dev.dateline.daemon.extract.MachineFailureException;
import dev.dateline.daemon.ingest.Ingestor;
import dev.dateline.daemon.watch.root.FileStamps;
import dev.dateline.daemon.watch.root.IgnoreRules;
import dev.dateline.daemon.watch.root.RootPaths;
import dev.dateline.daemon.watch.scan.FolderScanner;
import dev.dateline.daemon.watch.scan.ScanScope;
import dev.dateline.manifest.ArchivedArticle;
import dev.dateline.manifest.FileRecord;
import dev.dateline.manifest.Root;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Something breaks at a random moment of a run: after the next run, in which nothing does, the
 * archive equals a fresh one. Many rounds in the full form.
 */
class FaultsIT {
  private static final int ROUNDS = "full".equals(System.getProperty("dateline.it")) ? 500 : 5;
  private static final String TEMPORARY = "java.io.tmpdir";
  private static final String JAVA = "java.home";

  private final String temporary = System.getProperty(TEMPORARY);
  private final String java = System.getProperty(JAVA);
  @TempDir private Path folder;
  private Path news;
  private Root root;

  /** What breaks. */
  private enum Fault {
    /** A worker throws an Error. */
    ERROR,
    /** There is no folder for temporary files, for a while. */
    NO_TEMPORARY_FOLDER,
    /** No process can be started, for a while. */
    NO_PROCESS,
    /** The parser processes are killed. */
    KILLED_PARSERS,
    /** The run is told to end in the middle. */
    STOPPED
  }

  @BeforeEach
  void makeNews() throws IOException {
    news = Files.createDirectory(folder.resolve("news"));
    root = RootPaths.root(news);
  }

  @AfterEach
  void mend() {
    System.setProperty(TEMPORARY, temporary);
    System.setProperty(JAVA, java);
  }

  @Test
  void afterAnyFaultTheNextRunMakesTheArchiveRight() throws Exception {
    long first = Long.getLong("tests.seed", System.nanoTime());
    for (int round = 0; round < ROUNDS; round++) {
      long seed = first + round;
      Random random = new Random(seed);
      Fault fault = Fault.values()[round % Fault.values().length];
      String what = "round %d, %s; repeat with -Dtests.seed=%d".formatted(round, fault, seed);
      change(random);
      Archive archive = Archive.at(folder.resolve("archive"));
      breakARun(archive, fault, random);
      assertThat(run(archive, InstantSource.system())).as(what).isNull();

      Archive fresh = Archive.inMemory();
      run(fresh, InstantSource.system());
      assertThat(contents(archive)).as(what).isEqualTo(contents(fresh));
    }
  }

  /** Writes, rewrites and deletes some files. */
  private void change(Random random) throws IOException {
    for (int i = 0; i < 40; i++) {
      Path file = news.resolve("story" + i + (i % 4 == 0 ? ".html" : ".txt"));
      switch (random.nextInt(3)) {
        case 0 -> Files.deleteIfExists(file);
        case 1 -> Files.writeString(file, story(random, i % 4 == 0));
        default -> {}
      }
    }
    StringBuilder wire = new StringBuilder();
    for (int i = 0; i < 1_500 + random.nextInt(1_500); i++) {
      wire.append("{\"id\":%d,\"headline\":\"Wire %d\"}%n".formatted(i, random.nextInt()));
    }
    Files.writeString(news.resolve("wire.jsonl"), wire);
    Files.writeString(news.resolve("broken.docx"), "PK\003\004 broken " + random.nextInt());
  }

  private static String story(Random random, boolean page) {
    String text = "They met in city number %d and signed a treaty.".formatted(random.nextInt());
    return page
        ? "<html><head><title>Treaty</title></head><body><h1>Treaty</h1><p>%s</p></body></html>"
            .formatted(text)
        : "Treaty\n\n" + text + "\n";
  }

  private void breakARun(Archive archive, Fault fault, Random random) throws Exception {
    int moment = random.nextInt(80);
    AtomicInteger looks = new AtomicInteger();
    InstantSource clock =
        () -> {
          if (fault == Fault.ERROR && looks.incrementAndGet() == moment) {
            throw new OutOfMemoryError("injected");
          }
          return InstantSource.system().instant();
        };
    Thread running = Thread.currentThread();
    Thread saboteur =
        Thread.ofPlatform()
            .start(() -> sabotage(fault, moment * 25L, random.nextInt(800), running));
    try {
      RuntimeException failure = run(archive, clock);
      boolean mayFail = fault != Fault.KILLED_PARSERS;
      assertThat(failure == null || mayFail).as("%s ended a run: %s", fault, failure).isTrue();
      if (failure != null && fault != Fault.STOPPED) {
        assertThat(failure)
            .isInstanceOfAny(MachineFailureException.class, IllegalStateException.class);
      }
    } finally {
      awaitEnd(saboteur);
    }
  }

  /** Whatever interrupts it may send meanwhile. */
  private static void awaitEnd(Thread saboteur) {
    int interrupts = 0;
    while (saboteur.isAlive()) {
      try {
        saboteur.join();
      } catch (InterruptedException e) {
        interrupts++; // one of the faults, which came late
      }
    }
    Thread.interrupted();
    assertThat(interrupts).isLessThanOrEqualTo(1);
  }

  private void sabotage(Fault fault, long afterMillis, long forMillis, Thread running) {
    try {
      Thread.sleep(afterMillis);
      switch (fault) {
        case ERROR -> {}
        case NO_TEMPORARY_FOLDER -> {
          System.setProperty(TEMPORARY, folder.resolve("missing").toString());
          ProcessHandle.current().children().forEach(ProcessHandle::destroyForcibly);
        }
        case NO_PROCESS -> {
          System.setProperty(JAVA, folder.resolve("missing").toString());
          ProcessHandle.current().children().forEach(ProcessHandle::destroyForcibly);
        }
        case KILLED_PARSERS ->
            ProcessHandle.current().children().forEach(ProcessHandle::destroyForcibly);
        case STOPPED -> running.interrupt();
      }
      Thread.sleep(forMillis);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    } finally {
      mend();
    }
  }

  /** One pass over all files; what ended it, or null. */
  private RuntimeException run(Archive archive, InstantSource clock) {
    IgnoreRules rules = IgnoreRules.of(List.of(), false, List.of());
    Crew crew = new Crew();
    try (ArchiveWriter writer = archive.openWriter("test");
        Extractor extractor = new Extractor(ExtractorSettings.DEFAULT);
        Ingestor ingestor =
            new Ingestor(
                crew,
                writer,
                extractor,
                new FileStamps(clock),
                new Ingestor.Plan(2, Duration.ofMillis(100), Duration.ofMillis(300), true))) {
      writer.replaceRoots(Set.of(), Set.of(root));
      Pass pass = new Pass(writer, new FolderScanner(crew, rules, InstantSource.system()));
      pass.over(ScanScope.of(root, List.of(root)), ingestor::later);
      ingestor.finish();
      return null;
    } catch (InterruptedException e) {
      return new IllegalStateException(e);
    } catch (RuntimeException e) {
      return e;
    }
  }

  /** All files with what became of them, and all articles. */
  private static List<Object> contents(Archive archive) {
    List<Object> all = new ArrayList<>();
    try (ArchiveReader reader = archive.openReader();
        Stream<FileRecord> records = reader.files("")) {
      for (FileRecord record : (Iterable<FileRecord>) records::iterator) {
        all.add(record.key());
        all.add(record.outcome());
        all.add(record.contentHash() == null ? "no hash" : record.contentHash());
        all.add(record.contents().articles());
        try (Stream<ArchivedArticle> articles = reader.articles(record.key())) {
          articles.forEach(each -> all.add(List.of(each.id(), each.ordinal(), each.article())));
        }
      }
    }
    return all;
  }
}
