package dev.dateline.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class CommandTest {
  private static final Command FIND =
      Command.of(Program.DATELINE, "find", "find things")
          .operands("WORD...", 1, 2)
          .operandsMayBeginWithHyphen()
          .settings(Setting.LIMIT)
          .option(Option.flag("all", "require every word"))
          .option(Option.value("after", "CURSOR", "go on behind an earlier page"))
          .option(Option.list("source", "NAME", "only this publisher"))
          .option(Option.choice("shape", "how things look", "round", "square"))
          .paragraph(
              "Words are ranked, not required: the more of them an article has, and the rarer they"
                  + " are, the higher it comes.")
          .example("dateline find treaty", "what there is about treaties")
          .exitCodes(ExitCode.OK, ExitCode.NOTHING_FOUND)
          .build();

  @Test
  void optionsTakeTheirValueBehindABlankOrAnEqualsSign() {
    assertThat(parse("x", "--after", "1").value("after")).isEqualTo("1");
    assertThat(parse("x", "--after=1=2").value("after")).isEqualTo("1=2");
    assertThat(parse("x").value("after")).isNull();
  }

  @Test
  void theLastValueCountsButListsKeepAll() {
    assertThat(parse("--after=1", "--after=2", "x").value("after")).isEqualTo("2");
    assertThat(parse("--source=A", "x", "--source", "B").values("source"))
        .containsExactly("A", "B");
  }

  @Test
  void flagsAreGivenOrNot() {
    assertThat(parse("--all", "x").has("all")).isTrue();
    assertThat(parse("--all=false", "x").has("all")).isFalse();
    assertThat(parse("x").has("all")).isFalse();
  }

  @Test
  void twoHyphensEndTheOptions() {
    assertThat(parse("--", "--all", "--").operands()).containsExactly("--all", "--");
  }

  @Test
  void wordsWithOneHyphenBelongToTheQuery() {
    assertThat(parse("putin", "-ukraine").operands()).containsExactly("putin", "-ukraine");
  }

  @Test
  void elsewhereOneHyphenIsAMistake() {
    Command status = Command.of(Program.DATELINE, "status", "say how it is").build();
    assertThatThrownBy(() -> status.parse(List.of("-x")).settings(Map.of()))
        .hasMessage("-x: no such option; options begin with two hyphens");
  }

  @Test
  void helpIsWantedWhateverElseIsWrong() {
    assertThat(parse("--limit", "--help").isHelp()).isTrue();
    assertThat(parse("-h").isHelp()).isTrue();
    assertThat(parse("--", "-h").isHelp()).isFalse();
  }

  @Test
  void mistakesSayWhatIsAccepted() {
    assertThatThrownBy(
            () -> parse("--limit", "ten", "--alll", "--shape=flat", "--after").settings(Map.of()))
        .isInstanceOf(UsageException.class)
        .hasMessage(
            """
            --limit: got "ten", expected a whole number from 0 to 10000
            --alll: no such option; did you mean --all?
            --shape: got "flat", expected one of round, square
            --after: has no value, expected a text\
            """);
  }

  @Test
  void tooFewAndTooManyOperandsAreMistakes() {
    assertThatThrownBy(() -> parse().settings(Map.of()))
        .hasMessage("dateline find: expected WORD...");
    assertThatThrownBy(() -> parse("a", "b", "c").settings(Map.of()))
        .hasMessage("dateline find: does not know what to do with \"c\"");
  }

  @Test
  void helpIsMadeOfWhatTheCommandTakes() {
    assertThat(FIND.help())
        .isEqualTo(
            """
            dateline find: find things

            Usage: dateline find [OPTION]... WORD...

            Words are ranked, not required: the more of them an article has, and the rarer
            they are, the higher it comes.

            Options:
              --limit N             how many articles at most (default: 10)
              --all                 require every word
              --after CURSOR        go on behind an earlier page
              --source NAME         only this publisher; may be repeated
              --shape SHAPE         how things look: round, square
              --color WHEN          when to colour (auto: on a terminal, unless NO_COLOR is
                                    set): auto, always, never (default: auto)
              -h, --help            this text

            Examples:
              dateline find treaty
                  what there is about treaties

            Exit codes: 0 found, or done; 1 nothing found
            """);
  }

  private static Arguments parse(String... args) {
    return FIND.parse(List.of(args));
  }
}
