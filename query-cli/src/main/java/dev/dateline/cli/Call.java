package dev.dateline.cli;

import dev.dateline.archive.Archive;
import dev.dateline.archive.ArchiveReader;
import dev.dateline.cli.print.Style;
import dev.dateline.settings.Arguments;
import dev.dateline.settings.Setting;
import dev.dateline.settings.Settings;
import dev.dateline.settings.UsageException;
import java.util.Map;

/**
 * One call of a command.
 *
 * @param arguments what stood on the command line
 * @param settings every setting
 * @param streams what to read and write
 * @param environment the variables of the process
 */
record Call(
    Arguments arguments, Settings settings, Streams streams, Map<String, String> environment) {
  /** Opens the archive that the settings name; the caller closes it. */
  ArchiveReader openArchive() {
    return arguments.has("batch") ? archive().openReader() : archive().openBriefReader();
  }

  Style style() {
    return streams.terminal().style(settings, environment);
  }

  private Archive archive() {
    try {
      return Archive.at(settings.text(Setting.ARCHIVE));
    } catch (IllegalArgumentException e) {
      throw new UsageException(settings.origin(Setting.ARCHIVE), String.valueOf(e.getMessage()));
    }
  }
}
