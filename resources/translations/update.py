#!/usr/bin/env python3
"""Keeps banxin_en.ts in step with the Chinese texts of app/ and ui/.

    update.py           adds new texts (unfinished) and drops those that are gone
    update.py --check   changes nothing; exits 1 where a text is missing, unfinished or wrong

All texts stand in one context, "banxin": a Chinese sentence has one English form wherever it is
said, and room and class names may change without losing it (docs/adr/0009).
--lupdate PATH names Qt's lupdate where it is not at Debian's place."""
import argparse
import re
import subprocess
import sys
import tempfile
import xml.etree.ElementTree as ET
from pathlib import Path
from xml.sax.saxutils import escape

FOLDER = Path(__file__).resolve().parent
ROOT = FOLDER.parent.parent
CATALOGUE = FOLDER / "banxin_en.ts"
# A number that only %n can bend the next word to.
COUNTED = re.compile(r"%[1-9] (?:changes|char(?:acter)?s|columns|errors|faults|lines|pages|pictures|rows)\b")
PLACE = re.compile(r"%(?:L?[1-9][0-9]?|n)")


def messages(path):
    """(source, comment) -> (numerus, [translations])"""
    found = {}
    for message in ET.parse(path).getroot().iter("message"):
        source = message.findtext("source") or ""
        comment = message.findtext("comment") or ""
        numerus = message.get("numerus") == "yes"
        translation = message.find("translation")
        forms = []
        if translation is not None and translation.get("type") != "unfinished":
            forms = [f.text or "" for f in translation.findall("numerusform")] if numerus else [translation.text or ""]
        found[source, comment] = (numerus, forms if all(forms) else [])
    return found


def extracted(lupdate):
    with tempfile.TemporaryDirectory() as folder:
        target = Path(folder) / "sources.ts"
        run = subprocess.run(
            [lupdate, "app", "ui", "-extensions", "cpp,h", "-I", "app", "-I", "ui", "-locations", "none",
             "-source-language", "zh_CN", "-target-language", "en", "-ts", str(target)],
            cwd=ROOT, text=True, stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, stderr=subprocess.STDOUT)
        lost = [line for line in run.stdout.splitlines() if "without context" in line or "Error" in line]
        if run.returncode or lost:
            sys.exit("lupdate lost texts:\n" + ("\n".join(lost) or run.stdout))
        return messages(target)


def faults_of(source, numerus, forms):
    if not forms:
        return ["not translated"]
    faults = []
    if numerus and len(forms) != 2:
        faults.append("wants a singular and a plural")
    for form in forms:
        wanted, got = set(PLACE.findall(source)), set(PLACE.findall(form))
        if wanted - got - ({"%n"} if numerus else set()) or got - wanted:
            faults.append(f"its places are {sorted(got)} instead of {sorted(wanted)}: {form}")
        if not numerus and COUNTED.search(form):
            faults.append(f"reads wrong for 1 (use %n, or words that fit any number): {form}")
        if re.search("[\u4e00-\u9fff]", re.sub("“[^”]*”|‘[^’]*’|\\([^)]*\\)", "", form)):
            faults.append(f"Chinese left in: {form}")
    return faults


def write(catalogue):
    lines = ['<?xml version="1.0" encoding="utf-8"?>', "<!DOCTYPE TS>",
             '<TS version="2.1" language="en" sourcelanguage="zh_CN">', "<context>", "    <name>banxin</name>"]
    for (source, comment), (numerus, forms) in sorted(catalogue.items()):
        lines.append('    <message numerus="yes">' if numerus else "    <message>")
        lines.append(f"        <source>{escape(source)}</source>")
        if comment:
            lines.append(f"        <comment>{escape(comment)}</comment>")
        state = "" if forms else ' type="unfinished"'
        if numerus:
            lines.append(f"        <translation{state}>")
            lines += [f"            <numerusform>{escape(form)}</numerusform>" for form in forms or ["", ""]]
            lines.append("        </translation>")
        else:
            lines.append(f"        <translation{state}>{escape(forms[0]) if forms else ''}</translation>")
        lines.append("    </message>")
    lines += ["</context>", "</TS>", ""]
    CATALOGUE.write_text("\n".join(lines), encoding="utf-8")


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--check", action="store_true")
    parser.add_argument("--lupdate", default="/usr/lib/qt6/bin/lupdate")
    options = parser.parse_args()
    sources = extracted(options.lupdate)
    known = messages(CATALOGUE) if CATALOGUE.exists() else {}
    if not options.check:
        write({key: (numerus, known.get(key, (False, []))[1]) for key, (numerus, _) in sources.items()})
        known = messages(CATALOGUE)
    faults = []
    for key, (numerus, _) in sorted(sources.items()):
        if key not in known:
            faults.append(f"not in {CATALOGUE.name}: {key[0]}")
        else:
            faults += [f"{fault}: {key[0]}" for fault in faults_of(key[0], numerus, known[key][1])]
    faults += [f"no longer said: {source}" for source, comment in known if (source, comment) not in sources]
    print("\n".join(faults))
    print(f"{len(sources)} texts, {len(faults)} faults" + ("; run resources/translations/update.py" if faults else ""))
    return 1 if faults else 0


sys.exit(main())
