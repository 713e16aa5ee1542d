package dev.dateline.daemon.watch.root;

import dev.dateline.manifest.FileStamp;

/**
 * What the file system says of one entry of a folder.
 *
 * @param name its encoded name
 * @param kind what it is
 * @param stamp its size, times and inode; {@link FileStamp#NONE} where unreadable
 * @param device the number of the file system it lies in; 0 where unknown
 * @param hardLinks how many names it has; 1 where unknown
 */
public record Entry(String name, Kind kind, FileStamp stamp, long device, int hardLinks) {
  /** What an entry is. */
  public enum Kind {
    /** A regular file. */
    FILE,
    /** A folder. */
    FOLDER,
    /** A symbolic link. */
    LINK,
    /** A pipe, a socket or a device: nothing that ends. */
    SPECIAL,
    /** The system names it but says nothing of it. */
    UNREADABLE,
    /** It is not there any more. */
    MISSING;

    private static final int TYPE = 0xf000;

    /** The kind that a Unix file mode tells. */
    static Kind ofMode(int mode) {
      return switch (mode & TYPE) {
        case 0x8000 -> FILE;
        case 0x4000 -> FOLDER;
        case 0xa000 -> LINK;
        default -> SPECIAL;
      };
    }
  }

  /**
   * An entry of which nothing but the name is known.
   *
   * @param name an encoded name
   * @param kind what it is
   * @return the entry
   */
  public static Entry bare(String name, Kind kind) {
    return new Entry(name, kind, FileStamp.NONE, 0, 1);
  }

  /**
   * Whether it is of a kind.
   *
   * @param other another kind
   * @return whether it is
   */
  public boolean is(Kind other) {
    return kind == other;
  }

  /**
   * Whether both are the same file system object, as far as the system tells.
   *
   * @param other another entry
   * @return whether they are, which is false where the system does not tell
   */
  public boolean isSameObjectAs(Entry other) {
    return stamp.inode() != 0 && stamp.inode() == other.stamp.inode() && device == other.device;
  }
}
