"""What must stand on paper where text has a form: dots, lines, waves, readings, reversed type, borders, rules. What was
drawn is read from the content stream, where characters stand from another reader (mutool)."""
import html
import os
import re
import statistics
import tempfile

import numpy
from PIL import Image

import readers
from pdf_objects import operations, run

DPI = 1200  # for single characters

BLACK = (0, 0, 0, 1)
PAPER = (0, 0, 0, 0)
THINNEST = 0.25  # pt: what a newspaper's press still prints


class Shape:
    """A painted path: its box in pt from the media box's top left corner."""

    def __init__(self, points, curves, color, is_fill, width, overprint):
        xs, ys = [p[0] for p in points], [p[1] for p in points]
        self.box = min(xs), min(ys), max(xs), max(ys)
        self.curves, self.color, self.is_fill, self.width, self.overprint = curves, color, is_fill, width, overprint

    def size(self):
        return self.box[2] - self.box[0], self.box[3] - self.box[1]


class Character:
    """One character as mutool has it: `box` is its em box along the line, whatever its font's own bounds are."""

    def __init__(self, text, x, y, size, color, turned, down, advance):
        self.text, self.size, self.color, self.turned, self.x, self.y = text, size, color, turned, x, y
        if turned:
            self.box = x - 0.12 * size, y, x + 0.88 * size, y + advance
        else:
            self.box = x, y - 0.88 * size, x + (size if down else advance), y + 0.12 * size


def shapes_of(pdf, page):
    states = pdf.get(pdf.get(page["/Resources"]).get("/ExtGState", {}))
    height = pdf.get(page["/MediaBox"])[3]
    fill = stroke = None
    width, overprint, saved, points, curves, shapes = 1.0, False, [], [], 0, []
    for operator, o in operations(pdf.stream(page["/Contents"])):
        if operator == "q":
            saved.append((fill, stroke, width, overprint))
        elif operator == "Q":
            fill, stroke, width, overprint = saved.pop()
        elif operator == "k":
            fill = tuple(o)
        elif operator == "K":
            stroke = tuple(o)
        elif operator == "w":
            width = o[0]
        elif operator == "gs":
            overprint = pdf.get(states[o[0]])["/op"]
        elif operator in ("m", "l", "c"):
            points += [(o[i], height - o[i + 1]) for i in range(0, len(o), 2)]
            curves += operator == "c"
        elif operator == "re":
            points += [(o[0], height - o[1]), (o[0] + o[2], height - o[1] - o[3])]
        elif operator in ("f", "S", "B", "n"):
            if operator in ("f", "B"):
                shapes.append(Shape(points, curves, fill, True, 0, overprint))
            if operator in ("S", "B"):
                shapes.append(Shape(points, curves, stroke, False, width, overprint))
            points, curves = [], 0
    return shapes


def characters_of(path, number):
    found = []
    size, down = 0.0, False
    out = run("mutool", "draw", "-q", "-F", "stext", path, str(number)).stdout.decode()
    pattern = re.compile(r'<line [^>]*dir="(?P<dir>[^"]*)"|<font [^>]*size="(?P<size>[^"]*)"'
                         r'|<char quad="(?P<quad>[^"]*)" x="(?P<x>[^"]*)" y="(?P<y>[^"]*)" color="(?P<color>[^"]*)" c="(?P<c>[^"]*)"')
    for match in pattern.finditer(out):
        if match["dir"] is not None:
            down = match["dir"] == "0 1"
        elif match["size"] is not None:
            size = float(match["size"])
        elif html.unescape(match["c"]).strip():
            q = [float(v) for v in match["quad"].split()]
            # Along a turned character its quad's top runs down the page.
            turned = abs(q[3] - q[1]) > abs(q[2] - q[0])
            found.append(Character(html.unescape(match["c"]), float(match["x"]), float(match["y"]), size, match["color"],
                                   turned, down, q[3] - q[1] if turned else q[2] - q[0]))
    return found


class Page:
    def __init__(self, pdf, page, number):
        self.shapes = shapes_of(pdf, page)
        self.characters = characters_of(pdf.path, number)
        self.path, self.number, self.pictures = pdf.path, number, {}

    def picture(self, character):
        """The pixels of its em box."""
        x, y, side = (round(v * DPI / 72) for v in (character.box[0], character.box[1], character.size))
        if (x, y) not in self.pictures:
            with tempfile.TemporaryDirectory() as folder:
                name = os.path.join(folder, "character")
                run("pdftoppm", "-gray", "-r", str(DPI), "-f", str(self.number), "-singlefile", "-x", str(x), "-y", str(y),
                    "-W", str(side), "-H", str(side), self.path, name)
                self.pictures[x, y] = numpy.asarray(Image.open(name + ".pgm")).astype(numpy.int16)
        return self.pictures[x, y]

    def find(self, text, among=None):
        """The characters of `text`, wherever it stands once."""
        characters = self.characters if among is None else among
        whole = "".join(c.text for c in characters)
        at = whole.find(text)
        if at < 0 or whole.find(text, at + 1) >= 0:
            return None
        return characters[at:at + len(text)]


def union(boxes):
    boxes = list(boxes)
    return min(b[0] for b in boxes), min(b[1] for b in boxes), max(b[2] for b in boxes), max(b[3] for b in boxes)


def covers(outer, inner, slack=0.01):
    return (outer[0] <= inner[0] + slack and outer[1] <= inner[1] + slack and outer[2] >= inner[2] - slack
            and outer[3] >= inner[3] - slack)


def lines_of(characters, down):
    """The characters by the lines that they stand on."""
    lines = {}
    for c in characters:
        lines.setdefault(round(c.box[0] if down else c.y, 1), []).append(c)
    return list(lines.values())


def is_beside(shape, line, down, along, slack):
    """Below the line of characters, or in a vertical one on the side that is asked for (`along` -1 left, 1 right)."""
    box, size = union(c.box for c in line), line[0].size
    if not down:
        return (abs(shape.box[0] - box[0]) < slack and abs(shape.box[2] - box[2]) < slack
                and box[3] - 0.05 * size < shape.box[1] and shape.box[3] < box[3] + 0.4 * size)
    if not (abs(shape.box[1] - box[1]) < slack and abs(shape.box[3] - box[3]) < slack):
        return False
    if along > 0:
        return box[2] - 0.05 * size < shape.box[0] and shape.box[2] < box[2] + 0.4 * size
    return box[0] - 0.4 * size < shape.box[0] and shape.box[2] < box[0] + 0.05 * size


def dot(page, form, characters):
    for c in characters:
        found = []
        for s in page.shapes:
            w, h = s.size()
            if not (s.is_fill and s.curves == 4 and abs(w - h) < 0.01 and abs(w - 0.14 * c.size) < 0.02):
                continue
            x, y = (s.box[0] + s.box[2]) / 2, (s.box[1] + s.box[3]) / 2
            across, along = (x - c.box[2], y - (c.box[1] + c.box[3]) / 2) if form["vertical"] else (
                y - c.box[3], x - (c.box[0] + c.box[2]) / 2)
            if abs(along) < 0.15 * c.size and 0 < across < 0.3 * c.size:
                found.append(s)
        if len(found) != 1:
            yield f"{len(found)} dots at {c.text}"
        elif found[0].color != BLACK or not found[0].overprint:
            yield f"the dot at {c.text} is {found[0].color}, overprint {found[0].overprint}"


def side_line(page, form, characters, is_wave):
    for line in lines_of(characters, form["vertical"]):
        text = "".join(c.text for c in line)
        found = [s for s in page.shapes if not s.is_fill and (s.curves >= 2) == is_wave
                 and is_beside(s, line, form["vertical"], -1, 0.15 * line[0].size)]
        if len(found) != 1:
            yield f"{len(found)} lines at {text}"
        elif found[0].color != BLACK or not found[0].overprint or found[0].width < THINNEST:
            yield f"the line at {text} is {found[0].color}, {found[0].width} pt"


def line(page, form, characters):
    yield from side_line(page, form, characters, False)


def wave(page, form, characters):
    yield from side_line(page, form, characters, True)


def ruby(page, form, characters):
    characters = [c for c in characters if c.text not in "，。、"]
    size = characters[0].size
    reading = page.find(form["shown"].replace(" ", ""), [c for c in page.characters if abs(c.size - size / 2) < 0.01])
    if not reading:
        yield f"no reading {form['shown']}"
        return
    over, base = union(c.box for c in reading), union(c.box for c in characters)
    if form["vertical"]:
        beside = base[2] - 0.1 * size < over[0] < base[2] + 0.6 * size and all(c.turned for c in reading)
        middle = (over[1] + over[3] - base[1] - base[3]) / 2
    else:
        beside = base[1] - 0.6 * size < over[3] < base[1] + 0.1 * size
        middle = (over[0] + over[2] - base[0] - base[2]) / 2
    if not beside or abs(middle) > 0.3 * size:
        yield f"the reading {form['shown']} stands at {over}, its characters at {base}"


def raised(page, form, characters):
    if not (characters[1].size < 0.7 * characters[0].size and characters[1].y < characters[0].y - 0.2 * characters[0].size):
        yield f"{form['text']} is not raised"


def lowered(page, form, characters):
    if not (characters[1].size < 0.7 * characters[0].size and characters[1].y > characters[0].y + 0.05 * characters[0].size):
        yield f"{form['text']} is not lowered"


def reversed_type(page, form, characters):
    if any(c.color != "#ffffff" for c in characters):
        yield f"{form['text']} is not in the paper's colour"
    grounds = [s for s in page.shapes if s.is_fill and s.color == BLACK and not s.curves
               and covers(s.box, union(c.box for c in characters))]
    if len(grounds) != 1:
        yield f"{len(grounds)} grounds behind {form['text']}"


def drop(page, form, characters):
    if characters[0].size < 27:
        yield f"{form['text']} is {characters[0].size} pt"


def turned(page, form, characters):
    down = [c.y for c in characters]
    if not all(c.turned for c in characters) or down != sorted(down) or len({round(c.x, 1) for c in characters}) != 1:
        yield f"{form['text']} does not lie on its side"


def upright(page, form, characters):
    box, em = union(c.box for c in characters), statistics.mode(c.size for c in page.characters)
    if any(c.turned for c in characters) or len({round(c.y, 1) for c in characters}) != 1:
        yield f"{form['text']} does not stand side by side"
    if box[2] - box[0] > 1.02 * em:
        yield f"{form['text']} is wider than its em: {box[2] - box[0]:.2f} pt"


def border(page, form, characters):
    inside = union(c.box for c in characters)
    around = [s for s in page.shapes if covers(s.box, inside) and s.size()[0] < 250 and s.size()[1] < 250]
    if form["shown"] == "dots":
        if not any(s.is_fill and s.curves > 100 and s.color == BLACK for s in around):
            yield f"no dots around {form['text']}"
        return
    strokes = sorted(s.width for s in around if not s.is_fill and s.color == (0, 0.95, 0.85, 0.15))
    if len(strokes) != 2 or strokes[0] < THINNEST or strokes[1] < 2 * strokes[0]:
        yield f"around {form['text']} are strokes of {strokes} pt"
    if sum(s.is_fill and s.color == (0, 0.02, 0.12, 0) and not s.overprint for s in around) != 1:
        yield f"no ground behind {form['text']}"


def table(page, form, characters):
    """`shown` has its rows, a line each, with tabs between the cells; `text` is what stands before it."""
    rows = [[page.find(cell) for cell in row.split("\t")] for row in form["shown"].split("\n")]
    if any(cell is None for row in rows for cell in row):
        yield "a cell of the table is missing"
        return
    boxes = [[union(c.box for c in cell) for cell in row] for row in rows]
    whole = union(box for row in boxes for box in row)
    rules = [s for s in page.shapes if not s.is_fill and not s.curves and s.color == BLACK and s.overprint]

    def level(low, high):
        return [s for s in rules if s.size()[1] < 0.01 and low < s.box[1] < high and s.box[0] < whole[0] and s.box[2] > whole[2]]
    edges = [(union(a)[3], union(b)[1]) for a, b in zip(boxes, boxes[1:])]
    inner = [level(*edge) for edge in edges]
    outer = [level(whole[1] - 6, whole[1]), level(whole[3], whole[3] + 6)]
    if any(len(found) != 1 for found in inner + outer):
        yield f"rules between rows: {[len(found) for found in inner]}, above and below: {[len(found) for found in outer]}"
        return
    if any(s.width < 0.7 for found in outer for s in found) or any(s.width < THINNEST for found in inner for s in found):
        yield "a rule of the table is too thin"
    for left, right in zip(zip(*boxes), list(zip(*boxes))[1:]):
        between = [s for s in rules if s.size()[0] < 0.01 and union(left)[2] < s.box[0] < union(right)[0]
                   and s.box[1] <= whole[1] and s.box[3] >= whole[3] and s.width >= THINNEST]
        if len(between) != 1:
            yield f"{len(between)} rules between two columns"


def column_rules(page, form, characters):
    found = [s for s in page.shapes if not s.is_fill and abs(s.width - 0.4) < 0.001 and s.color == BLACK and s.overprint]
    if len(found) != int(form["shown"]):
        yield f"{len(found)} rules between columns, not {form['shown']}"


def around(page, form, characters):
    discs = [s for s in page.shapes if s.is_fill and s.color == (0.2, 0, 0.12, 0)]
    if len(discs) != 1:
        yield f"{len(discs)} discs"
        return
    x, y = (discs[0].box[0] + discs[0].box[2]) / 2, (discs[0].box[1] + discs[0].box[3]) / 2
    near = discs[0].size()[0] / 2 + 2
    squares = [max(c.box[0] - x, x - c.box[2], 0) ** 2 + max(c.box[1] - y, y - c.box[3], 0) ** 2 for c in page.characters]
    if min(squares) < near ** 2:
        yield "text stands on the disc"
    if min(squares) > (near + 12) ** 2:
        yield "text keeps too far from the disc"


def jump(page, form, characters):
    found = "".join(c.text for c in page.characters).count(form["shown"])
    if found != 2:
        yield f"{form['shown']} stands {found} times"


def quote(page, form, characters):
    """The text keeps its quotes; what is seen in their place is what `shown` is seen as elsewhere on the page."""
    for stored, seen in zip(form["text"][::len(form["text"]) - 1], form["shown"]):
        like = page.find(seen)
        if not like:
            yield f"no {seen} to compare with"
            return
        drawn, wanted = (page.picture(c) for c in (characters[0 if stored == form["text"][0] else -1], like[0]))
        low, high = readers.extremes(wanted)
        share = ((drawn < low - readers.LEVELS) | (drawn > high + readers.LEVELS)).mean()
        if share > 0.02 or wanted.min() > 100:
            yield f"{stored} is not seen as {seen}: {share:.2%} of its pixels differ"


def both_ways(page, form, characters):
    """`shown` has the parts from left to right, each as it reads: a word of a right-to-left script stands against it. A
    bracket there is seen as its mirror image and reads as itself."""
    seen = sorted(characters, key=lambda c: (c.box[1] if form["vertical"] else c.box[0]) + 0.001 * c.box[0])
    runs = re.findall(r"[\u0590-\u08ff]+|[^\u0590-\u08ff]+", form["shown"])
    wanted = "".join(run[::-1] if "\u0590" <= run[0] <= "\u08ff" else run for run in runs)
    if "".join(c.text for c in seen) != wanted:
        yield f"{form['text']} is seen as {''.join(c.text for c in seen)}"


KINDS = {"both-ways": both_ways, "quote": quote,"dot": dot, "line": line, "wave": wave, "ruby": ruby, "raised": raised, "lowered": lowered, "reversed": reversed_type,
         "drop": drop, "turned": turned, "upright": upright, "border": border, "table": table, "column-rules": column_rules,
         "around": around, "jump": jump}


def strokes(pages):
    for number, page in enumerate(pages, 1):
        for s in page.shapes:
            if not s.is_fill and s.width < THINNEST:
                yield f"page {number}: a stroke of {s.width} pt"
            if s.color[3] == 1 and s.color != BLACK:
                yield f"page {number}: {s.color} is black with other inks"


def faults(pages, wanted):
    for form in wanted:
        page = pages[form["page"]]
        characters = page.find(form["text"]) if form["text"] else []
        if characters is None:
            yield f"{form['kind']}: {form['text']} does not stand once on page {form['page'] + 1}"
            continue
        for fault in KINDS[form["kind"]](page, form, characters):
            yield f"{form['kind']}: {fault}"
    yield from strokes(pages)
