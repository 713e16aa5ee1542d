package dev.dateline.settings;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** One option of a command: a setting, or something that only this command knows. */
public final class Option {
  private final String name;
  private final @Nullable String placeholder;
  private final Accepted accepted;
  private final String help;
  private final @Nullable Setting setting;

  private Option(String name, @Nullable String placeholder, Accepted accepted, String help) {
    this.name = name;
    this.placeholder = placeholder;
    this.accepted = accepted;
    this.help = help;
    this.setting = null;
  }

  private Option(Setting setting) {
    this.name = setting.key();
    this.placeholder = setting.kind() == Kind.BOOLEAN ? null : setting.placeholder();
    this.accepted = setting.accepted();
    this.help = setting.help();
    this.setting = setting;
  }

  /**
   * An option that is given or not.
   *
   * @param name its name without hyphens
   * @param help what it does, a phrase without a full stop
   * @return the option
   */
  public static Option flag(String name, String help) {
    return new Option(name, null, Accepted.of(Kind.BOOLEAN), help);
  }

  /**
   * An option with a value; the last one given counts.
   *
   * @param name its name without hyphens
   * @param placeholder what stands for the value in the help, in capitals
   * @param help what it does, a phrase without a full stop
   * @return the option
   */
  public static Option value(String name, String placeholder, String help) {
    return new Option(name, placeholder, Accepted.of(Kind.TEXT), help);
  }

  /**
   * An option with a value that may be given several times.
   *
   * @param name its name without hyphens
   * @param placeholder what stands for the value in the help, in capitals
   * @param help what it does, a phrase without a full stop
   * @return the option
   */
  public static Option list(String name, String placeholder, String help) {
    return new Option(name, placeholder, Accepted.of(Kind.LIST), help);
  }

  /**
   * An option with one of a few words for its value.
   *
   * @param name its name without hyphens
   * @param help what it does, a phrase without a full stop
   * @param choices the words
   * @return the option
   */
  public static Option choice(String name, String help, String... choices) {
    return new Option(name, name.toUpperCase(Locale.ROOT), Accepted.oneOf(choices), help);
  }

  static Option of(Setting setting) {
    return new Option(setting);
  }

  /**
   * What people type behind the two hyphens.
   *
   * @return the name
   */
  public String name() {
    return name;
  }

  @Nullable String placeholder() {
    return placeholder;
  }

  Accepted accepted() {
    return accepted;
  }

  @Nullable Setting setting() {
    return setting;
  }

  /** The left column of the help. */
  String usage() {
    return "--" + name + (placeholder == null ? "" : " " + placeholder);
  }

  /** The right column of the help. */
  String explanation() {
    StringBuilder text = new StringBuilder(help);
    if (accepted.kind() == Kind.CHOICE) {
      text.append(": ").append(String.join(", ", accepted.choices()));
    }
    if (accepted.kind() == Kind.LIST) {
      text.append("; may be repeated");
    }
    if (setting != null && placeholder != null && !setting.defaultText().isEmpty()) {
      text.append(" (default: ").append(setting.defaultText()).append(')');
    }
    return text.toString();
  }
}
