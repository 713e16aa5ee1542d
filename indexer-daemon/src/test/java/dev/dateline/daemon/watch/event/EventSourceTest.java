package dev.dateline.daemon.watch.event;

import static org.awaitility.Awaitility.await;

import dev.dateline.daemon.crew.Crew;
import dev.dateline.daemon.watch.root.EncodedPaths;
import dev.dateline.daemon.watch.root.FolderReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A thread that hears events does not die unheard. */
@Timeout(30)
class EventSourceTest {
  @TempDir private Path folder;
  private final Crew crew = new Crew();
  private final FolderReader reader = FolderReader.ofThisSystem();

  @Test
  void anErrorBehindTheSystemsBestSourceIsTold() throws IOException {
    try (EventSource source = new EventSources(crew, reader, 1_000_000).open(new Deaf())) {
      isToldWithin(source);
    }
  }

  @Test
  void anErrorBehindTheSourceOfTheJdkIsTold() throws IOException {
    try (EventSource source = JdkSource.open(crew, reader, new Deaf())) {
      isToldWithin(source);
    }
  }

  private void isToldWithin(EventSource source) throws IOException {
    source.watch(EncodedPaths.location(folder));
    Files.writeString(folder.resolve("story.txt"), "Treaty signed");

    await().until(() -> crew.failure() instanceof OutOfMemoryError);
  }

  /** Fails at whatever it hears. */
  private static final class Deaf implements EventSource.Listener {
    @Override
    public void accept(Hint hint) {
      throw new OutOfMemoryError("injected");
    }

    @Override
    public boolean wantsFolder(String location) {
      return true;
    }

    @Override
    public boolean wantsFile(String location) {
      return true;
    }

    @Override
    public boolean isRoot(String location) {
      return true;
    }
  }
}
