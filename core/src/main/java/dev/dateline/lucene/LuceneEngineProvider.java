package dev.dateline.lucene;

import dev.dateline.engine.Engine;
import dev.dateline.engine.EngineProvider;
import java.nio.file.Path;

/** Serves folders of this machine and archives in memory, by Lucene. */
public final class LuceneEngineProvider implements EngineProvider {
  private static final String MEMORY = "memory:";

  /** For {@link java.util.ServiceLoader}. */
  public LuceneEngineProvider() {}

  @Override
  public boolean serves(String address) {
    return address.equals(MEMORY) || !address.matches("[a-z][a-z0-9+.-]+:.*");
  }

  @Override
  public Engine at(String address) {
    return address.equals(MEMORY)
        ? new LuceneEngine(new Place.Memory())
        : new LuceneEngine(new Place.Folder(Path.of(address)));
  }
}
