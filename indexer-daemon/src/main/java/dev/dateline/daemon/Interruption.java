package dev.dateline.daemon;

import dev.dateline.settings.ExitCode;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Proxy;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/**
 * Whether the program was asked to stop, by SIGINT or SIGTERM.
 *
 * <p>The JDK's own class for signals is found by its name: the compiler warns of it as internal,
 * which cannot be silenced, and where it is missing the program is simply killed by the signal.
 */
final class Interruption {
  private final CountDownLatch asked = new CountDownLatch(1);
  private final AtomicReference<ExitCode> code = new AtomicReference<>(ExitCode.OK);
  private final AtomicReference<@Nullable Thread> waiting = new AtomicReference<>();

  /** An interruption that a caller brings about. */
  Interruption() {}

  static Interruption ofSignals() {
    Interruption interruption = new Interruption();
    interruption.handle("INT", ExitCode.INTERRUPTED);
    interruption.handle("TERM", ExitCode.TERMINATED);
    return interruption;
  }

  /** Asks the program to stop. */
  void ask(ExitCode exitCode) {
    code.compareAndSet(ExitCode.OK, exitCode);
    asked.countDown();
    Thread thread = waiting.get();
    if (thread != null) {
      thread.interrupt();
    }
  }

  /** Interrupts a thread when it is asked, at once where it was asked already. */
  void interrupts(Thread thread) {
    waiting.set(thread);
    if (isAsked()) {
      thread.interrupt();
    }
  }

  boolean isAsked() {
    return asked.getCount() == 0;
  }

  /** The exit code of the signal that came first. */
  ExitCode exitCode() {
    return code.get();
  }

  /** Waits until it is asked, at most so long; whether it was. */
  boolean await(long time, TimeUnit unit) throws InterruptedException {
    return asked.await(time, unit);
  }

  private void handle(String signal, ExitCode exitCode) {
    try {
      Class<?> type = Class.forName("sun.misc.Signal");
      Class<?> handlerType = Class.forName("sun.misc.SignalHandler");
      InvocationHandler handler =
          (proxy, method, args) -> {
            if (method.getName().equals("handle")) {
              if (waiting.get() == null) {
                Runtime.getRuntime().halt(exitCode.number()); // nobody has anything to finish
              }
              ask(exitCode);
              return null;
            }
            return method.invoke(this, args); // equals, hashCode, toString
          };
      Object proxy =
          Proxy.newProxyInstance(
              Interruption.class.getClassLoader(), new Class<?>[] {handlerType}, handler);
      type.getMethod("handle", type, handlerType)
          .invoke(null, type.getConstructor(String.class).newInstance(signal), proxy);
    } catch (ReflectiveOperationException | IllegalArgumentException e) {
      // No such signal here: the default stays, which ends the program without an orderly stop.
    }
  }
}
