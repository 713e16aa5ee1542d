package dev.dateline.distribution;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dateline.archive.Archive;
import dev.dateline.archive.ArchiveReader;
import dev.dateline.manifest.ArchivedArticle;
import dev.dateline.manifest.FileRecord;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The articles of the project are found by the queries that are written for them. */
class DemoQueriesIT {
  private static final Path ARTICLES = Programs.TEST_DATA.resolve("articles");
  private static final Path QUERIES = Programs.TEST_DATA.resolve("queries");
  private static final double BEST_FIRST = 0.95;

  @TempDir static Path folder;
  private static Programs programs;

  /** The article of each document name that a run of queries gives. */
  private static Map<String, String> names;

  @BeforeAll
  static void index() {
    programs = Programs.in(folder);
    Run run = programs.datelined("index", ARTICLES.toString()).endedWith(0);
    assertThat(run.err()).contains("55 indexed (67 articles)", "0 failed");
    names = names();
  }

  @Test
  void theTreatyIsFoundFirst() {
    Run run = programs.dateline("search", "--format", "paths", "Putin North Korea treaty");
    assertThat(run.endedWith(0).lines().getFirst()).endsWith("/txt/putin-kim-pact.txt");
  }

  @Test
  void theBestArticleComesFirst() throws IOException {
    Map<String, String> queries = table(QUERIES.resolve("queries.tsv"));
    Map<String, String> best = table(QUERIES.resolve("best.tsv"));
    Map<String, List<String>> answers = answers(QUERIES.resolve("queries.tsv"));

    List<String> notFirst = new ArrayList<>();
    List<String> notFound = new ArrayList<>();
    queries.forEach((id, query) -> {
      List<String> found = answers.getOrDefault(id, List.of());
      String expected = best.get(id);
      if (found.isEmpty() || !found.getFirst().equals(expected)) {
        notFirst.add("%s %s: %s, got %s".formatted(id, query, expected, found));
      }
      if (!found.contains(expected)) {
        notFound.add(id);
      }
    });
    notFirst.forEach(miss -> System.out.println("not first: " + miss));
    assertThat(notFound).as("not among the first three of %s", notFirst).isEmpty();
    assertThat(notFirst).hasSizeLessThanOrEqualTo((int) ((1 - BEST_FIRST) * queries.size()));
  }

  @Test
  void theSyntaxFindsWhatItSays() throws IOException {
    Map<String, String> expected = table(QUERIES.resolve("syntax.tsv"));
    Path batch = folder.resolve("syntax");
    List<String> queries = List.copyOf(expected.keySet());
    try (var out = Files.newBufferedWriter(batch)) {
      for (int i = 0; i < queries.size(); i++) {
        out.write(i + "\t" + queries.get(i) + "\n");
      }
    }
    Map<String, List<String>> answers = answers(batch);
    List<String> wrong = new ArrayList<>();
    for (int i = 0; i < queries.size(); i++) {
      List<String> found = answers.getOrDefault(Integer.toString(i), List.of());
      String article = expected.get(queries.get(i));
      if (!article.equals(found.isEmpty() ? "-" : found.getFirst())) {
        wrong.add("%s: %s, got %s".formatted(queries.get(i), article, found));
      }
    }
    assertThat(wrong).isEmpty();
  }

  @Test
  void nothingFoundEndsWithOne() {
    Run run = programs.dateline("search", "+brexit", "+pluto");
    assertThat(run.exitCode()).isEqualTo(1);
    assertThat(run.out()).isEmpty();
    assertThat(run.err()).contains("nothing found");
  }

  /** The articles found by each query of a file, best first, by the names of the test data. */
  private static Map<String, List<String>> answers(Path queries) {
    Run run =
        programs
            .dateline("search", "--batch", queries.toString(), "--format", "trec", "--limit", "3")
            .endedWith(0);
    Map<String, List<String>> answers = new HashMap<>();
    for (String line : run.lines()) {
      String[] columns = line.split(" ", -1);
      answers.computeIfAbsent(columns[0], id -> new ArrayList<>()).add(names.get(columns[2]));
    }
    return answers;
  }

  private static Map<String, String> names() {
    Map<String, String> names = new HashMap<>();
    try (ArchiveReader reader = Archive.at(programs.archive()).openReader();
        Stream<FileRecord> files = reader.files("")) {
      files.forEach(file -> {
        String path = ARTICLES.relativize(Path.of(file.key().path())).toString();
        try (Stream<ArchivedArticle> articles = reader.articles(file.key())) {
          articles.forEach(article -> {
            String item = article.article().provenance().sourceId();
            String name = item == null ? article.id().value() : item.replace(' ', '_');
            names.put(name, path.startsWith("jsonl/") ? path + "#" + item : path);
          });
        }
      });
    }
    return names;
  }

  private static Map<String, String> table(Path file) throws IOException {
    Map<String, String> rows = new LinkedHashMap<>();
    for (String line : Files.readAllLines(file)) {
      String[] columns = line.split("\t", 2);
      rows.put(columns[0], columns[1]);
    }
    return rows;
  }
}
