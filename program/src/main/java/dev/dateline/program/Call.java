package dev.dateline.program;

import dev.dateline.archive.Archive;
import dev.dateline.output.Streams;
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
public record Call(
    Arguments arguments, Settings settings, Streams streams, Map<String, String> environment) {
  /**
   * The archive that the settings name.
   *
   * @return the archive, which need not exist
   * @throws UsageException if there can be no such archive
   */
  public Archive archive() {
    try {
      return Archive.at(settings.text(Setting.ARCHIVE));
    } catch (IllegalArgumentException e) {
      throw new UsageException(settings.origin(Setting.ARCHIVE), String.valueOf(e.getMessage()));
    }
  }

  /**
   * Whether an option of the command has a value.
   *
   * @param option its name without hyphens
   * @param value one of its choices
   * @return true if it was given so
   */
  public boolean asksFor(String option, String value) {
    return value.equals(arguments.value(option));
  }
}
