#!/bin/sh
# How format-2.zip was made: archive/ by the programs of commit cb677b1 (storage format 2), expected.tsv by
# ArchiveDump, compiled against their library. It holds several segments, deleted documents, and records
# that were changed without their articles.
#
#   git clone REPOSITORY old && cd old && git checkout cb677b1 && ./mvnw -q -Dquick -DskipTests package
#   sh make-format-2.sh old /tmp/dateline-fixture/news /tmp/dateline-fixture/archive
#   a class beside ArchiveDump opens that archive and writes ArchiveDump.of(reader) to expected.tsv
#   zip -qX9r format-2.zip archive expected.tsv -x '*/write.lock' -x archive/writer
#
# $1 = clone of cb677b1, built; $2 = folder for the files, new; $3 = archive, new
set -e
old=$1 news=$2 archive=$3
t=$old/testdata
export HOME=$news.home XDG_STATE_HOME=$news.home XDG_CACHE_HOME=$news.home XDG_CONFIG_HOME=$news.home
mkdir -p "$news/other" "$news.home"
for f in html/putin-xi-beijing.html eml/cop28-dubai.eml md/high-seas-treaty.md docx/abraham-accords.docx \
  rtf/costa-concordia.rtf odt/panmunjom-declaration.odt pdf/morocco-earthquake.pdf epub/malaria-vaccine.epub \
  txt/putin-kim-pact.txt txt/scholz-kanzler.txt jsonl/science-and-sport.jsonl.gz; do cp "$t/articles/$f" "$news"; done
for f in encrypted.pdf empty.txt truncated.docx bad-lines.jsonl lone-surrogates.jsonl headline-only.txt combining.txt; do cp "$t/hostile/$f" "$news/other"; done
cp "$t/articles/txt/brexit-day.txt" "$news/renamed.txt"
cp "$t/articles/txt/inf-treaty-end.txt" "$news/deleted.txt"
cp "$t/articles/txt/svb-collapse.txt" "$news/touched.txt"
cp "$t/articles/txt/higgs-boson.txt" "$news/changed.txt"
i=0; while [ $i -lt 1005 ]; do
  echo "{\"id\":\"item-$i\",\"headline\":\"Bulletin $i\",\"body\":\"Word$i of the day.\",\"published\":\"2024-06-19\",\"tags\":[\"t$((i % 7))\"]}"
  i=$((i + 1)); done > "$news/bulletins.jsonl"
find "$news" -type f -exec touch -d '2024-06-19T10:00:00Z' {} +
sleep 3
"$old/datelined" index --archive "$archive" "$news"
echo '{"id":"item-3","headline":"Bulletin 3 again","body":"Corrected word3."}' >> "$news/bulletins.jsonl"
mv "$news/renamed.txt" "$news/other/new-name.txt"
rm "$news/deleted.txt"
touch -d '2024-06-20T10:00:00Z' "$news/touched.txt" "$news/other/encrypted.pdf"
echo "One paragraph more." >> "$news/changed.txt"
sleep 3
"$old/datelined" index --archive "$archive" "$news"
