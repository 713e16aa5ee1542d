# shellcheck shell=sh disable=SC2154
# What bin/dateline and bin/datelined share; they read it in once they have set $home.
#
# Every search starts a Java of its own, so what is done here counts each time: on the usual way no
# process is started but Java itself (one more where java is a link).

needed_java=25

# java_fits FILE: whether FILE is a java that is new enough.  Sets $java and $java_build.
# The version is read from the file "release" that every JDK has, for starting each takes too long.
java_fits() {
  java=$1
  [ -f "$java" ] && [ -x "$java" ] || return 1
  if [ -L "$java" ]; then
    java=$(readlink -f "$java") || return 1
  fi
  java_version='' java_build='' java_vendor=''
  java_release=${java%/*}/../release
  if [ -r "$java_release" ]; then
    while IFS='="' read -r key _ value _; do
      case $key in
        IMPLEMENTOR) java_vendor=${value%%[!A-Za-z0-9]*} ;;
        JAVA_RUNTIME_VERSION) java_build=$value ;;
        JAVA_VERSION) java_version=$value && break ;;
      esac
    done <"$java_release"
  else
    java_version=$("$java" -XshowSettings:properties -version 2>&1 </dev/null |
      sed -n 's/^ *java\.specification\.version = //p')
  fi
  java_build=${java_build:-$java_version}$java_vendor
  java_major=${java_version%%[!0-9]*}
  [ "${java_major:-0}" -ge "$needed_java" ]
}

# find_java: sets $java and $java_build, or says what was looked for and ends.
find_java() {
  if [ -n "${DATELINE_JAVA-}" ]; then
    if [ -d "$DATELINE_JAVA" ]; then
      java_fits "$DATELINE_JAVA/bin/java" && return
    else
      java_fits "$DATELINE_JAVA" && return
    fi
    say "DATELINE_JAVA names $DATELINE_JAVA, which is ${java_version:+Java $java_version, }no Java $needed_java or later."
    exit 70
  fi
  if [ -n "${JAVA_HOME-}" ]; then
    java_fits "$JAVA_HOME/bin/java" && return
  fi
  saved_ifs=$IFS
  IFS=:
  set -f
  for folder in $PATH; do
    if [ -x "${folder:-.}/java" ]; then
      IFS=$saved_ifs
      set +f
      java_fits "${folder:-.}/java" && return
      break
    fi
  done
  IFS=$saved_ifs
  set +f
  for folder in /usr/lib/jvm/* /opt/* "${HOME-}"/.sdkman/candidates/java/* "${HOME-}"/.jdks/* \
    /Library/Java/JavaVirtualMachines/*/Contents/Home /opt/homebrew/opt/openjdk; do
    java_fits "$folder/bin/java" && return
  done
  if [ -x /usr/libexec/java_home ]; then
    folder=$(/usr/libexec/java_home -v "$needed_java+" 2>/dev/null) &&
      java_fits "$folder/bin/java" && return
  fi
  # shellcheck disable=SC2088 # for people to read
  say "no Java $needed_java or later was found." \
    "Looked at JAVA_HOME (${JAVA_HOME:-not set}), at java on the PATH, and in /usr/lib/jvm, /opt," \
    "~/.sdkman/candidates/java, ~/.jdks and the usual folders of macOS." \
    "Install one (for example from https://adoptium.net), or name one: DATELINE_JAVA=/path/to/jdk"
  exit 70
}

say() {
  printf "${0##*/}: %s\n" "$1" >&2
  shift
  [ $# -eq 0 ] || printf '  %s\n' "$@" >&2
}

# use_utf8: without a UTF-8 locale Java cannot name files such as "café.txt".  One that is named but
# not installed, as after ssh from another machine, is like none; the messages are English anyway.
use_utf8() {
  case ${LC_ALL:-${LC_CTYPE:-${LANG:-C}}} in
    C | POSIX | *.[Uu][Tt][Ff]-8 | *.[Uu][Tt][Ff]8)
      LC_ALL=C.UTF-8
      export LC_ALL
      ;;
  esac
}

# flatten PATH: sets $flat to a file name made from it.
flatten() {
  saved_ifs=$IFS
  set -f
  IFS=/
  # shellcheck disable=SC2086 # to be split
  set -- $1
  IFS=_
  flat=$*
  IFS=$saved_ifs
  set +f
}

# start ARGUMENT...: becomes Java, running $main from $jar with Java's $options, and does not return.
#
# Java starts in half the time where it finds its classes as they will lie in memory: in a class-data
# archive, kept in the cache folder.  It fits one place, build of Dateline and build of Java, which
# are all in its name: Java would not notice another jar of the same size and time, and for any other
# difference it would leave the archive aside without a word (-Xlog:disable) and start slowly.
# Where there is none and $learn is "yes", this run finds out which classes are used, and makes it.
# Without the archive everything works, only slower.
start() {
  jar=$home/lib/$jar
  options="-Xlog:disable --enable-native-access=ALL-UNNAMED $options"
  cache=${XDG_CACHE_HOME:-${HOME:+$HOME/.cache}}/dateline
  if [ "$cache" != /dateline ] && read -r build <"$home/lib/build-id"; then
    flatten "$home"
    classes=$cache/${0##*/}-$build-$java_build$flat.jsa
    # Jars that were copied anew after it was made have other times.
    # shellcheck disable=SC3013 # every sh has -nt, and POSIX since 2024
    if [ -e "$classes" ] && ! [ "$home/lib/build-id" -nt "$classes" ]; then
      # An empty one stands for one that could not be made.
      if [ -s "$classes" ]; then
        # shellcheck disable=SC2086 # to be split
        exec "$java" -XX:SharedArchiveFile="$classes" $options -cp "$jar" "$main" "$@"
      fi
    elif [ "$learn" = yes ] && [ "${#flat}" -lt 160 ] && mkdir -p "$cache" 2>/dev/null &&
      [ -w "$cache" ]; then
      start_and_learn "$@"
    fi
  fi
  # shellcheck disable=SC2086 # to be split
  exec "$java" $options -cp "$jar" "$main" "$@"
}

# A run that writes down the classes it uses.  The shell stays, to make the archive afterwards, which
# takes some seconds between the last output and the end of this one run.
start_and_learn() {
  list=$classes.$$.list
  # Java is to have this standard input, which the shell keeps from what runs beside it.
  (exec 3<&0) 2>/dev/null || exec </dev/null
  exec 3<&0
  # shellcheck disable=SC2086 # to be split
  "$java" -XX:DumpLoadedClassList="$list" $options -cp "$jar" "$main" "$@" <&3 3<&- &
  pid=$!
  exec 3<&-
  interrupted=
  # INT does not reach what runs beside a shell, so Java is told by TERM.
  trap 'interrupted=130; kill -TERM "$pid" 2>/dev/null' INT
  trap 'kill -TERM "$pid" 2>/dev/null' TERM
  trap 'kill -HUP "$pid" 2>/dev/null' HUP
  status=0
  wait "$pid" || status=$?
  # A signal ends the wait, not Java.
  while kill -0 "$pid" 2>/dev/null; do
    status=0
    wait "$pid" || status=$?
  done
  status=${interrupted:-$status}
  # Only a run that went well used the right classes; of several at once, one makes the archive.
  trap 'rm -f "$list" "$list.jsa"; rmdir "$classes.lock" 2>/dev/null; exit "$status"' INT TERM HUP
  if [ "$status" -le 1 ] && [ -s "$list" ]; then
    find "$classes.lock" -prune -mmin +10 -exec rmdir {} + 2>/dev/null
    if mkdir "$classes.lock" 2>/dev/null; then
      make_archive >/dev/null 2>&1
      rmdir "$classes.lock"
    fi
  fi
  rm -f "$list"
  exit "$status"
}

# Makes $classes from $list, in one step for who looks on.
make_archive() {
  # shellcheck disable=SC2086 # to be split
  if "$java" -Xshare:dump -XX:+AOTClassLinking -XX:SharedClassListFile="$list" \
    -XX:SharedArchiveFile="$list.jsa" $options -cp "$jar" </dev/null && [ -s "$list.jsa" ]; then
    mv -f "$list.jsa" "$classes"
  else
    rm -f "$list.jsa"
    : >"$classes"
  fi
  # Where the clock is behind the installation, it would be made again and again.
  # shellcheck disable=SC3013
  [ ! "$home/lib/build-id" -nt "$classes" ] || touch -r "$home/lib/build-id" "$classes"
  # Of this program in this place the two newest stay (there may be two Javas), of others those of
  # the last two months.  No name holds a line end that the shell could not put there.
  # shellcheck disable=SC2012
  ls -t "$cache/${0##*/}"-*"$flat.jsa" | tail -n +3 | while IFS= read -r old; do rm -f "$old"; done
  find "$cache" -name '*.jsa*' -type f -mtime +60 -exec rm -f {} +
}
