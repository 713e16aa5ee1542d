package dev.dateline.daemon.extract;

import dev.dateline.article.Article;
import dev.dateline.daemon.extract.ChildMessage.Beat;
import dev.dateline.daemon.extract.ChildMessage.Begun;
import dev.dateline.daemon.extract.ChildMessage.Cut;
import dev.dateline.daemon.extract.ChildMessage.End;
import dev.dateline.daemon.extract.ChildMessage.Found;
import dev.dateline.daemon.extract.ChildMessage.Trouble;
import dev.dateline.daemon.extract.ChildMessage.Typed;
import dev.dateline.daemon.extract.format.Ending;
import dev.dateline.daemon.extract.format.ReadBy;
import dev.dateline.form.ArticleForm;
import dev.dateline.form.FormException;
import dev.dateline.form.FormReader;
import dev.dateline.form.FormWriter;
import dev.dateline.form.OutcomeForm;
import dev.dateline.form.ProblemForm;
import dev.dateline.manifest.Outcome;
import dev.dateline.manifest.Problem;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/**
 * Messages of a parser process as bytes: a byte for the kind, the length of the content, and the
 * content as tagged values.
 */
final class MessageForm {
  private static final int BEGUN = 'B';
  private static final int FOUND = 'F';
  private static final int TROUBLE = 'P';
  private static final int CUT = 'C';
  private static final int TYPED = 'M';
  private static final int BEAT = 'H';
  private static final int END = 'E';

  /** Of who reads a file, and of what the file is. */
  private static final int READER = 1;

  private static final int VERSION = 2;
  private static final int MEDIA_TYPE = 3;
  private static final int GOES_ON = 4;

  /** Of what was found. */
  private static final int ARTICLE = 1;

  private static final int PROBLEM = 1;

  /** Of an article and of an end: from where to go on. */
  private static final int TOKEN = 2;

  /** Of an end that is a failure. */
  private static final int OUTCOME = 3;

  private static final int REASON = 4;
  private static final int LINE = 5;
  private static final int MAY_PASS = 6;

  private MessageForm() {}

  /** Bytes that are no message. */
  static final class GarbageException extends IOException {
    private static final long serialVersionUID = 1L;

    GarbageException(String message) {
      super(message);
    }
  }

  /** Writes a message; false where its content is longer than allowed, and nothing was written. */
  static boolean write(DataOutputStream out, ChildMessage message, int mostBytes)
      throws IOException {
    byte[] content = content(message);
    if (content.length > mostBytes) {
      return false;
    }
    out.writeByte(kind(message));
    out.writeInt(content.length);
    out.write(content);
    return true;
  }

  private static int kind(ChildMessage message) {
    return switch (message) {
      case Begun begun -> BEGUN;
      case Found found -> FOUND;
      case Trouble trouble -> TROUBLE;
      case Cut cut -> CUT;
      case Typed typed -> TYPED;
      case Beat beat -> BEAT;
      case End end -> END;
    };
  }

  private static byte[] content(ChildMessage message) {
    FormWriter out = new FormWriter();
    switch (message) {
      case Begun(ReadBy by, boolean goesOn) -> {
        out.text(READER, by.reader());
        out.number(VERSION, by.version());
        out.text(MEDIA_TYPE, by.mediaType());
        out.flag(GOES_ON, goesOn);
      }
      case Found found -> {
        out.message(ARTICLE, found.article(), ArticleForm::write);
        out.text(TOKEN, found.token());
      }
      case Trouble(Problem problem) -> out.part(PROBLEM, problem, ProblemForm::write);
      case Typed(String mediaType) -> out.text(MEDIA_TYPE, mediaType);
      case Cut cut -> {}
      case Beat beat -> {}
      case End(Ending.Done done) -> out.text(TOKEN, done.token());
      case End(Ending.Failure failure) -> {
        OutcomeForm.write(out, OUTCOME, failure.outcome());
        out.text(REASON, failure.reason());
        out.number(LINE, failure.line());
        out.flag(MAY_PASS, failure.mayPass());
      }
    }
    return out.toBytes();
  }

  /**
   * Reads the next message, whose content has at most so many bytes.
   *
   * @throws GarbageException if what comes is none
   */
  static ChildMessage read(DataInputStream in, int mostBytes) throws IOException {
    int kind = in.readUnsignedByte();
    int length = in.readInt();
    if (length < 0 || length > mostBytes) { // before room is made for it
      throw new GarbageException("a message of %d bytes".formatted(length));
    }
    byte[] content = in.readNBytes(length);
    if (content.length < length) {
      throw new EOFException("the end of a message is missing");
    }
    try {
      return message(kind, new FormReader(content));
    } catch (IOException | RuntimeException e) {
      throw new GarbageException("a message of kind %d: %s".formatted(kind, e));
    }
  }

  private static ChildMessage message(int kind, FormReader in) throws IOException {
    return switch (kind) {
      case BEGUN -> begun(in);
      case FOUND -> found(in);
      case TROUBLE -> trouble(in);
      case CUT -> new Cut();
      case TYPED -> typed(in);
      case BEAT -> new Beat();
      case END -> new End(ending(in));
      default -> throw new GarbageException("no such kind");
    };
  }

  private static Begun begun(FormReader in) throws FormException {
    String reader = "";
    int version = 0;
    @Nullable String mediaType = null;
    boolean goesOn = false;
    while (in.next()) {
      switch (in.tag()) {
        case READER -> reader = in.text();
        case VERSION -> version = in.count();
        case MEDIA_TYPE -> mediaType = in.text();
        case GOES_ON -> goesOn = in.flag();
        default -> {} // of a newer program
      }
    }
    return new Begun(new ReadBy(reader, version, mediaType), goesOn);
  }

  private static Found found(FormReader in) throws IOException {
    @Nullable Article article = null;
    @Nullable String token = null;
    while (in.next()) {
      switch (in.tag()) {
        case ARTICLE -> article = ArticleForm.read(in.message());
        case TOKEN -> token = in.text();
        default -> {} // of a newer program
      }
    }
    if (article == null) {
      throw new GarbageException("an article is missing");
    }
    return new Found(article, token);
  }

  private static Trouble trouble(FormReader in) throws FormException {
    Problem problem = new Problem(0, "");
    while (in.next()) {
      if (in.tag() == PROBLEM) {
        problem = ProblemForm.read(in.message());
      }
    }
    return new Trouble(problem);
  }

  private static Typed typed(FormReader in) throws FormException {
    String mediaType = "";
    while (in.next()) {
      if (in.tag() == MEDIA_TYPE) {
        mediaType = in.text();
      }
    }
    return new Typed(mediaType);
  }

  private static Ending ending(FormReader in) throws FormException {
    Outcome outcome = Outcome.EXTRACTED;
    String reason = "";
    @Nullable String token = null;
    long line = 0;
    boolean mayPass = false;
    while (in.next()) {
      switch (in.tag()) {
        case TOKEN -> token = in.text();
        case OUTCOME -> outcome = OutcomeForm.read(in);
        case REASON -> reason = in.text();
        case LINE -> line = in.number();
        case MAY_PASS -> mayPass = in.flag();
        default -> {} // of a newer program
      }
    }
    return outcome == Outcome.EXTRACTED
        ? new Ending.Done(token)
        : new Ending.Failure(outcome, reason, line, mayPass);
  }
}
