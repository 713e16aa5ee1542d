package dev.dateline.daemon.watch.event;

import static java.lang.foreign.ValueLayout.JAVA_INT;
import static java.lang.foreign.ValueLayout.JAVA_LONG;

import dev.dateline.daemon.watch.root.LinuxCalls;
import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemoryLayout;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.StructLayout;
import java.lang.invoke.MethodHandle;

/**
 * The calls of inotify, Linux's way to report what happens in folders. Linked when first used, as
 * only a program that watches needs them; declared in one shape, see {@link LinuxCalls}.
 */
final class InotifyCalls {
  /** Error number: the user's limit of watches is reached. */
  static final int NO_SPACE = 28;

  /** Error number: the kernel has no memory for a watch. */
  static final int NO_MEMORY = 12;

  private static final int NON_BLOCKING_CLOSED_ON_EXEC = 0x80800;
  private static final int CLOSED_ON_EXEC = 0x80000;
  private static final StructLayout STATE = Linker.Option.captureStateLayout();
  private static final long ERRNO =
      STATE.byteOffset(MemoryLayout.PathElement.groupElement("errno"));
  private static final FunctionDescriptor SHAPE =
      FunctionDescriptor.of(JAVA_LONG, JAVA_LONG, JAVA_LONG, JAVA_LONG);
  private static final MethodHandle INIT = link("inotify_init1");
  private static final MethodHandle ADD = link("inotify_add_watch");
  private static final MethodHandle REMOVE = link("inotify_rm_watch");
  private static final MethodHandle POLL = link("poll");
  private static final MethodHandle READ = link("read");
  private static final MethodHandle EVENTFD = link("eventfd");
  private static final MethodHandle WRITE = link("write");

  private InotifyCalls() {}

  @SuppressWarnings("restricted") // the shape fits every one of these functions
  private static MethodHandle link(String name) {
    Linker linker = Linker.nativeLinker();
    return linker.downcallHandle(
        linker.defaultLookup().findOrThrow(name), SHAPE, Linker.Option.captureCallState("errno"));
  }

  /** Opens a queue of events; negative if the user has too many. */
  static int open() {
    return call(INIT, NON_BLOCKING_CLOSED_ON_EXEC, 0, 0);
  }

  /** Opens a bell that wakes {@link #await}. */
  static int openBell() {
    return call(EVENTFD, 0, CLOSED_ON_EXEC, 0);
  }

  /** Rings a bell. */
  static void ring(int bell) {
    try (Arena arena = Arena.ofConfined()) {
      call(WRITE, bell, arena.allocateFrom(JAVA_LONG, 1L).address(), Long.BYTES);
    }
  }

  /** Watches a folder: the number of the watch, or the negative error number. */
  static int watch(int queue, String location, int events) {
    try (Arena arena = Arena.ofConfined()) {
      return call(ADD, queue, LinuxCalls.path(arena, location).address(), events);
    }
  }

  /** Ends a watch, which may have ended by itself. */
  static void unwatch(int queue, int watch) {
    call(REMOVE, queue, watch, 0);
  }

  /**
   * Waits until one of two descriptors can be read.
   *
   * @param pair two {@code struct pollfd}
   */
  static void await(MemorySegment pair) {
    call(POLL, pair.address(), 2, -1);
  }

  /** Reads what there is: the bytes read, negative if there is nothing. */
  static int read(int descriptor, MemorySegment buffer) {
    return call(READ, descriptor, buffer.address(), buffer.byteSize());
  }

  private static int call(MethodHandle function, long a, long b, long c) {
    try (Arena arena = Arena.ofConfined()) {
      MemorySegment state = arena.allocate(STATE);
      int result = (int) (long) function.invokeExact(state, a, b, c);
      return result >= 0 ? result : -state.get(JAVA_INT, ERRNO);
    } catch (Throwable e) { // the type that every method handle declares; none comes from here
      throw new IllegalStateException("a call of the C library", e);
    }
  }
}
