package dev.dateline.daemon.watch.scan;

import dev.dateline.daemon.crew.Crew;
import dev.dateline.daemon.watch.root.FolderReader;
import dev.dateline.daemon.watch.root.IgnoreRules;
import java.time.InstantSource;

/**
 * What all scans of a program share.
 *
 * @param crew whose the threads of scans are
 * @param reader lists folders
 * @param rules what to leave out
 * @param clock tells which files are young
 * @param observer accompanies the scans
 */
public record Surroundings(
    Crew crew, FolderReader reader, IgnoreRules rules, InstantSource clock, ScanObserver observer) {
  /**
   * The same with somebody who accompanies the scans.
   *
   * @param other somebody else
   * @return the changed surroundings
   */
  public Surroundings with(ScanObserver other) {
    return new Surroundings(crew, reader, rules, clock, other);
  }
}
