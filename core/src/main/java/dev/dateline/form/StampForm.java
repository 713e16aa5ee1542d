package dev.dateline.form;

import dev.dateline.manifest.FileStamp;

/** A file's stamp as tagged values; all of them are 0 by default. */
final class StampForm {
  private static final int SIZE = 1;
  private static final int MODIFIED = 2;

  /** Less the time of the modification, which is mostly close. */
  private static final int CHANGED = 3;

  private static final int INODE = 4;

  private StampForm() {}

  static void write(FormWriter out, FileStamp stamp) {
    out.number(SIZE, stamp.sizeBytes());
    out.fixed(MODIFIED, stamp.modifiedNanos());
    out.signed(CHANGED, stamp.changedNanos() - stamp.modifiedNanos());
    out.signed(INODE, stamp.inode());
  }

  static FileStamp read(FormReader in) throws FormException {
    long size = 0;
    long modified = 0;
    long changed = 0;
    long inode = 0;
    while (in.next()) {
      switch (in.tag()) {
        case SIZE -> size = in.number();
        case MODIFIED -> modified = in.fixed();
        case CHANGED -> changed = in.signed();
        case INODE -> inode = in.signed();
        default -> {} // of a newer program
      }
    }
    return new FileStamp(size, modified, modified + changed, inode);
  }
}
