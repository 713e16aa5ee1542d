package dev.dateline.daemon.ingest;

import dev.dateline.manifest.FileKey;
import dev.dateline.manifest.FileRecord;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One line a file, in a log of its own. */
final class DocumentLog {
  private static final Logger LOG = LoggerFactory.getLogger("dateline.documents");

  private DocumentLog() {}

  static void read(FileRecord record, long millis) {
    String reason = record.reason();
    LOG.info(
        "{} {} articles={} problems={} ms={}{}",
        record.outcome().label(),
        record.key(),
        record.contents().articles(),
        record.reading().problemCount(),
        millis,
        reason == null ? "" : " reason=" + reason.replace('\n', ' '));
  }

  static void touched(FileKey key) {
    LOG.info("same {}", key);
  }

  static void moved(FileKey from, FileKey to) {
    LOG.info("moved {} to={}", from, to);
  }

  static void removed(FileKey key, int articles) {
    LOG.info("removed {} articles={}", key, articles);
  }
}
