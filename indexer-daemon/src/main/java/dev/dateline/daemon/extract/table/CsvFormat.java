package dev.dateline.daemon.extract.table;

import dev.dateline.daemon.extract.format.Ending;
import dev.dateline.daemon.extract.format.FormatReader;
import dev.dateline.daemon.extract.format.Input;
import dev.dateline.daemon.extract.format.Place;
import dev.dateline.daemon.extract.format.Sink;
import dev.dateline.daemon.extract.news.Byline;
import dev.dateline.daemon.extract.news.NamedStory;
import dev.dateline.daemon.extract.text.TextBeginning;
import dev.dateline.manifest.Outcome;
import dev.dateline.manifest.Problem;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.apache.commons.csv.CSVException;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/**
 * Tables with a column for each value of an article, as spreadsheets write them (RFC 4180, with
 * commas, semicolons or tabs): one article a row.
 *
 * <p>The first row names the columns as the keys of JSON Lines are named. A table whose columns are
 * not named so is one article, with a paragraph for each row.
 */
public final class CsvFormat implements FormatReader {
  private static final Pattern LIST_SEPARATOR = Pattern.compile("\\s*[;|,]\\s*");

  /** Makes a reader. */
  public CsvFormat() {}

  @Override
  public String name() {
    return "csv";
  }

  @Override
  public int version() {
    return 1;
  }

  @Override
  public boolean takes(String mediaType) {
    return mediaType.equals("text/csv") || mediaType.equals("text/tab-separated-values");
  }

  @Override
  public Ending read(Input input, Sink sink) throws IOException {
    Optional<TextBeginning> found = TextBeginning.of(input);
    if (found.isEmpty()) {
      return new Ending.Failure(Outcome.UNSUPPORTED, "its content is no text");
    }
    TextBeginning table = found.get();
    if (table.cut()) {
      sink.truncated();
    }
    return read(new Rows(table.text()), input, sink);
  }

  private static Ending read(Rows rows, Input input, Sink sink) throws IOException {
    List<String> names = rows.next();
    if (names.stream().map(CsvFormat::name).noneMatch(CsvFormat::isText)) {
      return sheet(names, rows, input, sink);
    }
    boolean any = false;
    for (List<String> row = rows.next(); !row.isEmpty(); row = rows.next()) {
      input.headway().check();
      NamedStory.Told told = article(names, row).finish("text/csv");
      for (String complaint : told.complaints()) {
        sink.problem(new Problem(rows.line(), complaint));
      }
      if (!told.article().isEmpty()) {
        any = true;
        sink.article(told.article(), rows);
      } else if (row.stream().anyMatch(cell -> !cell.isBlank())) {
        sink.problem(new Problem(rows.line(), "empty: neither headline nor body"));
      }
    }
    Optional<String> damage = rows.damage();
    if (damage.isPresent()) {
      sink.problem(new Problem(rows.line(), damage.get()));
    }
    return any ? Ending.Done.WHOLE : Ending.Failure.noText();
  }

  private static NamedStory article(List<String> names, List<String> row) {
    NamedStory story = new NamedStory();
    for (int i = 0; i < Math.min(names.size(), row.size()); i++) {
      String name = name(names.get(i));
      String cell = row.get(i);
      if (cell.isBlank()) {
        continue;
      }
      switch (NamedStory.kind(name)) {
        case TEXT -> story.text(name, cell);
        case LIST ->
            story.texts(
                name,
                name.equals("authors")
                    ? Byline.authors(cell)
                    : List.of(LIST_SEPARATOR.split(cell.strip())));
        case UNKNOWN -> {}
      }
    }
    return story;
  }

  private static Ending sheet(List<String> first, Rows rows, Input input, Sink sink)
      throws IOException {
    NamedStory story = new NamedStory();
    StringBuilder text = new StringBuilder();
    for (List<String> row = first; !row.isEmpty(); row = rows.next()) {
      input.headway().check();
      text.append(String.join(" ", row).replace('\n', ' ')).append("\n\n");
    }
    story.text("body", text.toString());
    NamedStory.Told told = story.finish("text/csv");
    if (told.article().isEmpty()) {
      return Ending.Failure.noText();
    }
    sink.article(told.article(), Place.NONE);
    return Ending.Done.WHOLE;
  }

  private static String name(String column) {
    return column.strip().toLowerCase(Locale.ROOT);
  }

  private static boolean isText(String name) {
    return name.equals("headline")
        || name.equals("title")
        || name.equals("body")
        || name.equals("text");
  }

  /**
   * The rows of a table, up to its end or to where it is broken; the last place asked is its own.
   */
  private static final class Rows implements Place {
    private static final char[] SEPARATORS = {',', ';', '\t'};

    private final CSVParser parser;
    private final Iterator<CSVRecord> records;
    private long line = 1;
    private Optional<String> damage = Optional.empty();

    Rows(String table) throws IOException {
      this.parser =
          CSVFormat.RFC4180
              .builder()
              .setDelimiter(separator(table))
              .setIgnoreEmptyLines(true)
              .setTrailingData(true)
              .setLenientEof(true)
              .get()
              .parse(new StringReader(table));
      this.records = parser.iterator();
    }

    /** Whichever is most frequent in the first line. */
    private static char separator(String table) {
      String names = table.lines().findFirst().orElse("");
      char best = SEPARATORS[0];
      for (char separator : SEPARATORS) {
        if (count(names, separator) > count(names, best)) {
          best = separator;
        }
      }
      return best;
    }

    private static long count(String text, char wanted) {
      return text.chars().filter(c -> c == wanted).count();
    }

    /** The cells of the next row; none at the end. */
    List<String> next() throws IOException {
      long before = parser.getCurrentLineNumber();
      try {
        if (damage.isEmpty() && records.hasNext()) {
          line = before + 1;
          return records.next().toList();
        }
      } catch (UncheckedIOException e) {
        line = before + 1;
        String reason =
            e.getCause() instanceof CSVException broken ? broken.getMessage() : "no CSV";
        damage = Optional.of("broken from here on: " + reason);
      }
      return List.of();
    }

    Optional<String> damage() {
      return damage;
    }

    @Override
    public long line() {
      return line;
    }
  }
}
