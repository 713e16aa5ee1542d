package dev.dateline.lucene;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.store.DataInput;
import org.jspecify.annotations.Nullable;

/** How single values were written in format 2: a null is told from an empty text. */
final class Format2Values {
  private Format2Values() {}

  static @Nullable String read(DataInput in) throws IOException {
    return in.readByte() == 0 ? null : in.readString();
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
