#!/usr/bin/env python3
"""check_readers.py NODE_MODULES BANXIN_CLI FILE.pdf[@DPI]...: pdfcpu's strict validation and pdf.js on the sample's
issues and on the files: pdf.js has nothing to warn of, finds the same text as Poppler, and draws each page as those
readers do that know of profiles, since its own way from CMYK to the screen is the profile's in a polynomial."""
import os
import re
import sys
import tempfile
import unicodedata

sys.path.insert(0, os.path.join(os.path.dirname(os.path.abspath(__file__)), "..", "pdf"))
import readers
from pdf_objects import PACKAGES, Pdf, run

PACKAGES["node"] = "nodejs"
HERE = os.path.dirname(os.path.abspath(__file__))


def script(name, modules, *arguments):
    return run("node", "--no-warnings", os.path.join(HERE, name), modules, *arguments, check=False)


def characters(text):
    """Without white space and format characters, which pdf.js leaves out, and with the letters and points of a Hebrew
    word in one order: pdf.js puts points before their letter."""
    shown = "".join(c for c in text if not c.isspace() and unicodedata.category(c) != "Cf")
    return re.sub(r"[\u0591-\u05f4]+", lambda word: "".join(sorted(word.group())), shown)


def painted_text(path, folder):
    """What Poppler reads of the painted glyphs alone: pdf.js knows nothing of /ActualText."""
    plain = os.path.join(folder, "plain.pdf")
    run("qpdf", "--stream-data=uncompress", "--object-streams=disable", path, plain)
    with open(plain, "rb") as file:
        data = file.read()
    with open(plain, "wb") as file: # of the same length, so that the table of objects holds
        file.write(data.replace(b"/ActualText", b"/NoSuchText"))
    return characters(run("pdftotext", "-raw", "-enc", "UTF-8", plain, "-").stdout.decode())


def pdfcpu_faults(modules, path):
    done = script("pdfcpu.mjs", modules, path)
    if done.returncode != 0 or b"validation ok" not in done.stdout:
        yield f"{path}: pdfcpu: {(done.stdout + done.stderr).decode(errors='replace').strip()}"


def pdfjs_faults(modules, path, dpi, folder):
    out = os.path.join(folder, "pdfjs")
    done = script("pdfjs.mjs", modules, path, str(dpi), out)
    if done.returncode != 0 or done.stdout.strip() or done.stderr.strip():
        yield f"{path}: pdf.js: {(done.stdout + done.stderr).decode(errors='replace').strip()}"
    if done.returncode != 0:
        return
    with open(out + ".txt", encoding="utf-8") as file:
        found = characters(file.read())
    wanted = painted_text(path, folder)
    if found != wanted:
        at = next((i for i, (a, b) in enumerate(zip(found, wanted)) if a != b), min(len(found), len(wanted)))
        yield (f"{path}: pdf.js finds {len(found)} characters and Poppler {len(wanted)}; they differ from {at} on: "
               f"{found[max(0, at - 10):at + 20]!a} for {wanted[max(0, at - 10):at + 20]!a}")
    for page, _ in enumerate(Pdf(path).pages(), 1):
        drawn = readers.rgb(f"{out}-{page}.png")
        for name, other in readers.managed_screens(path, page, folder, dpi).items():
            yield from readers.likeness_of("on a screen", {"pdf.js": drawn, name: other}, page)


def main():
    modules, cli, *files = sys.argv[1:]
    if not os.path.isdir(os.path.join(modules, "pdfjs-dist")):
        sys.exit(f"FAIL there is no pdf.js in {modules}: ./dev test --long brings it")
    faults = []
    with tempfile.TemporaryDirectory() as folder:
        store = os.path.join(folder, "zhuzhou.banxin")
        run(cli, "sample", store)
        for issue in ("2020-10-20", "2020-10-19"):
            files.insert(0, os.path.join(folder, issue + ".pdf"))
            run(cli, "export", store, "--issue", issue, "--pdf", files[0])
        for file in files:
            path, _, dpi = file.partition("@")
            print(os.path.basename(path))
            faults += pdfcpu_faults(modules, path)
            faults += pdfjs_faults(modules, path, int(dpi or readers.DPI), folder)
    for fault in faults:
        print("FAIL", fault)
    return 1 if faults else 0


if __name__ == "__main__":
    sys.exit(main())
