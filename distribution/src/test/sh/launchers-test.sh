#!/bin/sh
# Tests the launchers of the folder $1 against JDKs that only pretend: shell scripts that say what
# they were called with.  Runs under every sh; the build runs it in its integration tests.

set -u
dist=$(cd "$1" && pwd) || exit 1
tmp=$(mktemp -d) || exit 1
trap 'rm -rf "$tmp"' EXIT
failed=0
passed=0

# fake_jdk FOLDER VERSION
fake_jdk() {
  mkdir -p "$1/bin"
  printf 'IMPLEMENTOR="Some One"\nJAVA_RUNTIME_VERSION="%s+9-LTS"\nJAVA_VERSION="%s"\n' "$2" "$2" >"$1/release"
  cat >"$1/bin/java" <<'FAKE'
#!/bin/sh
for argument; do
  case $argument in
    -XX:DumpLoadedClassList=*) echo list >"${argument#*=}" ;;
    -XX:SharedArchiveFile=*) archive=${argument#*=} ;;
    -Xshare:dump) dump=yes ;;
  esac
done
if [ -n "${dump-}" ]; then
  echo dumped >>"$FAKE_LOG"
  [ -z "${FAKE_SLOW_DUMP-}" ] || sleep 1
  [ -n "${FAKE_NO_DUMP-}" ] || echo archive >"$archive"
  exit 0
fi
echo "java=$0"
echo "locale=${LC_ALL-}"
[ -z "${archive-}" ] || echo "archive=$archive"
for argument; do echo "<$argument>"; done
if [ -n "${FAKE_READ-}" ]; then read -r line && echo "read=$line"; fi
if [ -n "${FAKE_WAIT-}" ]; then
  trap 'echo told; exit 143' TERM
  echo started >"$FAKE_WAIT"
  while :; do sleep 0.1; done
fi
exit "${FAKE_STATUS-0}"
FAKE
  chmod 755 "$1/bin/java"
}

# run COMMAND...: keeps what it prints and how it ends.
run() {
  status=0
  out=$("$@" 2>&1) || status=$?
}
# expect WHAT STATUS TEXT...: how that ended, and what it printed, or did not where TEXT begins with !.
expect() {
  what=$1
  wanted=$2
  shift 2
  good=yes
  [ "$status" = "$wanted" ] || good=no
  for pattern; do
    case $pattern in
      !*) case $out in *"${pattern#!}"*) good=no ;; esac ;;
      *) case $out in *"$pattern"*) ;; *) good=no ;; esac ;;
    esac
  done
  if [ "$good" = yes ]; then
    passed=$((passed + 1))
  else
    failed=$((failed + 1))
    printf 'FAILED: %s\n  status %s, wanted %s; wanted in the output: %s\n%s\n' \
      "$what" "$status" "$wanted" "$*" "$out" | sed '2,$s/^/  /'
  fi
}

# An installation in a folder with blanks, which asks for a Java that no machine has.
home="$tmp/in stall/da te"
mkdir -p "$home/lib" "$home/bin"
cp "$dist"/bin/* "$home/bin"
cp "$dist/lib/build-id" "$home/lib"
sed 's/^needed_java=.*/needed_java=990/' "$dist/lib/launcher.sh" >"$home/lib/launcher.sh"
touch -t 202001010000 "$home/lib/build-id"
fake_jdk "$tmp/old jdk" 17.0.15
fake_jdk "$tmp/new jdk" 991.0.3
fake_jdk "$tmp/newer jdk" 992-ea
FAKE_LOG=$tmp/log
HOME="$tmp/ho me"
XDG_CACHE_HOME="$tmp/ca che"
mkdir -p "$HOME"
export FAKE_LOG HOME XDG_CACHE_HOME
unset JAVA_HOME DATELINE_JAVA DATELINE_HEAP LC_ALL LC_CTYPE LANG
base_path=$PATH
PATH="$tmp/old jdk/bin:$PATH"
dateline="$home/bin/dateline"
datelined="$home/bin/datelined"

# Which Java
run "$dateline" show x
expect 'none fits' 70 'no Java 990 or later was found' 'DATELINE_JAVA=' '/usr/lib/jvm' '!java='
run env DATELINE_JAVA="$tmp/new jdk" "$dateline" show x
expect 'DATELINE_JAVA names a folder' 0 "java=$tmp/new jdk/bin/java" '<show>' '<x>'
run env DATELINE_JAVA="$tmp/new jdk/bin/java" "$dateline" show x
expect 'DATELINE_JAVA names a program' 0 "java=$tmp/new jdk/bin/java"
run env DATELINE_JAVA="$tmp/old jdk" JAVA_HOME="$tmp/new jdk" "$dateline" show x
expect 'DATELINE_JAVA is too old' 70 'is Java 17.0.15' '!java='
run env DATELINE_JAVA="$tmp/nothing" JAVA_HOME="$tmp/new jdk" "$dateline" show x
expect 'DATELINE_JAVA is nothing' 70 "$tmp/nothing"
run env JAVA_HOME="$tmp/new jdk" "$dateline" show x
expect 'JAVA_HOME' 0 "java=$tmp/new jdk/bin/java"
ln -s "$tmp/newer jdk/bin/java" "$tmp/java"
run env JAVA_HOME="$tmp/old jdk" PATH="$tmp:$base_path" "$dateline" show x
expect 'a link on the PATH, after a JAVA_HOME that is too old' 0 "java=$tmp/newer jdk/bin/java"
mkdir -p "$HOME/.jdks"
ln -s "$tmp/new jdk" "$HOME/.jdks/j991"
run "$dateline" show x
expect 'the folders where JDKs lie' 0 "java=$HOME/.jdks/j991/bin/java"
JAVA_HOME="$tmp/new jdk"
export JAVA_HOME

# From where and under what name it is called
ln -s "$dateline" "$tmp/link"
run "$tmp/link" show x
expect 'by a link' 0 "<$home/lib/dateline-query-cli.jar>"
cd "$home/bin" || exit 1
run ./dateline show x
expect 'from its own folder' 0 "<$home/lib/dateline-query-cli.jar>"
run sh dateline show x
expect 'by sh' 0 "<$home/lib/dateline-query-cli.jar>"
cd "$tmp" || exit 1
run 'in stall/da te/bin/dateline' show x
expect 'by a relative path' 0 "<$home/lib/dateline-query-cli.jar>"
run env PATH="$home/bin:$PATH" dateline show '' 'a  b' "it's" '*' -x
expect 'by the PATH, with awkward arguments' 0 '<show>
<>
<a  b>
<it'"'"'s>
<*>
<-x>'

# Locale
run "$dateline" show x
expect 'no locale' 0 'locale=C.UTF-8'
run env LANG=C "$dateline" show x
expect 'LANG=C' 0 'locale=C.UTF-8'
run env LC_ALL=POSIX LANG=de_DE.UTF-8 "$dateline" show x
expect 'LC_ALL=POSIX' 0 'locale=C.UTF-8'
run env LC_CTYPE=de_DE.UTF-8 LANG=C "$dateline" show x
expect 'one that may not be installed' 0 'locale=C.UTF-8'
run env LC_CTYPE=de_DE.ISO-8859-1 LANG=C "$dateline" show x
expect 'another charset is kept' 0 '!C.UTF-8'

# Heap
run "$datelined" watch x
expect 'the usual heap' 0 '<-Xmx512m>' '<dev.dateline.daemon.IndexerMain>'
run env DATELINE_HEAP=2g "$datelined" watch x
expect 'DATELINE_HEAP' 0 '<-Xmx2g>'

# The class-data archive
cache="$XDG_CACHE_HOME/dateline"
# shellcheck disable=SC2012 # only counted
archives() { ls "$cache" 2>/dev/null | wc -l | tr -d ' '; }
run archives
expect 'so far none was made' 0 0
run env FAKE_STATUS=3 "$dateline" search x
expect 'a search that fails passes on its status' 3 '<search>'
run archives
expect 'and leaves nothing' 0 0
run env FAKE_READ=1 "$dateline" search x <<END
some input
END
expect 'the first search reads its input' 0 'read=some input' '!archive='
run archives
expect 'and makes the archive' 0 1
run env FAKE_STATUS=1 "$dateline" search x
expect 'the second uses it' 1 "archive=$cache/dateline-" '!DumpLoaded'
run "$dateline" status
expect 'so does every other command' 0 "archive=$cache/dateline-"
touch "$home/lib/build-id"
sleep 0.1
: >"$tmp/log"
run "$dateline" search x
expect 'a newer installation does not use it' 0 '!archive='
run cat "$tmp/log"
expect 'but makes another' 0 dumped
touch -t 209901010000 "$home/lib/build-id"
run "$dateline" search x
run "$dateline" search x
expect 'a clock that is behind does no harm' 0 "archive=$cache/dateline-"
echo 0123456789abcdef >"$home/lib/build-id"
run "$dateline" search x
expect 'nor does another build' 0 '!archive='
run env JAVA_HOME="$tmp/newer jdk" "$dateline" search x
expect 'nor another Java' 0 '!archive='
run archives
expect 'two are kept' 0 2
rm -r "$cache"
run env FAKE_NO_DUMP=1 "$dateline" search x
expect 'an archive that cannot be made' 0 '<search>'
: >"$tmp/log"
run "$dateline" search x
expect 'is done without' 0 '<search>' '!archive='
run cat "$tmp/log"
expect 'and not tried again' 0 '!dumped'
rm -r "$cache"
run "$dateline" search --batch -
run "$dateline" search --help
run archives
expect 'a batch and a help page make none' 0 0
run env XDG_CACHE_HOME=/dev/null/x "$dateline" search x
expect 'a cache folder that cannot be made' 0 '<search>' '!/dev/null'
run env -u XDG_CACHE_HOME -u HOME "$dateline" search x
expect 'no home folder' 0 '<search>'
run sh -c '"$0" search x <&-' "$dateline"
expect 'no standard input' 0 '<search>'
rm -r "$cache"
: >"$tmp/log"
FAKE_SLOW_DUMP=1
export FAKE_SLOW_DUMP
for query in a b c d; do "$dateline" search "$query" >/dev/null & done
wait
unset FAKE_SLOW_DUMP
run grep -c dumped "$tmp/log"
expect 'of four first searches one makes it' 0 1
run archives
expect 'and nothing else is left' 0 1
rm -r "$cache"

# signal NAME: runs a first "datelined index", which waits, and sends its launcher that signal.
signal() {
  rm -f "$tmp/started"
  FAKE_WAIT="$tmp/started" "$datelined" index x >"$tmp/out" 2>&1 &
  launcher=$!
  tries=0
  while [ ! -s "$tmp/started" ] && [ "$tries" -lt 100 ]; do
    sleep 0.1
    tries=$((tries + 1))
  done
  kill -s "$1" "$launcher"
  wait "$launcher"
  status=$?
  out=$(cat "$tmp/out")
}
signal TERM
expect 'TERM is handed on' 143 told
run archives
expect 'and leaves nothing' 0 0

printf '%s passed, %s failed\n' "$passed" "$failed"
[ "$failed" -eq 0 ]
