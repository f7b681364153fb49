"""Glyph widths out of embedded font programs, to compare with what the PDF says they are."""
import struct


def _index(data, at):
    count = struct.unpack(">H", data[at:at + 2])[0]
    if count == 0:
        return [], at + 2
    size = data[at + 2]
    offsets = [int.from_bytes(data[at + 3 + i * size:at + 3 + (i + 1) * size], "big") for i in range(count + 1)]
    base = at + 2 + (count + 1) * size
    return [data[base + a:base + b] for a, b in zip(offsets, offsets[1:])], base + offsets[-1]


def _number(data, at):
    b = data[at]
    if b == 28:
        return struct.unpack(">h", data[at + 1:at + 3])[0], at + 3
    if 32 <= b <= 246:
        return b - 139, at + 1
    if 247 <= b <= 250:
        return (b - 247) * 256 + data[at + 1] + 108, at + 2
    if 251 <= b <= 254:
        return -(b - 251) * 256 - data[at + 1] - 108, at + 2
    return None, at


def _dict(data):
    values, stack, at = {}, [], 0
    while at < len(data):
        b = data[at]
        if b <= 21:
            at += 1
            if b == 12:
                b = 1200 + data[at]
                at += 1
            values[b], stack = stack, []
        elif b == 29:
            stack.append(struct.unpack(">i", data[at + 1:at + 5])[0])
            at += 5
        elif b == 30:
            text = ""
            at += 1
            while True:
                for nibble in (data[at] >> 4, data[at] & 15):
                    text += "0123456789.EX?-F"[nibble].replace("X", "E-")
                at += 1
                if text.endswith("F") or "F" in text:
                    break
            stack.append(float(text.split("F")[0]))
        else:
            value, at = _number(data, at)
            stack.append(value)
    return values


def _first_operator(program):
    count, first, at = 0, None, 0
    while True:
        b = program[at]
        if b == 255:
            value, at = struct.unpack(">i", program[at + 1:at + 5])[0] / 65536, at + 5
        elif b == 28 or b >= 32:
            value, at = _number(program, at)
        else:
            return b, count, first
        first = value if first is None else first
        count += 1


def cff_widths(data):
    """Widths by CID of a CID-keyed CFF whose glyph i has CID i (checked)."""
    _, at = _index(data, data[2])
    tops, at = _index(data, at)
    _, at = _index(data, at)
    subroutines, _ = _index(data, at)
    assert not subroutines, "global subroutines left"
    top = _dict(tops[0])
    assert 1230 in top, "not CID-keyed"
    programs, _ = _index(data, top[17][0])
    charset = top[15][0]
    if len(programs) > 1:
        assert data[charset] == 2 and struct.unpack(">HH", data[charset + 1:charset + 5]) == (1, len(programs) - 2)
    privates = []
    for entry in _index(data, top[1236][0])[0]:
        size, offset = _dict(entry)[18]
        privates.append(_dict(data[offset:offset + size]))
    select = top[1237][0]
    assert data[select] == 3
    ranges = [struct.unpack(">HB", data[select + 3 + 3 * i:select + 6 + 3 * i])
              for i in range(struct.unpack(">H", data[select + 1:select + 3])[0])]
    widths, current = [], -1
    for glyph, program in enumerate(programs):
        while current + 1 < len(ranges) and ranges[current + 1][0] <= glyph:
            current += 1
        private = privates[ranges[current][1]]
        op, count, first = _first_operator(program)
        # The width is the odd operand before the first operator that clears the stack (Technical Note 5177).
        has_width = {14: count in (1, 5), 21: count == 3, 4: count == 2, 22: count == 2}.get(op, count % 2 == 1)
        if has_width:
            widths.append(first + private.get(21, [0])[0])
        else:
            widths.append(private.get(20, [0])[0])
    return widths


def true_type_widths(data):
    """Widths by glyph in thousandths of an em, and the tables that are there."""
    tables = {}
    for i in range(struct.unpack(">H", data[4:6])[0]):
        tag, _, offset, length = struct.unpack(">4sIII", data[12 + 16 * i:28 + 16 * i])
        tables[tag.decode()] = data[offset:offset + length]
    units = struct.unpack(">H", tables["head"][18:20])[0]
    glyphs = struct.unpack(">H", tables["maxp"][4:6])[0]
    long = struct.unpack(">H", tables["hhea"][34:36])[0]
    widths = [struct.unpack(">H", tables["hmtx"][4 * min(i, long - 1):4 * min(i, long - 1) + 2])[0] for i in range(glyphs)]
    return [w * 1000 / units for w in widths], tables
