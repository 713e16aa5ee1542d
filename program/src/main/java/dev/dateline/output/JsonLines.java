package dev.dateline.output;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonFactoryBuilder;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.StreamWriteFeature;
import java.io.IOException;
import java.io.Writer;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Writes JSON values, one a line: what is unknown is null, so that every key is always there. */
public final class JsonLines {
  /** The number of this form of results, to be raised only where a key changes its meaning. */
  public static final int FORMAT = 1;

  private final Writer out;
  private final JsonGenerator json;

  /**
   * Writes to a writer, which stays the caller's: it is neither flushed nor closed here.
   *
   * @param out where to write
   */
  public JsonLines(Writer out) {
    this.out = out;
    try {
      this.json = factory().createGenerator(out);
    } catch (IOException e) {
      throw new IllegalStateException("a generator writes nothing before it is told to", e);
    }
  }

  /**
   * What writes keys and values.
   *
   * @return always the same
   */
  public JsonGenerator generator() {
    return json;
  }

  /**
   * Writes a key and its text.
   *
   * @param key the key
   * @param value the text; null where it is not known
   * @throws IOException if the output cannot be written
   */
  public void string(String key, @Nullable String value) throws IOException {
    json.writeFieldName(key);
    json.writeString(value); // writes null as null
  }

  /**
   * Writes a key and its texts.
   *
   * @param key the key
   * @param values the texts, may be none
   * @throws IOException if the output cannot be written
   */
  public void strings(String key, List<String> values) throws IOException {
    json.writeFieldName(key);
    json.writeStartArray();
    for (String value : values) {
      json.writeString(value);
    }
    json.writeEndArray();
  }

  /**
   * Ends the line behind a whole value.
   *
   * @throws IOException if the output cannot be written
   */
  public void endLine() throws IOException {
    json.flush();
    out.append('\n');
  }

  private static JsonFactory factory() {
    return new JsonFactoryBuilder()
        .rootValueSeparator((String) null)
        .disable(StreamWriteFeature.FLUSH_PASSED_TO_STREAM)
        .disable(StreamWriteFeature.AUTO_CLOSE_TARGET)
        .build();
  }
}
