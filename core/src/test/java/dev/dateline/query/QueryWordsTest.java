package dev.dateline.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class QueryWordsTest {
  @Test
  void wholeTextIsWords() {
    assertThat(PrintedQuery.of(QueryParser.words("putin -kim OR \"north korea\n(x:y")))
        .isEqualTo("(or putin -kim OR '\"north' korea '(x:y')");
  }

  @Test
  void backslashesStay() {
    assertThat(QueryParser.words("a\\*")).isEqualTo(new QueryNode.Word(null, "a\\*"));
  }

  @Test
  void wordsCountOnce() {
    assertThat(PrintedQuery.of(QueryParser.words("the cat the dog the Cat")))
        .isEqualTo("(or the cat dog Cat)");
  }

  @Test
  void textWithoutWordsFindsNothing() {
    assertThat(QueryParser.words("")).isEqualTo(new QueryNode.Nothing());
    assertThat(QueryParser.words(" \t\u00a0\u3000")).isEqualTo(new QueryNode.Nothing());
  }

  @Test
  void differentWordsBeyondTheLimitAreLeftOut() {
    String text =
        IntStream.range(0, 3000).mapToObj(i -> "a w" + i).collect(Collectors.joining(" "));
    QueryNode.Group group = (QueryNode.Group) QueryParser.words(text);
    assertThat(group.clauses()).hasSize(1024);
    assertThat(group.clauses().getLast().node()).isEqualTo(new QueryNode.Word(null, "w1022"));
  }

  @Test
  void charactersBeyondTheLimitAreLeftOut() {
    String longest = "a".repeat(QueryParser.MOST_CHARS);
    assertThat(QueryParser.words(longest + "b c")).isEqualTo(new QueryNode.Word(null, longest));
  }
}
