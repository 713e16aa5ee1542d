package dev.dateline.daemon.extract;

import dev.dateline.article.Article;
import dev.dateline.form.ArticleForm;
import dev.dateline.form.FormException;
import dev.dateline.form.FormReader;
import dev.dateline.form.FormWriter;
import dev.dateline.form.OutcomeForm;
import dev.dateline.form.ProblemForm;
import dev.dateline.manifest.Outcome;
import dev.dateline.manifest.Problem;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a parser process says of a file: an extraction as tagged values, in both directions. */
final class ExtractionForm {
  private static final int CONTENT_TYPE = 1;
  private static final int ARTICLE = 2;
  private static final int TRUNCATED = 3;
  private static final int PROBLEM = 4;
  private static final int OUTCOME = 5;
  private static final int REASON = 6;

  private ExtractionForm() {}

  static byte[] write(Extraction extraction) {
    FormWriter out = new FormWriter();
    out.text(CONTENT_TYPE, extraction.contentType());
    switch (extraction) {
      case Extraction.Extracted extracted -> {
        for (Article article : extracted.articles()) {
          out.message(ARTICLE, article, ArticleForm::write);
        }
        out.flag(TRUNCATED, extracted.truncated());
        for (Problem problem : extracted.problems()) {
          out.message(PROBLEM, problem, ProblemForm::write);
        }
      }
      case Extraction.Failed failed -> {
        OutcomeForm.write(out, OUTCOME, failed.outcome());
        out.text(REASON, failed.reason());
      }
    }
    return out.toBytes();
  }

  static Extraction read(byte[] bytes) throws FormException {
    FormReader in = new FormReader(bytes);
    @Nullable String contentType = null;
    List<Article> articles = new ArrayList<>();
    boolean truncated = false;
    List<Problem> problems = new ArrayList<>();
    Outcome outcome = Outcome.EXTRACTED;
    String reason = "";
    while (in.next()) {
      switch (in.tag()) {
        case CONTENT_TYPE -> contentType = in.text();
        case ARTICLE -> articles.add(ArticleForm.read(in.message()));
        case TRUNCATED -> truncated = in.flag();
        case PROBLEM -> problems.add(ProblemForm.read(in.message()));
        case OUTCOME -> outcome = OutcomeForm.read(in);
        case REASON -> reason = in.text();
        default -> {} // of another version
      }
    }
    if (outcome != Outcome.EXTRACTED) {
      return new Extraction.Failed(outcome, reason, contentType);
    }
    if (contentType == null) {
      throw new FormException("a file was read, and it is not said of what type it is");
    }
    return new Extraction.Extracted(contentType, articles, truncated, problems);
  }
}
