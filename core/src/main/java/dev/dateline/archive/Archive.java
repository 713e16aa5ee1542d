package dev.dateline.archive;

import dev.dateline.engine.Engine;
import dev.dateline.engine.Engine.Use;
import dev.dateline.engine.EngineProvider;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ServiceLoader;

/**
 * An archive of news articles, on disk or in memory: the door to Dateline.
 *
 * <pre>{@code
 * Archive archive = Archive.at(Path.of("news"));
 * try (ArchiveWriter writer = archive.openWriter("my program")) {
 *   writer.put("story-1", Article.of("Putin and Kim sign treaty", "PYONGYANG ..."));
 *   writer.commit();
 * }
 * try (ArchiveReader reader = archive.openReader()) {
 *   SearchResults results = reader.search(SearchRequest.words("Putin North Korea treaty"));
 *   results.hits().forEach(hit -> System.out.println(hit.article().headline()));
 * }
 * }</pre>
 *
 * <p>Thread-safe; holds nothing open itself. Any number of readers and one writer at a time may be
 * open, in this process or others.
 */
public final class Archive {
  private final String address;
  private final Engine engine;
  private final InstantSource clock;

  private Archive(String address, Engine engine, InstantSource clock) {
    this.address = address;
    this.engine = engine;
    this.clock = clock;
  }

  /**
   * The archive in a folder of this machine; opens nothing yet.
   *
   * @param folder the folder; it need not exist, a writer makes it
   * @return the archive
   */
  public static Archive at(Path folder) {
    return at(folder.toString());
  }

  /**
   * The archive at an address; opens nothing yet.
   *
   * @param address a path, or {@code scheme:rest} for an engine of that scheme
   * @return the archive
   * @throws IllegalArgumentException if no engine on the class path serves the address
   */
  public static Archive at(String address) {
    return at(address, InstantSource.system());
  }

  /**
   * A new archive in memory, which is gone with the last reference to it.
   *
   * @return the archive
   */
  public static Archive inMemory() {
    return at("memory:");
  }

  static Archive at(String address, InstantSource clock) {
    for (EngineProvider provider :
        ServiceLoader.load(EngineProvider.class, Archive.class.getClassLoader())) {
      if (provider.serves(address)) {
        return new Archive(address, provider.at(address), clock);
      }
    }
    throw new IllegalArgumentException(
        "no engine serves the archive address \"%s\"; give a folder, or add the engine's jar"
            .formatted(address));
  }

  /**
   * Where it is.
   *
   * @return the address as it was given
   */
  public String address() {
    return address;
  }

  /**
   * Opens the newest commit for reading.
   *
   * @return a reader, which the caller closes
   * @throws dev.dateline.manifest.ArchiveException if there is no archive, or one that is
   *     incompatible or damaged
   */
  public ArchiveReader openReader() {
    return openReader(Use.LONG);
  }

  /**
   * Opens the newest commit for a search or two of a process that ends then: the first search is
   * faster than with {@link #openReader}, many are slower.
   *
   * @return a reader, which the caller closes
   * @throws dev.dateline.manifest.ArchiveException if there is no archive, or one that is
   *     incompatible or damaged
   */
  public ArchiveReader openBriefReader() {
    return openReader(Use.BRIEF);
  }

  /**
   * Opens the archive for questions of many threads, over and over, each of the newest commit that
   * is known then.
   *
   * @return a reader that can be refreshed under those who use it; the caller closes it
   * @throws dev.dateline.manifest.ArchiveException if there is no archive, or one that is
   *     incompatible or damaged
   */
  public LiveReader openLiveReader() {
    return new LiveReader(openReader());
  }

  private ArchiveReader openReader(Use use) {
    return new ArchiveReader(engine.openReader(Searcher.FINGERPRINT, use), Searcher.DEFAULT);
  }

  /**
   * Opens the archive for writing, and makes it where there is none.
   *
   * @param owner who writes, in words for those who find the archive locked
   * @return the only writer, which the caller closes
   * @throws dev.dateline.manifest.ArchiveException if another writer has it, or it is incompatible,
   *     damaged or cannot be written
   */
  public ArchiveWriter openWriter(String owner) {
    return new ArchiveWriter(engine.openWriter(Searcher.FINGERPRINT, owner), clock);
  }
}
