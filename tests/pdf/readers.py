"""What other programs make of a press PDF: they open it strictly, give its text back, separate it and draw it alike."""
import base64
import json
import os
import re
import sys
import tempfile
from concurrent.futures import ThreadPoolExecutor

from pdf_objects import run

try:
    import numpy
    from PIL import Image
except ImportError as missing:
    sys.exit(f"FAIL {missing.name} is missing: apt-get install python3-pil python3-numpy")

DPI = 100
LEVELS = 64
MOST_DIFFERENT = 0.005


def strictness(path):
    yield from ([] if b"No syntax or stream encoding errors" in run("qpdf", "--check", path).stdout else ["qpdf --check"])
    done = run("gs", "-q", "-dNOPAUSE", "-dBATCH", "-dPDFSTOPONERROR", "-dPDFSTOPONWARNING", "-sDEVICE=nullpage", path, check=False)
    if done.returncode != 0 or done.stdout.strip() or done.stderr.strip():
        yield f"Ghostscript: {(done.stdout + done.stderr).decode(errors='replace').strip()}"
    for line in run("pdffonts", path).stdout.decode().splitlines()[2:]:
        if re.search(r"\sType 3\s.*\syes\s+no\s", line): # glyphs of an advert that are programs of the file itself
            continue
        if not re.search(r"\syes\s+yes\s+yes\s+\d+\s+\d+\s*$", line):
            yield f"font not embedded, subset and mapped to text: {line}"


def text(path, expected):
    # Poppler puts right-to-left words between U+202B and U+202C; they are not the file's.
    found = re.sub(r"[\s\u202a-\u202e]", "", run("pdftotext", "-raw", "-enc", "UTF-8", path, "-").stdout.decode())
    wanted = re.sub(r"\s", "", expected)
    if found != wanted:
        at = next((i for i, (a, b) in enumerate(zip(found, wanted)) if a != b), min(len(found), len(wanted)))
        yield (f"pdftotext gives {len(found)} characters for {len(wanted)}; they differ from {at} on: "
               f"{found[at - 10:at + 20]!r} for {wanted[at - 10:at + 20]!r}")


def read_pam(path):
    with open(path, "rb") as file:
        data = file.read()
    head, _, body = data.partition(b"ENDHDR\n")
    fields = dict(re.findall(rb"^(WIDTH|HEIGHT|DEPTH) (\d+)", head, re.M))
    shape = int(fields[b"HEIGHT"]), int(fields[b"WIDTH"]), int(fields[b"DEPTH"])
    return numpy.frombuffer(body, numpy.uint8)[:shape[0] * shape[1] * shape[2]].reshape(shape)


def text_alone(content):
    """The content stream with nothing but its text: colours and states stay, paths and pictures go."""
    kept, in_text = [], False
    for line in content.split(b"\n"):
        in_text = in_text or line == b"BT"
        if in_text or line in (b"q", b"Q") or line.endswith((b" k", b" gs", b" scn")):
            kept.append(line)
        in_text = in_text and line != b"ET"
    return b"\n".join(kept)


def black_text(pdf):
    """Text alone, separated: where there is much K there is nothing else."""
    with tempfile.TemporaryDirectory() as folder:
        objects = {}
        for page in pdf.pages():
            stream = {"dict": {}, "data": base64.b64encode(text_alone(pdf.stream(page["/Contents"]))).decode()}
            objects["obj:" + page["/Contents"]] = {"stream": stream}
        update = os.path.join(folder, "update.json")
        with open(update, "w", encoding="ascii") as file:
            json.dump({"qpdf": [{"jsonversion": 2, "pushedinheritedpageresources": False, "calledgetallpages": False,
                                 "maxobjectid": max(int(k.split()[0]) for k in pdf.objects)}, objects]}, file)
        path = os.path.join(folder, "text.pdf")
        run("qpdf", pdf.path, "--update-from-json=" + update, path)
        out = os.path.join(folder, "plate%d.tif")
        run("gs", "-q", "-dNOPAUSE", "-dBATCH", "-sDEVICE=tiffsep", f"-r{DPI}", f"-sOutputFile={out}", path)
        for number, page in enumerate(pdf.pages(), 1):
            plates = {}
            for ink in ("Cyan", "Magenta", "Yellow", "Black"):
                image = Image.open(os.path.join(folder, f"plate{number}({ink}).tif"))
                plates[ink] = 255 - numpy.asarray(image.convert("L")).astype(int)
            black = plates["Black"] > 200
            if not black.any():
                yield f"page {number}: no text in K at all"
            for ink in ("Cyan", "Magenta", "Yellow"):
                shared = int((black & (plates[ink] > 8)).sum())
                if shared:
                    yield f"page {number}: {shared} pixels of black text have {ink} too"


def plates_by_reader(path, page, folder, dpi):
    """The page in inks, so that no reader's idea of CMYK on a screen comes in between."""
    name = os.path.join(folder, "page")
    run("pdftoppm", "-jpegcmyk", "-overprint", "-r", str(dpi), "-f", str(page), "-singlefile", path, name)
    poppler = numpy.asarray(Image.open(name + ".jpg"))
    run("mutool", "draw", "-q", "-c", "cmyk", "-r", str(dpi), "-o", name + "-m.pam", path, str(page))
    run("gs", "-q", "-dNOPAUSE", "-dBATCH", "-sDEVICE=pamcmyk32", f"-r{dpi}", "-dTextAlphaBits=4", "-dGraphicsAlphaBits=4",
        f"-dFirstPage={page}", f"-dLastPage={page}", f"-sOutputFile={name}-g.pam", path)
    return {"poppler": poppler, "mupdf": read_pam(name + "-m.pam"), "ghostscript": read_pam(name + "-g.pam")}


def screen_of_ghostscript(path, page, name, dpi, *options):
    run("gs", "-q", "-dNOPAUSE", "-dBATCH", "-sDEVICE=ppmraw", *options, f"-r{dpi}", "-dTextAlphaBits=4", "-dGraphicsAlphaBits=4",
        f"-dFirstPage={page}", f"-dLastPage={page}", f"-sOutputFile={name}.ppm", path)
    return rgb(name + ".ppm")


def rgb(path):
    return numpy.asarray(Image.open(path).convert("RGB"))


def managed_screens(path, page, folder, dpi):
    """The page in screen colours by the readers that go through profiles."""
    name = os.path.join(folder, "screen")
    run("pdftoppm", "-r", str(dpi), "-f", str(page), "-singlefile", path, name)
    return {"poppler": rgb(name + ".ppm"), "ghostscript": screen_of_ghostscript(path, page, name + "-g", dpi)}


def screens_by_reader(path, page, folder, dpi):
    """The page in screen colours, in pairs of like colour management: Debian's mupdf is built without profiles, so it
    is held against Ghostscript without them."""
    name = os.path.join(folder, "screen")
    run("mutool", "draw", "-q", "-r", str(dpi), "-o", name + "-m.ppm", path, str(page))
    plain = screen_of_ghostscript(path, page, name + "-f", dpi, "-dUseFastColor=true")
    return [managed_screens(path, page, folder, dpi), {"mupdf": rgb(name + "-m.ppm"), "ghostscript without profiles": plain}]


def extremes(image):
    """The least and greatest value within a pixel's distance."""
    low = high = image
    for axis in (0, 1):
        low = numpy.minimum(low, numpy.minimum(numpy.roll(low, 1, axis), numpy.roll(low, -1, axis)))
        high = numpy.maximum(high, numpy.maximum(numpy.roll(high, 1, axis), numpy.roll(high, -1, axis)))
    return low, high


def likeness(path, page, dpi=DPI):
    with tempfile.TemporaryDirectory() as folder, ThreadPoolExecutor(2) as pool:
        inks = pool.submit(plates_by_reader, path, page, folder, dpi)
        screens = pool.submit(screens_by_reader, path, page, folder, dpi)
        drawn = [("in inks", inks.result())]
        drawn += [("on a screen", pair) for pair in screens.result()]
    for where, plates in drawn:
        yield from likeness_of(where, plates, page)


def likeness_of(where, plates, page):
    height = min(p.shape[0] for p in plates.values())
    width = min(p.shape[1] for p in plates.values())
    plates = {name: p[:height, :width].astype(numpy.int16) for name, p in plates.items()}
    names = sorted(plates)
    for i, first in enumerate(names):
        for second in names[i + 1:]:
            different = numpy.zeros((height, width), bool)
            for a, b in ((plates[first], plates[second]), (plates[second], plates[first])):
                low, high = extremes(b)
                different |= ((a < low - LEVELS) | (a > high + LEVELS)).any(axis=2)
            share = different.mean()
            print(f"  page {page}: {first} and {second} {where} differ in {share:.4%} of pixels")
            if share > MOST_DIFFERENT:
                yield f"page {page}: {first} and {second} {where} differ in {share:.2%} of pixels"
