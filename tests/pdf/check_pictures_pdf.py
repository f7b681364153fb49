#!/usr/bin/env python3
"""check_pictures_pdf.py BANXIN_CLI FOLDER: the page of pictures_fixture, finished as an editor finishes it: two adverts,
text that runs down, rare characters. Exported it is clean by every rule and by our own preflight; its text is exact;
each picture stands in its place as it looks on its own."""
import json
import os
import re
import shutil
import sys
import tempfile

import check_preflight
import readers
from check_press_pdf import check
from pdf_objects import Pdf, run

import numpy
from PIL import Image, ImageDraw, ImageFont

ISSUE = ("--issue", "2020-10-21")
BLEED = 3 / 25.4 * 72
# What each picture is in the press file: colour space, filter, whether it is inverted, whether a mask goes with it.
KINDS = {
    "16-bit.png": ("/DeviceCMYK", "/FlateDecode", False, False), "adobe-cmyk.jpg": ("/DeviceCMYK", "/DCTDecode", True, False),
    "cmyk-lzw.tif": ("/DeviceCMYK", "/FlateDecode", False, False), "grey.jpg": ("/DeviceGray", "/DCTDecode", False, False),
    "alpha.png": ("/DeviceCMYK", "/FlateDecode", False, True), "rgb-profile.jpg": ("/DeviceCMYK", "/DCTDecode", True, False),
    "tea.webp": ("/DeviceCMYK", "/DCTDecode", True, False),
}
ADVERTS = ("book-fair.pdf", "tea.webp")
MODULE = (487.559, 325.984)
ADVERTS_AT = ((56.693, 1142.36), (561.26, 1142.36))
# Beyond the basic plane, from extension A, and with an ideographic variation sequence: where each goes.
RARE = {"彭泽波": " 葛\U000E0100\U00020BB7", "（均据新华社": " 编译 赵孟\U0002B5AF 李\u36C3", "人社练兵比武活动": "（\U0002123D\u4DAE 摄）"}
FONTS = [("/usr/share/fonts/truetype/lxgw-wenkai/LXGWWenKai-Regular.ttf", 0),
         ("/usr/share/fonts/opentype/noto/NotoSerifCJK-Regular.ttc", 2)]
SAME = 0.95  # correlation of a picture on the page with the file itself
FAR = 30  # levels between their mean colours
SAME_SHAPE = 0.8  # of a character on the page with the same from its font


def layout_of(cli, store):
    return json.loads(run(cli, "layout", store, *ISSUE, "--page", "A01", "--json", check=False).stdout)


def finish(cli, store, folder):
    """The steps of an editor: rare names, a vertical area, two adverts."""
    page = layout_of(cli, store)
    steps = []
    for after, text in RARE.items():
        paragraph = next(line["paragraph"] for line in page["lines"] if after in line["text"])
        whole = "".join(line["text"] for line in page["lines"] if line["paragraph"] == paragraph)
        steps.append({"do": "insert", "paragraph": paragraph, "at": whole.index(after) + len(after), "text": text})
    source = next(line for line in page["lines"] if "均据新华社" in line["text"])
    steps.append({"do": "area", "frame": source["frame"], "writing": "vertical"})
    for name, (x, y) in zip(ADVERTS, ADVERTS_AT):
        steps.append({"do": "advert", "page": "A01", "file": os.path.join(folder, name), "x": x, "y": y,
                      "width": MODULE[0], "height": MODULE[1], "advertiser": name})
    script = store + ".jsonl"
    with open(script, "w", encoding="utf-8") as file:
        file.writelines(json.dumps(step) + "\n" for step in steps)
    acknowledged = run(cli, "edit", store, *ISSUE, "--script", script).stdout.decode().count("ACK")
    if acknowledged != len(steps):
        yield f"{acknowledged} edits of {len(steps)} were made"


def text_of(path):
    return re.sub(r"\s", "", run("pdftotext", "-raw", "-enc", "UTF-8", path, "-").stdout.decode())


def shape(picture):
    """A character's ink, whatever its size and place, as numbers to correlate."""
    ink = picture.point(lambda v: 255 if v < 128 else 0)
    return numpy.asarray(picture.crop(ink.getbbox()).resize((32, 32))).astype(float).ravel() if ink.getbbox() else None


def drawn(character, font):
    picture = Image.new("L", (100, 100), 255)
    ImageDraw.Draw(picture).text((18, 10), character, font=ImageFont.truetype(font[0], 64, index=font[1]), fill=0)
    return shape(picture)


def rare_faults(path, page, scratch):
    """The rare characters are on the page, some of them in lines that run down, and look as their fonts draw them."""
    shown = "".join(line["text"] for line in page["lines"])
    yield from (f"{text!r} is not on the page" for text in RARE.values() if text not in shown)
    glyphs = [(glyph, line) for line in page["lines"] for glyph in line["glyphs"]]
    rare = {c for text in RARE.values() for c in text if ord(c) >= 0x20000 and ord(c) < 0x40000 or 0x3400 <= ord(c) < 0x4E00}
    if sum("y" in glyph for glyph, _ in glyphs) < 200 or not any(g["text"] in rare and "y" in g for g, _ in glyphs):
        yield "too little runs down, or nothing rare of it"
    dots = 300 / 72
    out = os.path.join(scratch, "fine")
    run("pdftoppm", "-gray", "-r", "300", "-singlefile", path, out)
    fine = Image.open(out + ".pgm")
    looks = [(c, drawn(c, font)) for font in FONTS for c in (*rare, "\U0010FFFD")]
    for glyph, line in glyphs:
        if glyph["text"] not in rare:
            continue
        size = glyph["advance"]
        left, top = (line["x"] - size / 2, glyph["y"]) if "y" in glyph else (glyph["x"], line["baseline"] - 0.88 * size)
        seen = shape(fine.crop([round((v + BLEED) * dots) for v in (left, top, left + size, top + size)]))
        like = [(numpy.corrcoef(seen, wanted)[0, 1], c) for c, wanted in looks] if seen is not None else [(0, "nothing")]
        correlation, character = max(like)
        print(f"  {glyph['text']} looks like {character}: correlation {correlation:.3f}")
        if character != glyph["text"] or correlation < SAME_SHAPE:
            yield f"{glyph['text']} looks like {character}: correlation {correlation:.3f}"
        rare.discard(glyph["text"])
    if rare:
        yield f"{rare} are nowhere on the page"


def kind_faults(pdf):
    """Each picture of the page in the press's colours, as its file wants it."""
    images = {name: value for name, value in pdf.objects.items() if isinstance(value, dict) and value.get("/Subtype") == "/Image"}
    masks = {image["/SMask"] for image in images.values() if "/SMask" in image}
    # What is deflated comes without its filter from pdf_objects.
    found = sorted((image["/ColorSpace"], image.get("/Filter", "/FlateDecode"), "/Decode" in image, "/SMask" in image)
                   for name, image in images.items() if name not in masks)
    if found != sorted(KINDS.values()):
        yield f"the pictures are {found}, not {sorted(KINDS.values())}"


def likeness_of_frame(page, box, path):
    """How the crop of the file that is most like the frame of the page correlates with it, and how far its mean colour
    is from the frame's."""
    x, y, width, height = box
    dots = readers.DPI / 72
    frame = page.crop([round(v * dots) for v in (x + BLEED, y + BLEED, x + width + BLEED, y + height + BLEED)])
    file = Image.open(path)
    if file.mode == "RGBA": # seen on the tint behind it
        file = Image.alpha_composite(Image.new("RGBA", file.size, (247, 245, 238)), file)
    file = file.convert("RGB")
    scale = max(frame.width / file.width, frame.height / file.height)
    file = file.resize((max(frame.width, round(file.width * scale)), max(frame.height, round(file.height * scale))))
    seen, whole = (numpy.asarray(image).astype(numpy.float32) for image in (frame, file))
    grey = whole.mean(axis=2)
    wanted = seen.mean(axis=2).ravel()
    correlation, left, top = max(
        (numpy.corrcoef(grey[top:top + frame.height, left:left + frame.width].ravel(), wanted)[0, 1], left, top)
        for left in range(file.width - frame.width + 1) for top in range(file.height - frame.height + 1))
    part = whole[top:top + frame.height, left:left + frame.width]
    return correlation, abs(part.mean(axis=(0, 1)) - seen.mean(axis=(0, 1))).max()


def look_faults(path, page, folder, scratch):
    out = os.path.join(scratch, "page")
    run("pdftoppm", "-r", str(readers.DPI), "-singlefile", path, out)
    image = Image.open(out + ".ppm")
    frames = [frame for frame in page["frames"] if frame["kind"] == "picture"]
    with open(os.path.join(folder, "page.json"), encoding="utf-8") as file:
        description = json.load(file)
    files = {p["key"]: p["asset"] for story in description["stories"] for p in story.get("pictures", [])}
    order = [files[f["picture"]] for f in description["issues"][0]["pages"][0]["frames"] if "picture" in f]
    if {*order, ADVERTS[1]} != {*KINDS} or len(frames) != len(order):
        yield f"{len(frames)} frames for {order}"
        return
    if sum(frame["kind"] == "advert" for frame in page["frames"]) != len(ADVERTS):
        yield f"the layout tells of other than {len(ADVERTS)} adverts"
    boxes = [(name, (f["x"], f["y"], f["width"], f["height"])) for name, f in zip(order, frames)]
    boxes.append((ADVERTS[1], (*ADVERTS_AT[1], *MODULE)))
    for name, box in boxes:
        correlation, distance = likeness_of_frame(image, box, os.path.join(folder, name))
        told = f"{name} on the page and by itself: correlation {correlation:.3f}, colours {distance:.0f} levels apart"
        print(" ", told)
        if correlation < SAME or distance > FAR:
            yield told


def main():
    cli, folder = sys.argv[1:3]
    with tempfile.TemporaryDirectory() as scratch:
        store = os.path.join(scratch, "pictures.banxin")
        shutil.copytree(os.path.join(folder, "pictures.banxin"), store)
        faults = list(finish(cli, store, folder))
        path, again = os.path.join(folder, "pictures.pdf"), os.path.join(scratch, "again.pdf")
        for out in (path, again):
            run(cli, "export", store, *ISSUE, "--pdf", out)
        page = layout_of(cli, store)
        # Adverts lie under everything; the labels on them are no line of any story.
        expected = text_of(os.path.join(folder, ADVERTS[0]))
        expected += "".join(line.get("shown", line["text"]) for line in page["lines"]) + "广告" * len(ADVERTS)
        faults += check(path, expected, again)
        faults += check_preflight.faults(cli, path)
        faults += rare_faults(path, page, scratch)
        faults += kind_faults(Pdf(path))
        faults += look_faults(path, page, folder, scratch)
    for fault in faults:
        print("FAIL", fault)
    return 1 if faults else 0


if __name__ == "__main__":
    sys.exit(main())
