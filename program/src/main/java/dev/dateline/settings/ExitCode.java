package dev.dateline.settings;

import dev.dateline.manifest.ArchiveException;

/** How both programs end; the numbers are part of the contract. */
public enum ExitCode {
  /** Something was found, or the work is done. */
  OK(0, "found, or done"),
  /** Nothing was found. */
  NOTHING_FOUND(1, "nothing found"),
  /** The command line, a setting or a query is wrong, or a path does not exist. */
  USAGE(2, "wrong usage or query"),
  /** There is no archive. */
  MISSING(3, "there is no archive"),
  /** Another process writes to the archive. */
  LOCKED(4, "the archive is locked by another process"),
  /** The archive was written by a version that this one does not understand. */
  INCOMPATIBLE(5, "the archive is incompatible"),
  /** The archive's storage is broken. */
  DAMAGED(6, "the archive is damaged"),
  /** The archive's engine does not answer. */
  UNREACHABLE(7, "the archive's engine is unreachable"),
  /** Reading or writing failed, as on a full disk. */
  IO(8, "input or output failed"),
  /** The program itself is wrong. */
  INTERNAL(70, "internal error"),
  /** SIGINT ended the command. */
  INTERRUPTED(130, "interrupted"),
  /** SIGTERM ended the command. */
  TERMINATED(143, "terminated");

  private final int number;
  private final String meaning;

  ExitCode(int number, String meaning) {
    this.number = number;
    this.meaning = meaning;
  }

  /**
   * What the process ends with.
   *
   * @return the number of the contract
   */
  public int number() {
    return number;
  }

  /**
   * What it tells.
   *
   * @return a few words for the help, in lower case
   */
  public String meaning() {
    return meaning;
  }

  /**
   * How a program ends that could not use its archive.
   *
   * @param reason why it could not
   * @return the exit code
   */
  public static ExitCode of(ArchiveException.Reason reason) {
    return switch (reason) {
      case MISSING -> MISSING;
      case LOCKED -> LOCKED;
      case INCOMPATIBLE -> INCOMPATIBLE;
      case DAMAGED -> DAMAGED;
      case UNREACHABLE -> UNREACHABLE;
      case IO -> IO;
    };
  }
}
