package dev.dateline.lucene;

import dev.dateline.engine.Engine.Use;
import dev.dateline.manifest.ArchiveException;
import dev.dateline.manifest.ArchiveException.Reason;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.store.FilterDirectory;
import org.apache.lucene.store.NIOFSDirectory;

/** Where an index lies, and who writes to it. */
sealed interface Place {
  /** The name for people. */
  String name();

  /** Opens the index's directory for reading. */
  Directory forReading(Use use) throws IOException;

  /** Opens the index's directory for writing, and makes it where it is missing. */
  Directory forWriting() throws IOException;

  /** Leaves word of who writes. */
  void writtenBy(String owner) throws IOException;

  /** Who left word of writing, in words for people. */
  String writer();

  /**
   * A folder of this machine: the index lies in {@code index}, word of the writer in {@code
   * writer}.
   */
  record Folder(Path folder) implements Place {
    @Override
    public String name() {
      return folder.toString();
    }

    @Override
    public Directory forReading(Use use) throws IOException {
      Path index = folder.resolve("index");
      if (!Files.isDirectory(index)) {
        if (Files.isDirectory(folder) && !Files.isReadable(folder)) {
          throw new ArchiveException(
              Reason.IO, "cannot read the archive folder " + folder + ": permission denied");
        }
        throw new ArchiveException(
            Reason.MISSING,
            "there is no archive at %s; make one with: datelined index --archive %s FOLDER"
                .formatted(folder, folder));
      }
      // Mapping files into memory pays from the second search on, and costs 30 ms before the first.
      return use == Use.BRIEF ? new NIOFSDirectory(index) : FSDirectory.open(index);
    }

    @Override
    public Directory forWriting() throws IOException {
      Path index = folder.resolve("index");
      if (!Files.isDirectory(index) && Files.isDirectory(folder)) {
        try (var entries = Files.list(folder)) {
          if (entries.anyMatch(entry -> !entry.endsWith("writer"))) {
            throw new ArchiveException(
                Reason.INCOMPATIBLE,
                "%s is not empty and holds no archive; choose an empty or new folder for --archive"
                    .formatted(folder));
          }
        }
      }
      Files.createDirectories(index);
      return FSDirectory.open(index);
    }

    @Override
    public void writtenBy(String owner) throws IOException {
      Files.writeString(
          folder.resolve("writer"),
          "%s, process %d, since %s%n"
              .formatted(
                  owner,
                  ProcessHandle.current().pid(),
                  Instant.now().truncatedTo(ChronoUnit.SECONDS)),
          StandardCharsets.UTF_8);
    }

    @Override
    public String writer() {
      try {
        return Files.readString(folder.resolve("writer"), StandardCharsets.UTF_8).strip();
      } catch (NoSuchFileException e) {
        return "a process that left no word";
      } catch (IOException e) {
        return "a process that cannot be named (" + e.getMessage() + ")";
      }
    }
  }

  /** The memory of this process. */
  record Memory(Directory directory) implements Place {
    Memory() {
      this(new Unclosed(new ByteBuffersDirectory()));
    }

    @Override
    public String name() {
      return "memory";
    }

    @Override
    public Directory forReading(Use use) {
      return directory;
    }

    @Override
    public Directory forWriting() {
      return directory;
    }

    @Override
    public void writtenBy(String owner) {}

    @Override
    public String writer() {
      return "another writer of this process";
    }

    /** Outlives its readers and writers. */
    private static final class Unclosed extends FilterDirectory {
      Unclosed(Directory directory) {
        super(directory);
      }

      @Override
      public void close() {}
    }
  }
}
