package dev.dateline.settings;

import org.jspecify.annotations.Nullable;

/** Finds the name that somebody probably meant. */
public final class NearestName {
  private NearestName() {}

  /**
   * The known name that takes the fewest typing errors to become the given one.
   *
   * @param name the name as typed
   * @param known the names that there are
   * @return the nearest; null where none is near: more than a third of the letters differ
   */
  public static @Nullable String of(String name, Iterable<String> known) {
    String best = null;
    int fewest = Integer.MAX_VALUE;
    for (String candidate : known) {
      int distance = distance(name, candidate);
      int most = Math.max(1, Math.max(name.length(), candidate.length()) / 3);
      if (distance < fewest && (distance <= most || isBeginning(name, candidate))) {
        best = candidate;
        fewest = distance;
      }
    }
    return best;
  }

  /**
   * A hint for an error message.
   *
   * @param name the name as typed
   * @param prefix what stands before a name, such as {@code --}
   * @param known the names that there are, without the prefix
   * @return {@code "; did you mean --limit?"}, or nothing where no name is near
   */
  static String hint(String name, String prefix, Iterable<String> known) {
    String near = of(name, known);
    return near == null ? "" : "; did you mean " + prefix + near + "?";
  }

  private static boolean isBeginning(String name, String candidate) {
    return name.length() >= 3 && candidate.startsWith(name);
  }

  /** Letters added, left out, changed, or swapped with their neighbour. */
  private static int distance(String a, String b) {
    int[][] edits = new int[a.length() + 1][b.length() + 1];
    for (int i = 0; i <= a.length(); i++) {
      for (int j = 0; j <= b.length(); j++) {
        if (i == 0 || j == 0) {
          edits[i][j] = i + j;
          continue;
        }
        int changed = edits[i - 1][j - 1] + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
        edits[i][j] = Math.min(changed, 1 + Math.min(edits[i - 1][j], edits[i][j - 1]));
        if (i > 1
            && j > 1
            && a.charAt(i - 1) == b.charAt(j - 2)
            && a.charAt(i - 2) == b.charAt(j - 1)) {
          edits[i][j] = Math.min(edits[i][j], 1 + edits[i - 2][j - 2]);
        }
      }
    }
    return edits[a.length()][b.length()];
  }
}
