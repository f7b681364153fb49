"""Reads a PDF through `qpdf --json` into plain Python values: names are '/Name', references 'n 0 R',
strings 'u:…' or 'b:…' as qpdf writes them. It never repairs."""
import base64
import json
import re
import subprocess
import sys

PACKAGES = {
    "qpdf": "qpdf", "gs": "ghostscript", "pdffonts": "poppler-utils", "pdftotext": "poppler-utils",
    "pdftoppm": "poppler-utils", "mutool": "mupdf-tools",
}


def run(*command, check=True):
    """Standard output of an external reader; a missing one fails the test with its package's name."""
    try:
        done = subprocess.run(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, timeout=180)
    except FileNotFoundError:
        sys.exit(f"FAIL {command[0]} is missing: apt-get install {PACKAGES.get(command[0], command[0])}")
    if check and done.returncode != 0:
        sys.exit(f"FAIL {' '.join(command)} gave {done.returncode}:\n{done.stdout.decode(errors='replace')}"
                 f"{done.stderr.decode(errors='replace')}")
    return done


class Pdf:
    def __init__(self, path):
        self.path = path
        with open(path, "rb") as file:
            self.head = file.read(16)
        out = run("qpdf", "--json=2", "--json-stream-data=inline", "--decode-level=generalized", path).stdout
        parts = json.loads(out)["qpdf"]
        self.version = parts[0]["pdfversion"]
        self.objects = {}
        self.streams = {}
        for key, entry in parts[1].items():
            name = key.removeprefix("obj:")
            if "stream" in entry:
                self.objects[name] = entry["stream"]["dict"]
                self.streams[name] = entry["stream"].get("data", "")
            else:
                self.objects[name] = entry["value"]
        self.trailer = self.objects.pop("trailer")

    def get(self, value):
        """Follows a reference."""
        while isinstance(value, str) and re.fullmatch(r"\d+ \d+ R", value):
            value = self.objects[value]
        return value

    def stream(self, reference):
        """A stream's bytes, Flate decoded."""
        return base64.b64decode(self.streams[reference])

    def pages(self):
        def walk(reference, inherited):
            node = dict(inherited, **self.get(reference))
            if node["/Type"] == "/Pages":
                kept = {k: node[k] for k in ("/Resources", "/MediaBox", "/CropBox", "/Rotate") if k in node}
                for kid in self.get(node["/Kids"]):
                    yield from walk(kid, kept)
            else:
                yield node
        yield from walk(self.get(self.trailer["/Root"])["/Pages"], {})

    def catalog(self):
        return self.get(self.trailer["/Root"])


def text_of(value):
    """A text string's characters."""
    return value[2:] if value.startswith("u:") else bytes.fromhex(value[2:]).decode("latin-1")


TOKEN = re.compile(rb"""
    (?P<hex><[0-9A-Fa-f\s]*>) | (?P<dict><<|>>) | (?P<array>[\[\]]) | (?P<name>/[^\s<>\[\]()/%]*)
  | (?P<number>[-+]?(?:\d+\.?\d*|\.\d+)(?=[\s\[\]<>/(]|$)) | (?P<string>\((?:\\.|[^\\()])*\)) | (?P<op>[A-Za-z'"*]+[0-9*]?)
""", re.X | re.S)


def operations(content):
    """The operators of a content stream with their operands; arrays are flattened into them."""
    operands = []
    for match in TOKEN.finditer(content):
        kind, token = match.lastgroup, match.group()
        if kind == "op":
            yield token.decode(), operands
            operands = []
        elif kind == "number":
            operands.append(float(token))
        elif kind == "hex":
            operands.append(bytes.fromhex(token[1:-1].decode()))
        elif kind == "name":
            operands.append(token.decode())
        elif kind == "string":
            operands.append(token)
