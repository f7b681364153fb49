#!/usr/bin/env python3
"""check_adverts_pdf.py FOLDER: a page with two adverts (adverts_fixture): clean by every rule, nothing in it but what is
seen, each advert as it looks on its own."""
import os
import sys
import tempfile

import pdfx_rules
import readers
from pdf_objects import Pdf, operations, run

import numpy
from PIL import Image

DPI = 100
BLEED = 3 / 25.4
# Name, and its place on the page in inches from the trim's corner; the same size as the advert's own trim.
ADVERTS = [("inks", (0.5, 1.0, 120 / 25.4, 60 / 25.4)), ("wild", (0.5, 4.0, 600 / 72, 300 / 72))]
FORBIDDEN_KEYS = {"/JS", "/AA", "/OpenAction", "/Annots", "/AcroForm", "/XFA", "/EF", "/AF", "/URI", "/Thumb", "/PieceInfo",
                  "/OPI", "/Alternates", "/Ref", "/TR", "/HT", "/UCR2", "/OC", "/OCProperties", "/Properties", "/Interpolate"}
FORBIDDEN_NAMES = {"/JavaScript", "/Launch", "/URI", "/Filespec", "/EmbeddedFile", "/RichMedia", "/OCG", "/OCMD", "/PS", "/Widget",
                   "/DeviceRGB", "/CalRGB", "/Lab", "/LZWDecode"}


def walked(pdf):
    """Every key and name of every object; and every operator of every content stream."""
    def walk(value, where):
        if isinstance(value, dict):
            for key, child in value.items():
                yield key, None, where
                yield from walk(child, where)
        elif isinstance(value, list):
            for child in value:
                yield from walk(child, where)
        elif isinstance(value, str):
            yield None, value, where
    for name, value in pdf.objects.items():
        yield from walk(value, name)


def leftovers(pdf):
    for key, name, where in walked(pdf):
        if key in FORBIDDEN_KEYS:
            yield f"{where} has {key}"
        if name in FORBIDDEN_NAMES:
            yield f"{where} names {name}"
    contents = [n for n, o in pdf.objects.items() if isinstance(o, dict) and (
        o.get("/Subtype") == "/Form" or o.get("/PatternType") == 1)]
    if len(contents) < 4:
        yield f"only {len(contents)} forms and patterns: the adverts are not there"
    for name in contents:
        for operator, operands in operations(pdf.stream(name)):
            if operator in ("rg", "RG", "BDC", "BMC", "EMC", "MP", "DP", "BI", "PS"):
                yield f"{name} uses {operator} {operands}"
    for bad in (b"JavaScript", b"app.alert", b"calc.exe", b"invoice.exe", b"MZ not a program", b"example.com", b"xdp"):
        with open(pdf.path, "rb") as file:
            if bad in file.read() or any(bad in pdf.stream(s) for s in pdf.streams):
                yield f"{bad} is in the file"


def drawn(path, reader, folder):
    out = os.path.join(folder, "page")
    if reader == "poppler":
        run("pdftoppm", "-png", "-r", str(DPI), "-cropbox", "-singlefile", path, out)
    else:
        run("gs", "-q", "-dNOPAUSE", "-dBATCH", "-sDEVICE=png16m", f"-r{DPI}", "-dUseCropBox", "-dTextAlphaBits=4",
            "-dGraphicsAlphaBits=4", f"-sOutputFile={out}.png", path)
    return numpy.asarray(Image.open(out + ".png").convert("RGB")).astype(numpy.int16)


def trimmed(path, folder):
    """The file with each page's crop box on its trim, so that every reader draws the trim alone; annotations as they are."""
    out = os.path.join(folder, "trimmed.pdf")
    run("qpdf", "--object-streams=disable", path, out)
    with open(out, "rb") as file:
        data = file.read()
    with open(out, "wb") as file: # of the same length, so that the table of objects holds
        file.write(data.replace(b"/BleedBox", b"/OtherBox").replace(b"/TrimBox", b"/CropBox"))
    return out


def likeness(folder):
    with tempfile.TemporaryDirectory() as scratch:
        for reader in ("poppler", "ghostscript"):
            page = drawn(os.path.join(folder, "adverts.pdf"), reader, scratch)
            for name, (x, y, width, height) in ADVERTS:
                if name == "wild" and reader == "ghostscript": # paints hidden forms and no hidden text's advance
                    continue
                alone = drawn(trimmed(os.path.join(folder, f"advert-{name}.pdf"), scratch), reader, scratch)
                left, top = round((x + BLEED) * DPI), round((y + BLEED) * DPI)
                placed = page[top:top + alone.shape[0], left:left + alone.shape[1]]
                alone = alone[:placed.shape[0], :placed.shape[1]]
                if abs(alone.shape[1] - width * DPI) > 2 or abs(alone.shape[0] - height * DPI) > 2:
                    yield f"{name} alone is {alone.shape} in {reader}"
                # The wild one is in RGB: its colours move, by less than this where a press can print them.
                levels = readers.LEVELS if name == "inks" else 80
                different = numpy.zeros(placed.shape[:2], bool)
                for a, b in ((placed, alone), (alone, placed)):
                    low, high = readers.extremes(b)
                    different |= ((a < low - levels) | (a > high + levels)).any(axis=2)
                edge = 2 # the trim may fall between pixels
                share = different[edge:-edge, edge:-edge].mean()
                print(f"  {name} placed and alone differ in {share:.4%} of pixels in {reader}")
                if share > readers.MOST_DIFFERENT:
                    yield f"{name} placed and alone differ in {share:.2%} of pixels in {reader}"
                if placed.std() < 20:
                    yield f"{name} is blank in {reader}"


def check(folder):
    path = os.path.join(folder, "adverts.pdf")
    pdf = Pdf(path)
    found = pdfx_rules.faults(pdf)
    found += readers.strictness(path)
    found += leftovers(pdf)
    found += likeness(folder)
    found += readers.likeness(path, 1)
    with open(path, "rb") as one, open(os.path.join(folder, "adverts-again.pdf"), "rb") as other:
        if one.read() != other.read():
            found.append("a second export gives other bytes")
    if not any("/Group" in page for page in pdf.pages()):
        found.append("a page with a transparent advert has no transparency group")
    return found


if __name__ == "__main__":
    faults = check(sys.argv[1])
    for fault in faults:
        print("FAIL", fault)
    sys.exit(1 if faults else 0)
