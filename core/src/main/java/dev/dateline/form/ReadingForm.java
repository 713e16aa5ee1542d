package dev.dateline.form;

import dev.dateline.manifest.Problem;
import dev.dateline.manifest.ReaderVersion;
import dev.dateline.manifest.Reading;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A reading as tagged values; by default by nobody, of nothing, without problems. */
final class ReadingForm {
  private static final int EXTRACTOR = 1;
  private static final int READER = 2;
  private static final int MEDIA_TYPE = 3;
  private static final int TRUNCATED = 4;

  /** All of them, those that are written too; by default as many as are written. */
  private static final int PROBLEM_COUNT = 5;

  private static final int PROBLEM = 6;
  private static final int METADATA = 7;

  /** In the place of a media type that most files have: its number, counted from 1. */
  private static final int COMMON_TYPE = 8;

  /** Only grows at its end; a number of a newer program is a type that is not known. */
  private static final List<String> COMMON_TYPES =
      List.of(
          "text/plain",
          "text/html",
          "text/markdown",
          "text/x-web-markdown",
          "application/xhtml+xml",
          "application/x-ndjson",
          "message/rfc822",
          "application/pdf",
          "application/rtf",
          "application/epub+zip",
          "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
          "application/vnd.oasis.opendocument.text");

  /** In the place of a reader that reads most files, at a version that is a number: its number. */
  private static final int COMMON_READER = 9;

  private static final int COMMON_READER_VERSION = 10;

  /** Only grows at its end; a number of a newer program is a reader that is not known. */
  private static final List<String> COMMON_READERS =
      List.of("text", "page", "mail", "jsonl", "csv", "tika");

  private static final Pattern NUMBER = Pattern.compile("[1-9][0-9]{0,8}");

  /** Of a reader and of metadata. */
  private static final int NAME = 1;

  private static final int VALUE = 2;

  private ReadingForm() {}

  static void write(FormWriter out, Reading reading) {
    out.text(EXTRACTOR, reading.extractor().isEmpty() ? null : reading.extractor());
    writeReader(out, reading.reader());
    writeType(out, reading.mediaType());
    out.flag(TRUNCATED, reading.truncated());
    if (reading.problemCount() > reading.problems().size()) {
      out.number(PROBLEM_COUNT, reading.problemCount());
    }
    for (Problem problem : reading.problems()) {
      out.message(PROBLEM, problem, ProblemForm::write);
    }
    for (Map.Entry<String, String> each : reading.metadata().entrySet()) {
      out.message(METADATA, each, ReadingForm::writePair);
    }
  }

  static Reading read(FormReader in) throws FormException {
    String extractor = "";
    @Nullable ReaderVersion reader = null;
    @Nullable String commonReader = null;
    @Nullable String mediaType = null;
    boolean truncated = false;
    int problemCount = 0;
    List<Problem> problems = new ArrayList<>();
    SortedMap<String, String> metadata = new TreeMap<>();
    while (in.next()) {
      switch (in.tag()) {
        case EXTRACTOR -> extractor = in.text();
        case READER -> {
          Map.Entry<String, String> pair = readPair(in.message());
          reader = new ReaderVersion(pair.getKey(), pair.getValue());
        }
        case COMMON_READER -> commonReader = common(COMMON_READERS, in.number());
        case COMMON_READER_VERSION -> {
          long version = in.number();
          reader =
              commonReader == null ? null : new ReaderVersion(commonReader, Long.toString(version));
        }
        case MEDIA_TYPE -> mediaType = in.text();
        case COMMON_TYPE -> mediaType = common(COMMON_TYPES, in.number());
        case TRUNCATED -> truncated = in.flag();
        case PROBLEM_COUNT -> problemCount = in.count();
        case PROBLEM -> problems.add(ProblemForm.read(in.message()));
        case METADATA -> {
          Map.Entry<String, String> pair = readPair(in.message());
          metadata.put(pair.getKey(), pair.getValue());
        }
        default -> {} // of a newer program
      }
    }
    return new Reading(extractor, reader, mediaType, truncated, problemCount, problems, metadata);
  }

  /** A record has it beside many small values, uncompressed. */
  private static void writeType(FormWriter out, @Nullable String type) {
    int place = type == null ? -1 : COMMON_TYPES.indexOf(type);
    if (place < 0) {
      out.text(MEDIA_TYPE, type);
    } else {
      out.number(COMMON_TYPE, 1 + place);
    }
  }

  private static void writeReader(FormWriter out, @Nullable ReaderVersion reader) {
    if (reader == null) {
      return;
    }
    int place = COMMON_READERS.indexOf(reader.name());
    if (place < 0 || !NUMBER.matcher(reader.version()).matches()) {
      out.message(READER, Map.entry(reader.name(), reader.version()), ReadingForm::writePair);
    } else {
      out.number(COMMON_READER, 1 + place);
      out.number(COMMON_READER_VERSION, Long.parseLong(reader.version()));
    }
  }

  private static @Nullable String common(List<String> values, long number) {
    return number < 1 || number > values.size() ? null : values.get((int) number - 1);
  }

  private static void writePair(FormWriter out, Map.Entry<String, String> pair) {
    out.text(NAME, pair.getKey());
    out.text(VALUE, pair.getValue());
  }

  private static Map.Entry<String, String> readPair(FormReader in) throws FormException {
    String name = "";
    String value = "";
    while (in.next()) {
      switch (in.tag()) {
        case NAME -> name = in.text();
        case VALUE -> value = in.text();
        default -> {} // of a newer program
      }
    }
    return Map.entry(name, value);
  }
}
