// What a pack is made of: the parts' names, objects as lines of JSON, the manifest, the files that objects name.
#pragma once

#include "base/digest.h"
#include "base/result.h"
#include "model/document.h"
#include "pack/pack_file.h"

#include <map>
#include <set>

namespace banxin::pack {

inline constexpr char kMimeType[] = "application/vnd.banxin.pack";
inline constexpr int kSchema = 1;

/// A part as the manifest has it.
struct Part {
    std::int64_t size = 0;
    base::Digest digest;
};
struct Manifest {
    Summary summary;
    std::map<QString, Part> parts; // by path, all but `mimetype` and `manifest.json`
};
QByteArray toJson(const Manifest &manifest);
base::Result<Manifest> manifestFrom(const QByteArray &json, const QString &where);

/// The issue's own share of what loadIssue() brings, part by part, each object once.
std::map<QString, std::vector<model::Object>> partsOf(const model::Document &document, base::Id issue);
QByteArray toLines(const std::vector<model::Object> &objects);
/// Refused where a line is no object of a kind that this program knows.
base::Status fromLines(const QByteArray &lines, const QString &where, std::vector<model::Object> &objects);

/// Digests of files that the object names: a picture, an advert, a manuscript, ICC files.
std::set<base::Digest> filesOf(const model::Object &object);
/// assets/ and 64 digits.
QString assetPath(const base::Digest &digest);

/// One issue, one publication, every object once and on something that is there. Refused otherwise.
base::Status checkWhole(const std::vector<model::Object> &objects, const QString &where);

/// The same objects under new ids, by which they name each other.
base::Result<std::vector<model::Object>> withFreshIds(const std::vector<model::Object> &objects);

base::Error refusal(const char *what, const QString &where);

} // namespace banxin::pack
