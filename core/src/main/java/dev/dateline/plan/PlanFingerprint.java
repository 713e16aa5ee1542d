package dev.dateline.plan;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Tells one question from another by what is matched and how it is ordered, not by which page is
 * asked for: a hash of a text that says all of it, the same on every machine.
 */
final class PlanFingerprint {
  private final StringBuilder text = new StringBuilder();

  private PlanFingerprint() {}

  static long of(SearchPlan plan) {
    PlanFingerprint print = new PlanFingerprint();
    Ranking ranking = plan.ranking();
    print.say("order", plan.order().name());
    print.say("ranking", bits(ranking.k1()), bits(ranking.b()), bits(ranking.exactWeight()));
    print.node(plan.match());
    print.nodes("filters", plan.filters());
    return ByteBuffer.wrap(digest(print.text.toString())).getLong();
  }

  private void node(PlanNode node) {
    switch (node) {
      case PlanNode.Word word -> say("word", word.stem(), word.exact());
      case PlanNode.Term term -> say("term", term.field().label(), term.term());
      case PlanNode.Phrase phrase -> phrase(phrase);
      case PlanNode.Prefix prefix -> say("prefix", prefix.field().label(), prefix.prefix());
      case PlanNode.Fuzzy fuzzy ->
          say("fuzzy", fuzzy.field().label(), fuzzy.term(), number(fuzzy.edits()));
      case PlanNode.Within within -> {
        say("within", within.region().name());
        node(within.node());
      }
      case PlanNode.DateOverlap overlap -> say("date", text(overlap.from()), text(overlap.until()));
      case PlanNode.Undated undated -> say("undated");
      case PlanNode.FilesBelow below -> say("files", below.folder());
      case PlanNode.AnyOf anyOf -> nodes("any", anyOf.nodes());
      case PlanNode.Combined combined -> {
        nodes("must", combined.must());
        nodes("may", combined.may());
        nodes("not", combined.mustNot());
      }
      case PlanNode.Everything everything -> say("everything");
      case PlanNode.Nothing nothing -> say("nothing");
    }
  }

  private void phrase(PlanNode.Phrase phrase) {
    say("phrase", phrase.field().label(), number(phrase.slop()), number(phrase.words().size()));
    phrase.words().forEach(place -> say("place", place.toArray(String[]::new)));
  }

  private void nodes(String what, List<PlanNode> nodes) {
    say(what, number(nodes.size()));
    nodes.forEach(this::node);
  }

  /** Each value with its length and their number before them: no two questions have one text. */
  private void say(String what, String... values) {
    text.append(what).append(' ').append(values.length);
    for (String value : values) {
      text.append(' ').append(value.length()).append(':').append(value);
    }
    text.append('\n');
  }

  private static String number(int value) {
    return Integer.toString(value);
  }

  private static String bits(float value) {
    return Integer.toHexString(Float.floatToIntBits(value));
  }

  private static String text(@Nullable Object time) {
    return time == null ? "" : time.toString();
  }

  private static byte[] digest(String text) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}
