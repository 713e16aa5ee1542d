package dev.dateline.distribution;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.Locale;
import java.util.Random;
import java.util.zip.GZIPOutputStream;

/** Makes files of articles that nobody wrote; the same ones from the same random numbers. */
final class Newsroom {
  /** So long ago that no run takes them for files in the making. */
  private static final FileTime OLD = FileTime.from(Instant.parse("2024-06-19T10:00:00Z"));

  private static final String[] WORDS =
      ("treaty summit minister border harvest election parliament river storm market bridge court"
              + " strike hospital railway school budget satellite museum festival league champion"
              + " signed opened refused agreed warned promised visited met left returned won lost"
              + " after before during against with over under near since until because while the"
              + " a new old northern southern two three hundred thousand people workers voters"
              + " farmers officials reporters scientists on Monday in June said told reached")
          .split(" ");

  private static final String[] SYLLABLES =
      "ba ko li mu ne pra sto vi za rin dal gor hes jun tal wen".split(" ");

  private final Random random;

  Newsroom(Random random) {
    this.random = random;
  }

  /** A folder of files: text, some pages, some that cannot be read, and a container. */
  void fill(Path folder, int files, int articlesOfContainer) throws IOException {
    for (int i = 0; i < files - 1; i++) {
      Path day = Files.createDirectories(folder.resolve("day-" + i % 23));
      if (i % 20 == 7) {
        page(day.resolve("page-" + i + ".html"));
      } else if (i % 100 == 42) {
        broken(day.resolve("broken-" + i + ".docx"));
      } else {
        text(day.resolve("story-" + i + ".txt"), "");
      }
    }
    jsonLines(folder.resolve("wire.jsonl"), 0, articlesOfContainer);
  }

  /** A file of one article, which ends with a word of the caller's. */
  void text(Path file, String mark) throws IOException {
    Files.writeString(file, headline() + "\n\n" + body(80) + "\n" + body(60) + " " + mark + "\n");
    Files.setLastModifiedTime(file, OLD);
  }

  /** A web page of one article. */
  void page(Path file) throws IOException {
    Files.writeString(
        file,
        """
        <!DOCTYPE html><html lang="en"><head><title>%1$s</title></head>
        <body><nav><a href="/">Home</a></nav><article><h1>%1$s</h1><p>%2$s</p><p>%3$s</p></article>
        </body></html>
        """
            .formatted(headline(), body(80), body(90)));
    Files.setLastModifiedTime(file, OLD);
  }

  private static void broken(Path file) throws IOException {
    Files.copy(Programs.TEST_DATA.resolve("hostile/truncated.docx"), file);
    Files.setLastModifiedTime(file, OLD);
  }

  /** A container, packed where its name says so; some identifiers come twice. */
  void jsonLines(Path file, int firstId, int articles) throws IOException {
    try (Writer out = writer(file)) {
      for (int i = 0; i < articles; i++) {
        boolean repeats = i > 0 && i % 1_500 == 1_499;
        out.write(line(firstId + (repeats ? i - 1_490 : i)));
      }
    }
    Files.setLastModifiedTime(file, OLD);
  }

  /** A line of a container. */
  String line(int id) {
    return "{\"id\":\"w-%d\",\"headline\":\"%s\",\"published\":\"2024-06-%02d\",\"body\":\"%s\"}\n"
        .formatted(id, headline(), 1 + random.nextInt(30), body(60));
  }

  String headline() {
    String text = body(6 + random.nextInt(4));
    return text.substring(0, text.length() - 1);
  }

  /** Text without quotation marks and line ends. */
  String body(int words) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < words; i++) {
      String word = random.nextInt(5) == 0 ? name() : WORDS[random.nextInt(WORDS.length)];
      boolean starts = i % 12 == 0;
      text.append(starts && i > 0 ? ". " : i > 0 ? " " : "");
      text.append(starts ? capitalized(word) : word);
    }
    return text.append('.').toString();
  }

  private String name() {
    StringBuilder name = new StringBuilder();
    for (int i = 0; i < 3; i++) {
      name.append(SYLLABLES[random.nextInt(SYLLABLES.length)]);
    }
    return capitalized(name.toString());
  }

  private static String capitalized(String word) {
    return word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1);
  }

  private static Writer writer(Path file) throws IOException {
    OutputStream out = Files.newOutputStream(file);
    boolean packed = file.toString().endsWith(".gz");
    return new BufferedWriter(
        new OutputStreamWriter(packed ? new GZIPOutputStream(out) : out, StandardCharsets.UTF_8));
  }
}
