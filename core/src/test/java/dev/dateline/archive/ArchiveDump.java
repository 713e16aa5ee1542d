package dev.dateline.archive;

import dev.dateline.article.Article;
import dev.dateline.article.Dateline;
import dev.dateline.manifest.ArchivedArticle;
import dev.dateline.manifest.FileRecord;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * All that an archive of format 2 could hold, in lines: each file's record, then its articles. The
 * lines that are expected were made by this class and the programs of that format, where {@code
 * resume} was a number, {@code bytesRead}.
 */
final class ArchiveDump {
  private ArchiveDump() {}

  static List<String> of(ArchiveReader reader) {
    List<String> lines = new ArrayList<>();
    try (Stream<FileRecord> files = reader.files("")) {
      files.forEach(file -> {
        lines.add(line(file));
        try (Stream<ArchivedArticle> articles = reader.articles(file.key())) {
          articles.map(ArchiveDump::line).forEach(lines::add);
        }
      });
    }
    return lines;
  }

  static String line(FileRecord file) {
    return joined(
        "FILE",
        file.key(),
        file.stamp().sizeBytes(),
        file.stamp().modifiedNanos(),
        file.stamp().changedNanos(),
        file.stamp().inode(),
        file.contentHash(),
        file.outcome(),
        file.reason(),
        file.contents().articles(),
        file.contents().firstPlace(),
        file.contents().parts(),
        file.contents().complete(),
        Objects.requireNonNullElse(file.contents().resume(), "0"),
        file.reading().extractor(),
        file.reading().truncated(),
        file.reading().problemCount(),
        file.reading().problems().stream().map(each -> each.line() + " " + each.reason()).toList());
  }

  static String line(ArchivedArticle archived) {
    Article article = archived.article();
    Dateline dateline = article.credits().dateline();
    return joined(
        "ARTICLE",
        archived.id(),
        archived.file(),
        archived.ordinal(),
        archived.firstSeen(),
        article.headline(),
        article.lead(),
        article.body(),
        article.credits().authors(),
        article.credits().publisher(),
        dateline == null ? null : dateline.place(),
        dateline == null ? null : dateline.date(),
        dateline == null ? null : dateline.agency(),
        article.published(),
        article.published() == null ? null : article.published().origin(),
        article.labels().section(),
        article.labels().tags(),
        article.labels().language(),
        article.provenance().sourceId(),
        article.provenance().url(),
        article.provenance().contentType(),
        article.provenance().modified());
  }

  private static String joined(@Nullable Object... values) {
    return Stream.of(values)
        .map(Objects::toString)
        .map(value -> value.replace("\\", "\\\\").replace("\n", "\\n").replace("\t", "\\t"))
        .collect(Collectors.joining("\t"));
  }
}
