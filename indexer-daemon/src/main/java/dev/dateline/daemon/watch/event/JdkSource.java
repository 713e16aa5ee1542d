package dev.dateline.daemon.watch.event;

import dev.dateline.daemon.crew.Crew;
import dev.dateline.daemon.watch.event.Hint.Completeness;
import dev.dateline.daemon.watch.root.EncodedPaths;
import dev.dateline.daemon.watch.root.Entry;
import dev.dateline.daemon.watch.root.FolderReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.ClosedWatchServiceException;
import java.nio.file.FileSystems;
import java.nio.file.Path;
import java.nio.file.StandardWatchEventKinds;
import java.nio.file.WatchEvent;
import java.nio.file.WatchKey;
import java.nio.file.WatchService;
import java.util.List;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/**
 * Reports what happens in folders by the JDK's own watcher, on systems without inotify.
 *
 * <p>It tells neither when a file is closed nor that two events are one renaming. A renamed folder
 * keeps its key, which goes on reporting the old name: so names are kept here, not taken from keys.
 */
final class JdkSource implements EventSource {
  private final WatchService service;
  private final FolderReader reader;
  private final Listener listener;
  private final ReentrantLock lock = new ReentrantLock();
  private final WatchedFolders<WatchKey> folders = new WatchedFolders<>();

  private JdkSource(WatchService service, FolderReader reader, Listener listener) {
    this.service = service;
    this.reader = reader;
    this.listener = listener;
  }

  public static JdkSource open(Crew crew, FolderReader reader, Listener listener)
      throws IOException {
    WatchService service = FileSystems.getDefault().newWatchService();
    JdkSource source = new JdkSource(service, reader, listener);
    crew.start("watch-follow", source::follow);
    return source;
  }

  @Override
  public void watch(String location) {
    String failure = null;
    lock.lock(); // an event may come before the key is noted: it waits here
    try {
      Path folder = EncodedPaths.path(location);
      folders.put(
          location,
          folder.register(
              service,
              StandardWatchEventKinds.ENTRY_CREATE,
              StandardWatchEventKinds.ENTRY_MODIFY,
              StandardWatchEventKinds.ENTRY_DELETE));
    } catch (IOException | ClosedWatchServiceException e) {
      failure = e.toString();
    } finally {
      lock.unlock();
    }
    boolean there = reader.read(location, FolderReader.Links.FOLLOWED).is(Entry.Kind.FOLDER);
    if (failure != null && (there || listener.isRoot(location))) {
      listener.accept(new Hint.Silent(location, "it cannot be watched: " + failure));
    }
  }

  private void follow() throws InterruptedException {
    try {
      while (true) {
        follow(service.take());
      }
    } catch (ClosedWatchServiceException e) {
      // closed
    }
  }

  private void follow(WatchKey key) {
    List<WatchEvent<?>> events = key.pollEvents();
    String folder = locate(key);
    if (folder == null) {
      key.cancel();
      return;
    }
    for (WatchEvent<?> event : events) {
      if (event.kind().equals(StandardWatchEventKinds.OVERFLOW)) {
        listener.accept(new Hint.Doubt(folder, "more events came than the system keeps"));
      } else if (event.context() instanceof Path name) {
        follow(event.kind(), EncodedPaths.child(folder, EncodedPaths.name(name)));
      }
    }
    if (!key.reset()) {
      end(folder, key);
    }
  }

  private @Nullable String locate(WatchKey key) {
    lock.lock();
    try {
      return folders.location(key);
    } finally {
      lock.unlock();
    }
  }

  private void end(String folder, WatchKey key) {
    lock.lock();
    try {
      folders.remove(key);
    } finally {
      lock.unlock();
    }
    if (listener.isRoot(folder)) {
      listener.accept(new Hint.Silent(folder, "it was removed or renamed"));
      listener.accept(new Hint.Doubt(folder, "it was removed or renamed"));
    }
  }

  private void follow(WatchEvent.Kind<?> kind, String location) {
    if (kind.equals(StandardWatchEventKinds.ENTRY_DELETE)) {
      leave(location);
      return;
    }
    Entry entry = reader.read(location, FolderReader.Links.SHOWN);
    boolean created = kind.equals(StandardWatchEventKinds.ENTRY_CREATE);
    switch (entry.kind()) {
      case FILE -> {
        if (listener.wantsFile(location)) {
          listener.accept(new Hint.Touched(location, Completeness.UNKNOWN));
        }
      }
      case FOLDER, LINK -> {
        if (created && listener.wantsFolder(location)) {
          if (entry.is(Entry.Kind.FOLDER)) {
            watch(location);
          }
          listener.accept(new Hint.Doubt(location, "it is new"));
        }
      }
      case SPECIAL, UNREADABLE, MISSING -> {} // nothing to read, or its end follows
    }
  }

  private void leave(String location) {
    lock.lock();
    try {
      folders.removeAtOrBelow(location).forEach(WatchKey::cancel);
    } finally {
      lock.unlock();
    }
    listener.accept(new Hint.Gone(location));
  }

  @Override
  public void close() {
    try {
      service.close();
    } catch (IOException e) {
      throw new UncheckedIOException("ending the watch of folders", e);
    }
  }
}
