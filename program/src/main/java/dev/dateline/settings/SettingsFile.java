package dev.dateline.settings;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.dataformat.toml.TomlFactory;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The settings file, which both programs read whole: a mistake in it stops both. Used once.
 *
 * <p>It reads tokens, not a tree, for what makes trees takes longer to load than all else here.
 */
final class SettingsFile {
  private final Path file;
  private final Map<Setting, Settings.Given> given;
  private final List<Mistake> mistakes;

  /**
   * Prepares to read.
   *
   * @param file the file, which exists as far as can be told
   * @param given where to add what it sets
   * @param mistakes where to add what is wrong
   */
  SettingsFile(Path file, Map<Setting, Settings.Given> given, List<Mistake> mistakes) {
    this.file = file;
    this.given = given;
    this.mistakes = mistakes;
  }

  void read() {
    try (JsonParser toml = new TomlFactory().createParser(Files.readString(file))) {
      toml.nextToken(); // the beginning of the file
      while (toml.nextToken() == JsonToken.FIELD_NAME) {
        entry(toml.currentName(), toml.nextToken(), toml);
      }
    } catch (JsonProcessingException e) {
      String place =
          e.getLocation() == null
              ? ""
              : ":" + e.getLocation().getLineNr() + ":" + e.getLocation().getColumnNr();
      mistakes.add(new Mistake(file + place, "is not TOML: " + e.getOriginalMessage()));
    } catch (AccessDeniedException e) {
      mistakes.add(new Mistake(file.toString(), "cannot be read: permission denied"));
    } catch (IOException e) {
      mistakes.add(new Mistake(file.toString(), "cannot be read: " + e.getMessage()));
    }
  }

  private void entry(String key, JsonToken token, JsonParser toml) throws IOException {
    boolean table = token == JsonToken.START_OBJECT;
    List<String> values = table ? List.of() : values(token, toml);
    if (table) {
      toml.skipChildren();
    }
    Setting setting = named(key);
    if (setting == null || table) {
      mistakes.add(new Mistake(file + ": " + key, unknown(key, table)));
      return;
    }
    Object value = value(setting, token, values);
    if (value == null) {
      mistakes.add(Mistake.value(file + ": " + key, String.join(", ", values), accepts(setting)));
    } else {
      given.put(setting, new Settings.Given(value, file.toString()));
    }
  }

  /** What stands in an array, or the only value; what is nested deeper shows as its bracket. */
  private static List<String> values(JsonToken token, JsonParser toml) throws IOException {
    if (token != JsonToken.START_ARRAY) {
      return List.of(toml.getText());
    }
    List<String> values = new ArrayList<>();
    while (toml.nextToken() != JsonToken.END_ARRAY) {
      values.add(toml.getText());
      toml.skipChildren();
    }
    return values;
  }

  private static @Nullable Object value(Setting setting, JsonToken token, List<String> values) {
    if (setting.kind() == Kind.LIST) {
      boolean nested = values.contains("{") || values.contains("["); // neither is a pattern
      return nested ? null : List.copyOf(values);
    }
    if (token == JsonToken.START_ARRAY) {
      return null;
    }
    String text = values.getFirst();
    return setting.kind() == Kind.PATH && isRelative(text) ? null : setting.accepted().read(text);
  }

  private static @Nullable Setting named(String key) {
    for (Setting setting : Setting.values()) {
      if (setting.key().equals(key)) {
        return setting;
      }
    }
    return null;
  }

  private static String unknown(String key, boolean table) {
    if (table) {
      return "no such setting; settings stand at the top, not in tables";
    }
    List<String> keys = new ArrayList<>();
    for (Setting setting : Setting.values()) {
      keys.add(setting.key());
    }
    return "no such setting" + NearestName.hint(key, "", keys);
  }

  /** Relative to which folder would be anybody's guess; other engines' addresses have a colon. */
  private static boolean isRelative(String path) {
    return !path.startsWith("/") && !path.startsWith("~") && path.indexOf(':') < 0;
  }

  private static String accepts(Setting setting) {
    return setting.accepts() + (setting.kind() == Kind.PATH ? " that begins with / or ~/" : "");
  }
}
