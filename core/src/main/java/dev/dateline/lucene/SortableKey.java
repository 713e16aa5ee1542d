package dev.dateline.lucene;

import dev.dateline.manifest.FileKey;
import org.apache.lucene.util.BytesRef;

/**
 * A file's key as a term, so that the order of terms is the order of keys: {@code /} is the lowest.
 */
final class SortableKey {
  private static final char LOWEST = '\u0001';

  private SortableKey() {}

  static BytesRef term(FileKey key) {
    return term(key.value());
  }

  static BytesRef term(String key) {
    return new BytesRef(key.replace('/', LOWEST));
  }

  static FileKey key(BytesRef term) {
    return new FileKey(term.utf8ToString().replace(LOWEST, '/'));
  }

  /** What the terms of all files below a folder begin with. */
  static BytesRef below(String folder) {
    return term(folder.endsWith("/") || folder.isEmpty() ? folder : folder + "/");
  }
}
