package dev.dateline.daemon.watch.root;

import static java.util.concurrent.TimeUnit.NANOSECONDS;

import dev.dateline.manifest.FileStamp;
import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/** Lists folders by what every JDK offers. */
final class PortableFolderReader implements FolderReader {
  private static final String WANTED = "unix:mode,size,lastModifiedTime,ctime,ino,dev,nlink";

  /** Elsewhere there are neither inodes nor change times. */
  private final boolean unix;

  public PortableFolderReader() {
    this.unix = Path.of("/").getFileSystem().supportedFileAttributeViews().contains("unix");
  }

  @Override
  public List<Entry> list(String location) throws IOException {
    List<Entry> entries = new ArrayList<>();
    try (DirectoryStream<Path> paths = Files.newDirectoryStream(EncodedPaths.path(location))) {
      for (Path path : paths) {
        entries.add(read(path, Links.SHOWN));
      }
    } catch (DirectoryIteratorException e) {
      throw e.getCause();
    }
    entries.sort(Comparator.comparing(Entry::name));
    return entries;
  }

  @Override
  public Entry read(String location, Links links) {
    return read(EncodedPaths.path(location), links);
  }

  private Entry read(Path path, Links links) {
    String name = EncodedPaths.name(path);
    LinkOption[] options =
        links == Links.FOLLOWED ? new LinkOption[0] : new LinkOption[] {LinkOption.NOFOLLOW_LINKS};
    try {
      return unix ? readUnix(path, name, options) : readBasic(path, name, options);
    } catch (NoSuchFileException e) {
      return Entry.bare(name, Entry.Kind.MISSING);
    } catch (IOException e) {
      return Entry.bare(name, Entry.Kind.UNREADABLE);
    }
  }

  private static Entry readUnix(Path path, String name, LinkOption... options) throws IOException {
    Map<String, Object> seen = Files.readAttributes(path, WANTED, options);
    FileStamp stamp =
        new FileStamp(
            number(seen, "size"),
            nanos(seen, "lastModifiedTime"),
            nanos(seen, "ctime"),
            number(seen, "ino"));
    return new Entry(
        name,
        Entry.Kind.ofMode((int) number(seen, "mode")),
        stamp,
        number(seen, "dev"),
        (int) number(seen, "nlink"));
  }

  private static long number(Map<String, Object> seen, String name) {
    return seen.get(name) instanceof Number value ? value.longValue() : 0;
  }

  private static long nanos(Map<String, Object> seen, String name) {
    return seen.get(name) instanceof FileTime time ? time.to(NANOSECONDS) : 0;
  }

  private static Entry readBasic(Path path, String name, LinkOption... options) throws IOException {
    BasicFileAttributes seen = Files.readAttributes(path, BasicFileAttributes.class, options);
    Entry.Kind kind =
        seen.isRegularFile()
            ? Entry.Kind.FILE
            : seen.isDirectory()
                ? Entry.Kind.FOLDER
                : seen.isSymbolicLink() ? Entry.Kind.LINK : Entry.Kind.SPECIAL;
    FileStamp stamp = new FileStamp(seen.size(), seen.lastModifiedTime().to(NANOSECONDS), 0, 0);
    return new Entry(name, kind, stamp, 0, 1);
  }
}
