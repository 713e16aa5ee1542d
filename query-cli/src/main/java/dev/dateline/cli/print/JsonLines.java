package dev.dateline.cli.print;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonFactoryBuilder;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.StreamWriteFeature;
import java.io.IOException;
import java.io.Writer;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Writes JSON values, one a line: what is unknown is null, so that every key is always there. */
final class JsonLines {
  /** The number of this form of results, to be raised only where a key changes its meaning. */
  static final int FORMAT = 1;

  private final Writer out;
  private final JsonGenerator json;

  JsonLines(Writer out) {
    this.out = out;
    try {
      this.json = factory().createGenerator(out);
    } catch (IOException e) {
      throw new IllegalStateException("a generator writes nothing before it is told to", e);
    }
  }

  /** What writes keys and values. */
  JsonGenerator generator() {
    return json;
  }

  void string(String key, @Nullable String value) throws IOException {
    json.writeFieldName(key);
    json.writeString(value); // writes null as null
  }

  void strings(String key, List<String> values) throws IOException {
    json.writeFieldName(key);
    json.writeStartArray();
    for (String value : values) {
      json.writeString(value);
    }
    json.writeEndArray();
  }

  /** Ends the line behind a whole value. */
  void endLine() throws IOException {
    json.flush();
    out.append('\n');
  }

  /** The writer is the caller's: it is neither flushed nor closed here. */
  private static JsonFactory factory() {
    return new JsonFactoryBuilder()
        .rootValueSeparator((String) null)
        .disable(StreamWriteFeature.FLUSH_PASSED_TO_STREAM)
        .disable(StreamWriteFeature.AUTO_CLOSE_TARGET)
        .build();
  }
}
