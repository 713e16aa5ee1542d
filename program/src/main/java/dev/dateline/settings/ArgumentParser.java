package dev.dateline.settings;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads one command line, and notes all that is wrong with it. Used once. */
final class ArgumentParser {
  private final Command command;
  private final Map<String, Option> options = new HashMap<>();
  private final Map<Option, List<String>> values = new HashMap<>();
  private final List<String> operands = new ArrayList<>();
  private final List<Mistake> mistakes = new ArrayList<>();
  private boolean help;

  ArgumentParser(Command command) {
    this.command = command;
    for (Option option : command.options()) {
      options.put(option.name(), option);
    }
  }

  Arguments parse(List<String> args) {
    int i = 0;
    while (i < args.size()) {
      String arg = args.get(i++);
      if (arg.equals("--")) {
        operands.addAll(args.subList(i, args.size()));
        break;
      } else if (arg.equals("--help") || arg.equals("-h")) {
        help = true;
      } else if (arg.startsWith("--")) {
        i += option(arg, i < args.size() ? args.get(i) : null);
      } else if (arg.length() > 1 && arg.startsWith("-") && !command.operandsMayBeginWithHyphen()) {
        mistakes.add(new Mistake(arg, "no such option; options begin with two hyphens"));
      } else {
        operands.add(arg);
      }
    }
    checkOperands();
    return new Arguments(command, help, values, operands, mistakes);
  }

  /** Reads an option; returns how many of the following arguments it used up. */
  private int option(String arg, @Nullable String following) {
    int equals = arg.indexOf('=');
    String name = arg.substring(2, equals < 0 ? arg.length() : equals);
    Option option = options.get(name);
    if (option == null) {
      mistakes.add(
          new Mistake(
              "--" + name, "no such option" + NearestName.hint(name, "--", options.keySet())));
      return 0;
    }
    if (option.placeholder() == null) {
      accept(option, equals < 0 ? "true" : arg.substring(equals + 1));
      return 0;
    }
    if (equals >= 0) {
      accept(option, arg.substring(equals + 1));
      return 0;
    }
    if (following == null || following.startsWith("--")) {
      mistakes.add(new Mistake(arg, "has no value, expected " + option.accepted().description()));
      return 0;
    }
    accept(option, following);
    return 1;
  }

  private void accept(Option option, String value) {
    if (option.accepted().read(value) == null) {
      mistakes.add(Mistake.value("--" + option.name(), value, option.accepted().description()));
      return;
    }
    values.computeIfAbsent(option, _ -> new ArrayList<>()).add(value);
  }

  private void checkOperands() {
    if (help || !mistakes.isEmpty()) {
      return; // what is left over may belong to an option that was misspelled
    }
    String where = command.program().command() + " " + command.name();
    if (operands.size() < command.leastOperands()) {
      mistakes.add(new Mistake(where, "expected " + command.operands()));
    } else if (operands.size() > command.mostOperands()) {
      mistakes.add(
          new Mistake(
              where,
              "does not know what to do with \"" + operands.get(command.mostOperands()) + "\""));
    }
  }
}
