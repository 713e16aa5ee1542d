package dev.dateline.article;

import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Where an article's text came from.
 *
 * @param sourceId the identifier that the item itself carries (guid, Message-ID, {@code id}); null
 *     where its format has none
 * @param url the address at which it was published; null where it is not known
 * @param contentType the media type of the file or item it was read from; null where it is not
 *     known
 * @param modified when the source says it was last changed; null where it does not
 * @param itemVersion which version of the item it is, as the source numbers them; null where it
 *     does not
 * @param memberPath where the item is in the file that holds it, such as {@code 2024/06/a.xml} in a
 *     ZIP; null where the file is the item, or has no paths
 * @param captured when a crawler or another program took it from where it was published; null where
 *     that is not known
 * @param origins where the values of single fields were found; nothing of those that are not in it
 */
public record Provenance(
    @Nullable String sourceId,
    @Nullable String url,
    @Nullable String contentType,
    @Nullable Published modified,
    @Nullable String itemVersion,
    @Nullable String memberPath,
    @Nullable Published captured,
    Map<ArticleField, FieldOrigin> origins) {
  /** Nothing known. */
  public static final Provenance UNKNOWN = new Provenance(null, null, null, null);

  /** Drops what is blank and copies the map, which is then in the order of the fields. */
  public Provenance {
    sourceId = CleanText.orNull(sourceId);
    url = CleanText.orNull(url);
    contentType = CleanText.orNull(contentType);
    itemVersion = CleanText.orNull(itemVersion);
    memberPath = CleanText.orNull(memberPath);
    origins = origins.isEmpty() ? Map.of() : Collections.unmodifiableMap(new EnumMap<>(origins));
  }

  /**
   * Of a file that is one article.
   *
   * @param sourceId the identifier that the item itself carries; null where its format has none
   * @param url the address at which it was published; null where it is not known
   * @param contentType the media type it was read from; null where it is not known
   * @param modified when the source says it was last changed; null where it does not
   */
  public Provenance(
      @Nullable String sourceId,
      @Nullable String url,
      @Nullable String contentType,
      @Nullable Published modified) {
    this(sourceId, url, contentType, modified, null, null, null, Map.of());
  }

  /**
   * The same of another type.
   *
   * @param value the media type it was read from; null where it is not known
   * @return the changed provenance
   */
  public Provenance withContentType(@Nullable String value) {
    return new Provenance(
        sourceId, url, value, modified, itemVersion, memberPath, captured, origins);
  }

  /**
   * The same item of another container.
   *
   * @param path where the item is in the file that holds it; null where the file is the item
   * @param version which version of the item it is; null where the source does not say
   * @param time when it was taken from where it was published; null where that is not known
   * @return the changed provenance
   */
  public Provenance asMember(
      @Nullable String path, @Nullable String version, @Nullable Published time) {
    return new Provenance(sourceId, url, contentType, modified, version, path, time, origins);
  }

  /**
   * The same with an account of its fields.
   *
   * @param value where the values of single fields were found
   * @return the changed provenance
   */
  public Provenance withOrigins(Map<ArticleField, FieldOrigin> value) {
    return new Provenance(
        sourceId, url, contentType, modified, itemVersion, memberPath, captured, value);
  }
}
