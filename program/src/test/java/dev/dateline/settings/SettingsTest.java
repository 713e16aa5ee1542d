package dev.dateline.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SettingsTest {
  private static final Command WATCH =
      Command.of(Program.DATELINED, "watch", "keep an archive equal to its folders")
          .operands("[PATH...]", 0, Command.MANY)
          .settings(
              Setting.ARCHIVE,
              Setting.PARSE_TIMEOUT,
              Setting.PARSER_HEAP,
              Setting.EXCLUDE,
              Setting.INCLUDE_MEDIA)
          .build();

  @TempDir private Path home;
  private final Map<String, String> environment = new HashMap<>();

  @BeforeEach
  void liveInATemporaryHome() {
    environment.put("HOME", home.toString());
  }

  @Test
  void nothingSetGivesTheDefaults() {
    Settings settings = settings();
    assertThat(settings.duration(Setting.PARSE_TIMEOUT)).isEqualTo(Duration.ofSeconds(60));
    assertThat(settings.bytes(Setting.PARSER_HEAP)).isEqualTo(512L << 20);
    assertThat(settings.integer(Setting.MAX_TEXT)).isEqualTo(10_000_000);
    assertThat(settings.isOn(Setting.INCLUDE_MEDIA)).isFalse();
    assertThat(settings.list(Setting.EXCLUDE)).isEmpty();
    assertThat(settings.text(Setting.LOG_LEVEL)).isEqualTo("info");
    assertThat(settings.path(Setting.ARCHIVE))
        .isEqualTo(home.resolve(".local/share/dateline/archive"));
    assertThat(settings.origin(Setting.ARCHIVE)).isEqualTo("default");
  }

  @Test
  void everyDefaultIsAcceptedByItsOwnRow() {
    Settings settings = settings();
    for (Setting setting : Setting.values()) {
      assertThat(settings.describe(setting)).as(setting.key()).isNotNull();
    }
  }

  @Test
  void theFoldersOfTheXdgVariablesComeBeforeThoseOfTheHome() {
    environment.put("XDG_DATA_HOME", "/data");
    environment.put("XDG_STATE_HOME", "relative/is/ignored");
    assertThat(settings().path(Setting.ARCHIVE)).isEqualTo(Path.of("/data/dateline/archive"));
    assertThat(settings().path(Setting.LOG_DIR)).isEqualTo(home.resolve(".local/state/dateline"));
  }

  @Test
  void flagBeatsEnvironmentBeatsFileBeatsDefault() throws IOException {
    file("parse-timeout = '10s'\nparser-heap = '1GB'\nparsers = 7");
    environment.put("DATELINE_PARSE_TIMEOUT", "20s");
    environment.put("DATELINE_PARSER_HEAP", "2GB");
    Settings settings = settings("--parse-timeout", "30s");
    assertThat(settings.duration(Setting.PARSE_TIMEOUT)).isEqualTo(Duration.ofSeconds(30));
    assertThat(settings.bytes(Setting.PARSER_HEAP)).isEqualTo(2L << 30);
    assertThat(settings.integer(Setting.PARSERS)).isEqualTo(7);
    assertThat(settings.origin(Setting.PARSE_TIMEOUT)).isEqualTo("--parse-timeout");
    assertThat(settings.origin(Setting.PARSER_HEAP)).isEqualTo("DATELINE_PARSER_HEAP");
    assertThat(settings.origin(Setting.PARSERS)).endsWith("dateline.toml");
  }

  @Test
  void listsComeFromRepeatedFlagsLinesOfAVariableOrAnArray() throws IOException {
    file("exclude = ['*.bak', 'drafts/**']");
    assertThat(settings().list(Setting.EXCLUDE)).containsExactly("*.bak", "drafts/**");
    environment.put("DATELINE_EXCLUDE", "a\nb");
    assertThat(settings().list(Setting.EXCLUDE)).containsExactly("a", "b");
    assertThat(settings("--exclude=c", "--exclude", "d").list(Setting.EXCLUDE))
        .containsExactly("c", "d");
  }

  @Test
  void aTildeInTheFileIsTheHome() throws IOException {
    file("archive = '~/news'");
    assertThat(settings().path(Setting.ARCHIVE)).isEqualTo(home.resolve("news"));
  }

  @Test
  void aRelativePathInTheFileIsAMistakeForNobodyKnowsRelativeToWhat() throws IOException {
    file("archive = 'news'");
    assertThatThrownBy(this::settings)
        .hasMessageEndingWith("archive: got \"news\", expected a path that begins with / or ~/");
  }

  @Test
  void allMistakesAreReportedTogether() throws IOException {
    file("parse-timout = '10s'\nparsers = 0\nquiet = 3\n[datelined]\nx = 1");
    environment.put("DATELINE_PARSER_HEAP", "lots");
    String file = configFile().toString();
    assertThatThrownBy(() -> settings("--parse-timeout", "soon", "--exlude", "x"))
        .isInstanceOf(UsageException.class)
        .hasMessage(
            """
            --parse-timeout: got "soon", expected a time from 1s to 1d, such as 90s or 5m
            --exlude: no such option; did you mean --exclude?
            FILE: parse-timout: no such setting; did you mean parse-timeout?
            FILE: parsers: got "0", expected a whole number from 1 to 64
            FILE: quiet: got "3", expected a time from 0ms to 1h, such as 90s or 5m
            FILE: datelined: no such setting; settings stand at the top, not in tables
            DATELINE_PARSER_HEAP: got "lots", expected a size from 64MB to 64GB, such as 512MB or \
            1GB\
            """
                .replace("FILE", file));
  }

  @Test
  void aFileThatIsNotTomlIsReportedWithItsPlace() throws IOException {
    file("parsers = 3\nquiet = ");
    assertThatThrownBy(this::settings)
        .isInstanceOf(UsageException.class)
        .hasMessageStartingWith(configFile() + ":2:")
        .hasMessageContaining("is not TOML");
  }

  @Test
  void variablesOfTheOtherProgramAreNotLookedAt() {
    environment.put("DATELINE_FORMAT", "nonsense");
    assertThat(settings().text(Setting.LOG_LEVEL)).isEqualTo("info");
  }

  @Test
  void askingForTheWrongKindIsABug() {
    assertThatThrownBy(() -> settings().integer(Setting.ARCHIVE))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("ARCHIVE is of kind PATH, not a Long");
  }

  @Test
  void aSettingHasOneNameInThreeSpellings() {
    assertThat(List.of(Setting.PARSE_TIMEOUT.flag(), Setting.PARSE_TIMEOUT.variable()))
        .containsExactly("--parse-timeout", "DATELINE_PARSE_TIMEOUT");
    assertThat(Setting.PARSE_TIMEOUT.key()).isEqualTo("parse-timeout");
  }

  private Settings settings(String... args) {
    return WATCH.parse(List.of(args)).settings(environment);
  }

  private Path configFile() {
    return home.resolve(".config/dateline/dateline.toml");
  }

  private void file(String toml) throws IOException {
    Files.createDirectories(configFile().getParent());
    Files.writeString(configFile(), toml);
  }
}
