#include "tests/support/advert_files.h"

namespace banxin::support {

int PdfText::add(const QByteArray &object)
{
    m_objects.push_back(object);
    return static_cast<int>(m_objects.size());
}

int PdfText::addStream(const QByteArray &entries, const QByteArray &data)
{
    return add(
        "<< " + entries + " /Length " + QByteArray::number(data.size()) + " >>\nstream\n" + data + "\nendstream");
}

QByteArray PdfText::file(int root) const
{
    QByteArray out = "%PDF-1.7\n%\xe2\xe3\xcf\xd3\n";
    QByteArray table = "0000000000 65535 f \n";
    for (std::size_t i = 0; i < m_objects.size(); ++i) {
        table += QByteArray::number(out.size()).rightJustified(10, '0') + " 00000 n \n";
        out += QByteArray::number(qsizetype(i) + 1) + " 0 obj\n" + m_objects[i] + "\nendobj\n";
    }
    const qsizetype at = out.size();
    const QByteArray count = QByteArray::number(qsizetype(m_objects.size()) + 1);
    out += "xref\n0 " + count + '\n' + table + "trailer\n<< /Size " + count + " /Root " + reference(root)
        + " >>\nstartxref\n" + QByteArray::number(at) + "\n%%EOF\n";
    return out;
}

QByteArray reference(int object) { return QByteArray::number(object) + " 0 R"; }

QByteArray onePage(PdfText &text, const QByteArray &content, const QByteArray &resources, const QByteArray &more)
{
    const int stream = text.addStream("", content);
    const int tree = text.next() + 1;
    const int page = text.add("<< /Type /Page /Parent " + reference(tree) + " /MediaBox [0 0 200 100] /Contents "
        + reference(stream) + " /Resources << " + resources + " >> " + more + " >>");
    text.add("<< /Type /Pages /Count 1 /Kids [" + reference(page) + "] >>");
    return text.file(text.add("<< /Type /Catalog /Pages " + reference(tree) + " >>"));
}

namespace {

/// Stripes of soft colours that a press can print.
QByteArray rgbSamples(int width, int height)
{
    QByteArray samples;
    for (int y = 0; y < height; ++y) {
        for (int x = 0; x < width; ++x) {
            samples += static_cast<char>(150 + 80 * (x * 4 / width % 2));
            samples += static_cast<char>(140 + 60 * (y * 3 / height % 2));
            samples += static_cast<char>(120 + x * 60 / width);
        }
    }
    return samples;
}

QByteArray form(PdfText &text, const QByteArray &content, const QByteArray &more, const QByteArray &box = "[0 0 80 40]")
{
    return reference(text.addStream("/Type /XObject /Subtype /Form /BBox " + box + ' ' + more, content));
}

QByteArray layers(PdfText &text, QByteArray &properties)
{
    const QByteArray hidden = reference(text.add("<< /Type /OCG /Name (Draft stamp) >>"));
    const QByteArray shown = reference(text.add("<< /Type /OCG /Name (Art) >>"));
    const QByteArray both = reference(text.add("<< /Type /OCMD /OCGs [" + hidden + ' ' + shown + "] /P /AllOn >>"));
    const QByteArray notHidden = reference(text.add("<< /Type /OCMD /VE [/Not " + hidden + "] >>"));
    properties = "/Hidden " + hidden + " /Shown " + shown + " /Both " + both + " /Not " + notHidden;
    return "/OCProperties << /OCGs [" + hidden + ' ' + shown + "] /D << /OFF [" + hidden + "] /Order [" + hidden + ' '
        + shown + "] >> >>";
}

QByteArray annotations(PdfText &text, const QByteArray &script, const QByteArray &attached)
{
    const QByteArray stamp = form(text, "0.85 0.8 0.6 rg 0 0 80 40 re f 0.3 0.3 0.3 RG 4 w 5 5 70 30 re S", "");
    const QByteArray field = form(text, "/Tx BMC 0.7 0.8 0.85 rg 0 0 80 40 re f EMC", "");
    const QByteArray secret = form(text, "0 0 0 rg 0 0 80 40 re f", "");
    const auto note = [&](const QByteArray &entries) {
        return reference(text.add("<< /Type /Annot " + entries + " >>"));
    };
    return "/Annots [" + note("/Subtype /Stamp /F 4 /Rect [30 40 110 80] /AP << /N " + stamp + " >>") + ' '
        + note("/Subtype /Widget /FT /Tx /T (name) /V (x) /F 4 /Rect [130 40 210 80] /AP << /N " + field
            + " >> /AA << /K " + script + " >>")
        + ' ' + note("/Subtype /Link /Rect [20 500 100 580] /Border [0 0 0] /A << /S /URI /URI (http://example.com) >>")
        + ' ' + note("/Subtype /Link /Rect [120 500 200 580] /Border [0 0 0] /A << /S /Launch /F (calc.exe) >>") + ' '
        + note("/Subtype /Stamp /F 2 /Rect [20 300 280 580] /AP << /N " + secret + " >>") + ' '
        + note("/Subtype /Text /F 0 /Rect [20 300 60 340] /Contents (please check)") + ' '
        + note("/Subtype /FileAttachment /Rect [220 300 240 320] /FS " + attached) + ' '
        + note("/Subtype /RichMedia /Rect [250 20 260 30] /RichMediaContent << /Assets << >> >>") + ']';
}

/// Of the RGB kinds that there are; and a mark that stands for what viewers do with glyphs as programs.
QByteArray colorSpaces(PdfText &text)
{
    const QByteArray tint = reference(text.addStream("/FunctionType 4 /Domain [0 1] /Range [0 1 0 1 0 1]",
        "{ dup 0.45 mul 1 exch sub exch dup 0.2 mul 1 exch sub exch 0.3 mul 1 exch sub }"));
    return "/ColorSpace << /Cal [/CalRGB << /WhitePoint [0.9505 1 1.089] /Gamma [2.2 2.2 2.2] /Matrix [0.4124 0.2126 "
           "0.0193 0.3576 0.7152 0.1192 0.1805 0.0722 0.9505] >>] /Lab [/Lab << /WhitePoint [0.9642 1 0.8249] /Range "
           "[-100 100 -100 100] >>] /Spot [/Separation /PANTONE#20111 /DeviceRGB "
        + tint + "] /Under [/Pattern /DeviceRGB] /Table [/Indexed /DeviceRGB 1 <C8B4A0 788CA0>] >>";
}

QByteArray content()
{
    return R"(
/Artifact BMC q 0.9 0.93 0.88 rg 0 0 320 620 re f EMC
/Cal cs 0.7 0.6 0.55 sc 20 560 60 40 re f
/Lab cs 60 10 15 scn 90 560 60 40 re f
/Spot cs 0.8 scn 160 560 60 40 re f
0 g 0 0 0 RG 2 w 230 560 60 40 re S
/Under cs 0.5 0.6 0.4 /Weave scn 20 510 120 40 re f
/Pattern cs /Tiles scn 150 510 60 40 re f /Round scn 220 510 70 40 re f
q 20 450 270 50 re W n /Axial sh Q
q 120 0 0 90 20 340 cm /Photo Do Q
q 120 0 0 90 160 340 cm /Jpeg Do Q
q 60 0 0 40 20 290 cm BI /W 4 /H 2 /BPC 8 /CS /RGB ID )"
           "\xc8\xb4\xa0\x78\x8c\xa0\xc8\xb4\xa0\x78\x8c\xa0\x78\x8c\xa0\xc8\xb4\xa0\x78\x8c\xa0\xc8\xb4\xa0"
           R"( EI Q
q 60 0 0 40 90 290 cm /Paletted Do Q
q /Half gs 1 0 0 1 160 290 cm /Art Do Q
q /Soft gs 0.4 0.5 0.7 rg 220 285 70 50 re f Q
/OC /Hidden BDC 0 0 0 rg 20 200 260 80 re f 5 w /Hid Do BT /Marks 30 Tf 30 220 Td (BB) Tj ET EMC
30 240 m 270 240 l S
/OC /Both BDC 0 0 0 rg 30 100 30 30 re f EMC
/OC /Not BDC 0.6 0.7 0.8 rg 250 200 30 30 re f EMC
/OC /Shown BDC 0.75 0.7 0.85 rg 210 200 30 30 re f EMC
0 0 0 rg BT /Marks 30 Tf 30 160 Td (A) Tj /OC /Hidden BDC (B) Tj EMC (BA) Tj 0 -40 TD [(A) -500 (B)] TJ ET
q 1 0 0 1 150 110 cm /Layer Do Q q 1 0 0 1 150 150 cm /Post Do Q
/P << /MCID 3 >> BDC 0.55 0.45 0.4 rg 240 110 40 60 re f EMC
)";
}

} // namespace

QByteArray wildAdvert(const QByteArray &jpeg)
{
    PdfText text;
    QByteArray properties;
    const QByteArray layerEntry = layers(text, properties);
    const QByteArray script = "<< /S /JavaScript /JS (app.alert\\(1\\)) >>";
    const QByteArray embedded = reference(text.addStream("/Type /EmbeddedFile", "MZ not a program"));
    const QByteArray attached =
        reference(text.add("<< /Type /Filespec /F (invoice.exe) /EF << /F " + embedded + " >> >>"));
    const QByteArray metadata = reference(text.addStream("/Type /Metadata /Subtype /XML", "<x:xmpmeta/>"));
    const QByteArray hidden = properties.mid(8, properties.indexOf(" /Shown") - 8);

    const QByteArray alpha = reference(
        text.addStream("/Type /XObject /Subtype /Image /Width 2 /Height 2 /BitsPerComponent 8 /ColorSpace /DeviceGray",
            QByteArray("\xff\xa0\x60\xff", 4)));
    const QByteArray looks = "/Type /XObject /Subtype /Image /BitsPerComponent 8 /Width ";
    const QByteArray proxy =
        reference(text.addStream(looks + "40 /Height 30 /ColorSpace /DeviceRGB", rgbSamples(40, 30)));
    const QByteArray photo = reference(
        text.addStream(looks + "40 /Height 30 /ColorSpace /DeviceRGB /SMask " + alpha + " /Metadata " + metadata
                + " /OPI << /2.0 << /Type /OPI >> >> /Alternates [<< /Image " + proxy + " /DefaultForPrinting true >>]",
            rgbSamples(40, 30)));
    const QByteArray plain = reference(text.addStream(
        looks + "24 /Height 18 /ColorSpace /DeviceRGB /Decode [0.9 0.3 0.9 0.4 0.8 0.3]", rgbSamples(24, 18)));
    const QByteArray other = jpeg.isEmpty()
        ? plain
        : reference(text.addStream(looks + "120 /Height 90 /ColorSpace /DeviceRGB /Filter /DCTDecode", jpeg));
    const QByteArray paletted = reference(
        text.addStream("/Type /XObject /Subtype /Image /Width 8 /Height 2 /BitsPerComponent 1 /ColorSpace [/Indexed "
                       "/DeviceRGB 1 <C8B4A0 788CA0>]",
            QByteArray("\xaa\x55", 2)));
    const QByteArray art = form(text, "/Mul gs 0.8 0.7 0.6 rg 0 0 40 30 re f 0.6 0.75 0.7 rg 20 10 40 30 re f",
        "/Group << /S /Transparency /CS /DeviceRGB /I true >> /Resources << /ExtGState << /Mul << /BM [/Own /Multiply] "
        ">> >> >> /PieceInfo << /App << /Private (x) >> >> /Ref << /F (other.pdf) /Page 0 >>");
    const QByteArray mask = form(text, "0 0 0 rg 0 0 320 620 re f 1 1 1 rg 220 285 35 50 re f",
        "/Group << /S /Transparency /CS /DeviceRGB >>", "[0 0 320 620]");
    const QByteArray layer = form(text, "0 0 0 rg 0 0 80 40 re f", "/OC " + hidden);
    const QByteArray post = reference(text.addStream("/Type /XObject /Subtype /PS", "showpage"));
    const QByteArray ramp = "<< /FunctionType 3 /Domain [0 1] /Bounds [0.5] /Encode [0 1 0 1] /Functions [<< "
                            "/FunctionType 2 /Domain [0 1] /C0 [0.9 0.8 0.7] /C1 [0.6 0.7 0.8] /N 1 >> << "
                            "/FunctionType 2 /Domain [0 1] /C0 [0.6 0.7 0.8] /C1 [0.8 0.85 0.6] /N 1 >>] >>";
    const QByteArray axial =
        "<< /ShadingType 2 /ColorSpace /DeviceRGB /Coords [20 0 290 0] /Function " + ramp + " /Extend [true true] >>";
    const QByteArray round = "<< /PatternType 2 /Shading << /ShadingType 3 /ColorSpace /DeviceRGB /Coords [255 530 0 "
                             "255 530 40] /Function "
        + ramp + " /Extend [true true] >> >>";
    const QByteArray tiles = reference(text.addStream("/PatternType 1 /PaintType 1 /TilingType 1 /BBox [0 0 18 18] "
                                                      "/XStep 18 /YStep 18 /Resources << >>",
        "0.8 0.75 0.7 rg 0 0 18 18 re f 0.5 0.6 0.65 rg 0 0 9 9 re f"));
    const QByteArray weave = reference(text.addStream("/PatternType 1 /PaintType 2 /TilingType 1 /BBox [0 0 18 18] "
                                                      "/XStep 18 /YStep 18 /Resources << >>",
        "0 0 9 9 re 9 9 9 9 re f"));
    const QByteArray a = reference(text.addStream("", "800 0 0 0 700 700 d1 0 0 m 350 700 l 700 0 l f"));
    const QByteArray b = reference(text.addStream("", "800 0 d0 0.6 0.5 0.45 rg 0 0 700 700 re f"));
    const QByteArray marks = reference(text.add("<< /Type /Font /Subtype /Type3 /FontBBox [0 0 800 800] /FontMatrix "
                                                "[0.001 0 0 0.001 0 0] /FirstChar 65 /LastChar 66 /Widths [800 800] "
                                                "/Encoding << /Differences [65 /a /b] >> /CharProcs << /a "
        + a + " /b " + b + " >> /Resources << >> >>"));
    const QByteArray spaces = colorSpaces(text);
    const QByteArray notes = annotations(text, script, attached);
    const int stream = text.addStream("", content());
    const int tree = text.next() + 1;
    const int page = text.add("<< /Type /Page /Parent " + reference(tree)
        + " /MediaBox [0 0 320 620] /TrimBox [10 10 310 610] /BleedBox [1 1 319 619] /Rotate 90 /Contents "
        + reference(stream) + " /Group << /S /Transparency /CS /DeviceRGB >> /Metadata " + metadata + " /Thumb " + proxy
        + " /AA << /O " + script + " >> /StructParents 0 /Tabs /S " + notes + " /Resources << /Properties << "
        + properties + " >> " + spaces + " /XObject << /Photo " + photo + " /Jpeg " + other + " /Paletted " + paletted
        + " /Art " + art + " /Layer " + layer + " /Hid " + layer + " /Post " + post
        + " >> /ExtGState << /Half << /ca 0.6 /TR /Identity /HT /Default /UCR2 /Default >> /Soft << /SMask << /S "
          "/Luminosity /G "
        + mask + " >> >> >> /Shading << /Axial " + axial + " >> /Pattern << /Tiles " + tiles + " /Weave " + weave
        + " /Round " + round + " >> /Font << /Marks " + marks + " >> >> >>");
    text.add("<< /Type /Pages /Count 1 /Kids [" + reference(page) + "] >>");
    const QByteArray structure = reference(text.add("<< /Type /StructTreeRoot >>"));
    return text.file(text.add("<< /Type /Catalog /Pages " + reference(tree) + " /OpenAction " + script
        + " /Names << /JavaScript << /Names [(a) " + script + "] >> /EmbeddedFiles << /Names [(b) " + attached
        + "] >> >> /AcroForm << /Fields [] /XFA (<xdp/>) >> /Metadata " + metadata + " /StructTreeRoot " + structure
        + " /MarkInfo << /Marked true >> " + layerEntry + " >>"));
}

} // namespace banxin::support
