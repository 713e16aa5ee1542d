package dev.dateline.settings;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What a command line gave: options, operands and mistakes. Immutable. */
public final class Arguments {
  private final Command command;
  private final boolean help;
  private final Map<Option, List<String>> values;
  private final List<String> operands;
  private final List<Mistake> mistakes;

  Arguments(
      Command command,
      boolean help,
      Map<Option, List<String>> values,
      List<String> operands,
      List<Mistake> mistakes) {
    this.command = command;
    this.help = help;
    this.values = Map.copyOf(values);
    this.operands = List.copyOf(operands);
    this.mistakes = List.copyOf(mistakes);
  }

  /**
   * Whether the help is wanted; then nothing else counts.
   *
   * @return true where {@code --help} or {@code -h} was given
   */
  public boolean isHelp() {
    return help;
  }

  /**
   * Finds what is set, here or elsewhere.
   *
   * @param environment the variables of the process, which also say where the file is
   * @return the settings
   * @throws UsageException with every mistake of the command line, the environment and the file
   */
  public Settings settings(Map<String, String> environment) {
    return new SettingsResolver(command.program(), environment).resolve(this);
  }

  /**
   * Whether an option was given.
   *
   * @param name its name without hyphens
   * @return true if it was, and not as {@code --name=false}
   */
  public boolean has(String name) {
    String value = value(name);
    return value != null && !value.equals("false");
  }

  /**
   * The value of an option.
   *
   * @param name its name without hyphens
   * @return the last value given; null where none was
   */
  public @Nullable String value(String name) {
    List<String> given = values(name);
    return given.isEmpty() ? null : given.getLast();
  }

  /**
   * All values of an option.
   *
   * @param name its name without hyphens
   * @return the values in the order in which they were given; empty where none was
   */
  public List<String> values(String name) {
    for (Map.Entry<Option, List<String>> entry : values.entrySet()) {
      if (entry.getKey().name().equals(name)) {
        return List.copyOf(entry.getValue());
      }
    }
    return List.of();
  }

  /**
   * What is not an option.
   *
   * @return the operands in their order
   */
  public List<String> operands() {
    return operands;
  }

  Map<Option, List<String>> given() {
    return values;
  }

  List<Mistake> mistakes() {
    return mistakes;
  }
}
