package dev.dateline.article;

import org.jspecify.annotations.Nullable;

/**
 * The language that a program found in a text.
 *
 * @param tag a BCP 47 tag such as {@code ko}
 * @param confidence how sure it is, from 0 to 1, kept in thousandths
 */
public record DetectedLanguage(String tag, double confidence) {
  private static final int STEPS = 1000;

  /**
   * Cuts the confidence to thousandths.
   *
   * @throws IllegalArgumentException if the tag is blank or the confidence out of range
   */
  public DetectedLanguage {
    @Nullable String clean = CleanText.orNull(tag);
    if (clean == null) {
      throw new IllegalArgumentException("a detected language needs a tag such as \"ko\"");
    }
    if (!(confidence >= 0 && confidence <= 1)) {
      throw new IllegalArgumentException("confidence out of range 0 to 1: " + confidence);
    }
    tag = clean;
    confidence = (double) Math.round(confidence * STEPS) / STEPS;
  }
}
