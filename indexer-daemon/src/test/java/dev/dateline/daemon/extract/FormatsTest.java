package dev.dateline.daemon.extract;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dateline.daemon.extract.format.Ending;
import dev.dateline.daemon.extract.format.FormatReader;
import dev.dateline.daemon.extract.format.Input;
import dev.dateline.daemon.extract.format.ReadBy;
import dev.dateline.daemon.extract.format.Sink;
import java.util.List;
import org.junit.jupiter.api.Test;

class FormatsTest {
  @Test
  void eachTypeHasItsReaderAndTikaTheRest() {
    Formats formats = Formats.standard();

    assertThat(formats.reader("text/html; charset=UTF-8").name()).isEqualTo("page");
    assertThat(formats.reader("text/x-web-markdown").name()).isEqualTo("text");
    assertThat(formats.reader("message/rfc822").name()).isEqualTo("mail");
    assertThat(formats.reader("application/x-ndjson").name()).isEqualTo("jsonl");
    assertThat(formats.reader("application/pdf").name()).isEqualTo("tika");
  }

  @Test
  void aNewVersionOutdatesWhatItsReaderReadAndNoMore() {
    Formats formats = new Formats(List.of(new Named("page", 2, "text/html")));

    assertThat(formats.isCurrent(new ReadBy("page", 1, "text/html"))).isFalse();
    assertThat(formats.isCurrent(new ReadBy("page", 2, "text/html"))).isTrue();
    assertThat(formats.isCurrent(new ReadBy("tika", 1, "application/pdf"))).isTrue();
    assertThat(formats.areAllAt(1)).isFalse();
  }

  @Test
  void aNewReaderOutdatesWhatTikaReadOfItsType() {
    ReadBy byTika = new ReadBy("tika", 1, "text/csv");

    assertThat(new Formats(List.of()).isCurrent(byTika)).isTrue();
    assertThat(new Formats(List.of(new Named("csv", 1, "text/csv"))).isCurrent(byTika)).isFalse();
  }

  @Test
  void whatNobodyReadIsCurrent() {
    assertThat(Formats.standard().isCurrent(ReadBy.NOBODY)).isTrue();
    assertThat(Formats.standard().isCurrent(new ReadBy("page", 1, null))).isFalse();
  }

  @Test
  void onlyReadersThatHeedTokensGoOn() {
    Formats formats = Formats.standard();

    assertThat(formats.goesOn(new ReadBy("jsonl", 1, "application/x-ndjson"))).isTrue();
    assertThat(formats.goesOn(new ReadBy("jsonl", 2, "application/x-ndjson"))).isFalse();
    assertThat(formats.goesOn(new ReadBy("text", 1, "text/plain"))).isFalse();
  }

  /** A reader of one type. */
  private record Named(String name, int version, String type) implements FormatReader {
    @Override
    public boolean takes(String mediaType) {
      return mediaType.equals(type);
    }

    @Override
    public Ending read(Input input, Sink sink) {
      return Ending.Done.WHOLE;
    }
  }
}
