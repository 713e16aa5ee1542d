package dev.dateline.daemon.watch;

/** What a system's events say, by locations. */
sealed interface Hint {
  /** A file was touched. */
  record Touched(String location, Completeness completeness) implements Hint {}

  /** A file or folder is gone. */
  record Gone(String location) implements Hint {}

  /** A file or folder has another name. */
  record Renamed(String from, String to, boolean folder) implements Hint {}

  /** A folder or file has to be scanned. */
  record Doubt(String location, String reason) implements Hint {}

  /** No events will come from a folder and what is below it. */
  record Silent(String location, String reason) implements Hint {}

  /** Events were lost, nobody knows from where. */
  record Lost(String reason) implements Hint {}

  /** Whether a touched file is complete. */
  enum Completeness {
    /** It was closed after writing, linked or moved here. */
    COMPLETE,
    /** It is open, and its closing will be told. */
    OPEN,
    /** The system does not tell. */
    UNKNOWN
  }
}
