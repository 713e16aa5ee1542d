package dev.dateline.daemon.watch.event;

/** What a system's events say, by locations. */
public sealed interface Hint {
  /**
   * A file was touched.
   *
   * @param location an encoded absolute path
   * @param completeness what the system tells of that
   */
  record Touched(String location, Completeness completeness) implements Hint {}

  /**
   * A file or folder is gone.
   *
   * @param location an encoded absolute path
   */
  record Gone(String location) implements Hint {}

  /**
   * A file or folder has another name.
   *
   * @param from the location that it had
   * @param to the location that it has
   * @param folder whether it is a folder
   */
  record Renamed(String from, String to, boolean folder) implements Hint {}

  /**
   * A folder or file has to be scanned.
   *
   * @param location an encoded absolute path
   * @param reason why, in words for people
   */
  record Doubt(String location, String reason) implements Hint {}

  /**
   * No events will come from a folder and what is below it.
   *
   * @param location an encoded absolute path
   * @param reason why, in words for people
   */
  record Silent(String location, String reason) implements Hint {}

  /**
   * Events were lost, nobody knows from where.
   *
   * @param reason why, in words for people
   */
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
