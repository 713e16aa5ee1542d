package dev.dateline.daemon.watch;

import java.io.IOException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Finds the best source of events that this system has.
 *
 * @param reader lists folders
 * @param mostUnreadBytes how many bytes of events may wait
 */
record EventSources(FolderReader reader, int mostUnreadBytes) {
  private static final Logger LOG = LoggerFactory.getLogger(EventSources.class);

  EventSource open(EventSource.Listener listener) {
    try {
      return LinuxCalls.areAvailable()
          ? InotifySource.open(reader, mostUnreadBytes, listener)
          : JdkSource.open(reader, listener);
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
