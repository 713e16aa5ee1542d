package dev.dateline.daemon.watch.root;

import static java.lang.foreign.ValueLayout.JAVA_BYTE;
import static java.lang.foreign.ValueLayout.JAVA_LONG;

import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemorySegment;
import java.lang.invoke.MethodHandle;
import java.util.Locale;

/**
 * The few calls of the C library on Linux that the JDK has no method for.
 *
 * <p>All are declared with the same five whole numbers: the machines that Java runs on pass them in
 * registers, a callee ignores those it does not know and the upper half of the narrow ones, and
 * linking one shape costs a fifth of linking five. Results are narrowed to the type that the call
 * really has.
 */
public final class LinuxCalls {
  private static final FunctionDescriptor SHAPE =
      FunctionDescriptor.of(JAVA_LONG, JAVA_LONG, JAVA_LONG, JAVA_LONG, JAVA_LONG, JAVA_LONG);
  private static final MethodHandle OPEN = link("open");
  private static final MethodHandle CLOSE = link("close");
  private static final MethodHandle GETDENTS = link("getdents64");
  private static final MethodHandle STATX = link("statx");

  private LinuxCalls() {}

  /**
   * Whether this is a Linux on a machine whose way of calling is known, with these calls.
   *
   * @return whether it is
   */
  public static boolean areAvailable() {
    String machine = System.getProperty("os.arch", "").toLowerCase(Locale.ROOT);
    return System.getProperty("os.name", "").equals("Linux")
        && (machine.equals("amd64") || machine.equals("aarch64"))
        && Linker.nativeLinker().defaultLookup().find("statx").isPresent()
        && Linker.nativeLinker().defaultLookup().find("getdents64").isPresent();
  }

  @SuppressWarnings("restricted") // the shapes below are those of the C library
  private static MethodHandle link(String name) {
    Linker linker = Linker.nativeLinker();
    return linker.downcallHandle(linker.defaultLookup().findOrThrow(name), SHAPE);
  }

  /**
   * A location as the C library wants it.
   *
   * @param arena whose memory it takes
   * @param location an encoded absolute path
   * @return the path
   */
  public static MemorySegment path(Arena arena, String location) {
    byte[] bytes = EncodedPaths.decode(location);
    MemorySegment path = arena.allocate(bytes.length + 1L);
    MemorySegment.copy(bytes, 0, path, JAVA_BYTE, 0, bytes.length);
    return path;
  }

  static int open(MemorySegment path, int flags) {
    return (int) call(OPEN, path.address(), flags, 0, 0);
  }

  /**
   * Closes what the system opened.
   *
   * @param descriptor its number
   */
  public static void close(int descriptor) {
    call(CLOSE, descriptor, 0, 0, 0);
  }

  /** Reads entries of an open folder: the bytes written, 0 at the end, negative if it failed. */
  static int entries(int folder, long buffer, int bytes) {
    return (int) call(GETDENTS, folder, buffer, bytes, 0);
  }

  /** Reads the status of a path below an open folder; 0 if it worked. */
  static int status(int folder, long name, int flags, int wanted, long result) {
    try {
      return (int)
          (long) STATX.invokeExact((long) folder, name, (long) flags, (long) wanted, result);
    } catch (Throwable e) { // the type that every method handle declares; none comes from here
      throw new IllegalStateException("statx", e);
    }
  }

  private static long call(MethodHandle function, long a, long b, long c, long d) {
    try {
      return (long) function.invokeExact(a, b, c, d, 0L);
    } catch (Throwable e) { // the type that every method handle declares; none comes from here
      throw new IllegalStateException("a call of the C library", e);
    }
  }
}
