// A printer's profile that is made to break: refused when it is chosen, and again when one that got into the store
// without being tried is first used.
#include "edit/edits.h"
#include "paint/plate_views.h"
#include "picture/press_profile.h"
#include "session/plate_maker.h"
#include "session/session.h"
#include "tests/support/file_bytes.h"
#include "tests/support/sample_copy.h"
#include "worker/worker_pool.h"

#include <QtEndian>

#include <gtest/gtest.h>

using namespace banxin;
using namespace Qt::StringLiterals;

namespace {

/// Its header is right, and each of its tables says that it has 255 to the fifteenth nodes.
QByteArray hostileProfile()
{
    QByteArray icc = picture::bestInstalledPressProfile().icc;
    const auto tags = qFromBigEndian<quint32>(icc.constData() + 128);
    for (quint32 i = 0; i < tags; ++i) {
        const auto place = qFromBigEndian<quint32>(icc.constData() + 132 + 12 * i + 4);
        const QByteArrayView kind = QByteArrayView(icc).sliced(place, 4);
        if (kind == "mft1" || kind == "mft2" || kind == "mAB " || kind == "mBA ")
            icc.replace(qsizetype(place) + 8, 3, "\x0F\x0F\xFF");
    }
    return icc;
}

} // namespace

TEST(HostileProfile, IsRefusedWhenItIsChosenAndWhenItIsUsed)
{
    const QTemporaryDir folder;
    const QString location = folder.filePath(u"copy.banxin"_s);
    support::copySample(location);
    session::Session session;
    ASSERT_TRUE(session.openNow(location));
    ASSERT_TRUE(session.openIssueNow(session.issues().front().id));
    const QByteArray icc = hostileProfile();
    ASSERT_NE(icc, picture::bestInstalledPressProfile().icc);

    const QString path = folder.filePath(u"印厂.icc"_s);
    test::overwrite(path, icc);
    const auto chosen = session.addPressProfileNow(path);
    ASSERT_FALSE(chosen);
    EXPECT_TRUE(chosen.error().what.contains(u"已损坏"_s)) << qPrintable(chosen.error().toText());
    EXPECT_EQ(chosen.error().where, path);
    EXPECT_FALSE(session.assetNow(base::Digest::of(icc))) << "it is not kept";

    // It got there another way: a colleague's older program, say.
    ASSERT_TRUE(session.addAssetNow(icc));
    const auto publication = [&] {
        return *session.working().find<model::Publication>(
            session.working().find<model::Issue>(session.issue())->publication);
    };
    auto printers = publication().printers;
    printers.front().iccAsset = base::Digest::of(icc);
    printers.front().icc.clear();
    const QString name = printers.front().name;
    ASSERT_TRUE(
        session.apply(*edit::setPrinters(session.working(), publication().id, printers, name, {session.person(), {}})));
    session::Session::ExportRequest request;
    request.path = folder.filePath(u"页.pdf"_s);
    request.force = true;
    const auto exported = session.exportPdfNow(request);
    ASSERT_FALSE(exported);
    EXPECT_EQ(exported.error().kind, base::ErrorKind::Refused);
    EXPECT_TRUE(exported.error().what.contains(u"已损坏"_s)) << qPrintable(exported.error().toText());
    EXPECT_EQ(exported.error().where, name) << "which printer's it is";
    EXPECT_FALSE(QFile::exists(request.path));

    std::optional<base::Error> problem;
    const auto condition = session.plateMaker().condition(publication(), name, &problem);
    ASSERT_TRUE(problem);
    EXPECT_TRUE(problem->what.contains(u"已损坏"_s)) << qPrintable(problem->toText());
    EXPECT_EQ(condition.icc, picture::bestInstalledPressProfile().icc) << "the screen shows another press";
    EXPECT_EQ(paint::SoftProof(icc, paint::Paper::Simulated, paint::BlackPoint::AsIs).paper(),
        paint::SoftProof(condition.icc, paint::Paper::Simulated, paint::BlackPoint::AsIs).paper());
}
