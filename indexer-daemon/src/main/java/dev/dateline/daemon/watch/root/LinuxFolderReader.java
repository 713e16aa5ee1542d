package dev.dateline.daemon.watch.root;

import static java.lang.foreign.ValueLayout.JAVA_BYTE;
import static java.lang.foreign.ValueLayout.JAVA_LONG;

import dev.dateline.manifest.FileStamp;
import java.io.IOException;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Lists folders by Linux's own calls: one {@code getdents64} for hundreds of entries and one {@code
 * statx} for each.
 *
 * <p>Answers are copied out of native memory in batches, because reading single numbers from there
 * is slow in a program that has just started. Whatever fails is asked again the portable way, which
 * knows how to say why.
 */
final class LinuxFolderReader implements FolderReader {
  private static final int NAMES_BYTES = 32 * 1024;
  private static final int STATUS_LONGS = 32;
  private static final int BATCH = 64;
  private static final int DATA_IS_HERE = -100;

  /** Not blocking, for a folder may have become a pipe since it was listed. */
  private static final int READ_ONLY_NON_BLOCKING_CLOSED_ON_EXEC = 0x80800;

  private static final int NO_AUTOMOUNT = 0x800;
  private static final int NO_FOLLOW = 0x100;
  private static final int BASIC_STATUS = 0x7ff;

  private final FolderReader portable;

  LinuxFolderReader(FolderReader portable) {
    this.portable = portable;
  }

  /** Whether this system has these calls and may use them. */
  static boolean isUsable() {
    if (!LinuxCalls.areAvailable() || ByteOrder.nativeOrder() != ByteOrder.LITTLE_ENDIAN) {
      return false;
    }
    Entry top = new LinuxFolderReader(new PortableFolderReader()).readDirectly("/", 0);
    return top.is(Entry.Kind.FOLDER);
  }

  @Override
  public List<Entry> list(String location) throws IOException {
    List<Entry> entries = new ArrayList<>();
    try (Arena arena = Arena.ofConfined()) {
      int folder =
          LinuxCalls.open(LinuxCalls.path(arena, location), READ_ONLY_NON_BLOCKING_CLOSED_ON_EXEC);
      if (folder < 0) {
        return portable.list(location);
      }
      try {
        if (!new Listing(arena, folder, location).readInto(entries)) {
          return portable.list(location);
        }
      } finally {
        LinuxCalls.close(folder);
      }
    }
    entries.sort(Comparator.comparing(Entry::name));
    return entries;
  }

  @Override
  public Entry read(String location, Links links) {
    Entry entry = readDirectly(location, links == Links.SHOWN ? NO_FOLLOW : 0);
    return entry.is(Entry.Kind.UNREADABLE) ? portable.read(location, links) : entry;
  }

  private Entry readDirectly(String location, int flags) {
    String name = location.substring(location.lastIndexOf('/') + 1);
    try (Arena arena = Arena.ofConfined()) {
      MemorySegment status = arena.allocate(JAVA_LONG, STATUS_LONGS);
      MemorySegment path = LinuxCalls.path(arena, location);
      int failed =
          LinuxCalls.status(
              DATA_IS_HERE, path.address(), flags | NO_AUTOMOUNT, BASIC_STATUS, status.address());
      return failed != 0
          ? Entry.bare(name, Entry.Kind.UNREADABLE)
          : entry(name, status.toArray(JAVA_LONG), 0);
    }
  }

  /** Reads the kernel's {@code struct statx}, which is the same on every machine. */
  private static Entry entry(String name, long[] status, int at) {
    FileStamp stamp =
        new FileStamp(
            status[at + 5], nanos(status, at + 14), nanos(status, at + 12), status[at + 4]);
    int mode = (int) (status[at + 3] >>> 32) & 0xffff;
    return new Entry(
        name, Entry.Kind.ofMode(mode), stamp, device(status[at + 17]), (int) status[at + 2]);
  }

  private static long nanos(long[] status, int at) {
    return status[at] * 1_000_000_000L + (status[at + 1] & 0xffff_ffffL);
  }

  /** Puts major and minor number together as the C library and so the JDK do. */
  private static long device(long majorAndMinor) {
    long major = majorAndMinor & 0xffff_ffffL;
    long minor = majorAndMinor >>> 32;
    return ((major & 0xffff_f000L) << 32)
        | ((major & 0xfff) << 8)
        | ((minor & 0xffff_ff00L) << 12)
        | (minor & 0xff);
  }

  /** One folder being listed. */
  private final class Listing {
    private final int folder;
    private final String location;
    private final MemorySegment names;
    private final MemorySegment statuses;
    private final byte[] nameBytes = new byte[NAMES_BYTES];
    private final long[] statusLongs = new long[BATCH * STATUS_LONGS];
    private final String[] batch = new String[BATCH];
    private int batched;

    Listing(Arena arena, int folder, String location) {
      this.folder = folder;
      this.location = location;
      this.names = arena.allocate(NAMES_BYTES, 8);
      this.statuses = arena.allocate(JAVA_LONG, (long) BATCH * STATUS_LONGS);
    }

    /** Reads all entries; false if the system gave up on the way. */
    boolean readInto(List<Entry> entries) {
      while (true) {
        int length = LinuxCalls.entries(folder, names.address(), NAMES_BYTES);
        if (length <= 0) {
          return length == 0;
        }
        MemorySegment.copy(names, JAVA_BYTE, 0, nameBytes, 0, length);
        for (int at = 0; at < length; ) {
          readEntry(at, entries);
          at += (nameBytes[at + 16] & 0xff) | (nameBytes[at + 17] & 0xff) << 8;
        }
        empty(entries); // the names behind the batch are about to be overwritten
      }
    }

    private void readEntry(int at, List<Entry> entries) {
      int from = at + 19;
      int to = from;
      while (nameBytes[to] != 0) {
        to++;
      }
      boolean dots =
          nameBytes[from] == '.'
              && (to == from + 1 || (to == from + 2 && nameBytes[from + 1] == '.'));
      if (dots) {
        return;
      }
      String name = EncodedPaths.encode(nameBytes, from, to);
      int failed =
          LinuxCalls.status(
              folder,
              names.address() + from,
              NO_FOLLOW | NO_AUTOMOUNT,
              BASIC_STATUS,
              statuses.address() + (long) batched * STATUS_LONGS * Long.BYTES);
      if (failed != 0) {
        entries.add(portable.read(EncodedPaths.child(location, name), Links.SHOWN));
        return;
      }
      batch[batched++] = name;
      if (batched == BATCH) {
        empty(entries);
      }
    }

    private void empty(List<Entry> entries) {
      MemorySegment.copy(statuses, JAVA_LONG, 0, statusLongs, 0, batched * STATUS_LONGS);
      for (int i = 0; i < batched; i++) {
        entries.add(entry(batch[i], statusLongs, i * STATUS_LONGS));
      }
      batched = 0;
    }
  }
}
