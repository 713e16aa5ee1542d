package dev.dateline.daemon.extract;

import dev.dateline.daemon.extract.format.DocumentLimits;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The command line of a parser process. */
final class ParserCommand {
  private final ParserLimits limits;
  private final DocumentLimits documents;
  private final @Nullable Path cache;
  private final Class<?> program;

  ParserCommand(ParserLimits limits, DocumentLimits documents, @Nullable Path cache) {
    this(limits, documents, cache, ParserProcess.class);
  }

  /** The same for another program that speaks as {@link ParserProcess} does. */
  ParserCommand(
      ParserLimits limits, DocumentLimits documents, @Nullable Path cache, Class<?> program) {
    this.limits = limits;
    this.documents = documents;
    this.cache = cache;
    this.program = program;
  }

  ParserLimits limits() {
    return limits;
  }

  /** The longest message that its processes send. */
  int mostMessageBytes() {
    return Answers.mostBytes(documents);
  }

  /** A process that keeps its temporary files in a folder; it is not started yet. */
  ProcessBuilder inFolder(Path temporary) {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(machine(temporary));
    command.addAll(sealedOff(temporary));
    command.add("-Dpdfbox.fontcache=" + fonts(temporary));
    command.add("-cp");
    command.add(System.getProperty("java.class.path"));
    command.add(program.getName());
    command.add(Long.toString(ProcessHandle.current().pid()));
    command.add(Integer.toString(documents.characters()));
    command.add(Long.toString(documents.fileBytes()));
    command.add(Integer.toString(documents.embeddedDocuments()));
    command.add(Integer.toString(documents.nesting()));
    command.add(Integer.toString(documents.lineBytes()));
    ProcessBuilder process = new ProcessBuilder(command);
    process.environment().remove("_JAVA_OPTIONS"); // would overrule the limits
    process.environment().remove("JDK_JAVA_OPTIONS");
    return process;
  }

  /** A small machine that starts fast, and the same locale and zone everywhere. */
  private List<String> machine(Path temporary) {
    return List.of(
        "-Xmx" + limits.heapMegabytes() + "m",
        "-XX:+UseSerialGC",
        "-XX:TieredStopAtLevel=1",
        "-XX:+ExitOnOutOfMemoryError",
        "-XX:+DisplayVMOutputToStderr", // standard output belongs to the answers
        "-XX:-UsePerfData",
        "-XX:-CreateCoredumpOnCrash",
        "-XX:ErrorFile=" + temporary.resolve("crash.log"),
        "--enable-native-access=ALL-UNNAMED",
        "-Djava.awt.headless=true",
        "-Djava.io.tmpdir=" + temporary,
        "-Duser.language=en",
        "-Duser.country=US",
        "-Duser.timezone=UTC",
        "-Dlogback.configurationFile=dev/dateline/daemon/extract/parser-logback.xml");
  }

  /**
   * PDFBox lists the fonts of the machine once, which may take seconds, and else in the home
   * folder.
   */
  private Path fonts(Path temporary) {
    try {
      return cache == null ? temporary : Files.createDirectories(cache);
    } catch (IOException e) {
      return temporary; // listed anew by each process
    }
  }

  /** No document makes a parser reach for the network: names resolve to nothing, proxies too. */
  private static List<String> sealedOff(Path temporary) {
    return List.of(
        "-Djdk.net.hosts.file=" + temporary.resolve("no-hosts"),
        "-DsocksProxyHost=127.0.0.1",
        "-DsocksProxyPort=9",
        "-Djavax.xml.accessExternalDTD=",
        "-Djavax.xml.accessExternalSchema=");
  }
}
