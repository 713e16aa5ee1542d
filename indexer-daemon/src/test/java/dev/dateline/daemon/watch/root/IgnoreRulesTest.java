package dev.dateline.daemon.watch.root;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.dateline.daemon.watch.root.IgnoreRules.Verdict;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class IgnoreRulesTest {
  private static final Path ROOT = Path.of("/news");
  private final IgnoreRules rules =
      IgnoreRules.of(List.of(ROOT.resolve("archive")), false, List.of());

  @ParameterizedTest
  @ValueSource(
      strings = {
        ".hidden",
        "a~",
        "a.tmp",
        "a.TMP",
        "a.part",
        "a.crdownload",
        ".#lock",
        "#auto#",
        "a.swp",
        "~$memo.docx",
        ".git/config",
        "sub/.cache/x.txt",
        "#saved#/x.txt",
        "archive/x",
        "archive/sub/x"
      })
  void leftOut(String name) {
    assertThat(rules.verdict(ROOT, ROOT.resolve(name))).isEqualTo(Verdict.IGNORED);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "a.txt",
        "a",
        "#",
        "a#b#c",
        "tmp/x",
        "part",
        "tmp.txt",
        "sub/archive/x",
        "archives/x",
        "pictures.jpg/caption.txt",
        "feed.xml",
        "a.b.jsonl"
      })
  void read(String name) {
    assertThat(rules.verdict(ROOT, ROOT.resolve(name))).isEqualTo(Verdict.INDEX);
  }

  @ParameterizedTest
  @ValueSource(strings = {"a.jpg", "sub/B.JPEG", "c.mp3", "d.css", "e.woff2", "f.js"})
  void mediaAreToldApart(String name) {
    assertThat(rules.verdict(ROOT, ROOT.resolve(name))).isEqualTo(Verdict.MEDIA);
    assertThat(IgnoreRules.of(List.of(), true, List.of()).verdict(ROOT, ROOT.resolve(name)))
        .isEqualTo(Verdict.INDEX);
  }

  @Test
  void aHiddenRootIsRead() {
    Path root = Path.of("/home/me/.news");

    assertThat(rules.verdict(root, root)).isEqualTo(Verdict.INDEX);
    assertThat(rules.verdict(root, root.resolve("a.txt"))).isEqualTo(Verdict.INDEX);
  }

  @Test
  void patternsMatchNamesOrPaths() {
    IgnoreRules more = IgnoreRules.of(List.of(), false, List.of("*.bak", "drafts", "/old/**"));

    assertThat(more.verdict(ROOT, ROOT.resolve("sub/a.bak"))).isEqualTo(Verdict.IGNORED);
    assertThat(more.verdict(ROOT, ROOT.resolve("sub/drafts/a.txt"))).isEqualTo(Verdict.IGNORED);
    assertThat(more.verdict(ROOT, ROOT.resolve("old/a.txt"))).isEqualTo(Verdict.IGNORED);
    assertThat(more.verdict(ROOT, ROOT.resolve("sub/old/a.txt"))).isEqualTo(Verdict.INDEX);
    assertThat(more.verdict(ROOT, ROOT.resolve("a.txt"))).isEqualTo(Verdict.INDEX);
  }

  @Test
  void aBrokenPatternIsNamed() {
    assertThatThrownBy(() -> IgnoreRules.of(List.of(), false, List.of("[a")))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("[a");
  }
}
