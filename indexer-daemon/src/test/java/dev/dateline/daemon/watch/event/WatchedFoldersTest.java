package dev.dateline.daemon.watch.event;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class WatchedFoldersTest {
  private final WatchedFolders<Integer> folders = new WatchedFolders<>();

  @Test
  void watchesFollowARenamedFolder() {
    folders.put("/a", 1);
    folders.put("/a/b", 2);
    folders.put("/ab", 3);
    folders.put("/a-b", 4);

    folders.rename("/a", "/c/d");

    assertThat(folders.location(1)).isEqualTo("/c/d");
    assertThat(folders.location(2)).isEqualTo("/c/d/b");
    assertThat(folders.location(3)).isEqualTo("/ab");
    assertThat(folders.location(4)).isEqualTo("/a-b");
    assertThat(folders.contains("/a/b")).isFalse();
  }

  @Test
  void aFolderGoesWithAllBelowIt() {
    folders.put("/a", 1);
    folders.put("/a/b/c", 2);
    folders.put("/ab", 3);

    assertThat(folders.removeAtOrBelow("/a")).containsExactly(1, 2);
    assertThat(folders.location(1)).isNull();
    assertThat(folders.location(3)).isEqualTo("/ab");
  }

  @Test
  void aWatchThatIsSeenUnderAnotherNameBelongsToThat() {
    folders.put("/old", 1);
    folders.put("/new", 1);

    assertThat(folders.removeAtOrBelow("/old")).isEmpty();
    assertThat(folders.location(1)).isEqualTo("/new");
  }

  @Test
  void everythingIsBelowTheTop() {
    folders.put("/", 1);
    folders.put("/a", 2);

    assertThat(folders.removeAtOrBelow("/")).containsExactly(1, 2);
  }
}
