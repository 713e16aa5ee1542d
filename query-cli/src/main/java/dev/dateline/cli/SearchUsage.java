package dev.dateline.cli;

import dev.dateline.settings.Command;
import dev.dateline.settings.ExitCode;
import dev.dateline.settings.Option;
import dev.dateline.settings.Program;
import dev.dateline.settings.Setting;

/** What {@code dateline search} takes, and its help. */
final class SearchUsage {
  private SearchUsage() {}

  static Command command() {
    Command.Builder usage =
        Command.of(Program.DATELINE, "search", "find articles, the best first")
            .operands("QUERY...", 0, Command.MANY)
            .operandsMayBeginWithHyphen()
            .settings(Setting.FORMAT, Setting.LIMIT, Setting.SORT);
    options(usage);
    explanation(usage);
    examples(usage);
    return usage
        .exitCodes(ExitCode.OK, ExitCode.NOTHING_FOUND, ExitCode.USAGE, ExitCode.MISSING)
        .build();
  }

  private static void options(Command.Builder usage) {
    usage
        .option(Option.value("after", "CURSOR", "go on behind an earlier page, which names it"))
        .option(Option.flag("all", "only articles that hold every word"))
        .option(
            Option.flag("words", "take the whole query as words: signs and operators mean nothing"))
        .option(
            Option.value(
                "date", "SPAN", "only articles of that time: 2024, 2024-06..2024-07, 3m.., none"))
        .option(Option.list("source", "NAME", "only articles of this publisher"))
        .option(Option.list("lang", "CODE", "only articles in this language, such as en"))
        .option(Option.list("type", "TYPE", "only files of this media type, such as text/html"))
        .option(Option.list("path", "PATH", "only files at or below this path"))
        .option(
            Option.value(
                "batch",
                "FILE",
                "run many queries, a line each: an id, a tab, a query; - reads"
                    + " them from standard input"))
        .settings(Setting.ARCHIVE);
  }

  private static void explanation(Command.Builder usage) {
    usage
        .paragraph(
            "Words are ranked, not required: articles with more of them, rarer ones, in headline"
                + " and lead, come first.")
        .paragraph(
            "In a query, \"exact words\" stand together; +must has to be there, -not must not; AND,"
                + " OR, NOT and parentheses combine; korea* finds words that begin so, putn~ words"
                + " spelled nearly so; headline:summit, source:reuters, date:2024-06.. look into"
                + " one field (see: dateline fields). Quote a query with such signs for your shell:"
                + " '\"north korea\" +treaty'.");
  }

  private static void examples(Command.Builder usage) {
    usage
        .example("dateline search Putin North Korea treaty", "the ten best articles")
        .example(
            "dateline search --sort newest --date 3m.. '\"north korea\"'",
            "what the last three months say of it, the newest first")
        .example(
            "dateline search --format json --limit 100 +treaty -nuclear",
            "a hundred articles for a program; one hyphen belongs to the query, two to an option")
        .example(
            "dateline search --batch queries.tsv --format trec --limit 1000 > run.txt",
            "a run for the tools that judge rankings");
  }
}
