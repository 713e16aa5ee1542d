package dev.dateline.daemon.extract.tika;

import dev.dateline.daemon.extract.format.DocumentLimits;
import dev.dateline.daemon.extract.format.Input;
import dev.dateline.manifest.Outcome;
import dev.dateline.manifest.Problem;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.tika.config.ServiceLoader;
import org.apache.tika.detect.DefaultDetector;
import org.apache.tika.exception.TikaException;
import org.apache.tika.extractor.EmbeddedDocumentExtractor;
import org.apache.tika.io.TikaInputStream;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.metadata.TikaCoreProperties;
import org.apache.tika.mime.MediaType;
import org.apache.tika.mime.MediaTypeRegistry;
import org.apache.tika.parser.AutoDetectParser;
import org.apache.tika.parser.DefaultParser;
import org.apache.tika.parser.ParseContext;
import org.apache.tika.parser.Parser;
import org.apache.tika.parser.external.CompositeExternalParser;
import org.apache.tika.parser.ocr.TesseractOCRParser;
import org.jspecify.annotations.Nullable;
import org.xml.sax.SAXException;

/** Detects what a file is, and reads the text and the properties of documents. */
final class TikaReader {
  private static final String PDF = "application/pdf";

  private final AutoDetectParser parser;

  /**
   * Loads all parsers, which takes about a second.
   *
   * <p>Those that would start other programs (text recognition, players, picture tools) are left
   * out.
   */
  TikaReader() {
    MediaTypeRegistry types = MediaTypeRegistry.getDefaultRegistry();
    Parser parsers =
        new DefaultParser(
            types,
            new ServiceLoader(),
            List.of(CompositeExternalParser.class, TesseractOCRParser.class));
    this.parser = new AutoDetectParser(new DefaultDetector(), parsers);
    parser.setMediaTypeRegistry(types);
  }

  /**
   * Tells what a file is.
   *
   * @param file the file
   * @return its media type, with parameters where some parsers read only some of a type
   * @throws IOException if the file cannot be read
   */
  String detect(Path file) throws IOException {
    Metadata metadata = named(file);
    try (TikaInputStream stream = TikaInputStream.get(file, metadata)) {
      return parser.getDetector().detect(stream, metadata).toString();
    }
  }

  /**
   * Reads a document.
   *
   * @param input the file
   * @return what it holds, or why nothing
   * @throws IOException if the file cannot be read
   */
  ParsedFile read(Input input) throws IOException {
    input.headway().check();
    Path file = input.path();
    String contentType = input.mediaType();
    DocumentLimits limits = input.limits();
    String against = reasonAgainst(contentType);
    if (against != null) {
      return new ParsedFile.Failure(contentType, Outcome.UNSUPPORTED, against);
    }
    Metadata metadata = named(file);
    ParseContext context = new ParseContext();
    BoundedEmbedding embedding = new BoundedEmbedding(context, limits);
    context.set(Parser.class, parser);
    context.set(EmbeddedDocumentExtractor.class, embedding);
    ParagraphHandler text =
        new ParagraphHandler(lineEnds(contentType), limits.characters(), input.headway());
    try (TikaInputStream stream = TikaInputStream.get(file, metadata)) {
      parser.parse(stream, text, metadata, context);
    } catch (TikaException | SAXException | IOException | StackOverflowError | AssertionError e) {
      input.headway().check(); // which may be what ended the parser
      requireReadable(file);
      if (!text.isFull()) {
        return ParseFailure.of(e, contentType);
      }
    }
    List<Problem> problems = new ArrayList<>();
    if (embedding.leftOut()) {
      problems.add(new Problem(0, "embedded documents beyond the limit were left out"));
    }
    if (contentType.equals(PDF) && PdfEnd.isMissing(file)) {
      problems.add(new Problem(0, "damaged: the end of the file is missing"));
    }
    boolean truncated = text.isFull() || embedding.leftOut();
    DocumentMetadata described = new DocumentMetadata(metadata, contentType);
    return document(text.paragraphs(), described, truncated, problems);
  }

  /** Parsers hide that the system does not give a file's content, which is no damage of it. */
  private static void requireReadable(Path file) throws IOException {
    try (InputStream in = Files.newInputStream(file)) {
      in.read();
    }
  }

  private @Nullable String reasonAgainst(String contentType) {
    if (MediaKinds.reasonAgainst(contentType) != null) {
      return MediaKinds.reasonAgainst(contentType);
    }
    if (hasParser(contentType)) {
      return null;
    }
    return contentType.equals(MediaType.OCTET_STREAM.toString())
        ? "its content is of no type that is known"
        : "no parser for " + contentType;
  }

  private boolean hasParser(String contentType) {
    MediaType type = MediaType.parse(contentType);
    MediaTypeRegistry types = parser.getMediaTypeRegistry();
    var known = parser.getParsers(new ParseContext());
    for (@Nullable MediaType t = type; t != null; t = types.getSupertype(t)) {
      if (known.containsKey(t)) {
        return true;
      }
    }
    return false;
  }

  private static ParsedFile document(
      List<String> paragraphs,
      DocumentMetadata metadata,
      boolean truncated,
      List<Problem> problems) {
    if (!paragraphs.isEmpty()) {
      return new ParsedFile.Document(
          metadata.contentType(), metadata.article(paragraphs), truncated, problems);
    }
    return problems.isEmpty()
        ? new ParsedFile.Failure(metadata.contentType(), Outcome.EMPTY, "it holds no text")
        : new ParsedFile.Failure(
            metadata.contentType(), Outcome.CORRUPT, problems.getFirst().reason());
  }

  private static ParagraphHandler.LineEnds lineEnds(String contentType) {
    if (contentType.equals(PDF)) {
      return ParagraphHandler.LineEnds.PRINTED;
    }
    boolean typed = contentType.startsWith("text/") || contentType.startsWith("message/");
    return typed ? ParagraphHandler.LineEnds.TYPED : ParagraphHandler.LineEnds.BLANKS;
  }

  private static Metadata named(Path file) {
    Metadata metadata = new Metadata();
    Path name = file.getFileName();
    metadata.set(TikaCoreProperties.RESOURCE_NAME_KEY, name == null ? "" : name.toString());
    return metadata;
  }
}
