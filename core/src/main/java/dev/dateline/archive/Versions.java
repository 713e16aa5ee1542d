package dev.dateline.archive;

import dev.dateline.engine.EngineWriter;
import dev.dateline.engine.VersionedRecord;
import dev.dateline.manifest.FileRecord;
import java.util.concurrent.atomic.AtomicLong;

/** Numbers what one writer writes, in the order of its writes. Thread-safe. */
final class Versions {
  private final EngineWriter engine;
  private final AtomicLong sequence = new AtomicLong();

  Versions(EngineWriter engine) {
    this.engine = engine;
  }

  VersionedRecord next(FileRecord record) {
    return new VersionedRecord(record, engine.epoch(), sequence.incrementAndGet());
  }
}
