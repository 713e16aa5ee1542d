package dev.dateline.cli.print;

import java.io.Writer;
import java.util.List;

/** Tab-separated values; tabs and line ends in a value become blanks. */
final class TsvPrinter extends TablePrinter {
  TsvPrinter(Writer out) {
    super(out);
  }

  @Override
  void row(StringBuilder text, List<String> cells) {
    for (int i = 0; i < cells.size(); i++) {
      text.append(i == 0 ? "" : "\t");
      text.append(cells.get(i).replace('\t', ' ').replace('\n', ' ').replace('\r', ' '));
    }
    text.append('\n');
  }
}
