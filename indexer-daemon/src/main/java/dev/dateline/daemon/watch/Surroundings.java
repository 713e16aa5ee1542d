package dev.dateline.daemon.watch;

import java.time.InstantSource;

/**
 * What all scans of a program share.
 *
 * @param reader lists folders
 * @param rules what to leave out
 * @param clock tells which files are young
 * @param observer accompanies the scans
 */
record Surroundings(
    FolderReader reader, IgnoreRules rules, InstantSource clock, ScanObserver observer) {
  Surroundings with(ScanObserver other) {
    return new Surroundings(reader, rules, clock, other);
  }
}
