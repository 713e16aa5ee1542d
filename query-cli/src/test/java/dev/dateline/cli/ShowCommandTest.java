package dev.dateline.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ShowCommandTest {
  @TempDir private static Path home;

  @BeforeAll
  static void writeArchive() {
    ArchiveExample.writeTo(home.resolve("archive"));
  }

  @Test
  void anArticleIsShownWhole() {
    assertThat(show("/news/pact.txt").results())
        .startsWith(
            """
            Putin and Kim sign mutual defence treaty
            By Ann Lee · Reuters · 2024-06-19

            PYONGYANG, June 19 (Reuters) - Vladimir Putin and Kim Jong Un signed a treaty.

            It includes a mutual defence pledge of Russia and North Korea.

            --
            section     World
            language    en
            file        /news/pact.txt
            """);
  }

  @Test
  void anIdShowsThatArticleOfItsFile() {
    String found = at().run("search", "--format", "json", "storm").results();
    String id = found.substring(found.indexOf("\"id\":\"") + 6).substring(0, 20);
    assertThat(show(id).results()).startsWith("Storm ").doesNotContain("Grain");
  }

  @Test
  void aFileShowsAllItsArticlesInOrder() {
    assertThat(show("/news/box.jsonl").results()).containsSubsequence("Grain deal", "Storm");
  }

  @Test
  void aFileWithoutArticlesSaysWhy() {
    CommandLineRun run = show("/news/secret.pdf");
    assertThat(run.exitCode()).isEqualTo(1);
    assertThat(run.results()).isEmpty();
    assertThat(run.messages())
        .isEqualTo("dateline: /news/secret.pdf: no articles, encrypted: it asks for a password\n");
  }

  @Test
  void jsonHasTheFileAndItsArticles() {
    assertThat(at().run("show", "--format=json", "/news/secret.pdf").results())
        .isEqualTo(
            """
            {"format":1,"file":{"path":"/news/secret.pdf","uri":"file:///news/secret.pdf",\
            "size":2048,"modified":"2024-06-19T00:00:00Z","outcome":"encrypted",\
            "reason":"it asks for a password","truncated":false,"problems":0,"articles":0,\
            "first_article":null,"content_type":"application/pdf"},"articles":[]}
            """);
    assertThat(at().run("show", "--format=json", "/news/pact.txt").results())
        .contains(
            "\"published\":{\"value\":\"2024-06-19\",\"precision\":\"day\",\"origin\":\"metadata\"},"
                + "\"dateline\":null,\"language\":\"en\"");
  }

  @Test
  void aPathIsTakenFromTheWorkingFolderAndMadePlain() {
    assertThat(show("/news/../news/./pact.txt").exitCode()).isZero();
  }

  @Test
  void aFileThatNoFolderCoversIsToBeAdded() throws IOException {
    Path stray = Files.writeString(home.resolve("stray.txt"), "x");
    CommandLineRun run = show(stray.toString());
    assertThat(run.exitCode()).isEqualTo(1);
    assertThat(run.messages())
        .contains("in no folder of this archive; add it with: datelined index");
  }

  @Test
  void whatIsNowhereIsWrongUsage() {
    assertThat(show("/news/none.txt").exitCode()).isEqualTo(2);
    assertThat(show(home.toString()).messages()).contains("is a folder");
    assertThat(show("0123456789abcdefghij").exitCode()).isEqualTo(1);
  }

  private static CommandLineRun show(String name) {
    return at().run("show", name);
  }

  private static CommandLineRun at() {
    return new CommandLineRun(home).with("DATELINE_ARCHIVE", home.resolve("archive").toString());
  }
}
