// What the stages that clean a placed page share: the file, the choices, and what they have to say. It decides nothing.
#pragma once

#include "pdf/object_values.h"
#include "pdf/placed_page.h"

#include <QCoreApplication>
#include <QString>

#include <qpdf/QPDF.hh>

namespace banxin::pdf {

struct Cleaning {
    QPDF &file;
    const PlacedPageOptions &options;
    QStringList removed;
    QStringList refused;
    bool isTransparent = false;

    bool keepsColors() const { return options.rgb == PlacedPageOptions::Rgb::Keep; }
    void remove(const QString &what)
    {
        if (!removed.contains(what))
            removed << what;
    }
    void refuse(const QString &why)
    {
        if (!refused.contains(why))
            refused << why;
    }
};

/// What colours become: those of a luminosity mask are grey.
enum class Target { Press, Grey };

inline QString tr(const char *text) { return QCoreApplication::translate("pdf", text); }

/// The stream with these entries of its dictionary alone, its data as stored but for LZW, which PDF/X does not have.
QPDFObjectHandle cleanedStream(Cleaning &cleaning, QPDFObjectHandle stream, const std::vector<const char *> &keys);
/// Numbers, names, strings, and arrays and dictionaries of them; nothing of any other object.
QPDFObjectHandle plainValue(QPDFObjectHandle value, int depth = 0);
/// Copies the plain values of the entries that are there.
void copyEntries(QPDFObjectHandle from, QPDFObjectHandle to, const std::vector<const char *> &keys);
/// Says which of the things that do not go to the press the dictionary names.
void noteForbidden(Cleaning &cleaning, QPDFObjectHandle dictionary);

} // namespace banxin::pdf
