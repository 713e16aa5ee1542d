package dev.dateline.daemon;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dateline.output.Messages;
import dev.dateline.output.Streams;
import dev.dateline.output.Terminal;
import dev.dateline.program.ProgramRun;
import dev.dateline.settings.ExitCode;
import dev.dateline.settings.Program;
import dev.dateline.settings.Setting;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The page is written by hand; this holds it to what the program takes, as its help says. */
class ManPageTest {
  private static final Pattern OPTION = Pattern.compile("(?m)^  (?:-h, )?--([a-z-]+)");
  private static final Pattern ENTRY = Pattern.compile("(?m)^\\.B[IR]? .*?--([a-z-]+)");

  @Test
  void thePageHasTheOptionsOfEveryCommandAndNoOthers() throws IOException {
    Set<String> options = new TreeSet<>(Set.of("version"));
    for (String command : commands()) {
      OPTION.matcher(output(command, "--help")).results().forEach(o -> options.add(o.group(1)));
    }
    Set<String> described = new TreeSet<>();
    String page = page();
    ENTRY
        .matcher(page.substring(page.indexOf("\n.SH OPTIONS"), page.indexOf("\n.SH ENVIRONMENT")))
        .results()
        .forEach(entry -> described.add(entry.group(1)));
    assertThat(options).hasSizeGreaterThan(10);
    assertThat(described).isEqualTo(options);
  }

  @Test
  void thePageHasEveryCommandInTheOrderOfTheHelp() throws IOException {
    List<String> commands = commands();
    assertThat(commands).hasSizeGreaterThan(5);
    assertThat(
            page().lines().filter(line -> line.startsWith(".SS ")).map(line -> line.substring(4)))
        .containsExactlyElementsOf(commands);
  }

  @Test
  void thePageHasTheDefaultOfEverySetting() throws IOException {
    for (Setting setting : Setting.values()) {
      if (setting.isReadBy(Program.DATELINED) && !setting.defaultText().isEmpty()) {
        assertThat(entry(setting)).contains("(default: " + setting.defaultText() + ")");
      }
    }
  }

  @Test
  void thePageHasEveryExitCode() throws IOException {
    for (ExitCode code : ExitCode.values()) {
      assertThat(page()).contains("\n" + code.number() + "  " + code.meaning() + "\n");
    }
  }

  private static String entry(Setting setting) throws IOException {
    Pattern name = Pattern.compile("\\A\\.BI? " + Pattern.quote(setting.flag()) + "\\b");
    return Arrays.stream(page().split("\n\\.TP\n"))
        .filter(entry -> name.matcher(entry).find())
        .findFirst()
        .orElseThrow(() -> new AssertionError("no entry of " + setting.flag()));
  }

  private static List<String> commands() {
    return new DaemonCommands(new Interruption()).names();
  }

  private static String output(String... args) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    Streams streams =
        Streams.of(
            InputStream.nullInputStream(),
            out,
            new Messages(Program.DATELINED, OutputStream.nullOutputStream(), false),
            Terminal.NONE);
    new ProgramRun(new DaemonCommands(new Interruption()), streams, Map.of())
        .run(Arrays.asList(args));
    return out.toString(StandardCharsets.UTF_8);
  }

  /** The page with its hyphens as people read them. */
  private static String page() throws IOException {
    return Files.readString(Path.of("src/main/man/datelined.1")).replace("\\-", "-");
  }
}
