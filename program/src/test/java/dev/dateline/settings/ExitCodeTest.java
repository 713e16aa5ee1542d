package dev.dateline.settings;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dateline.manifest.ArchiveException.Reason;
import org.junit.jupiter.api.Test;

class ExitCodeTest {
  @Test
  void everyReasonHasItsNumber() {
    assertThat(ExitCode.of(Reason.MISSING).number()).isEqualTo(3);
    assertThat(ExitCode.of(Reason.LOCKED).number()).isEqualTo(4);
    assertThat(ExitCode.of(Reason.INCOMPATIBLE).number()).isEqualTo(5);
    assertThat(ExitCode.of(Reason.DAMAGED).number()).isEqualTo(6);
    assertThat(ExitCode.of(Reason.UNREACHABLE).number()).isEqualTo(7);
    assertThat(ExitCode.of(Reason.IO).number()).isEqualTo(8);
  }
}
