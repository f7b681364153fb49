"""What every source file keeps to: at most 600 lines, no note of unfinished work, one line at the
head of each header that says what it is, one pragma once, a namespace of its room. Tests keep to one of
them as well: no loop over what belongs to a pointer that nobody holds.

Usage: files.py PROJECT_ROOT; prints every breach and exits 1."""
import re
import sys
from pathlib import Path

ROOT = Path(sys.argv[1]).resolve()
LIMIT = 600
# Spelled in halves, so that this file may stand under its own rule.
UNFINISHED = re.compile(r"\b(TO" r"DO|FIX" r"ME|XX" r"X|HA" r"CK)\b")
BAD_NAMES = re.compile(r"\b(class|struct)\s+\w*(Manager|Helper|Utils)\b")
# for (x : session.pageLayoutNow(page)->lines): in C++20 the pointer is gone before the loop begins.
LOOSE_LOOP = re.compile(r"^\s*for \([^;]* : .*(?<!front\(\))(?<!back\(\))(?<=\))->[\w>.-]+\)( \{)?$")
HELD = re.compile(r"find<[^()]*>\([^()]*\)->")


def loose_loops_of(path):
    for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), 1):
        if LOOSE_LOOP.match(line) and not HELD.search(line):
            yield f"{path.relative_to(ROOT)}:{number}: the loop's range belongs to a pointer that ends before it; name it"


def faults_of(path):
    where = path.relative_to(ROOT)
    text = path.read_text(encoding="utf-8")
    lines = text.splitlines()
    yield from loose_loops_of(path)
    if len(lines) > LIMIT:
        yield f"{where}: {len(lines)} lines; split it by stage ({LIMIT} at most)"
    for number, line in enumerate(lines, 1):
        if UNFINISHED.search(line):
            yield f"{where}:{number}: unfinished work is noted in the text; finish it or open an issue"
        if BAD_NAMES.search(line):
            yield f"{where}:{number}: a name that says nothing: {line.strip()}"
        if line != line.rstrip():
            yield f"{where}:{number}: blanks at the line's end"
    if not text.endswith("\n"):
        yield f"{where}: no line end at the file's end"
    if path.suffix == ".h":
        if not lines or not lines[0].startswith("// ") or len(lines[0]) < 20:
            yield f"{where}: the first line does not say what the type is"
        if text.count("#pragma once") != 1:
            yield f"{where}: wants exactly one #pragma once"
        if f"namespace banxin::{where.parts[1]}" not in text:
            yield f"{where}: nothing in namespace banxin::{where.parts[1]}"


def main():
    files = [p for side in ("app", "ui") for p in sorted((ROOT / side).rglob("*")) if p.suffix in (".h", ".cpp")]
    faults = [fault for path in files for fault in faults_of(path)]
    faults += [f for path in sorted((ROOT / "tests").rglob("*.cpp")) for f in loose_loops_of(path)]
    for fault in faults:
        print(fault)
    if faults or not files:
        print(f"{len(faults)} breaches in {len(files)} files")
        return 1
    print(f"{len(files)} files keep to the rules")
    return 0


sys.exit(main())
