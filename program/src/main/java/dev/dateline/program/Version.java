package dev.dateline.program;

import java.util.Objects;

/** The version of this build. */
public final class Version {
  private Version() {}

  /**
   * The version as people read it.
   *
   * @return such as {@code 1.0.0}, or words where this was not packed
   */
  public static String text() {
    return Objects.requireNonNullElse(
        Version.class.getPackage().getImplementationVersion(), "(not packaged)");
  }
}
