package dev.dateline.settings;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.toml.TomlMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The settings file, which both programs read whole: a mistake in it stops both. */
final class SettingsFile {
  private final Path file;
  private final List<Mistake> mistakes;

  /**
   * Prepares to read.
   *
   * @param file the file, which exists
   * @param mistakes where to note what is wrong
   */
  SettingsFile(Path file, List<Mistake> mistakes) {
    this.file = file;
    this.mistakes = mistakes;
  }

  /** Adds what the file sets. */
  void read(Map<Setting, Settings.Given> given) {
    JsonNode root = parse();
    if (root == null) {
      return;
    }
    for (Map.Entry<String, JsonNode> entry : root.properties()) {
      Setting setting = setting(entry.getKey(), entry.getValue());
      if (setting == null) {
        continue;
      }
      Object value = value(setting, entry.getValue());
      if (value == null) {
        mistakes.add(
            Mistake.value(where(setting.key()), asWritten(entry.getValue()), accepts(setting)));
      } else {
        given.put(setting, new Settings.Given(value, file.toString()));
      }
    }
  }

  private @Nullable JsonNode parse() {
    try {
      return new TomlMapper().readTree(Files.readString(file));
    } catch (JsonProcessingException e) {
      String place =
          e.getLocation() == null
              ? ""
              : ":" + e.getLocation().getLineNr() + ":" + e.getLocation().getColumnNr();
      mistakes.add(new Mistake(file + place, "is not TOML: " + e.getOriginalMessage()));
    } catch (IOException e) {
      mistakes.add(new Mistake(file.toString(), "cannot be read: " + e));
    }
    return null;
  }

  private @Nullable Setting setting(String key, JsonNode value) {
    List<String> keys = new ArrayList<>();
    for (Setting setting : Setting.values()) {
      if (setting.key().equals(key)) {
        return setting;
      }
      keys.add(setting.key());
    }
    String problem =
        value.isObject()
            ? "no such setting; settings stand at the top, not in tables"
            : "no such setting" + NearestName.hint(key, "", keys);
    mistakes.add(new Mistake(where(key), problem));
    return null;
  }

  private static @Nullable Object value(Setting setting, JsonNode node) {
    if (node.isArray()) {
      return setting.kind() == Kind.LIST ? texts(node) : null;
    }
    if (!node.isValueNode()) {
      return null;
    }
    if (setting.kind() == Kind.LIST) {
      return List.of(node.asText());
    }
    Object value = setting.accepted().read(node.asText());
    return setting.kind() == Kind.PATH && isRelative(node.asText()) ? null : value;
  }

  private static @Nullable List<String> texts(JsonNode array) {
    List<String> texts = new ArrayList<>();
    for (JsonNode element : array) {
      if (!element.isTextual()) {
        return null;
      }
      texts.add(element.asText());
    }
    return List.copyOf(texts);
  }

  /** Relative to which folder would be anybody's guess; other engines' addresses have a colon. */
  private static boolean isRelative(String path) {
    return !path.startsWith("/") && !path.startsWith("~") && path.indexOf(':') < 0;
  }

  private static String accepts(Setting setting) {
    return setting.accepts() + (setting.kind() == Kind.PATH ? " that begins with / or ~/" : "");
  }

  private static String asWritten(JsonNode node) {
    return node.isValueNode() ? node.asText() : node.toString();
  }

  private String where(String key) {
    return file + ": " + key;
  }
}
