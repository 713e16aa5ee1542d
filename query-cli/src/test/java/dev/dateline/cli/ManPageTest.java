package dev.dateline.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dateline.program.ProgramCommand;
import dev.dateline.program.ProgramCommands;
import dev.dateline.settings.ExitCode;
import dev.dateline.settings.Option;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The page is written by hand; this holds it to what the program takes. */
class ManPageTest {
  private static final ProgramCommands COMMANDS = new QueryCommands();
  private static final Pattern OPTION = Pattern.compile("(?m)^\\.B[IR]? .*?\\\\-\\\\-([a-z]+)");

  @Test
  void thePageHasTheOptionsOfEveryCommandAndNoOthers() throws IOException {
    Set<String> options = new TreeSet<>(Set.of("help", "version"));
    for (String name : COMMANDS.names()) {
      ProgramCommand command = Objects.requireNonNull(COMMANDS.named(name));
      command.spec().options().stream().map(Option::name).forEach(options::add);
    }
    String page = page();
    String entries = page.substring(page.indexOf(".SH COMMANDS"), page.indexOf(".SH QUERIES"));
    Set<String> described = new TreeSet<>();
    OPTION.matcher(entries).results().forEach(match -> described.add(match.group(1)));
    assertThat(described).isEqualTo(options);
  }

  @Test
  void thePageHasEveryCommandInTheOrderOfTheHelp() throws IOException {
    assertThat(page())
        .containsSubsequence(COMMANDS.names().stream().map(name -> "\n.SS " + name).toList());
  }

  @Test
  void thePageHasEveryExitCode() throws IOException {
    for (ExitCode code : ExitCode.values()) {
      assertThat(page()).contains("\n" + code.number() + "  " + code.meaning() + "\n");
    }
  }

  private static String page() throws IOException {
    return Files.readString(Path.of("src/main/man/dateline.1"));
  }
}
