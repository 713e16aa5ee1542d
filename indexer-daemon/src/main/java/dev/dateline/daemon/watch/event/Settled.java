package dev.dateline.daemon.watch.event;

import dev.dateline.daemon.watch.root.Entry;
import java.util.Optional;

/**
 * Something that has settled.
 *
 * @param hint what happened
 * @param file the file as it is now; empty unless it was touched
 */
public record Settled(Hint hint, Optional<Entry> file) {}
