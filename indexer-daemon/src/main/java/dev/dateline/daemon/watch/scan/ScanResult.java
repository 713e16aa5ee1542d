package dev.dateline.daemon.watch.scan;

import dev.dateline.daemon.watch.root.EncodedPaths;
import dev.dateline.manifest.Root;
import java.nio.file.Path;
import java.util.List;

/** How a scan ended. */
public sealed interface ScanResult {
  /**
   * All of the scope was walked.
   *
   * @param root the root with the device and inode that it has now
   * @param counts what was met
   * @param problems what could not be looked into, the first {@link #KEPT_PROBLEMS}
   */
  record Scanned(Root root, ScanCounts counts, List<ScanProblem> problems) implements ScanResult {
    /** How many problems are kept; the others are only counted. */
    public static final int KEPT_PROBLEMS = 1_000;

    /** Copies the list. */
    public Scanned {
      problems = List.copyOf(problems);
    }
  }

  /**
   * The root is missing, or empty on another device or inode, as when a disk is not mounted. No
   * change was reported.
   *
   * @param root the root as last recorded
   * @param reason what was found in its place, in words for people
   */
  record RootVanished(Root root, String reason) implements ScanResult {}

  /**
   * What a scan met.
   *
   * @param unchanged files as recorded
   * @param changes changes reported
   * @param ignored files and folders left out, pipes and devices included
   * @param media images, sound, video, fonts, style sheets and scripts left out
   * @param linked links not followed because they lead into a root or in a circle
   * @param unreadable folders that could not be listed, and links that lead nowhere
   */
  record ScanCounts(
      long unchanged, long changes, long ignored, long media, long linked, long unreadable) {}

  /**
   * Something a scan could not look into; what the manifest knows of it and below it stays.
   *
   * @param location its percent-encoded absolute path
   * @param reason why, in words for people
   */
  record ScanProblem(String location, String reason) {
    /**
     * The place for people.
     *
     * @return the path that the location encodes
     */
    public Path path() {
      return EncodedPaths.path(location);
    }
  }
}
