package dev.dateline.form;

import dev.dateline.article.ArticleField;
import dev.dateline.article.Block;
import dev.dateline.article.FieldOrigin;
import dev.dateline.article.PublicationStatus;
import dev.dateline.article.Published.Origin;
import dev.dateline.article.Published.Precision;
import dev.dateline.manifest.Outcome;
import java.util.List;

/** The numbers of all closed choices; see {@link Choice} before changing one. */
final class Choices {
  static final Choice<Precision> PRECISIONS =
      new Choice<>(
          "precision",
          Precision.YEAR,
          List.of(
              Precision.SECOND, Precision.MINUTE, Precision.DAY, Precision.MONTH, Precision.YEAR));

  static final Choice<Origin> ORIGINS =
      new Choice<>(
          "origin of a time",
          Origin.TEXT,
          List.of(Origin.METADATA, Origin.URL, Origin.TEXT, Origin.COPYRIGHT));

  static final Choice<PublicationStatus> STATUSES =
      new Choice<>(
          "status",
          PublicationStatus.WITHHELD,
          List.of(
              PublicationStatus.USABLE,
              PublicationStatus.WITHHELD,
              PublicationStatus.EMBARGOED,
              PublicationStatus.CORRECTED,
              PublicationStatus.CANCELED));

  static final Choice<Block.Kind> KINDS =
      new Choice<>(
          "kind of a block",
          Block.Kind.PARAGRAPH,
          List.of(
              Block.Kind.PARAGRAPH,
              Block.Kind.HEADING,
              Block.Kind.CAPTION,
              Block.Kind.QUOTE,
              Block.Kind.LIST_ITEM,
              Block.Kind.TABLE_ROW,
              Block.Kind.NOTE));

  /** By tag: a field of a newer program has none here, and is left out. */
  static final List<ArticleField> FIELDS =
      Choice.complete(
          "field",
          List.of(
              ArticleField.HEADLINE,
              ArticleField.LEAD,
              ArticleField.BODY,
              ArticleField.BY,
              ArticleField.SOURCE,
              ArticleField.IN,
              ArticleField.SECTION,
              ArticleField.TAG,
              ArticleField.LANG,
              ArticleField.TYPE,
              ArticleField.PATH,
              ArticleField.URL,
              ArticleField.DATE));

  static final Choice<FieldOrigin> FIELD_ORIGINS =
      new Choice<>(
          "origin of a field",
          FieldOrigin.OTHER,
          List.of(
              FieldOrigin.OTHER,
              FieldOrigin.FORMAT,
              FieldOrigin.CONTAINER,
              FieldOrigin.JSON_LD,
              FieldOrigin.MICRODATA,
              FieldOrigin.META_TAG,
              FieldOrigin.ELEMENT,
              FieldOrigin.BYLINE,
              FieldOrigin.DATELINE,
              FieldOrigin.CREDIT_LINE,
              FieldOrigin.TEXT,
              FieldOrigin.URL,
              FieldOrigin.FILE_NAME,
              FieldOrigin.DETECTED,
              FieldOrigin.SETTINGS));

  static final Choice<Outcome> OUTCOMES =
      new Choice<>(
          "outcome",
          Outcome.UNSUPPORTED,
          List.of(
              Outcome.EXTRACTED,
              Outcome.EMPTY,
              Outcome.ENCRYPTED,
              Outcome.UNSUPPORTED,
              Outcome.CORRUPT,
              Outcome.TIMED_OUT,
              Outcome.CRASHED,
              Outcome.REFUSED,
              Outcome.UNREADABLE,
              Outcome.WAITING));

  private Choices() {}
}
