package dev.dateline.daemon.watch;

/** Reports what happens in folders. Thread-safe. */
interface EventSource extends AutoCloseable {
  /**
   * Watches a folder, without those below it; once more does no harm. Where that is not possible,
   * the source says so by a hint.
   */
  void watch(String location);

  @Override
  void close();

  /** What a source needs to know of those who use it. */
  interface Listener {
    /** Takes what happened; called on the source's threads, and returns soon. */
    void accept(Hint hint);

    /** Whether a folder is to be watched. */
    boolean wantsFolder(String location);

    /** Whether a file is to be reported. */
    boolean wantsFile(String location);

    /** Whether a folder is watched for its own sake and not found by its parent. */
    boolean isRoot(String location);
  }
}
