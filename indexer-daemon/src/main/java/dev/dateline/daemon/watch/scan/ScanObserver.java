package dev.dateline.daemon.watch.scan;

/** Accompanies a scan; its methods may be called on several threads. */
public interface ScanObserver {
  /** Nobody. */
  ScanObserver NONE =
      new ScanObserver() {
        @Override
        public void entering(String location, long device) {}

        @Override
        public void vanished(String location) {}

        @Override
        public boolean takesOver(FileChange change) {
          return false;
        }
      };

  /**
   * A folder is about to be listed.
   *
   * @param location an encoded absolute path
   * @param device the number of its file system
   */
  void entering(String location, long device);

  /**
   * A root is not what it was, and is not scanned.
   *
   * @param location an encoded absolute path
   */
  void vanished(String location);

  /**
   * Whether the observer will report this change itself, later.
   *
   * @param change how a file differs
   * @return whether it will
   */
  boolean takesOver(FileChange change);
}
