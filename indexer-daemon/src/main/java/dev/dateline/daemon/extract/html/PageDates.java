package dev.dateline.daemon.extract.html;

import com.fasterxml.jackson.databind.JsonNode;
import dev.dateline.article.Published;
import dev.dateline.article.Published.Origin;
import dev.dateline.daemon.extract.news.PrintedDate;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** Finds when the article of a page was published and changed. */
final class PageDates {
  private static final Pattern IN_URL =
      Pattern.compile("/((?:19|20)\\d\\d)[/-](\\d{1,2})[/-](\\d{1,2})(?:[/.-]|$)");

  /** Year to hour as ten digits; read as seconds since 1970 they would lie beyond 2030. */
  private static final Pattern HOUR =
      Pattern.compile("((?:19|20)\\d\\d)(0[1-9]|1[0-2])(0[1-9]|[12]\\d|3[01])(?:[01]\\d|2[0-3])");

  private static final Pattern EPOCH = Pattern.compile("\\d{10}(?:\\d{3})?");

  private static final String[] PUBLISHED = {
    "article:published_time",
    "datepublished",
    "article:published",
    "og:published_time",
    "parsely-pub-date",
    "publish-date",
    "publishdate",
    "publish_date",
    "pubdate",
    "pub_date",
    "publication_date",
    "article.published",
    "sailthru.date",
    "cxenseparse:recs:publishtime",
    "dcterms.created",
    "dc.date.issued",
    "dcterms.issued",
    "dc.date",
    "dcterms.date",
    "date",
    "dc.date.created",
    "created",
    "iso-8601-publish-date",
    "published_time",
    "cxenseparse:publishtime"
  };

  private final Document page;
  private final MetaTags meta;
  private final JsonNode data;

  PageDates(Document page, MetaTags meta, JsonNode data) {
    this.page = page;
    this.meta = meta;
    this.data = data;
  }

  /** When it was published: as declared, else as marked up, else as in its address. */
  @Nullable Published published(@Nullable String url) {
    List<String> said = new ArrayList<>();
    said.addAll(StructuredData.texts(data.path("datePublished")));
    said.addAll(StructuredData.texts(data.path("dateCreated")));
    for (String name : PUBLISHED) {
      said.addAll(meta.all(name));
    }
    for (Element time : page.select("[itemprop=datePublished], time[pubdate], time[datetime]")) {
      said.add(time.hasAttr("datetime") ? time.attr("datetime") : time.attr("content"));
    }
    for (String date : said) {
      Optional<Published> time = parse(date);
      if (time.isPresent()) {
        return time.get();
      }
    }
    return inUrl(url);
  }

  /** When it was changed, as declared. */
  @Nullable Published modified() {
    List<String> said = new ArrayList<>(StructuredData.texts(data.path("dateModified")));
    said.addAll(meta.all("article:modified_time", "datemodified", "og:updated_time"));
    for (String date : said) {
      Optional<Published> time = parse(date);
      if (time.isPresent()) {
        return time.get();
      }
    }
    return null;
  }

  private static Optional<Published> parse(String date) {
    String text = date.strip();
    Optional<Published> iso = Published.parse(text, Origin.METADATA).filter(PageDates::isDay);
    if (iso.isPresent()) {
      return iso;
    }
    Matcher hour = HOUR.matcher(text);
    if (hour.matches()) {
      return Published.parse(
          String.join("-", hour.group(1), hour.group(2), hour.group(3)), Origin.METADATA);
    }
    try {
      if (EPOCH.matcher(text).matches()) {
        long number = Long.parseLong(text);
        Instant instant =
            text.length() == 10 ? Instant.ofEpochSecond(number) : Instant.ofEpochMilli(number);
        return Optional.of(at(LocalDateTime.ofInstant(instant, ZoneOffset.UTC), ZoneOffset.UTC));
      }
      ZonedDateTime mail = ZonedDateTime.parse(text, DateTimeFormatter.RFC_1123_DATE_TIME);
      return Optional.of(at(mail.toLocalDateTime(), mail.getOffset()));
    } catch (DateTimeException e) {
      return PrintedDate.parse(text).flatMap(PrintedDate::published).map(PageDates::declared);
    }
  }

  private static boolean isDay(Published time) {
    return time.precision().compareTo(Published.Precision.DAY) >= 0;
  }

  private static Published at(LocalDateTime start, ZoneOffset zone) {
    return new Published(start, Published.Precision.SECOND, zone, Origin.METADATA);
  }

  private static Published declared(Published time) {
    return new Published(time.start(), time.precision(), time.zone(), Origin.METADATA);
  }

  private static @Nullable Published inUrl(@Nullable String url) {
    Matcher matcher = IN_URL.matcher(url == null ? "" : url);
    if (!matcher.find()) {
      return null;
    }
    String day =
        "%s-%02d-%02d"
            .formatted(
                matcher.group(1),
                Integer.parseInt(matcher.group(2)),
                Integer.parseInt(matcher.group(3)));
    return Published.parse(day, Origin.URL).orElse(null);
  }
}
