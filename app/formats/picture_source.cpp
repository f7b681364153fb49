#include "formats/picture_source.h"

#include "picture/picture.h"

#include <QCoreApplication>
#include <QFileInfo>

namespace banxin::formats {

using manuscript::Block;
using manuscript::Source;

namespace {

QString tr(const char *text) { return QCoreApplication::translate("formats", text); }

/// As newspapers print it: 新华社记者 张三 摄.
QString creditOf(const picture::PictureMetadata &metadata)
{
    const QString who = metadata.byline.trimmed();
    const QString agency = metadata.credit.trimmed().isEmpty() ? metadata.source.trimmed() : metadata.credit.trimmed();
    if (who.isEmpty())
        return agency;
    const QString taken = who.endsWith(u'摄') ? who : who + QStringLiteral(" 摄");
    return agency.isEmpty() || who.contains(agency) ? taken : agency + u' ' + taken;
}

} // namespace

base::Result<Source> pictureSource(const QByteArray &bytes, const QString &name)
{
    const auto info = picture::probe(bytes, name);
    if (!info)
        return tl::unexpected(info.error());
    const auto metadata = picture::readMetadata(bytes, name);
    Source source;
    source.name = name;
    const QString file = QFileInfo(name).fileName();
    source.pictures.push_back({file, bytes});
    const auto add = [&](const QString &text, int heading = 0) {
        for (const QString &line : text.split(u'\n')) {
            if (line.trimmed().isEmpty())
                continue;
            Block block;
            block.line = static_cast<int>(source.blocks.size()) + 1;
            block.text = line.trimmed();
            block.headingLevel = heading;
            source.blocks.push_back(std::move(block));
        }
    };
    if (metadata && metadata->headline.trimmed() != metadata->caption.trimmed())
        add(metadata->headline.simplified(), 1);
    Block block;
    block.kind = Block::Kind::Picture;
    block.line = static_cast<int>(source.blocks.size()) + 1;
    block.picture = file;
    if (!metadata) {
        source.blocks.push_back(std::move(block));
        source.notes.push_back(tr("图片里的说明读不出来：%1").arg(metadata.error().what));
        return source;
    }
    const QString caption = metadata->caption.simplified();
    const QString credit = creditOf(*metadata);
    block.text = caption;
    if (!credit.isEmpty() && !caption.contains(credit) && !caption.contains(metadata->byline.trimmed()))
        block.text += (caption.isEmpty() ? QString() : QStringLiteral(" ")) + credit;
    source.blocks.push_back(std::move(block));
    if (!metadata->byline.trimmed().isEmpty() && caption.contains(metadata->byline.trimmed()) && !credit.isEmpty())
        source.notes.push_back(tr("图片署名：%1").arg(credit));
    if (metadata->date.isValid())
        source.notes.push_back(tr("拍摄时间：%1").arg(metadata->date.toString(QStringLiteral("yyyy-MM-dd HH:mm"))));
    if (!metadata->place.trimmed().isEmpty())
        source.notes.push_back(tr("拍摄地点：%1").arg(metadata->place.trimmed()));
    if (!metadata->copyright.trimmed().isEmpty())
        source.notes.push_back(tr("图片版权：%1").arg(metadata->copyright.trimmed()));
    return source;
}

} // namespace banxin::formats
