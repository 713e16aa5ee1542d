package dev.dateline.settings;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Where a user's data, settings, state and caches are, as the XDG base directories say.
 *
 * @param home the user's home
 * @param data what is to be kept, such as archives
 * @param config the settings
 * @param state logs
 * @param cache what can be made again
 */
record UserFolders(String home, String data, String config, String state, String cache) {
  /**
   * The folders of a process.
   *
   * @param environment its variables
   * @return absolute paths; they need not exist
   */
  static UserFolders of(Map<String, String> environment) {
    String home = environment.get("HOME");
    if (home == null || home.isEmpty()) {
      home = System.getProperty("user.home", "/");
    }
    return new UserFolders(
        home,
        folder(environment.get("XDG_DATA_HOME"), home + "/.local/share"),
        folder(environment.get("XDG_CONFIG_HOME"), home + "/.config"),
        folder(environment.get("XDG_STATE_HOME"), home + "/.local/state"),
        folder(environment.get("XDG_CACHE_HOME"), home + "/.cache"));
  }

  /**
   * Fills in the folder that a path begins with.
   *
   * @param path a path that may begin with {@code ~/} or with one of the variables, as in {@code
   *     $XDG_DATA_HOME/dateline}
   * @return the path without them
   */
  String expand(String path) {
    if (path.equals("~")) {
      return home;
    }
    if (path.startsWith("~/")) {
      return home + path.substring(1);
    }
    if (path.startsWith("$XDG_DATA_HOME/")) {
      return data + path.substring("$XDG_DATA_HOME".length());
    }
    if (path.startsWith("$XDG_STATE_HOME/")) {
      return state + path.substring("$XDG_STATE_HOME".length());
    }
    return path;
  }

  /** The standard has relative paths ignored. */
  private static String folder(@Nullable String given, String otherwise) {
    return given == null || !given.startsWith("/") ? otherwise : given;
  }
}
