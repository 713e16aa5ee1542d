package dev.dateline.daemon.watch.event;

import static java.lang.foreign.ValueLayout.JAVA_BYTE;
import static java.lang.foreign.ValueLayout.JAVA_INT;
import static java.lang.foreign.ValueLayout.JAVA_SHORT;

import dev.dateline.daemon.crew.Crew;
import dev.dateline.daemon.crew.Member;
import dev.dateline.daemon.watch.root.FolderReader;
import dev.dateline.daemon.watch.root.LinuxCalls;
import java.io.IOException;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/**
 * Reports what happens in folders by Linux's inotify.
 *
 * <p>One thread does nothing but drain the kernel's queue, which holds 16,384 events and forgets
 * the rest; a second one makes sense of them. Between them is a bounded number of bytes; beyond it
 * everything is in doubt.
 */
final class InotifySource implements EventSource {
  private static final int BUFFER_BYTES = 64 * 1024;
  private static final short READABLE = 1;

  /** Stands between the chunks where some were thrown away; no chunk of events is empty. */
  private static final byte[] LOST = new byte[0];

  private final int queue;
  private final int bell;
  private final int mostUnreadBytes;
  private final InotifyFolders folders;
  private final InotifyEvents events;
  private final BlockingQueue<byte[]> chunks = new LinkedBlockingQueue<>();
  private final AtomicInteger unreadBytes = new AtomicInteger();
  private final ReentrantLock lock = new ReentrantLock();
  private volatile @Nullable Member follower;
  private volatile boolean closed;

  private InotifySource(
      Descriptors descriptors, int mostUnreadBytes, InotifyFolders folders, InotifyEvents events) {
    this.queue = descriptors.queue();
    this.bell = descriptors.bell();
    this.folders = folders;
    this.mostUnreadBytes = mostUnreadBytes;
    this.events = events;
  }

  /** The kernel's queue of events, and the bell that wakes its reader. */
  private record Descriptors(int queue, int bell) {}

  /**
   * Opens a queue of events.
   *
   * @throws IOException if the user has too many of them
   */
  static InotifySource open(Crew crew, FolderReader reader, int mostUnreadBytes, Listener listener)
      throws IOException {
    int queue = InotifyCalls.open();
    if (queue < 0) {
      throw new IOException(
          "Linux gives no more event queues to this user; raise the limit by"
              + " sysctl fs.inotify.max_user_instances (error %d)".formatted(-queue));
    }
    InotifyFolders folders = new InotifyFolders(queue, reader, listener);
    InotifySource source =
        new InotifySource(
            new Descriptors(queue, InotifyCalls.openBell()),
            mostUnreadBytes,
            folders,
            new InotifyEvents(folders, reader, listener));
    crew.start("watch-drain", source::drain);
    source.follower = crew.start("watch-follow", source::follow);
    return source;
  }

  @Override
  public void watch(String location) {
    if (!closed) {
      folders.watch(location);
    }
  }

  private void drain() {
    try (Arena arena = Arena.ofConfined()) {
      MemorySegment buffer = arena.allocate(BUFFER_BYTES, 8);
      MemorySegment pair = arena.allocate(16, 8);
      pair.set(JAVA_INT, 0, queue);
      pair.set(JAVA_SHORT, 4, READABLE);
      pair.set(JAVA_INT, 8, bell);
      pair.set(JAVA_SHORT, 12, READABLE);
      while (!closed) {
        InotifyCalls.await(pair);
        int length = InotifyCalls.read(queue, buffer);
        if (length > 0) {
          hand(buffer.asSlice(0, length).toArray(JAVA_BYTE));
        }
      }
    }
    LinuxCalls.close(queue);
    LinuxCalls.close(bell);
  }

  private void hand(byte[] chunk) {
    if (unreadBytes.get() + chunk.length > mostUnreadBytes) {
      chunks.clear();
      unreadBytes.set(0);
      chunks.add(LOST);
      return;
    }
    unreadBytes.addAndGet(chunk.length);
    chunks.add(chunk);
  }

  private void follow() throws InterruptedException {
    while (!closed) {
      followChunk(chunks.poll(InotifyEvents.PAIR_MILLIS, TimeUnit.MILLISECONDS));
    }
  }

  private void followChunk(byte @Nullable [] chunk) {
    if (chunk == null) {
      events.flush();
    } else if (chunk.length == 0) {
      events.lost();
    } else {
      unreadBytes.addAndGet(-chunk.length);
      events.follow(chunk);
    }
  }

  @Override
  public void close() {
    lock.lock();
    try {
      if (!closed) {
        closed = true;
        InotifyCalls.ring(bell);
        Member following = follower;
        if (following != null) {
          following.tellToEnd();
        }
      }
    } finally {
      lock.unlock();
    }
  }
}
