#!/usr/bin/env python3
"""forms_notice_faults.py FOLDER: spoils one form after another of FOLDER/forms.pdf in memory; the rule for it must notice.
Text that reads otherwise is spoilt in a copy of the file, for pdftotext to notice."""
import base64
import copy
import json
import os
import sys
import tempfile

import forms_rules
import readers
from check_forms_pdf import pages_and_forms
from forms_rules import BLACK, PAPER
from pdf_objects import Pdf, run

FAULTS = []


def fault(kind):
    def keep(function):
        FAULTS.append((kind, function))
        return function
    return keep


def take(page, wanted):
    """Removes the first shape that is wanted."""
    page.shapes.remove(next(s for s in page.shapes if wanted(s)))


def is_dot(s): return s.is_fill and s.curves == 4
def is_wave(s): return not s.is_fill and s.curves >= 2
def is_red(s): return s.color == (0, 0.95, 0.85, 0.15)
def is_table_rule(s): return not s.is_fill and abs(s.width - 0.25) < 0.001
def is_column_rule(s): return not s.is_fill and abs(s.width - 0.4) < 0.001 and s.color == BLACK
def is_side_line(s): return not s.is_fill and not s.curves and s.color == BLACK and 0.401 < s.width < 0.7


@fault("dot")
def dot_gone(pages): take(pages[0], is_dot)
@fault("dot")
def dot_of_four_inks(pages): next(s for s in pages[0].shapes if is_dot(s)).color = (0.6, 0.5, 0.5, 1)
@fault("dot")
def dot_knocks_out(pages): next(s for s in pages[0].shapes if is_dot(s)).overprint = False
@fault("dot")
def dot_on_the_character(pages):
    s = next(s for s in pages[0].shapes if is_dot(s))
    s.box = s.box[0], s.box[1] - 5, s.box[2], s.box[3] - 5
@fault("line")
def line_gone(pages): take(pages[0], is_side_line)
@fault("line")
def line_too_short(pages):
    s = next(s for s in pages[0].shapes if is_side_line(s))
    s.box = s.box[0] + 9, s.box[1], s.box[2], s.box[3]
@fault("wave")
def wave_gone(pages): take(pages[0], is_wave)
@fault("wave")
def wave_is_a_line(pages): next(s for s in pages[0].shapes if is_wave(s)).curves = 0
@fault("wave")
def wave_in_colour(pages): next(s for s in pages[0].shapes if is_wave(s)).color = (1, 0, 0, 0)
@fault("ruby")
def reading_gone(pages): pages[0].characters = [c for c in pages[0].characters if c.text != "ū"]
@fault("ruby")
def reading_elsewhere(pages):
    for c in pages[0].characters:
        if c.size == 4.5:
            c.box = tuple(v + 9 for v in c.box)
@fault("raised")
def raised_not(pages): pages[0].find("m2")[1].y += 3
@fault("lowered")
def lowered_not(pages): pages[0].find("H2O")[1].size = 9
@fault("reversed")
def reversed_in_black(pages): pages[0].find("反白标签")[2].color = "#000000"
@fault("reversed")
def no_ground(pages):
    box = forms_rules.union(c.box for c in pages[0].find("反白标签"))
    take(pages[0], lambda s: s.color == BLACK and forms_rules.covers(s.box, box))
@fault("drop")
def drop_not_large(pages): pages[0].find("攸")[0].size = 9
@fault("turned")
def word_upright(pages): pages[0].find("Zhuzhou")[1].turned = False
@fault("upright")
def number_down(pages): pages[0].find("105")[1].y += 9
@fault("upright")
def number_wide(pages):
    c = pages[0].find("105")[2]
    c.box = c.box[0], c.box[1], c.box[2] + 3, c.box[3]
@fault("quote")
def quote_as_stored(pages):
    # What stands in the place of the quote is another mark of the line.
    c, other = pages[0].find("“十四五”")[0], pages[0].find("；老旧")[0]
    pages[0].picture(c)[:] = pages[0].picture(other)
@fault("border")
def thick_line_gone(pages): take(pages[0], lambda s: is_red(s) and s.width > 1)
@fault("border")
def border_thin(pages): next(s for s in pages[0].shapes if is_red(s) and s.width < 1).width = 0.1
@fault("border")
def ground_gone(pages): take(pages[0], lambda s: s.color == (0, 0.02, 0.12, 0))
@fault("border")
def border_dots_gone(pages): take(pages[0], lambda s: s.curves > 100)
@fault("table")
def table_rule_gone(pages): take(pages[0], is_table_rule)
@fault("table")
def table_head_rule_thin(pages): next(s for s in pages[0].shapes if abs(s.width - 0.75) < 0.001).width = 0.5
@fault("table")
def table_rule_of_four_inks(pages): next(s for s in pages[0].shapes if is_table_rule(s)).color = (0.1, 0.1, 0.1, 1)
@fault("page 1")
def hairline(pages): next(s for s in pages[0].shapes if is_table_rule(s)).width = 0.1
@fault("column-rules")
def column_rule_gone(pages): take(pages[1], is_column_rule)
@fault("around")
def text_on_the_disc(pages):
    disc = next(s for s in pages[1].shapes if s.is_fill)
    pages[1].characters[50].box = disc.box
@fault("around")
def disc_gone(pages): take(pages[1], lambda s: s.is_fill)
@fault("jump")
def jump_gone(pages): next(c for c in pages[1].characters if c.text == "转").text = "接"


@fault("both-ways")
def words_in_the_order_of_the_text(pages):
    characters = pages[2].find("“חלה25שקל(שבת)”")
    for c, place in zip(characters, sorted(c.box for c in characters)):
        c.box = place


def misread(folder):
    """Copies of the file in which one character's ToUnicode says another; pdftotext must give other text."""
    path = os.path.join(folder, "forms.pdf")
    with open(os.path.join(folder, "forms.txt"), encoding="utf-8") as file:
        expected = file.read()
    pdf = Pdf(path)
    for stored, shown in (("“", "『"), ("—", "―"), ("静", "靜"), ("ש", "ס")):
        old, new = (b"<%04x>" % ord(c) for c in (stored, shown))
        objects = {}
        for value in pdf.objects.values():
            if isinstance(value, dict) and "/ToUnicode" in value:
                name = value["/ToUnicode"]
                data = pdf.stream(name)
                spoilt = data.replace(old, new).replace(old.upper(), new.upper())
                if spoilt != data:
                    objects["obj:" + name] = {"stream": {"dict": {}, "data": base64.b64encode(spoilt).decode()}}
        if not objects:
            yield f"no ToUnicode has {stored}"
            continue
        with tempfile.TemporaryDirectory() as place:
            update, copied = os.path.join(place, "update.json"), os.path.join(place, "spoilt.pdf")
            with open(update, "w", encoding="ascii") as file:
                json.dump({"qpdf": [{"jsonversion": 2, "pushedinheritedpageresources": False, "calledgetallpages": False,
                                     "maxobjectid": max(int(k.split()[0]) for k in pdf.objects)}, objects]}, file)
            run("qpdf", path, "--update-from-json=" + update, copied)
            if not list(readers.text(copied, expected)):
                yield f"{stored} that reads as {shown}"


def main():
    pages, wanted = pages_and_forms(sys.argv[1])
    if list(forms_rules.faults(pages, wanted)):
        sys.exit("FAIL the file is not good to begin with")
    unnoticed = list(misread(sys.argv[1]))
    for kind, spoil in FAULTS:
        spoilt = copy.deepcopy(pages)
        spoil(spoilt)
        if not any(found.startswith(kind) for found in forms_rules.faults(spoilt, wanted)):
            unnoticed.append(spoil.__name__)
    unpinned = set(forms_rules.KINDS) - {kind for kind, _ in FAULTS}
    print(f"{len(FAULTS)} faults, unnoticed: {unnoticed}; rules that none was made for: {sorted(unpinned)}")
    return 1 if unnoticed or unpinned else 0


if __name__ == "__main__":
    sys.exit(main())
