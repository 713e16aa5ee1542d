package dev.dateline.daemon.watch;

import dev.dateline.daemon.watch.root.EncodedPaths;
import java.io.IOException;
import java.nio.file.Files;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Knows which file systems others can change without this machine being told. Thread-safe. */
final class RemoteMounts {
  private static final Set<String> REMOTE =
      Set.of(
          ("nfs nfs4 cifs smb2 smb3 smbfs 9p afs afpfs ceph glusterfs lustre ncpfs "
                  + "webdav davfs vboxsf beegfs ocfs2 gfs2")
              .split(" "));

  private final Map<Long, Boolean> byDevice = new ConcurrentHashMap<>();

  boolean holds(String location, long device) {
    return device != 0 && byDevice.computeIfAbsent(device, number -> isRemote(location));
  }

  private static boolean isRemote(String location) {
    try {
      String type = Files.getFileStore(EncodedPaths.path(location)).type().toLowerCase(Locale.ROOT);
      return REMOTE.contains(type) || type.startsWith("fuse");
    } catch (IOException e) {
      return false; // vanished meanwhile; the scan says so
    }
  }
}
