"""Rooms include only what their row in layers.txt names, and link no more than that.

Usage: layers.py PROJECT_ROOT; prints every breach and exits 1, or says how much it read."""
import re
import sys
from pathlib import Path

ROOT = Path(sys.argv[1]).resolve()
INCLUDE = re.compile(r'^\s*#\s*include\s+"([^"]+)"', re.M)
ROOM = re.compile(r"^\s*banxin_room\((.*?)\)", re.M | re.S)


def table(path):
    rows, faults = {}, []
    for number, line in enumerate(path.read_text().splitlines(), 1):
        line = line.partition("#")[0].strip()
        if not line:
            continue
        room, _, uses = line.partition(":")
        for used in uses.split():
            if used not in rows:
                faults.append(f"{path.name}:{number}: {room} names {used}, which is not on a row above it")
        rows[room.strip()] = set(uses.split())
    return rows, faults


def linked(path):
    """Room -> the rooms that CMake links to it directly."""
    rooms = {}
    for match in ROOM.finditer(re.sub(r"#.*", "", path.read_text())):
        words = match.group(1).split()
        uses, part = set(), None
        for word in words[2:]:
            if word in ("USES", "LIBS", "MOC"):
                part = word
            elif part == "USES":
                uses.add(word)
        rooms[words[0]] = uses
    return rooms


def reachable(room, links):
    found, queue = set(), [room]
    while queue:
        for used in links.get(queue.pop(), ()):
            if used not in found:
                found.add(used)
                queue.append(used)
    return found


def main():
    rows, faults = table(ROOT / "tests/lint/layers.txt")
    links = {}
    for side in ("app", "ui"):
        links.update(linked(ROOT / side / "CMakeLists.txt"))
    for room in sorted(links.keys() ^ rows.keys()):
        faults.append(f"room {room} is in {'CMake' if room in links else 'layers.txt'} alone")
    for room, uses in links.items():
        for used in sorted(uses - rows.get(room, set())):
            faults.append(f"CMake links {used} to {room}, but its row in layers.txt does not name it")

    files = includes = 0
    for side in ("app", "ui"):
        for path in sorted((ROOT / side).rglob("*")):
            if path.suffix not in (".h", ".cpp"):
                continue
            files += 1
            where = path.relative_to(ROOT)
            room = where.parts[1]
            text = path.read_text()
            for match in INCLUDE.finditer(text):
                name = match.group(1)
                line = text.count("\n", 0, match.start(1)) + 1
                if "/" not in name:
                    if not name.endswith(".moc"):
                        faults.append(f'{where}:{line}: "{name}" does not say its room')
                    continue
                includes += 1
                used = name.split("/")[0]
                if used == room:
                    continue
                if used not in rows.get(room, set()):
                    faults.append(f'{where}:{line}: {room} may not include "{name}"')
                elif used not in reachable(room, links):
                    faults.append(f'{where}:{line}: {room} includes "{name}", but CMake does not link {used} to it')
    for fault in faults:
        print(fault)
    if faults or files == 0:
        print(f"{len(faults)} breaches in {files} files")
        return 1
    print(f"{len(rows)} rooms, {files} files, {includes} includes between rooms: all as in layers.txt")
    return 0


sys.exit(main())
