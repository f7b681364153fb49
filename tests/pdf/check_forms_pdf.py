#!/usr/bin/env python3
"""check_forms_pdf.py FOLDER: the rules for press PDFs on FOLDER/forms.pdf, and every form of FOLDER/forms.json on paper."""
import json
import os
import sys

import forms_rules
from check_press_pdf import check
from pdf_objects import Pdf

FINE = 300  # dpi: the pages are small and full of thin rules


def pages_and_forms(folder):
    pdf = Pdf(os.path.join(folder, "forms.pdf"))
    with open(os.path.join(folder, "forms.json"), encoding="utf-8") as file:
        return [forms_rules.Page(pdf, page, number) for number, page in enumerate(pdf.pages(), 1)], json.load(file)


def main():
    folder = sys.argv[1]
    with open(os.path.join(folder, "forms.txt"), encoding="utf-8") as file:
        found = check(os.path.join(folder, "forms.pdf"), file.read(), os.path.join(folder, "forms-again.pdf"), FINE)
    found += forms_rules.faults(*pages_and_forms(folder))
    for fault in found:
        print("FAIL", fault)
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main())
