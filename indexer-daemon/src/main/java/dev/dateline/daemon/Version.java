package dev.dateline.daemon;

import java.util.Objects;

/** The version of the program. */
final class Version {
  private Version() {}

  static String text() {
    return Objects.requireNonNullElse(
        Version.class.getPackage().getImplementationVersion(), "(not packaged)");
  }
}
