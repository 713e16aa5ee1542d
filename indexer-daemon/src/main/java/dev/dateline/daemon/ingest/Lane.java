package dev.dateline.daemon.ingest;

import dev.dateline.daemon.extract.plain.TextFormat;
import dev.dateline.daemon.watch.scan.FileChange;
import dev.dateline.manifest.FileStamp;
import java.nio.file.Path;

/** Where a change waits: what somebody may look for apart from what a scan found. */
enum Lane {
  /** Fresh, and done in no time: it waits for no parser process. */
  QUICK(20_000),
  /** Fresh, and a parser process may have to read it. */
  FRESH(20_000),
  /** The findings of scans; enough to keep the workers busy, more only costs memory. */
  BACKLOG(1_000);

  /** Longer texts are parsed in a process, too. */
  private static final int SHORT_BYTES = 1024 * 1024;

  private final int most;

  Lane(int most) {
    this.most = most;
  }

  /**
   * How many changes it takes: of fresh ones a flood, about 10 MB of them, so that the newest need
   * not wait behind it.
   */
  int most() {
    return most;
  }

  static Lane of(FileChange change, boolean fresh) {
    if (!fresh) {
      return BACKLOG;
    }
    return isQuick(change) ? QUICK : FRESH;
  }

  /** By the name, before the file is opened; one that is called a text and is none takes longer. */
  private static boolean isQuick(FileChange change) {
    return switch (change) {
      case FileChange.Appeared appeared -> isShortText(appeared.path(), appeared.stamp());
      case FileChange.Modified modified -> isShortText(modified.path(), modified.stamp());
      case FileChange.Moved moved -> ChangeHandler.isReadAlike(moved);
      case FileChange.Gone gone -> true;
      case FileChange.Unseen unseen -> true;
    };
  }

  private static boolean isShortText(Path file, FileStamp stamp) {
    return stamp.sizeBytes() <= SHORT_BYTES && isText(String.valueOf(file.getFileName()));
  }

  /** Whether a name is that of a plain text, which is read without a parser process. */
  static boolean isText(String name) {
    return TextFormat.isPlain(name) || TextFormat.isMarkdown(name);
  }
}
