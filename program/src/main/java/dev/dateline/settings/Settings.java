package dev.dateline.settings;

import java.nio.file.Path;
import java.time.Duration;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What every setting is in this process. Immutable; each getter is for one {@link Kind}. */
public final class Settings {
  private final Map<Setting, Given> given;
  private final UserFolders folders;

  /**
   * A value that somebody set.
   *
   * @param value as {@link Accepted#read} gives it
   * @param origin the flag, the variable, or the file
   */
  record Given(Object value, String origin) {}

  Settings(Map<Setting, Given> given, UserFolders folders) {
    this.given = given.isEmpty() ? Map.of() : new EnumMap<>(given);
    this.folders = folders;
  }

  /**
   * A text, a choice, or a path or address as text.
   *
   * @param setting of kind {@link Kind#TEXT}, {@link Kind#CHOICE} or {@link Kind#PATH}
   * @return the value; paths have their {@code ~/} filled in
   */
  public String text(Setting setting) {
    String value = value(setting, String.class);
    return setting.kind() == Kind.PATH ? folders.expand(value) : value;
  }

  /**
   * A path.
   *
   * @param setting of kind {@link Kind#PATH}
   * @return the path, absolute or relative to the working folder
   */
  public Path path(Setting setting) {
    return Path.of(text(setting));
  }

  /**
   * A whole number.
   *
   * @param setting of kind {@link Kind#INTEGER}
   * @return the number
   */
  public int integer(Setting setting) {
    return Math.toIntExact(value(setting, Long.class));
  }

  /**
   * A size.
   *
   * @param setting of kind {@link Kind#SIZE}
   * @return its bytes
   */
  public long bytes(Setting setting) {
    return value(setting, Long.class);
  }

  /**
   * A length of time.
   *
   * @param setting of kind {@link Kind#DURATION}
   * @return the time
   */
  public Duration duration(Setting setting) {
    return value(setting, Duration.class);
  }

  /**
   * Whether something is on.
   *
   * @param setting of kind {@link Kind#BOOLEAN}
   * @return true if it is
   */
  public boolean isOn(Setting setting) {
    return value(setting, Boolean.class);
  }

  /**
   * Texts.
   *
   * @param setting of kind {@link Kind#LIST}
   * @return the texts in their order, may be empty
   */
  public List<String> list(Setting setting) {
    List<?> values = value(setting, List.class);
    return values.stream().map(Object::toString).toList();
  }

  /**
   * Where a value comes from.
   *
   * @param setting the setting
   * @return the flag, the variable or the file that sets it; {@code default} where none does
   */
  public String origin(Setting setting) {
    Given value = given.get(setting);
    return value == null ? "default" : value.origin();
  }

  /**
   * A value as people would write it.
   *
   * @param setting the setting
   * @return such as {@code 90s}; lists have a line for each text
   */
  public String describe(Setting setting) {
    return switch (setting.kind()) {
      case TEXT, CHOICE, PATH -> text(setting);
      case INTEGER -> Integer.toString(integer(setting));
      case SIZE -> Quantity.STORAGE.text(bytes(setting));
      case DURATION -> Quantity.TIME.text(duration(setting).toMillis());
      case BOOLEAN -> Boolean.toString(isOn(setting));
      case LIST -> String.join("\n", list(setting));
    };
  }

  /**
   * Where programs keep what they can make again.
   *
   * @return {@code $XDG_CACHE_HOME/dateline}
   */
  public Path cacheFolder() {
    return Path.of(folders.cache(), "dateline");
  }

  private <T> T value(Setting setting, Class<T> type) {
    Given set = given.get(setting);
    @Nullable Object value =
        set != null ? set.value() : setting.accepted().read(setting.defaultText());
    if (!type.isInstance(value)) {
      throw new IllegalArgumentException(
          "%s is of kind %s, not a %s".formatted(setting, setting.kind(), type.getSimpleName()));
    }
    return type.cast(value);
  }
}
