package dev.dateline.daemon.extract.tika;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dateline.manifest.Outcome;
import java.io.IOException;
import org.apache.tika.exception.EncryptedDocumentException;
import org.apache.tika.exception.TikaException;
import org.apache.tika.exception.ZeroByteFileException;
import org.junit.jupiter.api.Test;

class ParseFailureTest {
  @Test
  void causesAreSearchedForWhatTheyMean() {
    assertFailure(
        new TikaException("wrapped", new EncryptedDocumentException("x")),
        Outcome.ENCRYPTED,
        "it needs a password");
    assertFailure(new ZeroByteFileException("x"), Outcome.EMPTY, "the file is empty");
    assertFailure(
        new TikaException("x", new IOException("Zip bomb detected! The file would exceed")),
        Outcome.REFUSED,
        "it unpacks to far more than it is");
    assertFailure(new StackOverflowError(), Outcome.REFUSED, "it is nested too deeply");
  }

  @Test
  void reasonsHaveNoNamesOfClasses() {
    assertFailure(
        new TikaException(
            "Unexpected RuntimeException from org.apache.tika.parser.X@1a2b",
            new IllegalStateException("java.lang.Foo: bad header\nat line 2")),
        Outcome.CORRUPT,
        "its parser could not read it: bad header");
    assertFailure(
        new TikaException("Unexpected RuntimeException from org.apache.tika.parser.X@1a2b"),
        Outcome.CORRUPT,
        "its parser could not read it: damaged, or a fault of the parser");
  }

  private static void assertFailure(Throwable thrown, Outcome outcome, String reason) {
    assertThat(ParseFailure.of(thrown, "application/x"))
        .isEqualTo(new ParsedFile.Failure("application/x", outcome, reason));
  }
}
