package dev.dateline.daemon.extract;

import dev.dateline.daemon.extract.format.Cause;
import dev.dateline.daemon.extract.format.Ending;
import dev.dateline.daemon.extract.format.FileSink;
import dev.dateline.daemon.extract.format.GoOn;
import dev.dateline.daemon.extract.format.LimitException;
import dev.dateline.manifest.Outcome;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.BlockingDeque;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.LinkedBlockingDeque;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps parser processes warm, replaces those that die, and gives each file to one of them.
 *
 * <p>A place is a process or the room for one. Places are taken from and put back at the same end,
 * so the warmest works and the last ones are started only under load. The first file starts all in
 * the background.
 */
final class ParserPool implements AutoCloseable {
  private final ParserLimits limits;
  private final ParserCommand command;
  private final ScheduledThreadPoolExecutor timer;
  private final BlockingDeque<Place> places = new LinkedBlockingDeque<>();
  private final Set<ParserChild> alive = ConcurrentHashMap.newKeySet();
  private final AtomicBoolean warmed = new AtomicBoolean();
  private final AtomicBoolean closed = new AtomicBoolean();

  /** A place for one process, held by at most one thread. */
  private static final class Place {
    private @Nullable ParserChild child;
  }

  ParserPool(ParserCommand command) {
    this.limits = command.limits();
    this.command = command;
    this.timer =
        new ScheduledThreadPoolExecutor(
            1, Thread.ofPlatform().daemon().name("parser alarm").factory());
    timer.setRemoveOnCancelPolicy(true);
    timer.setKeepAliveTime(10, TimeUnit.SECONDS); // it ends by itself, so that none comes too late
    timer.allowCoreThreadTimeOut(true);
    for (int i = 0; i < limits.processes(); i++) {
      places.add(new Place());
    }
  }

  /**
   * Has a file read, waiting for a process where all are busy.
   *
   * @param file the file
   * @param from from where to go on; null for the beginning
   * @param sink takes what is found
   * @throws MachineFailureException if no process can be kept, which is no fault of the file
   * @throws CancellationException if the pool is closed meanwhile, or the thread interrupted while
   *     it waits
   */
  Ending read(Path file, @Nullable GoOn from, FileSink sink) {
    Place place = take();
    try {
      warmUpOthers();
      return read(file, new Relay(sink, from), place);
    } finally {
      places.addFirst(place);
    }
  }

  private Place take() {
    checkOpen();
    try {
      return places.takeFirst();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw cancelled("interrupted");
    }
  }

  private void warmUpOthers() {
    if (warmed.getAndSet(true)) {
      return;
    }
    for (Place place = places.pollFirst(); place != null; place = places.pollFirst()) {
      Place cold = place;
      Thread.ofPlatform().daemon().name("parser start").start(() -> warmUp(cold));
    }
  }

  private void warmUp(Place place) {
    try {
      living(place);
    } catch (IOException e) {
      log().warn("cannot start a parser process ahead; trying again when a file needs it", e);
    } catch (CancellationException e) {
      log().debug("closed while a parser process started");
    } finally {
      places.addLast(place);
    }
  }

  private Ending read(Path file, Relay relay, Place place) {
    for (int attempt = 1; ; attempt++) {
      try {
        Optional<Ending> ending = tryToRead(file, relay, place, attempt);
        if (ending.isPresent()) {
          return ending.get();
        }
      } catch (LimitException e) {
        end(place);
        return e.failure();
      } catch (IOException e) {
        end(place);
        checkOpen();
        if (attempt > 1 || !relay.canBeRepeated()) {
          throw new MachineFailureException("cannot keep a parser process: " + Cause.of(e), e);
        }
      }
    }
  }

  /** How the reading of a file ended; empty where it is to be tried once more. */
  private Optional<Ending> tryToRead(Path file, Relay relay, Place place, int attempt)
      throws IOException {
    ParserChild child = living(place);
    return switch (child.read(file, relay)) {
      case ParserChild.Answer.Read(Ending ending) -> {
        if (ending instanceof Ending.Failure) {
          child.requireUsableFolder(); // else the machine may be what failed
        }
        renewAfterUse(place, child);
        yield Optional.of(ending);
      }
      case ParserChild.Answer.Died(Outcome outcome, String reason) -> {
        end(place);
        checkOpen();
        yield Optional.of(new Ending.Failure(outcome, reason));
      }
      case ParserChild.Answer.Killed(String reason) -> {
        end(place);
        checkOpen();
        yield attempt == 1 && relay.canBeRepeated()
            ? Optional.empty() // whoever killed it may have meant anything
            : Optional.of(new Ending.Failure(Outcome.CRASHED, reason, 0, relay.hasGiven()));
      }
      case ParserChild.Answer.Unheard() ->
          throw new IOException("parser processes die before they are given a file");
    };
  }

  private ParserChild living(Place place) throws IOException {
    ParserChild child = place.child;
    if (child != null && child.isAlive()) {
      return child;
    }
    end(place);
    ParserChild fresh = ParserChild.start(command, timer);
    alive.add(fresh);
    place.child = fresh;
    if (closed.get()) {
      end(place);
      throw cancelled("closed");
    }
    return fresh;
  }

  private void renewAfterUse(Place place, ParserChild child) {
    if (child.filesTaken() >= limits.filesPerProcess()) {
      end(place);
    }
  }

  private void end(Place place) {
    ParserChild child = place.child;
    place.child = null;
    if (child != null) {
      alive.remove(child);
      child.close();
    }
  }

  /**
   * Made only when there is something to say: the first logger reads the configuration of all logs,
   * which is a tenth of a pass that finds nothing to do.
   */
  private static Logger log() {
    return LoggerFactory.getLogger(ParserPool.class);
  }

  private void checkOpen() {
    if (closed.get()) {
      throw cancelled("closed");
    }
  }

  private static CancellationException cancelled(String why) {
    return new CancellationException("the extractor was " + why);
  }

  /** Ends all processes; files being parsed are given up. */
  @Override
  public void close() {
    if (closed.getAndSet(true)) {
      return;
    }
    for (ParserChild child : alive) {
      child.close();
    }
    alive.clear();
  }
}
