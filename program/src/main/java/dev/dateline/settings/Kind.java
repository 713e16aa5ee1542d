package dev.dateline.settings;

/** What a setting's value is. */
public enum Kind {
  /** Any text but the empty one. */
  TEXT,
  /** A path; {@code ~/} at its beginning is the user's home. */
  PATH,
  /** A whole number. */
  INTEGER,
  /** A number and a unit of time: ms, s, m, h or d. */
  DURATION,
  /** A number and a unit of storage, each 1024 of the one before: B, KB, MB, GB or TB. */
  SIZE,
  /** True or false. */
  BOOLEAN,
  /** Any number of texts; as a variable, one a line. */
  LIST,
  /** One of a few words. */
  CHOICE
}
