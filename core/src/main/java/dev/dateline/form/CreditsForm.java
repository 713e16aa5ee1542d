package dev.dateline.form;

import dev.dateline.article.Credits;
import dev.dateline.article.Dateline;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Credits as tagged values; nobody and nothing by default. */
final class CreditsForm {
  private static final int AUTHOR = 1;
  private static final int PUBLISHER = 2;
  private static final int DATELINE = 3;

  private static final int PLACE = 1;
  private static final int DATE = 2;
  private static final int AGENCY = 3;

  private CreditsForm() {}

  static void write(FormWriter out, Credits credits) {
    out.texts(AUTHOR, credits.authors());
    out.text(PUBLISHER, credits.publisher());
    out.message(DATELINE, credits.dateline(), CreditsForm::writeDateline);
  }

  static Credits read(FormReader in) throws FormException {
    List<String> authors = new ArrayList<>();
    @Nullable String publisher = null;
    @Nullable Dateline dateline = null;
    while (in.next()) {
      switch (in.tag()) {
        case AUTHOR -> authors.add(in.text());
        case PUBLISHER -> publisher = in.text();
        case DATELINE -> dateline = readDateline(in.message());
        default -> {} // of a newer program
      }
    }
    return new Credits(authors, publisher, dateline);
  }

  private static void writeDateline(FormWriter out, Dateline dateline) {
    out.text(PLACE, dateline.place());
    out.text(DATE, dateline.date());
    out.text(AGENCY, dateline.agency());
  }

  private static Dateline readDateline(FormReader in) throws FormException {
    @Nullable String place = null;
    @Nullable String date = null;
    @Nullable String agency = null;
    while (in.next()) {
      switch (in.tag()) {
        case PLACE -> place = in.text();
        case DATE -> date = in.text();
        case AGENCY -> agency = in.text();
        default -> {} // of a newer program
      }
    }
    return new Dateline(place, date, agency);
  }
}
