package dev.dateline.daemon;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Names that are not UTF-8 reach the program as addresses. */
class RawOperandsTest {
  @TempDir private Path folder;

  @Test
  void aNameThatIsNotUtf8BecomesTheAddressOfItsFile() throws Exception {
    String address = "file://" + folder + "/caf%E9.txt";
    Path file = Files.writeString(Path.of(URI.create(address)), "A story");
    byte[] commandLine =
        ("java\0Main\0index\0--quiet\0" + folder + "/caf\u00e9.txt\0")
            .getBytes(StandardCharsets.ISO_8859_1);

    List<String> restored =
        RawOperands.restored(List.of("index", "--quiet", folder + "/caf\ufffd.txt"), commandLine);

    assertThat(restored).containsExactly("index", "--quiet", address);
    assertThat(Coverage.path(restored.getLast())).isEqualTo(file);
  }

  @Test
  void whatNamesNoFileStaysAsItCame() {
    List<String> given = List.of("index", "caf\ufffd.txt");
    byte[] commandLine = "java\0index\0caf\u00e9.txt\0".getBytes(StandardCharsets.ISO_8859_1);

    assertThat(RawOperands.restored(given, commandLine)).isEqualTo(given);
  }

  @Test
  void moreArgumentsThanTheSystemTellsStayAsTheyCame() {
    List<String> given = List.of("index", "\ufffd", "\ufffd");

    assertThat(RawOperands.restored(given, new byte[0])).isEqualTo(given);
  }
}
