package dev.dateline.daemon.watch.event;

import dev.dateline.daemon.crew.Crew;
import dev.dateline.daemon.watch.root.FolderReader;
import dev.dateline.daemon.watch.root.LinuxCalls;
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
public record EventSources(Crew crew, FolderReader reader, int mostUnreadBytes) {
  private static final Logger LOG = LoggerFactory.getLogger(EventSources.class);

  /**
   * Opens the best source; where there is none, one that says of each root that it is silent.
   *
   * @param listener who listens
   * @return the source
   */
  public EventSource open(EventSource.Listener listener) {
    try {
      return LinuxCalls.areAvailable()
          ? InotifySource.open(crew, reader, mostUnreadBytes, listener)
          : ofTheJdk(listener);
    } catch (IOException e) {
      LOG.warn("Changes are found by scans only: {}", e.getMessage());
      return silence(listener, String.valueOf(e.getMessage()));
    }
  }

  /**
   * Opens the source that every system has.
   *
   * @param listener who listens
   * @return the source
   * @throws IOException if the system opens none
   */
  public EventSource ofTheJdk(EventSource.Listener listener) throws IOException {
    return JdkSource.open(crew, reader, listener);
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
