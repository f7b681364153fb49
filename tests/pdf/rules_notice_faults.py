#!/usr/bin/env python3
"""rules_notice_faults.py GOOD.pdf INKS.pdf: breaks one rule after another in memory; each must be noticed."""
import base64
import copy
import sys

import pdfx_rules
from pdf_objects import Pdf

FAULTS = []
INK_FAULTS = [] # of the page with spots and gradients


def fault(function):
    FAULTS.append(function)
    return function


def ink_fault(function):
    INK_FAULTS.append(function)
    return function


def page_of(pdf):
    return next(p for p in pdf.objects.values() if isinstance(p, dict) and p.get("/Type") == "/Page")


def first(pdf, **wanted):
    return next(o for o in pdf.objects.values() if isinstance(o, dict)
                and all(o.get("/" + k) == v for k, v in wanted.items()))


def edit_stream(pdf, reference, old, new):
    data = pdf.stream(reference)
    assert old in data, old
    pdf.streams[reference] = base64.b64encode(data.replace(old, new, 1)).decode()


@fault
def version(pdf): pdf.head = b"%PDF-1.7\n"
@fault
def no_id(pdf): del pdf.trailer["/ID"]
@fault
def encrypted(pdf): pdf.trailer["/Encrypt"] = {}
@fault
def lzw(pdf): pdf.objects[page_of(pdf)["/Contents"]]["/Filter"] = "/LZWDecode"
@fault
def external_stream(pdf): pdf.objects[page_of(pdf)["/Contents"]].update({"/F": "u:x", "/Length": 1})
@fault
def title_differs(pdf): pdf.get(pdf.trailer["/Info"])["/Title"] = "u:else"
@fault
def date_differs(pdf): pdf.get(pdf.trailer["/Info"])["/ModDate"] = "u:D:20200101000000+08'00'"
@fault
def not_pdfx(pdf): edit_stream(pdf, pdf.catalog()["/Metadata"], b"PDF/X-4", b"PDF/X-1")
@fault
def trapped(pdf): pdf.get(pdf.trailer["/Info"])["/Trapped"] = "/Unknown"
@fault
def no_version_id(pdf): edit_stream(pdf, pdf.catalog()["/Metadata"], b"<xmpMM:VersionID>1</xmpMM:VersionID>", b"")
@fault
def no_intent(pdf): pdf.catalog()["/OutputIntents"] = []
@fault
def screen_profile(pdf): edit_stream(pdf, pdf.catalog()["/OutputIntents"][0]["/DestOutputProfile"], b"prtrCMYK", b"mntrRGB ")
@fault
def two_trims(pdf): page_of(pdf)["/ArtBox"] = page_of(pdf)["/TrimBox"]
@fault
def trim_outside(pdf): page_of(pdf)["/TrimBox"] = [-1, 0, 10, 10]
@fault
def annotation(pdf): page_of(pdf)["/Annots"] = []
@fault
def rgb_group(pdf): page_of(pdf)["/Group"] = {"/S": "/Transparency", "/CS": "/DeviceRGB"}
@fault
def no_program(pdf): first(pdf, Type="/FontDescriptor")["/FontName"] = "/Full"
@fault
def no_gid_map(pdf): del first(pdf, Subtype="/CIDFontType2")["/CIDToGIDMap"]
@fault
def wrong_widths(pdf): first(pdf, Subtype="/CIDFontType0")["/DW"] = 900
@fault
def wrong_true_type_widths(pdf): first(pdf, Subtype="/CIDFontType2")["/W"] = [0, [1, 2, 3]]
@fault
def no_unicode(pdf): del first(pdf, Subtype="/Type0")["/ToUnicode"]
@fault
def glyph_without_text(pdf): edit_stream(pdf, first(pdf, Subtype="/Type0")["/ToUnicode"], b"\nendbfchar", b"\n<ffff> <>\nendbfchar")
@fault
def rgb_picture(pdf): first(pdf, Subtype="/Image")["/ColorSpace"] = "/DeviceRGB"
@fault
def alternates(pdf): first(pdf, Subtype="/Image")["/Alternates"] = []
@fault
def rgb_operator(pdf): edit_stream(pdf, page_of(pdf)["/Contents"], b"BT\n", b"1 0 0 rg BT\n")
@fault
def rich_black(pdf): edit_stream(pdf, page_of(pdf)["/Contents"], b"0 0 0 1 k", b"0.5 0.4 0.4 1 k")
@fault
def overprint_mode(pdf): first(pdf, Type="/ExtGState", op=True)["/OPM"] = 0
@fault
def black_knocks_out(pdf): first(pdf, Type="/ExtGState", op=True)["/op"] = False
@fault
def white_overprints(pdf): edit_stream(pdf, page_of(pdf)["/Contents"], b"0 0 0 0 k", b"/Over gs 0 0 0 0 k")
@fault
def transfer(pdf): first(pdf, Type="/ExtGState")["/TR"] = "/Identity"
@fault
def transfer2(pdf): first(pdf, Type="/ExtGState")["/TR2"] = "/Identity"
@fault
def blend(pdf): first(pdf, Type="/ExtGState")["/BM"] = "/Sparkle"
@fault
def open_action(pdf): pdf.catalog()["/OpenAction"] = []
@fault
def javascript(pdf): pdf.catalog()["/Extra"] = {"/S": "/JavaScript"}
@fault
def postscript(pdf): first(pdf, Subtype="/Image")["/Subtype"] = "/PS"
@fault
def attachment(pdf): pdf.catalog()["/AF"] = [{"/Type": "/Filespec"}]


def spot_space(pdf): return next(o for o in pdf.objects.values() if isinstance(o, list) and o and o[0] == "/Separation")


@ink_fault
def spot_in_rgb(pdf): spot_space(pdf)[2] = "/DeviceRGB"
@ink_fault
def spot_is_calibrated(pdf): spot_space(pdf)[0] = "/CalRGB"
@ink_fault
def undeclared_spot(pdf): next(d for d, _ in pdfx_rules.dictionaries(pdf) if "/Colorants" in d)["/Colorants"] = {}
@ink_fault
def rgb_shading(pdf): first(pdf, ShadingType=2)["/ColorSpace"] = "/DeviceRGB"
@ink_fault
def too_much_of_a_spot(pdf): edit_stream(pdf, page_of(pdf)["/Contents"], b"cs 1 scn", b"cs 1.5 scn")


def element(pdf, kind): return first(pdf, Type="/StructElem", S="/" + kind)


@fault
def not_marked(pdf): pdf.catalog()["/MarkInfo"] = {"/Marked": False}
@fault
def no_language(pdf): del pdf.catalog()["/Lang"]
@fault
def no_tree(pdf): del pdf.catalog()["/StructTreeRoot"]
@fault
def not_universal(pdf): edit_stream(pdf, pdf.catalog()["/Metadata"], b"<pdfuaid:part>1", b"<pdfuaid:part>7")
@fault
def unmarked_path(pdf): edit_stream(pdf, page_of(pdf)["/Contents"], b"/Artifact BMC", b"/Artifact BMC EMC 0 0 9 9 re f /Artifact BMC")
@fault
def sequence_twice(pdf): edit_stream(pdf, page_of(pdf)["/Contents"], b"/MCID 1 >>", b"/MCID 0 >>")
@fault
def sequence_nowhere(pdf): edit_stream(pdf, page_of(pdf)["/Contents"], b"/MCID 1 >>", b"/MCID 99999 >>")
@fault
def not_closed(pdf): edit_stream(pdf, page_of(pdf)["/Contents"], b"EMC", b"")
@fault
def no_alternate_text(pdf): element(pdf, "Figure")["/Alt"] = "u:"
@fault
def unknown_element(pdf): element(pdf, "P")["/S"] = "/Paragraph"
@fault
def heading_too_low(pdf): element(pdf, "P")["/S"] = "/H2"
@fault
def wrong_parent(pdf): element(pdf, "P")["/P"] = pdf.trailer["/Root"]
@fault
def wrong_owner(pdf):
    owners = pdf.get(pdf.get(pdf.get(pdf.catalog()["/StructTreeRoot"])["/ParentTree"])["/Nums"])[1]
    owners[0], owners[-1] = owners[-1], owners[0]


def main():
    unnoticed = []
    for path, faults in zip(sys.argv[1:], (FAULTS, INK_FAULTS)):
        good = Pdf(path)
        if pdfx_rules.faults(good):
            sys.exit(f"FAIL {path} is not good to begin with")
        for breaks in faults:
            pdf = copy.deepcopy(good)
            breaks(pdf)
            if not pdfx_rules.faults(pdf):
                unnoticed.append(breaks.__name__)
    print(f"{len(FAULTS) + len(INK_FAULTS)} faults, unnoticed: {unnoticed}")
    sys.exit(1 if unnoticed else 0)


if __name__ == "__main__":
    main()
