package dev.dateline.daemon.extract.tika;

import dev.dateline.daemon.extract.format.DocumentLimits;
import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;
import java.util.Set;
import org.apache.tika.extractor.ParsingEmbeddedDocumentExtractor;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.metadata.TikaCoreProperties;
import org.apache.tika.parser.ParseContext;
import org.xml.sax.ContentHandler;
import org.xml.sax.SAXException;

/** Lets the text of embedded documents and attachments in, as far as the limits go. */
final class BoundedEmbedding extends ParsingEmbeddedDocumentExtractor {
  private static final Set<String> WORDLESS =
      Set.of(
          "png", "jpg", "jpeg", "gif", "bmp", "tif", "tiff", "webp", "svg", "emf", "wmf", "ico",
          "mp3", "mp4", "mov", "avi", "wav", "ogg", "ttf", "otf", "woff", "woff2", "css", "js");

  private final DocumentLimits limits;
  private int documents;
  private int depth;
  private boolean leftOut;

  BoundedEmbedding(ParseContext context, DocumentLimits limits) {
    super(context);
    this.limits = limits;
  }

  /** Whether a limit kept any out. */
  boolean leftOut() {
    return leftOut;
  }

  @Override
  public boolean shouldParseEmbedded(Metadata metadata) {
    if (isWordless(metadata)) {
      return false;
    }
    if (documents >= limits.embeddedDocuments() || depth >= limits.nesting()) {
      leftOut = true;
      return false;
    }
    return super.shouldParseEmbedded(metadata);
  }

  @Override
  public void parseEmbedded(
      InputStream stream, ContentHandler handler, Metadata metadata, boolean outputHtml)
      throws SAXException, IOException {
    documents++;
    depth++;
    try {
      super.parseEmbedded(stream, handler, metadata, false);
    } finally {
      depth--;
    }
  }

  private static boolean isWordless(Metadata metadata) {
    String type = metadata.get(Metadata.CONTENT_TYPE);
    String name = metadata.get(TikaCoreProperties.RESOURCE_NAME_KEY);
    if (type != null && MediaKinds.reasonAgainst(type) != null) {
      return true;
    }
    int dot = name == null ? -1 : name.lastIndexOf('.');
    return name != null && WORDLESS.contains(name.substring(dot + 1).toLowerCase(Locale.ROOT));
  }
}
