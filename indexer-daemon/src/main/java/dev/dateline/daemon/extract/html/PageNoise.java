package dev.dateline.daemon.extract.html;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** Cuts off what by its element, its role or its name is no story. */
final class PageNoise {
  private static final String NEVER_TEXT =
      "script, style, noscript, template, svg, math, iframe, object, embed, canvas, video, audio,"
          + " form, button, input, select, textarea, dialog, nav, footer, aside, menu, figcaption,"
          + " [hidden], [aria-hidden=true], [style*=display:none], [style*=display: none],"
          + " [role=navigation], [role=banner], [role=complementary], [role=contentinfo],"
          + " [role=dialog], [role=alertdialog], [role=search], [role=menu], [role=tooltip]";

  private static final String UNSEEN =
      "head, script, style, template, [hidden], [style*=display:none], [style*=display: none]";

  private static final Pattern NOISE =
      Pattern.compile(
          "(?i)(?:^|[\\s_-])(?:ad|ads|advert\\w*|banner|breadcrumbs?|byline|caption|comments?|consent"
              + "|cookies?|copyright|disqus|footer|gallery|infobox|login|masthead|menu|modal|most-?read"
              + "|nav|navbar|navigation|newsletter|outbrain|pagination|paywall|popup|print|promo"
              + "|recirc\\w*|recommend\\w*|related|share|sharing|sidebar|signup|skip|social|sponsor\\w*"
              + "|subscribe|subscription|taboola|tags?|teasers?|toolbar|trending|widget|popular"
              + "|read-?more|read-?next|more-?stories|author-?bio|author-?box)(?:$|[\\s_-])"
              + "|newsletter|related-|cookie|share-|social-|-share|-social|most-read|mostread");

  private static final Pattern STORY =
      Pattern.compile(
          "(?i)(?:article|story|post|entry)[_-]?(?:body|content|text)|articlebody|main-?content");

  private static final Set<String> ROOTS = Set.of("html", "body", "article", "main");

  /** A box that holds more than this share of a page's text is no noise, whatever it is called. */
  private static final double TOO_MUCH = 0.4;

  private PageNoise() {}

  static void cut(Document page) {
    page.select(NEVER_TEXT).remove();
    int all = page.body().text().length();
    List<Element> noise = new ArrayList<>();
    for (Element element : page.body().select("[class], [id]")) {
      if (isNamedNoise(element) && element.text().length() < TOO_MUCH * all) {
        noise.add(element);
      }
    }
    noise.forEach(Element::remove);
  }

  /** Cuts off only what nobody is to see. */
  static void cutHidden(Document page) {
    page.select(UNSEEN).remove();
  }

  private static boolean isNamedNoise(Element element) {
    String names = element.className() + " " + element.id();
    return !ROOTS.contains(element.normalName())
        && NOISE.matcher(names).find()
        && !STORY.matcher(names).find();
  }
}
