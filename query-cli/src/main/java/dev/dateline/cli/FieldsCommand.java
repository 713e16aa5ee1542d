package dev.dateline.cli;

import dev.dateline.article.ArticleField;
import dev.dateline.program.Call;
import dev.dateline.program.ProgramCommand;
import dev.dateline.settings.Command;
import dev.dateline.settings.ExitCode;
import dev.dateline.settings.Program;
import java.io.IOException;

/** Lists the fields of queries: {@code dateline fields}. */
final class FieldsCommand implements ProgramCommand {
  @Override
  public Command spec() {
    return Command.of(Program.DATELINE, "fields", "list the fields that queries can look into")
        .paragraph("A field stands before a colon, as in headline:summit or source:\"le monde\".")
        .build();
  }

  @Override
  public ExitCode run(Call call) throws IOException {
    StringBuilder text = new StringBuilder(1024);
    for (ArticleField field : ArticleField.values()) {
      column(text, field.queryName(), 10);
      column(text, String.join(", ", field.aliases()), 11);
      column(text, example(field), 24);
      text.append(meaning(field)).append('\n');
    }
    call.streams().results().append(text);
    return ExitCode.OK;
  }

  private static void column(StringBuilder text, String value, int width) {
    text.append(value).append(" ".repeat(Math.max(1, width - value.length())));
  }

  private static String example(ArticleField field) {
    return switch (field) {
      case HEADLINE -> "headline:\"grain deal\"";
      case LEAD -> "lead:earthquake";
      case BODY -> "body:treaty";
      case BY -> "by:\"jane doe\"";
      case SOURCE -> "source:reuters";
      case IN -> "in:pyongyang";
      case SECTION -> "section:world";
      case TAG -> "tag:\"climate change\"";
      case LANG -> "lang:en";
      case TYPE -> "type:text/html";
      case PATH -> "path:/news/2024";
      case URL -> "url:https://example.org/*";
      case DATE -> "date:2024-06..2024-07";
    };
  }

  private static String meaning(ArticleField field) {
    return switch (field) {
      case HEADLINE -> "the headline";
      case LEAD -> "the first paragraph";
      case BODY -> "the whole text";
      case BY -> "the authors";
      case SOURCE -> "the publisher";
      case IN -> "the place of the dateline";
      case SECTION -> "the section";
      case TAG -> "the tags";
      case LANG -> "the language";
      case TYPE -> "the media type of the file";
      case PATH -> "files at or below a path";
      case URL -> "the address";
      case DATE -> "when it was published";
    };
  }
}
