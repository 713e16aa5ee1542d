package dev.dateline.form;

import dev.dateline.article.DetectedLanguage;
import dev.dateline.article.Labels;
import dev.dateline.article.PublicationStatus;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Labels as tagged values; by default there are none and the article may be used. A status of a
 * newer program withholds it.
 */
final class LabelsForm {
  private static final int SECTION = 1;
  private static final int TAG = 2;
  private static final int LANGUAGE = 3;
  private static final int DETECTED_LANGUAGE = 4;

  /** In thousandths. */
  private static final int CONFIDENCE = 5;

  private static final int STATUS = 6;

  private static final double STEPS = 1000;

  private LabelsForm() {}

  static void write(FormWriter out, Labels labels) {
    out.text(SECTION, labels.section());
    out.texts(TAG, labels.tags());
    out.text(LANGUAGE, labels.declaredLanguage());
    DetectedLanguage detected = labels.detectedLanguage();
    if (detected != null) {
      out.text(DETECTED_LANGUAGE, detected.tag());
      out.number(CONFIDENCE, Math.round(detected.confidence() * STEPS));
    }
    out.number(STATUS, Choices.STATUSES.number(labels.status()));
  }

  static Labels read(FormReader in) throws FormException {
    @Nullable String section = null;
    List<String> tags = new ArrayList<>();
    @Nullable String language = null;
    @Nullable String detected = null;
    long confidence = 0;
    PublicationStatus status = PublicationStatus.USABLE;
    while (in.next()) {
      switch (in.tag()) {
        case SECTION -> section = in.text();
        case TAG -> tags.add(in.text());
        case LANGUAGE -> language = in.text();
        case DETECTED_LANGUAGE -> detected = in.text();
        case CONFIDENCE -> confidence = in.number();
        case STATUS -> status = Choices.STATUSES.value(in.number());
        default -> {} // of a newer program
      }
    }
    return new Labels(
        section,
        tags,
        language,
        detected == null ? null : new DetectedLanguage(detected, confidence / STEPS),
        status);
  }
}
