package dev.dateline.daemon.extract.html;

import dev.dateline.daemon.extract.text.Paragraphs;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.select.Elements;

/** Chooses a page's headline among what it is called in several places. */
final class PageTitle {
  private static final int LONGEST_HEADLINE = 300;

  /** The last part behind a dash or bar, in which sites put their names. */
  private static final Pattern SUFFIX =
      Pattern.compile("(.+?)\\s+(?:[|–—»·•]|-|::)\\s+([^|–—»·•]{2,60})");

  private static final Pattern UNSAID = Pattern.compile("[^\\p{L}\\p{N}]+");

  private final Document page;
  private final MetaTags meta;
  private final Optional<String> publisher;

  PageTitle(Document page, MetaTags meta, Optional<String> publisher) {
    this.page = page;
    this.meta = meta;
    this.publisher = publisher;
  }

  /**
   * The headline; empty where there is none.
   *
   * <p>The heading printed above the story counts where another place confirms it; headings of
   * sections and sites are not repeated there.
   */
  String headline(Optional<String> declared) {
    String shared =
        meta.first("og:title", "twitter:title", "dc.title").map(PageMetadata::plain).orElse("");
    String title = Paragraphs.tidy(page.title());
    String heading = heading(declared.orElse("") + " \n" + shared + " \n" + title);
    if (!heading.isEmpty()) {
      return heading;
    }
    if (declared.isPresent()) {
      return declared.get();
    }
    String only = onlyHeading();
    if (shared.isEmpty() && title.isEmpty()) {
      return only;
    }
    return withoutSite(shared.isEmpty() ? title : shared);
  }

  private String heading(String confirmations) {
    String confirmed = said(confirmations);
    for (Element heading : page.select("h1")) {
      String text = Paragraphs.tidy(heading.text());
      String words = said(text);
      if (words.length() > 8 && text.length() <= LONGEST_HEADLINE && confirmed.contains(words)) {
        return text;
      }
    }
    return "";
  }

  private String onlyHeading() {
    Elements headings = page.select("h1");
    return headings.size() == 1 ? Paragraphs.tidy(headings.text()) : "";
  }

  private String withoutSite(String title) {
    Matcher matcher = SUFFIX.matcher(title);
    if (!matcher.matches()) {
      return title;
    }
    String site = said(matcher.group(2));
    String name = said(publisher.orElse(""));
    boolean named = !name.isEmpty() && (site.contains(name) || name.contains(site));
    boolean likely = title.indexOf('|') >= 0 && matcher.group(1).length() > 2 * site.length();
    return named || likely ? matcher.group(1).strip() : title;
  }

  private static String said(String text) {
    return UNSAID.matcher(text).replaceAll(" ").strip().toLowerCase(Locale.ROOT);
  }
}
