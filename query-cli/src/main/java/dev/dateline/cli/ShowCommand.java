package dev.dateline.cli;

import dev.dateline.archive.ArchiveReader;
import dev.dateline.article.ArticleId;
import dev.dateline.cli.print.ArticlePrinter;
import dev.dateline.manifest.ArchivedArticle;
import dev.dateline.manifest.FileRecord;
import dev.dateline.program.Call;
import dev.dateline.program.ProgramCommand;
import dev.dateline.settings.Command;
import dev.dateline.settings.ExitCode;
import dev.dateline.settings.Option;
import dev.dateline.settings.Program;
import dev.dateline.settings.Setting;
import java.io.IOException;
import java.util.Iterator;
import java.util.Optional;
import java.util.stream.Stream;

/** Shows articles whole, or says why there are none: {@code dateline show ID|PATH}. */
final class ShowCommand implements ProgramCommand {
  private static final String JSON = "json";

  @Override
  public Command spec() {
    return Command.of(Program.DATELINE, "show", "show an article, or all articles of a file")
        .operands("ID|PATH", 1, 1)
        .option(Option.choice("format", "how they are written", "text", JSON))
        .settings(Setting.ARCHIVE)
        .paragraph(
            "ID is the identity that search gives: 20 letters and digits. PATH is a file, which"
                + " need not exist any more; of one that has no articles it says why.")
        .example("dateline show 0123456789abcdefghij", "one article")
        .example("dateline show news/2024/treaty.html", "all articles of a file")
        .exitCodes(ExitCode.OK, ExitCode.NOTHING_FOUND, ExitCode.USAGE, ExitCode.MISSING)
        .build();
  }

  @Override
  public ExitCode run(Call call) throws IOException {
    String name = call.arguments().operands().getFirst();
    try (ArchiveReader reader = call.archive().openBriefReader()) {
      if (ArticleId.isValid(name)) {
        Optional<ArchivedArticle> article = reader.article(new ArticleId(name));
        if (article.isPresent()) {
          return show(call, reader, article.get());
        }
      }
      FileFinder finder = new FileFinder(reader);
      Optional<FileRecord> file = finder.find(name);
      if (file.isPresent()) {
        return show(call, reader, file.get());
      }
      call.streams().messages().complain(finder.whyNot(name));
      return ExitCode.NOTHING_FOUND;
    }
  }

  private static ExitCode show(Call call, ArchiveReader reader, ArchivedArticle article)
      throws IOException {
    ArticlePrinter printer = printer(call);
    printer.begin(
        reader
            .file(article.file())
            .orElseThrow(() -> new IllegalStateException("no record of " + article.file())));
    printer.print(article);
    printer.end();
    return ExitCode.OK;
  }

  private static ExitCode show(Call call, ArchiveReader reader, FileRecord file)
      throws IOException {
    ArticlePrinter printer = printer(call);
    printer.begin(file);
    try (Stream<ArchivedArticle> articles = reader.articles(file.key())) {
      for (Iterator<ArchivedArticle> each = articles.iterator(); each.hasNext(); ) {
        printer.print(each.next());
      }
    }
    printer.end();
    if (file.contents().articles() > 0) {
      return ExitCode.OK;
    }
    call.streams().results().flush();
    call.streams().messages().complain(FileFinder.whyEmpty(file));
    return ExitCode.NOTHING_FOUND;
  }

  private static ArticlePrinter printer(Call call) {
    String format = JSON.equals(call.arguments().value("format")) ? JSON : "text";
    return ArticlePrinter.of(
        format,
        TerminalStyle.of(call),
        format.equals(JSON) ? call.streams().rawResults() : call.streams().results());
  }
}
