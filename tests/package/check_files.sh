#!/usr/bin/env bash
# Desktop file, metainfo and types of files by the tools that know their rules.
# check_files.sh SOURCE-FOLDER BUILT-FOLDER; 77 where a tool is missing.
set -euo pipefail
for tool in desktop-file-validate appstreamcli update-mime-database; do
  command -v "$tool" >/dev/null || { echo "skipped: $tool is not installed (./dev package brings it)"; exit 77; }
done
desktop-file-validate "$1/banxin.desktop"
appstreamcli validate --no-net --no-color "$2/org.banxin.banxin.metainfo.xml"
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
mkdir -p "$work/mime/packages"
cp "$1/banxin.xml" "$work/mime/packages"
XDG_DATA_HOME=$work update-mime-database "$work/mime" 2>"$work/said"
[ ! -s "$work/said" ] || { cat "$work/said"; exit 1; }
grep -q '^50:application/vnd.banxin.pack:\*.banxinpack$' "$work/mime/globs2"
grep -q '^50:application/vnd.banxin.newsroom:\*.banxin$' "$work/mime/globs2"
# The file's own types are those that the desktop file opens.
for type in $(sed -n 's/^MimeType=//p' "$1/banxin.desktop" | tr ';' ' '); do
  grep -q "type=\"$type\"" "$1/banxin.xml" || { echo "banxin.xml does not know $type"; exit 1; }
done
