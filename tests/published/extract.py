#!/usr/bin/env python3
"""extract.py FOLDER OUT: the Chinese prose of the Debian packages named in packages.txt, a paragraph a line, OUT/<name>.txt.

The packages are fetched with `apt-get download` into FOLDER, where they are not there yet. Code, tables of contents and
paragraphs that are mostly not Chinese are left out, for no newspaper prints them; nothing is corrected. Exits 77 where a
package cannot be had."""
import gzip
import re
import subprocess
import sys
from html.parser import HTMLParser
from pathlib import Path

BLOCKS = {"p", "li", "td", "th", "h1", "h2", "h3", "h4", "h5", "dt", "dd", "div", "caption", "title", "note", "section", "item",
          "span-block", "br", "desc", "blockquote", "tr", "table", "ul", "ol", "dl", "body"}
HAN = re.compile(r"[\u4e00-\u9fff]")


class Prose(HTMLParser):
    def __init__(self):
        super().__init__(convert_charrefs=True)
        self.lines, self.now, self.skipped = [], [], 0

    def handle_starttag(self, tag, attrs):
        tag = tag.split(":")[-1]
        if tag in {"pre", "script", "style", "screen", "head", "svg", "nav"}:
            self.skipped += 1
            self.end()
        elif tag in BLOCKS:
            self.end()

    def handle_endtag(self, tag):
        tag = tag.split(":")[-1]
        if tag in {"pre", "script", "style", "screen", "head", "svg", "nav"}:
            self.skipped = max(0, self.skipped - 1)
        elif tag in BLOCKS:
            self.end()

    def handle_data(self, data):
        if not self.skipped:
            self.now.append(data)

    def end(self):
        # A line break of the source between two Chinese characters is none of the text.
        text = re.sub(r"\s*\n\s*", "\n", "".join(self.now))
        text = re.sub(r"(?<=[\u3000-\u9fff\uff00-\uffef])\n(?=[\u3000-\u9fff\uff00-\uffef])", "", text)
        text = re.sub(r"[ \t\n]+", " ", text).strip()
        self.now = []
        if text:
            self.lines.append(text)


def of_html(data):
    prose = Prose()
    prose.feed(data.decode("utf-8", "replace"))
    prose.end()
    return prose.lines


def of_fortunes(data):
    """A saying each, its wrapped lines put together."""
    text = re.sub(r"\x1b\[[0-9;]*m", "", data.decode("utf-8", "replace"))
    return ["".join(line.strip() for line in one.split("\n")) for one in re.split(r"\n%\n", text)]


def wanted(line):
    han = len(HAN.findall(line))
    # Where a block of code was taken out of a sentence, its rest begins with a mark.
    return han >= 12 and han * 2 >= len(line) and "\ufffd" not in line and line[0] not in "，。、；：？！,.;:?!）)”"


def main(folder, out):
    folder, out = Path(folder), Path(out)
    folder.mkdir(parents=True, exist_ok=True)
    out.mkdir(parents=True, exist_ok=True)
    total = 0
    for row in (Path(__file__).parent / "packages.txt").read_text().splitlines():
        if not row or row.startswith("#"):
            continue
        package, pattern, kind, name = row.split()
        tree = folder / package
        if not tree.is_dir():
            run = subprocess.run(["apt-get", "-q", "download", package], cwd=folder, stdin=subprocess.DEVNULL,
                                 stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
            found = sorted(folder.glob(f"{package}_*.deb"))
            if run.returncode or not found:
                print(f"skipped: {package} cannot be had")
                return 77
            subprocess.run(["dpkg-deb", "-x", found[-1], tree], check=True)
        lines, seen = [], set()
        for path in sorted(tree.glob(pattern)):
            data = path.read_bytes()
            if path.suffix == ".gz":
                data = gzip.decompress(data)
            for line in of_html(data) if kind == "html" else of_fortunes(data):
                if wanted(line) and line not in seen:
                    seen.add(line)
                    lines.append(line)
        text = "\n".join(lines) + "\n"
        (out / f"{name}.txt").write_text(text)
        total += len(text)
        print(f"{name}: {len(text)} characters")
    print(f"total: {total} characters")
    return 0


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
