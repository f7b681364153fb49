// Archives and Word files for tests, made part by part.
#pragma once

#include <QByteArray>
#include <QString>

#include <utility>
#include <vector>

namespace banxin::support {

using Parts = std::vector<std::pair<QString, QByteArray>>;

/// Names go in as they are.
QByteArray zipOf(const Parts &parts);
/// A Word file with that inside of <w:body>, and what other parts it has (their names under word/).
QByteArray docxOf(const QByteArray &body, const Parts &others = {}, const QByteArray &relations = {});
QByteArray paragraphOf(const QString &text, const QByteArray &properties = {});
/// A PNG of one pixel.
QByteArray smallPng();

} // namespace banxin::support
