package dev.dateline.settings;

import java.util.ArrayList;
import java.util.List;

/** Writes a command's help. Used once. */
final class HelpText {
  private static final int WIDTH = 80;
  private static final int COLUMN = 24;

  private final Command command;
  private final StringBuilder text = new StringBuilder();

  HelpText(Command command) {
    this.command = command;
  }

  String write() {
    String name = command.program().command() + " " + command.name();
    text.append(name).append(": ").append(command.summary()).append("\n\n");
    String operands = command.operands().isEmpty() ? "" : " " + command.operands();
    text.append("Usage: ").append(name).append(" [OPTION]...").append(operands).append('\n');
    for (String paragraph : command.paragraphs()) {
      text.append('\n');
      wrap(paragraph, 0);
    }
    options();
    examples();
    exitCodes();
    return text.toString();
  }

  private void options() {
    text.append("\nOptions:\n");
    for (Option option : command.options()) {
      row(option.usage(), option.explanation());
    }
    row("-h, --help", "this text");
  }

  private void examples() {
    List<String> examples = command.examples();
    if (examples.isEmpty()) {
      return;
    }
    text.append("\nExamples:\n");
    for (int i = 0; i < examples.size(); i += 2) {
      text.append("  ").append(examples.get(i)).append('\n');
      text.append("      ");
      wrap(examples.get(i + 1), 6);
    }
  }

  private void exitCodes() {
    if (command.exitCodes().isEmpty()) {
      return;
    }
    List<String> codes = new ArrayList<>();
    for (ExitCode code : command.exitCodes()) {
      codes.add(code.number() + " " + code.meaning());
    }
    text.append("\nExit codes: ");
    wrap(String.join("; ", codes), 12);
  }

  private void row(String left, String right) {
    text.append("  ").append(left);
    int used = 2 + left.length();
    if (used + 2 > COLUMN) {
      text.append('\n');
      used = 0;
    }
    text.append(" ".repeat(COLUMN - used));
    wrap(right, COLUMN);
  }

  /** Appends words from the given column on, and breaks lines before the last one. */
  private void wrap(String words, int indent) {
    int column = indent;
    boolean first = true;
    for (String word : words.split(" ", -1)) {
      if (!first && column + 1 + word.length() > WIDTH) {
        text.append('\n').append(" ".repeat(indent));
        column = indent;
      } else if (!first) {
        text.append(' ');
        column++;
      }
      text.append(word);
      column += word.length();
      first = false;
    }
    text.append('\n');
  }
}
