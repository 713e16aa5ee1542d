package dev.dateline.daemon;

import dev.dateline.daemon.extract.ExtractorSettings;
import dev.dateline.daemon.extract.ParserLimits;
import dev.dateline.daemon.extract.format.DocumentLimits;
import dev.dateline.daemon.ingest.Ingestor;
import dev.dateline.daemon.watch.root.IgnoreRules;
import dev.dateline.settings.Setting;
import dev.dateline.settings.Settings;
import dev.dateline.settings.UsageException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Turns the settings of the program into the values that its parts take. */
final class DaemonSettings {
  /** The settings of reading files. */
  static final Setting[] READING = {
    Setting.PARSE_TIMEOUT,
    Setting.PARSER_HEAP,
    Setting.PARSERS,
    Setting.MAX_FILE_SIZE,
    Setting.MAX_TEXT,
    Setting.MAX_LINE,
    Setting.MAX_EMBEDDED,
    Setting.MAX_NESTING
  };

  private DaemonSettings() {}

  static ExtractorSettings extractor(Settings settings) {
    ParserLimits parsers =
        new ParserLimits(
            settings.duration(Setting.PARSE_TIMEOUT),
            settings.integer(Setting.PARSERS),
            Math.toIntExact(settings.bytes(Setting.PARSER_HEAP) >> 20),
            ParserLimits.DEFAULT.filesPerProcess());
    DocumentLimits documents =
        new DocumentLimits(
            settings.integer(Setting.MAX_TEXT),
            settings.bytes(Setting.MAX_FILE_SIZE),
            settings.integer(Setting.MAX_EMBEDDED),
            settings.integer(Setting.MAX_NESTING),
            (int) Math.min(Integer.MAX_VALUE - 64, settings.bytes(Setting.MAX_LINE)));
    return new ExtractorSettings(parsers, documents, settings.cacheFolder());
  }

  /** How to work in a single pass. */
  static Ingestor.Plan once(Settings settings) {
    return Ingestor.Plan.once(
        settings.integer(Setting.PARSERS), settings.duration(Setting.COMMIT_INTERVAL));
  }

  /** How to work in a program that stays. */
  static Ingestor.Plan staying(Settings settings) {
    return Ingestor.Plan.staying(
        settings.integer(Setting.PARSERS), settings.duration(Setting.COMMIT_INTERVAL));
  }

  static IgnoreRules ignoreRules(Settings settings) {
    List<Path> own = new ArrayList<>();
    own.add(settings.path(Setting.ARCHIVE));
    own.add(settings.path(Setting.LOG_DIR));
    own.add(settings.cacheFolder());
    try {
      return IgnoreRules.of(
          own, settings.isOn(Setting.INCLUDE_MEDIA), settings.list(Setting.EXCLUDE));
    } catch (IllegalArgumentException e) {
      throw new UsageException(Setting.EXCLUDE.flag(), String.valueOf(e.getMessage()));
    }
  }
}
