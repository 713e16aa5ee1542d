package dev.dateline.daemon.watch.root;

import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.PathMatcher;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.PatternSyntaxException;

/**
 * Says which files and folders are left out.
 *
 * <p>Left out are hidden names (those with a leading dot), temporary names ({@code *~ *.tmp *.part
 * *.crdownload *.swp #*# ~$*}), the archive's own folder, and whatever the caller's patterns match.
 * Images, sound, video, fonts, style sheets and scripts are left out too, but told apart, so that
 * they can be counted. Letter case does not matter in extensions. What lies in a folder that is
 * left out is left out with it. Immutable.
 */
public final class IgnoreRules {
  private static final Set<String> TEMPORARY = Set.of("tmp", "part", "crdownload", "swp");
  private static final Set<String> MEDIA =
      Set.of(
          ("jpg jpeg jpe jfif png gif bmp ico tif tiff webp svg svgz avif heic heif jp2 psd "
                  + "mp3 wav ogg oga opus flac aac m4a wma aif aiff mid midi amr "
                  + "mp4 m4v mov avi mkv webm wmv flv mpg mpeg 3gp ogv "
                  + "ttf otf woff woff2 eot css scss less js mjs cjs")
              .split(" "));

  private final Set<String> ownLocations;
  private final boolean mediaToo;
  private final List<Pattern> patterns;

  private IgnoreRules(Set<String> ownLocations, boolean mediaToo, List<Pattern> patterns) {
    this.ownLocations = Set.copyOf(ownLocations);
    this.mediaToo = mediaToo;
    this.patterns = List.copyOf(patterns);
  }

  /** What becomes of a file or folder. */
  public enum Verdict {
    /** It is to be read. */
    INDEX,
    /** It is left out. */
    IGNORED,
    /** It is an image, sound, video, font, style sheet or script: left out and counted. */
    MEDIA
  }

  /** A glob, and whether it speaks of the path below the root or of the name alone. */
  private record Pattern(PathMatcher matcher, boolean wholePath) {}

  /**
   * The rules for an archive.
   *
   * @param ownFolders the folders that hold the archive and whatever else these programs write;
   *     they need not exist
   * @param mediaToo whether images, sound, video, fonts, style sheets and scripts are read like any
   *     other file
   * @param globs further files and folders to leave out, as {@link FileSystems} reads globs: a glob
   *     with a {@code /} is matched with the path below the root, any other with the name
   * @return the rules
   * @throws IllegalArgumentException if a glob cannot be read
   */
  public static IgnoreRules of(List<Path> ownFolders, boolean mediaToo, List<String> globs) {
    Set<String> own = new HashSet<>();
    for (Path folder : ownFolders) {
      own.add(EncodedPaths.location(folder.toAbsolutePath().normalize()));
      own.add(EncodedPaths.location(real(folder)));
    }
    List<Pattern> patterns = new ArrayList<>();
    for (String glob : globs) {
      patterns.add(pattern(glob));
    }
    return new IgnoreRules(own, mediaToo, patterns);
  }

  private static Path real(Path folder) {
    try {
      return Files.exists(folder) ? folder.toRealPath() : folder.toAbsolutePath().normalize();
    } catch (IOException e) {
      return folder.toAbsolutePath().normalize(); // known by one name only
    }
  }

  private static Pattern pattern(String glob) {
    String trimmed = glob.startsWith("/") ? glob.substring(1) : glob;
    try {
      PathMatcher matcher = FileSystems.getDefault().getPathMatcher("glob:" + trimmed);
      return new Pattern(matcher, glob.contains("/"));
    } catch (PatternSyntaxException e) {
      throw new IllegalArgumentException(
          "the pattern of files to leave out cannot be read: %s (%s)"
              .formatted(glob, e.getDescription()),
          e);
    }
  }

  /**
   * What becomes of a file below a folder, by all the names on the way.
   *
   * @param root the folder that all of an archive's files of this kind lie in
   * @param file a path at or below it
   * @return the verdict; the root itself is always read
   */
  public Verdict verdict(Path root, Path file) {
    String from = EncodedPaths.location(root);
    String to = EncodedPaths.location(file);
    return to.length() <= from.length()
        ? Verdict.INDEX
        : verdictBelow(from, to, Files.isDirectory(file));
  }

  /**
   * The verdict on a location below another one, by all the names on the way.
   *
   * @param root the root's location
   * @param location an encoded absolute path
   * @param folder whether it is a folder
   * @return the verdict
   */
  public Verdict verdictBelow(String root, String location, boolean folder) {
    int end = root.length();
    while (end < location.length()) {
      int start = location.charAt(end) == '/' ? end + 1 : end;
      int slash = location.indexOf('/', start);
      end = slash < 0 ? location.length() : slash;
      boolean last = end == location.length();
      Verdict verdict = verdictOf(root, location.substring(0, end), folder || !last);
      if (verdict != Verdict.INDEX) {
        return verdict;
      }
    }
    return Verdict.INDEX;
  }

  /**
   * The verdict on the last name of a location, its folders being known to be read.
   *
   * @param root the root's location
   * @param location an encoded absolute path
   * @param folder whether it is a folder
   * @return the verdict
   */
  public Verdict verdictOf(String root, String location, boolean folder) {
    String name = location.substring(location.lastIndexOf('/') + 1);
    String extension = extension(name);
    if (isHiddenOrTemporary(name, extension) || (folder && ownLocations.contains(location))) {
      return Verdict.IGNORED;
    }
    if (!patterns.isEmpty() && matchesPattern(root, location)) {
      return Verdict.IGNORED;
    }
    return !folder && !mediaToo && MEDIA.contains(extension) ? Verdict.MEDIA : Verdict.INDEX;
  }

  /**
   * Whether a place belongs to the archive or to what else these programs write.
   *
   * @param location an encoded absolute path
   * @return whether it does
   */
  public boolean isOwn(String location) {
    return ownLocations.stream().anyMatch(own -> EncodedPaths.isAtOrBelow(location, own));
  }

  /** Names come encoded: {@code #} is {@code %23}; the other characters here stay themselves. */
  private static boolean isHiddenOrTemporary(String name, String extension) {
    return name.startsWith(".")
        || name.endsWith("~")
        || name.startsWith("~$")
        || (name.startsWith("%23") && name.endsWith("%23") && name.length() > 3)
        || TEMPORARY.contains(extension);
  }

  private static String extension(String name) {
    int dot = name.lastIndexOf('.');
    return dot < 0 ? "" : name.substring(dot + 1).toLowerCase(Locale.ROOT);
  }

  private boolean matchesPattern(String root, String location) {
    Path path = EncodedPaths.path(location);
    Path below = EncodedPaths.path(root).relativize(path);
    for (Pattern pattern : patterns) {
      if (pattern.matcher().matches(pattern.wholePath() ? below : below.getFileName())) {
        return true;
      }
    }
    return false;
  }
}
