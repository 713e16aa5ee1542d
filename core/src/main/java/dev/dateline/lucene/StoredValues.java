package dev.dateline.lucene;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.store.DataInput;
import org.apache.lucene.store.DataOutput;
import org.jspecify.annotations.Nullable;

/** How single values are written into stored bytes: a null is told from an empty text. */
final class StoredValues {
  private StoredValues() {}

  static void write(DataOutput out, @Nullable String value) throws IOException {
    out.writeByte((byte) (value == null ? 0 : 1));
    if (value != null) {
      out.writeString(value);
    }
  }

  static @Nullable String read(DataInput in) throws IOException {
    return in.readByte() == 0 ? null : in.readString();
  }

  static void writeAll(DataOutput out, List<String> values) throws IOException {
    out.writeVInt(values.size());
    for (String value : values) {
      out.writeString(value);
    }
  }

  static List<String> readAll(DataInput in) throws IOException {
    int size = in.readVInt();
    List<String> values = new ArrayList<>(size);
    for (int i = 0; i < size; i++) {
      values.add(in.readString());
    }
    return values;
  }
}
