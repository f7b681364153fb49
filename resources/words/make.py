#!/usr/bin/env python3
"""make.py DICT OUT: the table of Chinese words (:/rules/words.bin) from the word list of Debian's python3-jieba.

The list has a word, its count and its part of speech a line; what is rare or not Han is left out. The table is
little endian: "BXWORDS2", u32 number of first characters n, n x u16 first characters (ascending), n+1 x u32 offsets
of their groups from the table's start. A group has the lone character's cost and kind and what it costs in a given
name (a byte each), the number of lengths (a byte), and for each length, ascending: the length (a byte), u16 count,
count x (length-1) x u16 of the rest of the words (ascending), count x (cost, kind). A cost is 12 times -ln of the
word's share of the corpus, or of the character's share of the given names among the list's persons.
app/typeset/word_table.h reads it and holds the kinds in the same order.
"""
import math
import struct
import sys

LEAST = 5  # occurrences of a common word or a person's name
LEAST_NAMED = 3  # of places, institutions, transcribed names, idioms and long nouns, which a headline must not part
LONGEST = 8
KINDS = ["noun", "verb", "adjective", "adverb", "preposition", "conjunction", "particle", "number", "measure",
         "localizer", "pronoun", "place", "person", "idiom", "time", "suffix", "action", "unclear"]
NAMED = {"ns", "nt", "nrt", "i"}
OTHER_TAGS = {"nr": "person", "nrt": "person", "nrfg": "person", "ns": "place", "vn": "action", "zg": "unclear"}
TAGS = {"v": "verb", "a": "adjective", "b": "adjective", "z": "adjective", "d": "adverb", "p": "preposition",
        "c": "conjunction", "u": "particle", "y": "particle", "e": "particle", "o": "particle", "m": "number",
        "q": "measure", "f": "localizer", "r": "pronoun", "i": "idiom", "l": "idiom", "t": "time", "k": "suffix"}


def is_han(word):
    return all("\u4e00" <= c <= "\u9fff" for c in word)


def kind_of(tag):
    return KINDS.index(OTHER_TAGS.get(tag) or TAGS.get(tag[:1], "noun"))


def read(path):
    groups, given, total = {}, {}, 0
    with open(path, encoding="utf-8") as lines:
        for line in lines:
            word, count, tag = line.split()
            total += int(count)
            if tag == "nr" and len(word) == 3:
                for character in word[1:]:
                    given[character] = given.get(character, 0) + 1
            named = tag in NAMED or (tag == "n" and len(word) > 2)
            least = 1 if len(word) == 1 else LEAST_NAMED if named else LEAST
            if is_han(word) and len(word) <= LONGEST and int(count) >= least:
                groups.setdefault(word[0], {})[word] = (int(count), kind_of(tag))
    return groups, given, total


def main(source, target):
    groups, given, total = read(source)
    if len(groups) < 3000 or total < 10_000_000:
        sys.exit(f"{source} is not the word list of python3-jieba")

    def cost(share):
        return min(255, round(-12 * math.log(share)))

    def price(entry):
        count, kind = entry
        return bytes((cost(count / total), kind))

    firsts, names = sorted(groups), sum(given.values())
    start = 12 + 2 * len(firsts) + 4 * (len(firsts) + 1)
    offsets, body = [], bytearray()
    for first in firsts:
        offsets.append(start + len(body))
        words = groups[first]
        lengths = sorted({len(word) for word in words} - {1})
        body += price(words.get(first, (1, 0))) + bytes((cost((given.get(first, 0) + 0.5) / names), len(lengths)))
        for length in lengths:
            rows = sorted((word, entry) for word, entry in words.items() if len(word) == length)
            body += struct.pack("<BH", length, len(rows))
            body += b"".join(word[1:].encode("utf-16-le") for word, entry in rows)
            body += b"".join(price(entry) for word, entry in rows)
    offsets.append(start + len(body))
    with open(target, "wb") as out:
        out.write(b"BXWORDS2" + struct.pack("<I", len(firsts)))
        out.write("".join(firsts).encode("utf-16-le"))
        out.write(struct.pack(f"<{len(offsets)}I", *offsets))
        out.write(body)


if __name__ == "__main__":
    main(*sys.argv[1:])
