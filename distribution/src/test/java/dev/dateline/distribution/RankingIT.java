package dev.dateline.distribution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Ranks public test collections by the two programs alone and scores the result by mean average
 * precision over the first 1,000 hits, against what plain BM25 gives in Anserini 1.5.0. All four in
 * the full form.
 *
 * <p>Needs the folder that {@code DATELINE_DATA} names; skipped without it.
 */
class RankingIT {
  private static final int DEPTH = 1_000;

  @TempDir private Path folder;

  @ParameterizedTest
  @CsvSource({
    "ir/time,           0.646, short",
    "ir/cranfield,      0.326, short",
    "ir/checkthat2020,  0.803, full",
    "reuters21578,      0.382, full"
  })
  void aCollectionIsRankedBetterThanByPlainBm25(String name, double floor, String form)
      throws IOException {
    String data = System.getenv("DATELINE_DATA");
    assumeTrue(data != null, "DATELINE_DATA is not set: no collections to rank");
    Path collection = Path.of(data).resolve(name);
    assumeTrue(Files.exists(collection), "no collection at " + collection);
    assumeTrue(Programs.FULL || form.equals("short"), "ranked in the full form only");

    Programs programs = Programs.in(folder);
    programs.datelined("index", articles(collection).toString()).endedWith(0);
    Run run =
        programs
            .dateline(
                "search",
                "--words",
                "--batch",
                collection.resolve("queries.tsv").toString(),
                "--format",
                "trec",
                "--limit",
                Integer.toString(DEPTH))
            .endedWith(0);

    double precision = meanAveragePrecision(collection, run.lines());
    System.out.printf("%s: mean average precision %.4f%n", name, precision);
    assertThat(precision).isGreaterThanOrEqualTo(floor);
  }

  /** The collection as JSON Lines, the title as headline. */
  private Path articles(Path collection) throws IOException {
    Path articles = folder.resolve("articles.jsonl");
    ObjectMapper mapper = new ObjectMapper();
    try (BufferedReader documents =
            new BufferedReader(
                new InputStreamReader(
                    new GZIPInputStream(Files.newInputStream(collection.resolve("docs.jsonl.gz"))),
                    StandardCharsets.UTF_8));
        JsonGenerator json =
            new JsonFactory()
                .createGenerator(Files.newBufferedWriter(articles))
                .setRootValueSeparator(null)) {
      for (String line = documents.readLine(); line != null; line = documents.readLine()) {
        JsonNode document = mapper.readTree(line);
        json.writeStartObject();
        json.writeStringField("id", document.path("id").asText());
        json.writeStringField("headline", document.path("title").asText());
        json.writeStringField("body", document.path("text").asText());
        json.writeEndObject();
        json.writeRaw('\n');
      }
    }
    return articles;
  }

  private static double meanAveragePrecision(Path collection, List<String> run) throws IOException {
    Map<String, Set<String>> relevant = new HashMap<>();
    for (String line : Files.readAllLines(collection.resolve("qrels.txt"))) {
      String[] columns = line.split("\\s+", 4);
      if (Integer.parseInt(columns[3].strip()) > 0) {
        relevant.computeIfAbsent(columns[0], id -> new HashSet<>()).add(columns[2]);
      }
    }
    Set<String> sources = sources(collection);
    Map<String, Integer> seen = new HashMap<>();
    Map<String, Integer> found = new HashMap<>();
    Map<String, Double> sums = new HashMap<>();
    for (String line : run) {
      String[] columns = line.split("\\s+", 6);
      String query = columns[0];
      if (sources.contains(query + "\t" + columns[2])) {
        continue;
      }
      int rank = seen.merge(query, 1, Integer::sum);
      if (relevant.getOrDefault(query, Set.of()).contains(columns[2])) {
        int hits = found.merge(query, 1, Integer::sum);
        sums.merge(query, hits / (double) rank, Double::sum);
      }
    }
    return relevant.entrySet().stream()
        .mapToDouble(entry -> sums.getOrDefault(entry.getKey(), 0.0) / entry.getValue().size())
        .average()
        .orElseThrow();
  }

  /** The documents that queries were written from, which do not count, as query, tab, document. */
  private static Set<String> sources(Path collection) throws IOException {
    Path file = collection.resolve("source-docs.tsv");
    return Files.exists(file) ? Set.copyOf(Files.readAllLines(file)) : Set.of();
  }
}
