package dev.dateline.daemon;

import dev.dateline.daemon.ingest.Tally;
import dev.dateline.daemon.watch.scan.ScanResult;
import dev.dateline.daemon.watch.scan.ScanResult.ScanProblem;
import dev.dateline.daemon.watch.scan.ScanResult.Scanned;
import dev.dateline.manifest.Outcome;
import dev.dateline.output.Messages;
import java.util.List;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Says at the end of a pass what was met and what became of it. */
final class Summary {
  /** Enough to see what is wrong; {@code datelined failed} lists them all. */
  private static final int SHOWN_PROBLEMS = 10;

  private final Messages messages;

  Summary(Messages messages) {
    this.messages = messages;
  }

  void print(Tally.Counts counts, List<ScanResult> results, long nanos) {
    long unchanged = 0;
    long leftOut = 0;
    long media = 0;
    for (ScanResult result : results) {
      if (result instanceof Scanned scanned) {
        unchanged += scanned.counts().unchanged();
        leftOut += scanned.counts().ignored() + scanned.counts().linked();
        media += scanned.counts().media();
        problems(scanned.problems());
      }
    }
    long same = unchanged + counts.touched();
    long seen = same + counts.indexed() + counts.failed() + counts.moved();
    StringBuilder line = new StringBuilder("%,d files in %s: ".formatted(seen, seconds(nanos)));
    line.append("%,d indexed (%,d articles)".formatted(counts.indexed(), counts.articles()));
    line.append(", %,d unchanged".formatted(same));
    if (counts.moved() > 0) {
      line.append(", %,d renamed".formatted(counts.moved()));
    }
    line.append(", %,d removed".formatted(counts.removed()));
    line.append(", %,d failed".formatted(counts.failed()));
    messages.say(line.toString());
    if (counts.handled() > 0) { // a pass without news is to start no log
      LoggerFactory.getLogger(Summary.class).info(line.toString());
    }
    for (Map.Entry<Outcome, Long> outcome : counts.outcomes().entrySet()) {
      if (outcome.getKey() != Outcome.EXTRACTED) {
        messages.say("  %,6d %s".formatted(outcome.getValue(), outcome.getKey().label()));
      }
    }
    if (counts.problems() > 0) {
      messages.say("  %,6d parts of files could not be used".formatted(counts.problems()));
    }
    if (counts.truncated() > 0) {
      messages.say("  %,6d cut by a limit".formatted(counts.truncated()));
    }
    if (counts.failed() + counts.problems() > 0) {
      messages.say("  datelined failed lists them with their reasons");
    }
    if (leftOut + media > 0) {
      messages.say(
          "  left out: %,d hidden, temporary or special, %,d media and web assets"
              .formatted(leftOut, media));
    }
  }

  private void problems(List<ScanProblem> problems) {
    for (ScanProblem problem : problems.subList(0, Math.min(SHOWN_PROBLEMS, problems.size()))) {
      messages.complain(problem.path() + ": " + problem.reason());
    }
    if (problems.size() > SHOWN_PROBLEMS) {
      messages.complain("and %,d more".formatted(problems.size() - SHOWN_PROBLEMS));
    }
    if (!problems.isEmpty()) {
      Logger log = LoggerFactory.getLogger(Summary.class);
      problems.forEach(problem -> log.info("{}: {}", problem.path(), problem.reason()));
    }
  }

  static String seconds(long nanos) {
    double seconds = nanos / 1e9;
    return seconds < 60
        ? "%.1f s".formatted(seconds)
        : "%d min %d s".formatted((long) seconds / 60, (long) seconds % 60);
  }
}
