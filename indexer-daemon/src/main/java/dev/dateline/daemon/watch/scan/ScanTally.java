package dev.dateline.daemon.watch.scan;

import dev.dateline.daemon.watch.scan.ScanResult.ScanCounts;
import dev.dateline.daemon.watch.scan.ScanResult.ScanProblem;
import dev.dateline.daemon.watch.scan.ScanResult.Scanned;
import dev.dateline.manifest.Root;
import java.util.ArrayList;
import java.util.List;

/** Counts what one scan meets. */
final class ScanTally {
  long unchanged;
  long changes;
  long ignored;
  long media;
  long linked;
  private long unreadable;
  private final List<ScanProblem> problems = new ArrayList<>();

  void unreadable(String location, String reason) {
    unreadable++;
    if (problems.size() < Scanned.KEPT_PROBLEMS) {
      problems.add(new ScanProblem(location, reason));
    }
  }

  Scanned result(Root now) {
    ScanCounts counts = new ScanCounts(unchanged, changes, ignored, media, linked, unreadable);
    return new Scanned(now, counts, problems);
  }
}
