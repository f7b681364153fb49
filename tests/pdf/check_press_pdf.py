#!/usr/bin/env python3
"""check_press_pdf.py FILE.pdf EXPECTED.txt [SAME.pdf]: every rule for our press PDFs, by object and through other readers.
EXPECTED holds the page's text; white space does not count. SAME must be equal byte for byte."""
import sys

import pdfx_rules
import readers
from pdf_objects import Pdf


def check(path, expected, same=None, dpi=readers.DPI):
    pdf = Pdf(path)
    faults = pdfx_rules.faults(pdf)
    faults += readers.strictness(path)
    faults += readers.text(path, expected)
    faults += readers.black_text(pdf)
    for page, _ in enumerate(pdf.pages(), 1):
        faults += readers.likeness(path, page, dpi)
    if same:
        with open(path, "rb") as a, open(same, "rb") as b:
            if a.read() != b.read():
                faults.append("a second export gives other bytes")
    return faults


if __name__ == "__main__":
    with open(sys.argv[2], encoding="utf-8") as file:
        found = check(sys.argv[1], file.read(), sys.argv[3] if len(sys.argv) > 3 else None)
    for fault in found:
        print("FAIL", fault)
    sys.exit(1 if found else 0)
