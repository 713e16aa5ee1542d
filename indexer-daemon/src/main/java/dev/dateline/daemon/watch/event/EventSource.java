package dev.dateline.daemon.watch.event;

/** Reports what happens in folders. Thread-safe. */
public interface EventSource extends AutoCloseable {
  /**
   * Watches a folder, without those below it; once more does no harm. Where that is not possible,
   * the source says so by a hint.
   *
   * @param location an encoded absolute path
   */
  void watch(String location);

  @Override
  void close();

  /** What a source needs to know of those who use it. */
  interface Listener {
    /**
     * Takes what happened; called on the source's threads, and returns soon.
     *
     * @param hint what happened
     */
    void accept(Hint hint);

    /**
     * Whether a folder is to be watched.
     *
     * @param location an encoded absolute path
     * @return whether it is
     */
    boolean wantsFolder(String location);

    /**
     * Whether a file is to be reported.
     *
     * @param location an encoded absolute path
     * @return whether it is
     */
    boolean wantsFile(String location);

    /**
     * Whether a folder is watched for its own sake and not found by its parent.
     *
     * @param location an encoded absolute path
     * @return whether it is
     */
    boolean isRoot(String location);
  }
}
