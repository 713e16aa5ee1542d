package dev.dateline.article;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * How an article is filed.
 *
 * @param section such as {@code World}; null where it is not known
 * @param tags keywords, in the order of the source; blank ones are left out
 * @param declaredLanguage the language that the source says, a BCP 47 tag such as {@code en}; null
 *     where it says none
 * @param detectedLanguage the language that was found in the text; null where nobody looked
 * @param status whether it may be used
 */
public record Labels(
    @Nullable String section,
    List<String> tags,
    @Nullable String declaredLanguage,
    @Nullable DetectedLanguage detectedLanguage,
    PublicationStatus status) {
  /** Copies the list and drops what is blank. */
  public Labels {
    section = CleanText.orNull(section);
    tags = CleanText.ofAll(tags);
    declaredLanguage = CleanText.orNull(declaredLanguage);
    Objects.requireNonNull(status, "status");
  }

  /**
   * The labels of an article that may be used and whose language nobody looked for.
   *
   * @param section such as {@code World}; null where it is not known
   * @param tags keywords, in the order of the source; blank ones are left out
   * @param declaredLanguage the language that the source says; null where it says none
   */
  public Labels(@Nullable String section, List<String> tags, @Nullable String declaredLanguage) {
    this(section, tags, declaredLanguage, null, PublicationStatus.USABLE);
  }

  /**
   * The language as which the article is taken.
   *
   * @return the one that the source says, else the one that was found; null where there is neither
   */
  public @Nullable String language() {
    return declaredLanguage != null || detectedLanguage == null
        ? declaredLanguage
        : detectedLanguage.tag();
  }
}
