package dev.dateline.daemon.ingest;

import dev.dateline.daemon.watch.scan.FileChange;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Takes changes from a queue and gives them back as done. */
final class Hands {
  private final ChangeQueue queue;
  private final List<Task> taken = new ArrayList<>();

  Hands(ChangeQueue queue) {
    this.queue = queue;
  }

  FileChange take() throws InterruptedException {
    return hold(queue.take());
  }

  FileChange takeQuick() throws InterruptedException {
    return hold(queue.takeQuick());
  }

  private FileChange hold(@Nullable Task given) {
    Task task = Objects.requireNonNull(given);
    taken.add(task);
    return task.change();
  }

  void done(FileChange change) {
    Task task = taken.stream().filter(t -> t.change().equals(change)).findFirst().orElseThrow();
    taken.remove(task);
    queue.done(task);
  }
}
