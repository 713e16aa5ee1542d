package dev.dateline.form;

import dev.dateline.article.ArticleField;
import dev.dateline.article.FieldOrigin;
import dev.dateline.article.Provenance;
import dev.dateline.article.Published;
import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A provenance as tagged values; nothing is known by default. */
final class ProvenanceForm {
  private static final int SOURCE_ID = 1;
  private static final int URL = 2;
  private static final int CONTENT_TYPE = 3;
  private static final int MODIFIED = 4;
  private static final int ITEM_VERSION = 5;
  private static final int MEMBER_PATH = 6;
  private static final int CAPTURED = 7;

  /** Its own tags are the numbers of the fields, counted from 1. */
  private static final int ORIGINS = 8;

  private ProvenanceForm() {}

  static void write(FormWriter out, Provenance provenance) {
    out.text(SOURCE_ID, provenance.sourceId());
    out.text(URL, provenance.url());
    out.text(CONTENT_TYPE, provenance.contentType());
    out.message(MODIFIED, provenance.modified(), TimeForm::write);
    out.text(ITEM_VERSION, provenance.itemVersion());
    out.text(MEMBER_PATH, provenance.memberPath());
    out.message(CAPTURED, provenance.captured(), TimeForm::write);
    if (!provenance.origins().isEmpty()) {
      out.message(ORIGINS, provenance.origins(), ProvenanceForm::writeOrigins);
    }
  }

  static Provenance read(FormReader in) throws FormException {
    @Nullable String sourceId = null;
    @Nullable String url = null;
    @Nullable String contentType = null;
    @Nullable Published modified = null;
    @Nullable String version = null;
    @Nullable String path = null;
    @Nullable Published captured = null;
    Map<ArticleField, FieldOrigin> origins = Map.of();
    while (in.next()) {
      switch (in.tag()) {
        case SOURCE_ID -> sourceId = in.text();
        case URL -> url = in.text();
        case CONTENT_TYPE -> contentType = in.text();
        case MODIFIED -> modified = TimeForm.read(in.message());
        case ITEM_VERSION -> version = in.text();
        case MEMBER_PATH -> path = in.text();
        case CAPTURED -> captured = TimeForm.read(in.message());
        case ORIGINS -> origins = readOrigins(in.message());
        default -> {} // of a newer program
      }
    }
    return new Provenance(sourceId, url, contentType, modified, version, path, captured, origins);
  }

  private static void writeOrigins(FormWriter out, Map<ArticleField, FieldOrigin> origins) {
    origins.forEach((field, origin) ->
        out.number(1 + Choices.FIELDS.indexOf(field), 1 + Choices.FIELD_ORIGINS.number(origin)));
  }

  /** A field of a newer program is left out; an origin of one is another one. */
  private static Map<ArticleField, FieldOrigin> readOrigins(FormReader in) throws FormException {
    Map<ArticleField, FieldOrigin> origins = new EnumMap<>(ArticleField.class);
    while (in.next()) {
      int field = in.tag() - 1;
      if (field < Choices.FIELDS.size()) {
        origins.put(Choices.FIELDS.get(field), Choices.FIELD_ORIGINS.value(in.number() - 1));
      }
    }
    return origins;
  }
}
