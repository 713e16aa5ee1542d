# shellcheck shell=sh disable=SC2154
# What ./dateline and ./datelined do beyond starting a program: build this clone, and the demo.
# They read it in once they have set $root, and only when it is needed.

root=$(cd "$root" && pwd) || exit 70
target=$root/distribution/target
# Written last by the build, so it also tells when that was.
built=$target/dateline/lib/build-id
# shellcheck source=distribution/src/main/lib/launcher.sh
. "$root/distribution/src/main/lib/launcher.sh"

build() {
  find_java
  # Maven may run on an older Java, but this one is known to be there.
  if [ -x "${java%/*}/javac" ]; then
    JAVA_HOME=${java%/*/*}
    export JAVA_HOME
  fi
  if [ ! -w "$root/distribution" ]; then
    say "Dateline must be built first, and $root cannot be written by you."
    exit 70
  fi
  say "building Dateline. The first time takes some minutes and fetches what it needs."
  if ! (cd "$root" && sh ./mvnw -B -q -Dquick -DskipTests package) </dev/null >&2; then
    say "the build failed; its messages are above."
    exit 70
  fi
}

build_if_changed() {
  if [ ! -f "$built" ] || [ -n "$(find "$root/pom.xml" "$root"/*/pom.xml "$root"/*/src \
    ! -path '*/src/test/*' ! -path '*/src/test' -newer "$built" -print 2>/dev/null | head -n 1)" ]; then
    build
  fi
}

# The demo keeps all its files in the build folder, the programs' settings and logs included; a user
# who may not write there has it in the cache folder.
demo() {
  articles=$root/testdata/articles
  question='Putin North Korea treaty'
  if [ $# -gt 0 ]; then
    say "demo takes no arguments"
    exit 2
  fi
  build_if_changed
  demo=$target
  [ -w "$demo" ] || demo=${XDG_CACHE_HOME:-$HOME/.cache}/dateline
  archive=$demo/demo-archive
  stamp=$demo/demo-archive.stamp
  XDG_CONFIG_HOME=$demo/demo-settings
  XDG_STATE_HOME=$demo/demo-logs
  export XDG_CONFIG_HOME XDG_STATE_HOME

  read -r build <"$built"
  known=
  [ ! -f "$stamp" ] || read -r known <"$stamp"
  if [ "$known" != "$build" ] ||
    [ -n "$(find "$articles" -newer "$stamp" -print 2>/dev/null | head -n 1)" ]; then
    say "indexing testdata/articles."
    mkdir -p "$demo" && rm -rf "$archive" "$stamp" || exit 8
    status=0
    "$root/datelined" index --archive "$archive" "$articles" >"$demo/demo-index.log" 2>&1 || status=$?
    if [ "$status" -ne 0 ]; then
      tail -n 20 "$demo/demo-index.log" >&2
      say "datelined index ended with $status; its messages are above and in $demo/demo-index.log"
      exit "$status"
    fi
    printf '%s\n' "$build" >"$stamp"
  fi

  say "searching for: $question"
  status=0
  "$root/dateline" search --archive "$archive" "$question" || status=$?
  # The commands as they can be typed from here, blanks in paths included.
  programs=$root
  [ "$PWD" != "$root" ] || programs=.
  case $root$archive in *[!A-Za-z0-9/._-]*) quote="'" ;; *) quote= ;; esac
  cat >&2 <<END

To ask more of these articles:
  $quote$programs/dateline$quote search --archive $quote$archive$quote '"Kim Jong Un" -summit'
To index a folder of your own and search it:
  $quote$programs/datelined$quote index ~/articles
  $quote$programs/dateline$quote search WORDS
Every command has --help.
END
  exit "$status"
}
