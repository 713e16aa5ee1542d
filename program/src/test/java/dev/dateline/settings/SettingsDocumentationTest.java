package dev.dateline.settings;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The README's table of settings is written by hand; this holds it to {@link Setting}. */
class SettingsDocumentationTest {
  private static final String HEADING =
      "| Setting | Read by | Default | What it is | Why there is a limit |";

  /** Where it fails, the rows to be put into the README are in its message. */
  @Test
  void theReadmeHasARowForEverySettingInTheirOrderAndNoOthers() throws IOException {
    List<String> rows = new ArrayList<>();
    for (Setting setting : Setting.values()) {
      rows.add(row(setting));
    }
    assertThat(rows).hasSizeGreaterThan(10);
    assertThat(table()).as("rows below %s", HEADING).containsExactlyElementsOf(rows);
  }

  private static List<String> table() throws IOException {
    List<String> lines = Files.readAllLines(Path.of("../README.md"));
    int heading = lines.indexOf(HEADING);
    assertThat(heading).as("README.md has the line %s", HEADING).isNotNegative();
    return lines.subList(heading + 2, lines.size()).stream()
        .takeWhile(line -> line.startsWith("|"))
        .toList();
  }

  private static String row(Setting setting) {
    String choices =
        setting.choices().isEmpty() ? "" : ": `" + String.join("`, `", setting.choices()) + "`";
    return "| `%s` | %s | %s | %s | %s |"
        .formatted(
            setting.key(),
            readers(setting),
            setting.defaultText().isEmpty() ? "none" : "`" + setting.defaultText() + "`",
            setting.help() + choices,
            setting.reason());
  }

  private static String readers(Setting setting) {
    boolean both = setting.isReadBy(Program.DATELINE) && setting.isReadBy(Program.DATELINED);
    return both ? "both" : setting.isReadBy(Program.DATELINE) ? "`dateline`" : "`datelined`";
  }
}
