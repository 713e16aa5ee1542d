package dev.dateline.daemon.extract;

import dev.dateline.daemon.extract.format.Ending;
import dev.dateline.daemon.extract.format.FormatReader;
import dev.dateline.daemon.extract.format.Input;
import dev.dateline.daemon.extract.format.LimitException;
import dev.dateline.daemon.extract.format.Sink;
import dev.dateline.manifest.Outcome;
import java.io.IOException;

/** One reading of one file, in the daemon and in parser processes alike. */
final class Reading {
  private Reading() {}

  /** Reads to an end, whatever the file does to its reader, but for faults of the reader. */
  static Ending read(FormatReader reader, Input input, Sink sink) {
    try {
      return reader.read(input, new CheckedSink(sink, input.headway()));
    } catch (LimitException e) {
      return e.failure();
    } catch (IOException e) {
      return Ending.Failure.unreadable(e);
    } catch (StackOverflowError e) {
      return new Ending.Failure(Outcome.REFUSED, "it is nested too deeply");
    }
  }
}
