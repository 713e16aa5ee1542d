package dev.dateline.settings;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** Puts settings together from their four sources, and reports all mistakes at once. Used once. */
final class SettingsResolver {
  private final Program program;
  private final Map<String, String> environment;
  private final UserFolders folders;
  private final Map<Setting, Settings.Given> given = new EnumMap<>(Setting.class);
  private final List<Mistake> mistakes = new ArrayList<>();

  SettingsResolver(Program program, Map<String, String> environment) {
    this.program = program;
    this.environment = environment;
    this.folders = UserFolders.of(environment);
  }

  /** Later sources win, so the strongest comes last. */
  Settings resolve(Arguments arguments) {
    mistakes.addAll(arguments.mistakes());
    file();
    environment();
    flags(arguments);
    if (!mistakes.isEmpty()) {
      throw new UsageException(mistakes);
    }
    return new Settings(given, folders);
  }

  private void file() {
    Path file = Path.of(folders.config(), "dateline", "dateline.toml");
    if (Files.notExists(file)) {
      return; // and the class that needs the TOML library is never loaded
    }
    new SettingsFile(file, given, mistakes).read();
  }

  private void environment() {
    for (Setting setting : Setting.values()) {
      String value = setting.isReadBy(program) ? environment.get(setting.variable()) : null;
      if (value == null || value.isEmpty()) {
        continue;
      }
      Object read = setting.accepted().read(value);
      if (read == null) {
        mistakes.add(Mistake.value(setting.variable(), value, setting.accepts()));
      } else {
        given.put(setting, new Settings.Given(read, setting.variable()));
      }
    }
  }

  /** The parser has checked the values. */
  private void flags(Arguments arguments) {
    for (Map.Entry<Option, List<String>> entry : arguments.given().entrySet()) {
      Setting setting = entry.getKey().setting();
      if (setting == null) {
        continue;
      }
      Object read =
          setting.kind() == Kind.LIST
              ? List.copyOf(entry.getValue())
              : setting.accepted().read(entry.getValue().getLast());
      if (read != null) {
        given.put(setting, new Settings.Given(read, setting.flag()));
      }
    }
  }
}
