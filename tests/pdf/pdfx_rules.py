"""The rules of PDF/X-4 (ISO 15930-7) that our files must keep, one function a group; each yields what is wrong."""
import re
import struct
import xml.etree.ElementTree as ElementTree

import font_programs
from pdf_objects import operations, text_of

NAMESPACES = {
    "rdf": "http://www.w3.org/1999/02/22-rdf-syntax-ns#", "dc": "http://purl.org/dc/elements/1.1/",
    "xmp": "http://ns.adobe.com/xap/1.0/", "xmpMM": "http://ns.adobe.com/xap/1.0/mm/",
    "pdf": "http://ns.adobe.com/pdf/1.3/", "pdfxid": "http://www.npes.org/pdfx/ns/id/",
    "pdfuaid": "http://www.aiim.org/pdfua/ns/id/",
}
BLEND_MODES = {"/Normal", "/Compatible", "/Multiply", "/Screen", "/Overlay", "/Darken", "/Lighten", "/ColorDodge",
               "/ColorBurn", "/HardLight", "/SoftLight", "/Difference", "/Exclusion", "/Hue", "/Saturation", "/Color",
               "/Luminosity"}
FOREIGN_OPERATORS = {"rg", "RG", "sc", "SC", "ri", "g", "G"}
PAINTING_OPERATORS = {"f", "F", "f*", "B", "B*", "b", "b*", "S", "s", "sh", "Do", "EI", "Tj", "TJ", "'", '"'}


def dictionaries(pdf):
    """Every dictionary in the file with the object that holds it."""
    def walk(value, where):
        if isinstance(value, dict):
            yield value, where
            for child in value.values():
                yield from walk(child, where)
        elif isinstance(value, list):
            for child in value:
                yield from walk(child, where)
    for name, value in pdf.objects.items():
        yield from walk(value, name)


def file_rules(pdf):
    if not pdf.head.startswith(b"%PDF-1.") or pdf.head[7:8] not in b"3456":
        yield f"header {pdf.head!r} is not PDF 1.3 to 1.6"
    identifier = pdf.trailer.get("/ID")
    if not isinstance(identifier, list) or len(identifier) != 2:
        yield "no /ID with two strings"
    if "/Encrypt" in pdf.trailer:
        yield "encrypted"
    for dictionary, where in dictionaries(pdf):
        filters = pdf.get(dictionary.get("/Filter", []))
        for name in filters if isinstance(filters, list) else [filters]:
            if name in ("/LZWDecode", "/Crypt"):
                yield f"{where} uses {name}"
        if "/F" in dictionary and "/Length" in dictionary:
            yield f"{where} keeps its stream in another file"


def metadata_rules(pdf):
    catalog = pdf.catalog()
    stream = pdf.objects[catalog["/Metadata"]]
    if "/Filter" in stream:
        yield "XMP is compressed"
    packet = pdf.stream(catalog["/Metadata"]).decode()
    root = ElementTree.fromstring(re.sub(r"<\?xpacket[^>]*\?>", "", packet))
    found = root.find(".//rdf:Description", NAMESPACES)

    def xmp(name):
        node = found.find(name, NAMESPACES)
        if node is None:
            return None
        item = node.find(".//rdf:li", NAMESPACES)
        return (node if item is None else item).text
    info = pdf.get(pdf.trailer["/Info"])
    if xmp("pdfxid:GTS_PDFXVersion") != "PDF/X-4" or text_of(info["/GTS_PDFXVersion"]) != "PDF/X-4":
        yield "GTS_PDFXVersion is not PDF/X-4"
    for name in ("dc:title", "xmp:CreateDate", "xmp:ModifyDate", "xmp:MetadataDate", "xmpMM:DocumentID", "xmpMM:VersionID",
                 "xmpMM:RenditionClass", "pdf:Trapped"):
        if not xmp(name):
            yield f"XMP lacks {name}"
    if xmp("pdf:Trapped") not in ("True", "False") or info["/Trapped"] != "/" + xmp("pdf:Trapped"):
        yield "Trapped is neither True nor False, or Info and XMP differ"
    for key, name in (("/Title", "dc:title"), ("/Creator", "xmp:CreatorTool"), ("/Producer", "pdf:Producer")):
        if text_of(info[key]) != xmp(name):
            yield f"Info {key} is {text_of(info[key])!r}, XMP {name} {xmp(name)!r}"
    for key, name in (("/CreationDate", "xmp:CreateDate"), ("/ModDate", "xmp:ModifyDate")):
        digits = re.sub(r"\D", "", text_of(info[key]))
        if digits != re.sub(r"\D", "", xmp(name)):
            yield f"Info {key} {text_of(info[key])} is not XMP {name} {xmp(name)}"
        if not re.fullmatch(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d[+-]\d\d:\d\d", xmp(name)):
            yield f"{name} is no XMP date with a zone"


def output_intent_rules(pdf):
    intents = [pdf.get(i) for i in pdf.get(pdf.catalog().get("/OutputIntents", []))]
    pdfx = [i for i in intents if i.get("/S") == "/GTS_PDFX"]
    if len(pdfx) != 1:
        yield f"{len(pdfx)} output intents of PDF/X"
        return
    if "/OutputConditionIdentifier" not in pdfx[0] or not ("/RegistryName" in pdfx[0] or "/Info" in pdfx[0]):
        yield "the output intent does not say which condition it means"
    profile = pdf.stream(pdfx[0]["/DestOutputProfile"])
    if pdf.objects[pdfx[0]["/DestOutputProfile"]].get("/N") != 4:
        yield "the output profile's /N is not 4"
    if struct.unpack(">I", profile[:4])[0] != len(profile) or profile[36:40] != b"acsp":
        yield "the output profile is damaged"
    if profile[12:16] != b"prtr" or profile[16:20] != b"CMYK" or profile[8] > 4:
        yield f"the output profile is {profile[12:20]} of version {profile[8]}"


def page_rules(pdf):
    for page in pdf.pages():
        boxes = {k: pdf.get(page[k]) for k in ("/MediaBox", "/BleedBox", "/TrimBox", "/ArtBox", "/CropBox") if k in page}

        def inside(inner, outer):
            a, b = boxes[inner], boxes[outer]
            return a[0] >= b[0] and a[1] >= b[1] and a[2] <= b[2] and a[3] <= b[3]
        if ("/TrimBox" in boxes) == ("/ArtBox" in boxes):
            yield "not exactly one of TrimBox and ArtBox"
        for inner, outer in (("/TrimBox", "/BleedBox"), ("/BleedBox", "/MediaBox"), ("/CropBox", "/MediaBox")):
            if inner in boxes and outer in boxes and not inside(inner, outer):
                yield f"{inner} is not inside {outer}: {boxes}"
        if "/Group" in page and pdf.get(page["/Group"]).get("/CS") != "/DeviceCMYK":
            yield "the page's transparency is not blended in DeviceCMYK"
        for key in ("/AA", "/PresSteps", "/Annots"):
            if key in page:
                yield f"a page has {key}"
        transparent = any("/SMask" in pdf.get(x) for x in pdf.get(pdf.get(page["/Resources"]).get("/XObject", {})).values())
        if transparent and "/Group" not in page:
            yield "a page with a soft mask has no transparency group"


def _cids(pdf, array):
    widths = {}
    items = list(pdf.get(array))
    while items:
        first, second = items.pop(0), items.pop(0)
        if isinstance(second, list):
            widths.update({first + i: w for i, w in enumerate(second)})
        else:
            widths.update({cid: items[0] for cid in range(first, second + 1)})
            items.pop(0)
    return widths


def font_rules(pdf):
    fonts = [(d, w) for d, w in dictionaries(pdf) if d.get("/Type") == "/Font"]
    for font, where in fonts:
        if font["/Subtype"] == "/Type0":
            if font["/Encoding"] not in ("/Identity-H", "/Identity-V"):
                yield f"{where} has the encoding {font['/Encoding']}"
            if "/ToUnicode" not in font:
                yield f"{where} has no ToUnicode"
            elif b"> <>" in pdf.stream(font["/ToUnicode"]): # pdf.js reads such a glyph as its number
                yield f"{where} has a glyph that reads as nothing"
            continue
        if font["/Subtype"] == "/Type3": # of an advert: its glyphs are programs of the file itself
            continue
        if font["/Subtype"] in ("/Type1", "/TrueType", "/MMType1"): # of an advert, as its maker embedded it
            if not {"/FontFile", "/FontFile2", "/FontFile3"} & set(pdf.get(font.get("/FontDescriptor", {}))):
                yield f"{where} is not embedded"
            continue
        if font["/Subtype"] not in ("/CIDFontType0", "/CIDFontType2"):
            yield f"{where} is a {font['/Subtype']}"
            continue
        descriptor = pdf.get(font["/FontDescriptor"])
        if not re.match(r"/[A-Z]{6}\+", font["/BaseFont"]) or descriptor["/FontName"] != font["/BaseFont"]:
            yield f"{where} is not named as a subset: {font['/BaseFont']}"
        stated = _cids(pdf, font["/W"])
        if font["/Subtype"] == "/CIDFontType0":
            real = font_programs.cff_widths(pdf.stream(descriptor["/FontFile3"]))
        else:
            widths, tables = font_programs.true_type_widths(pdf.stream(descriptor["/FontFile2"]))
            missing = {"glyf", "head", "hhea", "hmtx", "loca", "maxp"} - set(tables)
            if missing:
                yield f"{where} lacks the tables {missing}"
            if "/CIDToGIDMap" not in font:
                yield f"{where} has no CIDToGIDMap"
                continue
            data = pdf.stream(font["/CIDToGIDMap"])
            real = [widths[gid] for (gid,) in struct.iter_unpack(">H", data)]
        wrong = [c for c, w in enumerate(real) if abs(stated.get(c, font.get("/DW", 1000)) - w) > 0.6]
        if wrong:
            yield f"{where}: {len(wrong)} widths differ from the program, the first is CID {wrong[0]}"


def color_rules(pdf):
    for name, dictionary in pdf.objects.items():
        if not isinstance(dictionary, dict):
            continue
        if dictionary.get("/Subtype") == "/Image":
            space = pdf.get(dictionary.get("/ColorSpace"))
            if isinstance(space, list) and space[0] == "/Indexed": # of an advert
                space = pdf.get(space[1])
            if space not in ("/DeviceCMYK", "/DeviceGray") and not dictionary.get("/ImageMask"):
                yield f"picture {name} is in {space}"
            if "/Alternates" in dictionary or "/OPI" in dictionary:
                yield f"picture {name} has alternates or OPI"
            if dictionary.get("/Interpolate"):
                yield f"picture {name} is interpolated"
    for page in pdf.pages():
        resources = pdf.get(page["/Resources"])
        spaces = pdf.get(resources.get("/ColorSpace", {}))
        for operator, operands in operations(pdf.stream(page["/Contents"])):
            if operator in FOREIGN_OPERATORS:
                yield f"the page uses {operator} {operands}"
            if operator in ("k", "K") and not (len(operands) == 4 and all(0 <= v <= 1 for v in operands)):
                yield f"{operator} with {operands}"
            if operator in ("scn", "SCN") and not (len(operands) == 1 and 0 <= operands[0] <= 1):
                yield f"{operator} with {operands}"
            if operator in ("cs", "CS"):
                space = pdf.get(spaces.get(operands[0], ""))
                if not isinstance(space, list) or space[0] != "/Separation":
                    yield f"{operator} {operands} is no spot"
        for name, space in spaces.items():
            yield from spot_faults(pdf, name, pdf.get(space))
        for name, shading in pdf.get(resources.get("/Shading", {})).items():
            space = pdf.get(pdf.get(shading)["/ColorSpace"])
            if space == "/DeviceCMYK":
                continue
            if not isinstance(space, list) or space[0] not in ("/Separation", "/DeviceN"):
                yield f"shading {name} is in {space}"
            else:
                yield from spot_faults(pdf, name, space)


def spot_faults(pdf, name, space):
    """Spots print as their alternates where there is no plate; each spot of a DeviceN is declared (ISO 15930-7, 6.2)."""
    if pdf.get(space[2]) != "/DeviceCMYK":
        yield f"{name}: the alternate of {space[1]} is {space[2]}"
    if space[0] == "/DeviceN":
        declared = pdf.get(pdf.get(space[4]).get("/Colorants", {})) if len(space) > 4 else {}
        for ink in set(pdf.get(space[1])) - {"/Cyan", "/Magenta", "/Yellow", "/Black"} - set(declared):
            yield f"{name}: {ink} has no colorant"


def tag_rules(pdf):
    """Everything on a page is an artifact or has one place in the structure tree, which a reader can follow
    (ISO 14289-1, 7)."""
    catalog = pdf.catalog()
    if pdf.get(catalog.get("/MarkInfo", {})).get("/Marked") is not True:
        yield "not marked"
    if "/Lang" not in catalog or pdf.get(catalog.get("/ViewerPreferences", {})).get("/DisplayDocTitle") is not True:
        yield "no language, or the title is not shown"
    if b"<pdfuaid:part>1</pdfuaid:part>" not in pdf.stream(catalog["/Metadata"]):
        yield "XMP lacks pdfuaid:part"
    marked = {}
    for number, page in enumerate(pdf.pages()):
        open_tags = []
        for operator, operands in operations(pdf.stream(page["/Contents"])):
            if operator in ("BDC", "BMC"):
                if "/MCID" in operands:
                    mcid = (page["/StructParents"], int(operands[operands.index("/MCID") + 1]))
                    if mcid in marked:
                        yield f"page {number}: MCID {mcid[1]} stands twice"
                    marked[mcid] = None
                elif operands[0] != "/Artifact" and not open_tags:
                    yield f"page {number}: {operands[0]} is in no element"
                open_tags.append(operands[0])
                if len([t for t in open_tags if t != "/Span"]) > 1:
                    yield f"page {number}: marked sequences within each other"
            elif operator == "EMC":
                open_tags.pop()
            elif operator in PAINTING_OPERATORS and not open_tags:
                yield f"page {number}: {operator} is neither artifact nor content"
        if open_tags:
            yield f"page {number}: a marked sequence is not closed"
    if "/StructTreeRoot" not in catalog:
        yield "no structure tree"
        return
    pages = {ref: o["/StructParents"] for ref, o in pdf.objects.items() if isinstance(o, dict) and o.get("/Type") == "/Page"}
    level = 0

    def walk(reference, parent):
        nonlocal level
        element = pdf.get(reference)
        if element.get("/P") != parent:
            yield f"{reference} does not name its parent"
        kind = element["/S"]
        if kind not in ("/Document", "/Part", "/Art", "/Sect", "/P", "/H1", "/H2", "/H3", "/Figure", "/Caption", "/Table",
                        "/TR", "/TH", "/TD"):
            yield f"{reference} is a {kind}"
        if kind.startswith("/H"):
            if int(kind[2]) > level + 1:
                yield f"a heading {kind} after level {level}"
            level = int(kind[2])
        if kind == "/Figure" and not text_of(element.get("/Alt", "u:")):
            yield f"figure {reference} has no alternate text"
        for kid in pdf.get(element.get("/K", [])):
            if isinstance(kid, int):
                mcid = (pages[element["/Pg"]], kid)
            elif isinstance(kid, dict) and kid.get("/Type") == "/MCR":
                mcid = (pages[kid["/Pg"]], kid["/MCID"])
            else:
                yield from walk(kid, reference)
                continue
            if mcid not in marked or marked[mcid] is not None:
                yield f"{reference} holds {mcid}, which is nowhere or elsewhere too"
            marked[mcid] = reference
    root = pdf.get(catalog["/StructTreeRoot"])
    kids = root["/K"] if isinstance(root["/K"], list) else [root["/K"]]
    for kid in kids:
        yield from walk(kid, catalog["/StructTreeRoot"])
    for mcid in (m for m, holder in marked.items() if holder is None):
        yield f"{mcid} is in no element"
    numbers = pdf.get(pdf.get(root["/ParentTree"])["/Nums"])
    owners = {(key, i): owner for key, list_ in zip(numbers[::2], numbers[1::2]) for i, owner in enumerate(pdf.get(list_))}
    if owners != marked:
        yield "the parent tree names other elements than those that hold the content"


def text_rules(pdf):
    """Black text is 100 K alone and overprints; paper-coloured things never overprint."""
    for page in pdf.pages():
        states = pdf.get(pdf.get(page["/Resources"]).get("/ExtGState", {}))
        fill, overprint, saved = None, False, []
        for operator, operands in operations(pdf.stream(page["/Contents"])):
            if operator == "q":
                saved.append((fill, overprint))
            elif operator == "Q":
                fill, overprint = saved.pop()
            elif operator == "k":
                fill = tuple(operands)
            elif operator == "scn":
                fill = ("spot", *operands)
            elif operator == "gs":
                state = pdf.get(states[operands[0]])
                overprint = state["/op"]
                if overprint and state.get("/OPM") != 1:
                    yield "overprints without OPM 1"
            elif operator in ("Tj", "TJ", "f", "B", "f*"):
                if fill is None:
                    yield f"{operator} without a colour"
                elif fill[0] == "spot":
                    continue
                elif operator in ("Tj", "TJ") and fill[3] > 0.85 and fill[:3] != (0, 0, 0):
                    yield f"rich black text {fill}"
                elif operator in ("Tj", "TJ") and fill == (0, 0, 0, 1) and not overprint:
                    yield "black text that knocks out what is below"
                elif fill == (0, 0, 0, 0) and overprint:
                    yield f"white that overprints ({operator})"
        if saved:
            yield "q without Q"


def state_rules(pdf):
    for dictionary, where in dictionaries(pdf):
        if dictionary.get("/Type") == "/ExtGState" or "/OPM" in dictionary or "/BM" in dictionary:
            if "/TR" in dictionary or "/HTP" in dictionary:
                yield f"{where} has a transfer function or halftone phase"
            if dictionary.get("/TR2", "/Default") != "/Default":
                yield f"{where} has TR2 {dictionary['/TR2']}"
            if dictionary.get("/BM", "/Normal") not in BLEND_MODES:
                yield f"{where} blends by {dictionary['/BM']}"
        if dictionary.get("/S") == "/Transparency" and dictionary.get("/CS", "/DeviceCMYK") not in ("/DeviceCMYK", "/DeviceGray"):
            yield f"{where} is a transparency group in {dictionary['/CS']}"


def forbidden_rules(pdf):
    catalog = pdf.catalog()
    for key in ("/OpenAction", "/AA", "/AcroForm", "/Collection"):
        if key in catalog:
            yield f"the catalog has {key}"
    for key in ("/JavaScript", "/EmbeddedFiles"):
        if key in pdf.get(catalog.get("/Names", {})):
            yield f"the catalog names {key}"
    for dictionary, where in dictionaries(pdf):
        if dictionary.get("/Subtype") == "/PS" or dictionary.get("/Subtype2") == "/PS":
            yield f"{where} is a PostScript XObject"
        if "/OPI" in dictionary or ("/Ref" in dictionary and dictionary.get("/Subtype") == "/Form"):
            yield f"{where} uses OPI or refers to another file"
        if dictionary.get("/S") in ("/JavaScript", "/Launch", "/URI", "/GoToR", "/SubmitForm"):
            yield f"{where} is an action {dictionary['/S']}"
        if dictionary.get("/Type") in ("/Annot", "/Filespec", "/EmbeddedFile", "/Action"):
            yield f"{where} is a {dictionary['/Type']}"


GROUPS = [file_rules, metadata_rules, output_intent_rules, page_rules, font_rules, color_rules, tag_rules, text_rules,
          state_rules, forbidden_rules]


def faults(pdf):
    return [f"{group.__name__}: {fault}" for group in GROUPS for fault in group(pdf)]
