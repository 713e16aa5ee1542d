package dev.dateline.engine;

/**
 * Finds the engine for an address; implementations are found by {@link java.util.ServiceLoader}.
 */
public interface EngineProvider {
  /**
   * Whether this provider knows what to do with an address.
   *
   * @param address an archive's address: a path, or {@code scheme:rest}
   * @return true if {@link #at} may be called with it
   */
  boolean serves(String address);

  /**
   * The engine for one archive; opens nothing yet.
   *
   * @param address an address that it serves
   * @return the engine
   */
  Engine at(String address);
}
