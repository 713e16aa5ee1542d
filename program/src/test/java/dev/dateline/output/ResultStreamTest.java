package dev.dateline.output;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.OutputStream;
import org.junit.jupiter.api.Test;

class ResultStreamTest {
  @Test
  void aBrokenPipeIsAReaderThatHasGone() {
    assertThatThrownBy(() -> failing("Broken pipe").write(1))
        .isInstanceOf(ReaderGoneException.class);
  }

  @Test
  void anyOtherFailureLosesResults() {
    assertThatThrownBy(() -> failing("No space left on device").write(1))
        .isInstanceOf(ResultsLostException.class)
        .hasMessage("cannot write the results: No space left on device");
  }

  private static OutputStream failing(String message) {
    OutputStream broken =
        new OutputStream() {
          @Override
          public void write(int b) throws IOException {
            throw new IOException(message);
          }
        };
    return new ResultStream(broken, false);
  }
}
