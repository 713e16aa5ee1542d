package dev.dateline.query;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dateline.article.ArticleField;
import dev.dateline.query.QueryToken.Chunk;
import dev.dateline.query.QueryToken.Close;
import dev.dateline.query.QueryToken.Connective;
import dev.dateline.query.QueryToken.End;
import dev.dateline.query.QueryToken.FieldName;
import dev.dateline.query.QueryToken.Open;
import dev.dateline.query.QueryToken.Operator;
import dev.dateline.query.QueryToken.Quoted;
import dev.dateline.query.QueryToken.Sign;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class QueryTokensTest {
  private static List<QueryToken> tokens(String text) {
    QueryTokens tokens = new QueryTokens(text);
    List<QueryToken> all = new ArrayList<>();
    do {
      all.add(tokens.next());
    } while (!(all.getLast() instanceof End));
    return all;
  }

  @Test
  void everyTokenKnowsWhereItBegins() {
    assertThat(tokens(" -(a AND title:\"b c\"~3) "))
        .containsExactly(
            new Sign(false, 2),
            new Open(3),
            new Chunk("a", false, 4),
            new Operator(Connective.AND, 6),
            new FieldName(ArticleField.HEADLINE, 10),
            new Quoted("b c", 3, 16),
            new Close(23),
            new End(25));
  }

  @Test
  void columnsCountCodeUnits() {
    assertThat(tokens("😀 a"))
        .containsExactly(new Chunk("😀", false, 1), new Chunk("a", false, 4), new End(5));
  }

  @Test
  void peekingDoesNotGoOn() {
    QueryTokens tokens = new QueryTokens("a b");
    assertThat(tokens.peek()).isEqualTo(tokens.peek()).isEqualTo(tokens.next());
    assertThat(tokens.next()).isEqualTo(new Chunk("b", false, 3));
    assertThat(tokens.next()).isEqualTo(tokens.next()).isEqualTo(new End(4));
  }

  @Test
  void escapesStayInWordsAndLeaveQuotations() {
    assertThat(tokens("a\\*b \"c\\\"d\""))
        .containsExactly(new Chunk("a\\*b", false, 1), new Quoted("c\"d", 0, 6), new End(12));
  }
}
