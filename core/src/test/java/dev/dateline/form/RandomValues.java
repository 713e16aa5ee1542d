package dev.dateline.form;

import dev.dateline.article.Article;
import dev.dateline.article.ArticleField;
import dev.dateline.article.Block;
import dev.dateline.article.Credits;
import dev.dateline.article.Dateline;
import dev.dateline.article.DetectedLanguage;
import dev.dateline.article.FieldOrigin;
import dev.dateline.article.Labels;
import dev.dateline.article.Provenance;
import dev.dateline.article.PublicationStatus;
import dev.dateline.article.Published;
import dev.dateline.manifest.ArchivedArticle;
import dev.dateline.manifest.FileKey;
import dev.dateline.manifest.FileRecord;
import dev.dateline.manifest.FileRecord.Contents;
import dev.dateline.manifest.FileStamp;
import dev.dateline.manifest.Outcome;
import dev.dateline.manifest.Problem;
import dev.dateline.manifest.ReaderVersion;
import dev.dateline.manifest.Reading;
import dev.dateline.testing.Seeds;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Articles and records of which every value may be there or not. */
final class RandomValues {
  private final Random random;

  RandomValues(Random random) {
    this.random = random;
  }

  Article article() {
    String body = text(400);
    return new Article(
        text(60), text(80), body, blocks(body), credits(), time(), labels(), provenance());
  }

  ArchivedArticle archived() {
    FileKey key = new FileKey("/news/" + random.nextInt(1_000) + ".txt");
    Article article = article();
    int ordinal = random.nextInt(2_000_000);
    return new ArchivedArticle(
        ArchivedArticle.idOf(key, ordinal, article),
        key,
        ordinal,
        Instant.ofEpochMilli(random.nextLong()),
        article,
        maybe(() -> text(40)));
  }

  FileRecord record() {
    byte[] hash = new byte[1 + random.nextInt(32)];
    random.nextBytes(hash);
    return new FileRecord(
        new FileKey("/news/" + random.nextInt(1_000) + ".txt"),
        new FileStamp(
            random.nextLong(), random.nextLong(), random.nextLong(), random.nextLong(1 << 20)),
        maybe(() -> HexFormat.of().formatHex(hash)),
        one(Outcome.values()),
        maybe(() -> text(60)),
        contents(),
        reading());
  }

  /** Any number of bytes, with odd ones among them. */
  private Contents contents() {
    return new Contents(
        random.nextInt(4) == 0 ? 0 : random.nextInt(1, Integer.MAX_VALUE),
        maybe(() -> random.nextBoolean() ? "0" : text(20)),
        random.nextInt(5),
        random.nextBoolean(),
        maybe(() -> text(Contents.LONGEST_RESUME / 2)));
  }

  private Reading reading() {
    List<Problem> problems = list(() -> new Problem(random.nextLong(), text(30)));
    TreeMap<String, String> metadata = new TreeMap<>();
    list(() -> metadata.put(text(20), text(1_200)));
    return new Reading(
        text(10),
        maybe(() ->
            random.nextBoolean()
                ? new ReaderVersion("page", Integer.toString(random.nextInt(3)))
                : new ReaderVersion(text(10), text(5))),
        maybe(() -> random.nextBoolean() ? "text/html" : text(20)),
        random.nextBoolean(),
        problems.size() + random.nextInt(3) * random.nextInt(1_000),
        problems,
        metadata);
  }

  private List<Block> blocks(String body) {
    List<Block> blocks = new ArrayList<>();
    String[] paragraphs =
        new Article("", "", body, List.of(), credits(), null, labels(), provenance())
            .body()
            .split("\n", -1);
    for (int i = 0; i < paragraphs.length && !paragraphs[i].isEmpty(); i += 1 + random.nextInt(4)) {
      blocks.add(new Block(i, one(Block.Kind.values())));
    }
    return blocks;
  }

  private Credits credits() {
    return new Credits(
        list(() -> text(20)),
        maybe(() -> text(20)),
        maybe(
            () -> new Dateline(maybe(() -> text(9)), maybe(() -> text(9)), maybe(() -> text(9)))));
  }

  private Labels labels() {
    return new Labels(
        maybe(() -> text(20)),
        list(() -> text(20)),
        maybe(() -> "pt-BR"),
        maybe(() -> new DetectedLanguage(random.nextBoolean() ? "ko" : "x", random.nextDouble())),
        one(PublicationStatus.values()));
  }

  private Provenance provenance() {
    Map<ArticleField, FieldOrigin> origins = new EnumMap<>(ArticleField.class);
    list(() -> origins.put(one(ArticleField.values()), one(FieldOrigin.values())));
    return new Provenance(
        maybe(() -> text(30)),
        maybe(() -> text(30)),
        maybe(() -> text(30)),
        maybe(this::someTime),
        maybe(() -> text(30)),
        maybe(() -> text(30)),
        maybe(this::someTime),
        origins);
  }

  private @Nullable Published time() {
    return maybe(this::someTime);
  }

  private Published someTime() {
    long first = LocalDateTime.of(1, 1, 1, 0, 0).toEpochSecond(ZoneOffset.UTC);
    long end = LocalDateTime.of(10_000, 1, 1, 0, 0).toEpochSecond(ZoneOffset.UTC);
    return new Published(
        LocalDateTime.ofEpochSecond(random.nextLong(first, end), 0, ZoneOffset.UTC),
        one(Published.Precision.values()),
        maybe(() ->
            ZoneOffset.ofTotalSeconds(random.nextInt(3) * random.nextInt(-18 * 1_800, 18 * 1_800))),
        one(Published.Origin.values()));
  }

  /** Well formed: what is not is repaired when it is written. */
  private String text(int longest) {
    return new String(
        Seeds.text(random, longest).getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8);
  }

  private <T> T one(T[] values) {
    return values[random.nextInt(values.length)];
  }

  private <T> @Nullable T maybe(Supplier<T> value) {
    return random.nextInt(3) == 0 ? null : value.get();
  }

  private <T> List<T> list(Supplier<@Nullable T> value) {
    List<T> values = new ArrayList<>();
    Stream.generate(value).limit(random.nextInt(4)).forEach(values::add);
    return values;
  }
}
