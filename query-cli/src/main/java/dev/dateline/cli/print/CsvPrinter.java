package dev.dateline.cli.print;

import java.io.Writer;
import java.util.List;

/** Comma-separated values as RFC 4180 has them. */
final class CsvPrinter extends TablePrinter {
  CsvPrinter(Writer out) {
    super(out);
  }

  @Override
  void row(StringBuilder text, List<String> cells) {
    for (int i = 0; i < cells.size(); i++) {
      text.append(i == 0 ? "" : ",").append(quoted(cells.get(i)));
    }
    text.append("\r\n");
  }

  private static String quoted(String cell) {
    for (int i = 0; i < cell.length(); i++) {
      char c = cell.charAt(i);
      if (c == ',' || c == '"' || c == '\n' || c == '\r') {
        return '"' + cell.replace("\"", "\"\"") + '"';
      }
    }
    return cell;
  }
}
