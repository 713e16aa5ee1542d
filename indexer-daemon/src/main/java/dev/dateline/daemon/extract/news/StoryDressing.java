package dev.dateline.daemon.extract.news;

import dev.dateline.article.ArticleBuilder;
import dev.dateline.article.Credits;
import dev.dateline.article.Published;
import dev.dateline.article.Published.Precision;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Takes headline, byline, dates, dateline, source and copyright line off a story.
 *
 * <p>It works inwards from both ends. At the head: the headline where none is known, then up to
 * {@value #CREDIT_LINES} credit lines, then what stands before the first sentence; at the foot:
 * copyright lines. What the caller already knows is never replaced.
 */
public final class StoryDressing {
  /** A first paragraph of at most so many characters is a headline. */
  public static final int LONGEST_HEADLINE = 200;

  private static final int LONGEST_SUMMARY = 300;
  private static final int CREDIT_LINES = 4;
  private static final int CLOSING_LINES = 3;

  /** Blanks, quotes and dashes differ between the copies of one headline. */
  private static final Pattern UNSAID = Pattern.compile("[^\\p{L}\\p{N}]+");

  private final ArticleBuilder story;
  private final Deque<String> paragraphs;
  private @Nullable PrintedDate datelineDate;

  private StoryDressing(ArticleBuilder story, List<String> paragraphs) {
    this.story = story;
    this.paragraphs = new ArrayDeque<>(paragraphs);
  }

  /**
   * Dresses a story.
   *
   * @param story what is known of it from elsewhere
   * @param paragraphs its text, with everything that is printed around it
   * @return the same builder with what was found
   */
  public static ArticleBuilder dress(ArticleBuilder story, List<String> paragraphs) {
    StoryDressing dressing = new StoryDressing(story, paragraphs);
    dressing.takeHead();
    dressing.takeOpening();
    dressing.takeCopyright();
    dressing.completeDate();
    return story.body(String.join("\n", dressing.paragraphs));
  }

  /**
   * Whether a line stands for itself, between headline and story or behind it.
   *
   * @param line a line of a text
   * @return true for bylines, lines of dates and copyright lines
   */
  public static boolean standsAlone(String line) {
    return CreditLine.parse(line).isPresent() || CopyrightLine.parse(line).isPresent();
  }

  /** Headline and credit lines, which may also stand above the headline. */
  private void takeHead() {
    int credits = takeCredits(CREDIT_LINES);
    takeHeadline();
    takeCredits(CREDIT_LINES - credits);
  }

  private int takeCredits(int most) {
    int taken = 0;
    while (taken < most && !paragraphs.isEmpty()) {
      Optional<CreditLine> credit = CreditLine.parse(paragraphs.getFirst());
      if (credit.isEmpty()) {
        break;
      }
      paragraphs.removeFirst();
      apply(credit.get());
      taken++;
    }
    return taken;
  }

  private void apply(CreditLine credit) {
    Credits known = story.credits();
    if (known.authors().isEmpty()) {
      story.authors(credit.authors());
    }
    if (known.publisher() == null && !credit.others().isEmpty()) {
      story.publisher(credit.others().getFirst());
    }
    if (credit.others().size() > 1) {
      story.section(credit.others().get(1));
    }
    if (credit.published() != null && !credit.update()) {
      offer(credit.published());
    }
  }

  private void takeHeadline() {
    if (paragraphs.isEmpty()) {
      return;
    }
    String first = paragraphs.getFirst();
    if (!story.headline().isBlank()) {
      if (said(first).equals(said(story.headline()))) {
        paragraphs.removeFirst();
      }
      return;
    }
    boolean only = paragraphs.size() == 1;
    boolean headline =
        first.length() <= LONGEST_HEADLINE
            && !(only && endsSentence(first))
            && StoryOpening.parse(first).isEmpty();
    if (headline) {
      story.headline(paragraphs.removeFirst());
    }
  }

  private static boolean endsSentence(String text) {
    return ".!?…".indexOf(text.charAt(text.length() - 1)) >= 0;
  }

  /** The opening of the story, which may stand below a short summary. */
  private void takeOpening() {
    if (paragraphs.isEmpty()) {
      return;
    }
    String first = paragraphs.removeFirst();
    Optional<StoryOpening> opening = StoryOpening.parse(first);
    if (opening.isPresent()) {
      paragraphs.addFirst(opening.get().text());
      apply(opening.get());
      return;
    }
    if (first.length() <= LONGEST_SUMMARY && !paragraphs.isEmpty()) {
      StoryOpening.parse(paragraphs.getFirst())
          .ifPresent(below -> {
            paragraphs.removeFirst();
            paragraphs.addFirst(below.text());
            apply(below);
          });
    }
    paragraphs.addFirst(first);
  }

  private void apply(StoryOpening opening) {
    if (opening.source() != null && story.credits().publisher() == null) {
      story.publisher(opening.source());
    }
    if (opening.dateline() != null && story.credits().dateline() == null) {
      story.dateline(opening.dateline());
    }
    datelineDate = opening.printed();
    if (datelineDate != null) {
      datelineDate.published().ifPresent(this::offer);
    }
  }

  private void takeCopyright() {
    boolean repeated =
        paragraphs.size() > 1
            && paragraphs.getLast().length() <= LONGEST_HEADLINE
            && said(paragraphs.getLast()).equals(said(story.headline()));
    if (repeated) {
      paragraphs.removeLast(); // by a table of contents
    }
    for (int i = 0; i < CLOSING_LINES && paragraphs.size() > 1; i++) {
      Optional<CopyrightLine> closing = CopyrightLine.parse(paragraphs.getLast());
      if (closing.isEmpty()) {
        return;
      }
      paragraphs.removeLast();
      if (closing.get().holder() != null && story.credits().publisher() == null) {
        story.publisher(closing.get().holder());
      }
      if (story.published() == null) {
        closing.get().published().ifPresent(story::published);
      }
    }
  }

  /** A dateline's day without a year becomes a day where the year is known and nothing more. */
  private void completeDate() {
    Published known = story.published();
    if (datelineDate != null && known != null && known.precision() == Precision.YEAR) {
      datelineDate.inYear(known.start().getYear()).ifPresent(story::published);
    }
  }

  private void offer(Published printed) {
    if (story.published() == null) {
      story.published(printed);
    }
  }

  private static String said(String text) {
    return UNSAID.matcher(text).replaceAll(" ").strip().toLowerCase(Locale.ROOT);
  }
}
