package dev.dateline.daemon.watch;

import dev.dateline.daemon.crew.Crew;
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
record Surroundings(
    Crew crew, FolderReader reader, IgnoreRules rules, InstantSource clock, ScanObserver observer) {
  Surroundings with(ScanObserver other) {
    return new Surroundings(crew, reader, rules, clock, other);
  }
}
