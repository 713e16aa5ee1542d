package dev.dateline.daemon.watch;

import dev.dateline.daemon.crew.Crew;
import java.io.IOException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Finds the best source of events that this system has.
 *
 * @param crew whose threads a source's are
 * @param reader lists folders
 * @param mostUnreadBytes how many bytes of events may wait
 */
record EventSources(Crew crew, FolderReader reader, int mostUnreadBytes) {
  private static final Logger LOG = LoggerFactory.getLogger(EventSources.class);

  EventSource open(EventSource.Listener listener) {
    try {
      return LinuxCalls.areAvailable()
          ? InotifySource.open(crew, reader, mostUnreadBytes, listener)
          : JdkSource.open(crew, reader, listener);
    } catch (IOException e) {
      LOG.warn("Changes are found by scans only: {}", e.getMessage());
      return silence(listener, String.valueOf(e.getMessage()));
    }
  }

  private static EventSource silence(EventSource.Listener listener, String reason) {
    return new EventSource() {
      @Override
      public void watch(String location) {
        if (listener.isRoot(location)) {
          listener.accept(new Hint.Silent(location, reason));
        }
      }

      @Override
      public void close() {}
    };
  }
}
