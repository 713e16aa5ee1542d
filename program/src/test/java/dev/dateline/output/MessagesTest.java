package dev.dateline.output;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dateline.settings.Program;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class MessagesTest {
  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final Messages messages = new Messages(Program.DATELINE, out, false);

  @Test
  void complaintsBeginWithTheProgramsNameAndNoLineIsLost() {
    messages.complain("two things:\na\n\nb");
    assertThat(out.toString(StandardCharsets.UTF_8)).isEqualTo("dateline: two things:\na\n\nb\n");
  }

  @Test
  void newsIsToldAsItIs() {
    messages.say("caf\u00e9 indexed\n");
    assertThat(out.toString(StandardCharsets.UTF_8)).isEqualTo("caf\u00e9 indexed\n");
  }

  @Test
  void noMessageMakesATerminalDoSomething() {
    messages.say("a\u001b[2Jb\tc");
    assertThat(out.toString(StandardCharsets.UTF_8)).isEqualTo("a\ufffd[2Jb c\n");
  }
}
