package dev.dateline.daemon.watch;

/** Accompanies a scan; its methods may be called on several threads. */
interface ScanObserver {
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

  /** A folder is about to be listed. */
  void entering(String location, long device);

  /** A root is not what it was, and is not scanned. */
  void vanished(String location);

  /** Whether the observer will report this change itself, later. */
  boolean takesOver(FileChange change);
}
