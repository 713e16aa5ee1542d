package dev.dateline.distribution;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * The packed programs, and folders of their own in which they run.
 *
 * <p>The archive is named by the environment. Of the user who runs the test they see nothing.
 */
final class Programs {
  /** Where the programs are. */
  static final Path HOME = Path.of(property("dateline.home"));

  /** The articles, queries and hostile files of the project. */
  static final Path TEST_DATA = Path.of(property("basedir")).resolveSibling("testdata");

  /** Whether the long forms of the tests are to run. */
  static final boolean FULL = "full".equals(System.getProperty("dateline.it"));

  /** What makes the programs start fast is made once for all tests. */
  private static final Path CACHE = HOME.resolveSibling("it-cache");

  private final Path folder;
  private final Path home;
  private final Path from;
  private final Map<String, String> environment;

  private Programs(Path folder, Path home, Path from, Map<String, String> environment) {
    this.folder = folder;
    this.home = home;
    this.from = from;
    this.environment = environment;
  }

  /** Once for all tests, each program does what it does only at its first run. */
  private static final class FirstRuns {
    static final boolean DONE = run();

    private static boolean run() {
      try {
        Path folder = Files.createDirectories(HOME.resolveSibling("it-first-runs"));
        Files.writeString(folder.resolve("first.txt"), "First run\n\nIt was the first run.\n");
        Programs programs = bare(folder);
        programs.datelined("index", folder.toString());
        programs.dateline("search", "first");
        return true;
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }

  /** The programs with all that they write below a folder. */
  static Programs in(Path folder) {
    if (!FirstRuns.DONE) {
      throw new IllegalStateException("the first runs failed");
    }
    return bare(folder);
  }

  private static Programs bare(Path folder) {
    Map<String, String> environment = new HashMap<>(System.getenv());
    environment.keySet().removeIf(name -> name.startsWith("DATELINE_") || name.startsWith("JAVA"));
    environment.put("DATELINE_JAVA", property("java.home"));
    environment.put("HOME", folder.resolve("home").toString());
    environment.put("XDG_DATA_HOME", folder.resolve("data").toString());
    environment.put("XDG_CONFIG_HOME", folder.resolve("config").toString());
    environment.put("XDG_STATE_HOME", folder.resolve("state").toString());
    environment.put("XDG_CACHE_HOME", CACHE.toString());
    environment.put("DATELINE_ARCHIVE", folder.resolve("archive").toString());
    return new Programs(folder, HOME, folder, environment);
  }

  /** The same with another variable of the environment. */
  Programs with(String variable, String value) {
    Map<String, String> changed = new HashMap<>(environment);
    changed.put(variable, value);
    return new Programs(folder, home, from, changed);
  }

  /** The same with another archive. */
  Programs withArchive(String name) {
    return with("DATELINE_ARCHIVE", folder.resolve(name).toString());
  }

  /** The same without a variable of the environment. */
  Programs without(String variable) {
    Map<String, String> changed = new HashMap<>(environment);
    changed.remove(variable);
    return new Programs(folder, home, from, changed);
  }

  /** The same installed elsewhere. */
  Programs installedIn(Path other) {
    return new Programs(folder, other, from, environment);
  }

  /** The same, called from another folder. */
  Programs from(Path other) {
    return new Programs(folder, home, other, environment);
  }

  /** The archive they use. */
  Path archive() {
    return Path.of(Objects.requireNonNull(environment.get("DATELINE_ARCHIVE")));
  }

  /** The logs they write. */
  Path logs() {
    return folder.resolve("state/dateline");
  }

  /** Asks. */
  Run dateline(String... arguments) {
    return start(program("dateline", arguments)).await();
  }

  /** Has the archive changed or told of. */
  Run datelined(String... arguments) {
    return startDatelined(arguments).await();
  }

  /** The same without waiting for the end. */
  RunningProgram startDatelined(String... arguments) {
    return start(program("datelined", arguments));
  }

  /** Starts to watch folders, and waits until all that is there is in the archive. */
  RunningProgram watch(Path... folders) {
    List<String> command = new ArrayList<>(program("datelined", "watch"));
    for (Path watched : folders) {
      command.add(watched.toString());
    }
    RunningProgram watch = start(command);
    watch.awaitMessage("Watching; stop with Ctrl-C.");
    return watch;
  }

  /** Runs a shell script, in which {@code $bin} is the folder of the programs. */
  Run shell(String script, Path... arguments) {
    return startShell(script, arguments).await();
  }

  /** The same without waiting for the end. */
  RunningProgram startShell(String script, Path... arguments) {
    List<String> command = new ArrayList<>(List.of("sh", "-c", script, "sh"));
    for (Path argument : arguments) {
      command.add(argument.toString());
    }
    return with("bin", home.resolve("bin").toString()).start(command);
  }

  private List<String> program(String name, String... arguments) {
    List<String> command = new ArrayList<>();
    command.add(home.resolve("bin").resolve(name).toString());
    command.addAll(List.of(arguments));
    return command;
  }

  private RunningProgram start(List<String> command) {
    try {
      Path output = Files.createDirectories(folder.resolve("output"));
      Path out = Files.createTempFile(output, "out", ".txt");
      Path err = Files.createTempFile(output, "err", ".txt");
      ProcessBuilder builder =
          new ProcessBuilder(command)
              .directory(from.toFile())
              .redirectInput(new File("/dev/null"))
              .redirectOutput(out.toFile())
              .redirectError(err.toFile());
      builder.environment().clear();
      builder.environment().putAll(environment);
      return new RunningProgram(builder.start(), String.join(" ", command), out, err);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String property(String name) {
    return Objects.requireNonNull(System.getProperty(name), () -> "run by Maven: no " + name);
  }
}
