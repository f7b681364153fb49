// A publication's profile for pictures that bring none reaches the press, the plates and the screen at once.
#include "session/source_profiles.h"

#include "edit/edits.h"
#include "session/plate_maker.h"
#include "session/session.h"
#include "tests/support/file_bytes.h"
#include "tests/support/sample_copy.h"

#include <QColorSpace>

#include <gtest/gtest.h>

using namespace banxin;
using namespace Qt::StringLiterals;

TEST(SourceProfilesOfAPublication, ReachPressPlatesAndScreen)
{
    const QTemporaryDir folder;
    const QString location = folder.filePath(u"copy.banxin"_s);
    support::copySample(location);
    session::Session session;
    ASSERT_TRUE(session.openNow(location));
    ASSERT_TRUE(session.openIssueNow(session.issues().front().id));
    const auto publication = [&] {
        return *session.working().find<model::Publication>(
            session.working().find<model::Issue>(session.issue())->publication);
    };
    // A picture in RGB; those of the sample bring no profile.
    base::Digest asset;
    base::Id page;
    for (const base::Id each : session.working().children(session.issue(), model::ObjectKind::Page)) {
        const auto laidOut = session.pageLayoutNow(each);
        for (const display::Item &item : laidOut->display->items) {
            const auto *picture = std::get_if<display::PictureItem>(&item.shape);
            if (!picture || picture::probe(*session.assetNow(picture->asset))->colorModel != picture::ColorModel::Rgb)
                continue;
            asset = picture->asset;
            page = each;
        }
    }
    ASSERT_FALSE(asset.isNull());
    ASSERT_TRUE(picture::probe(*session.assetNow(asset))->iccProfile.isEmpty());

    int count = 0;
    const auto exported = [&] {
        session::Session::ExportRequest request;
        request.path = folder.filePath(u"%1.pdf"_s.arg(count++));
        request.pages = {page};
        request.force = true;
        const auto done = session.exportPdfNow(request);
        EXPECT_TRUE(done) << done.error().toText().toStdString();
        QByteArray bytes = test::bytesOf(request.path);
        return bytes.size(); // the slug and dates are alike; converted pictures are not of one length
    };
    const auto plates = [&] {
        session::PlateMaker &maker = session.plateMaker();
        std::optional<base::Error> problem;
        const auto condition = maker.condition(publication(), {}, &problem);
        EXPECT_FALSE(problem);
        paint::PlateOptions options;
        options.pixelsPerPoint = 0.5;
        return maker.plates(*session.pageLayoutNow(page)->display, condition, options)->plates.front().plane.copy();
    };
    const auto pdf = exported();
    const QImage plate = plates(), seen = session.pictureNow(asset, 100);
    ASSERT_FALSE(seen.isNull());

    const QString path = folder.filePath(u"Adobe.icc"_s);
    test::overwrite(path, QColorSpace(QColorSpace::AdobeRgb).iccProfile());
    EXPECT_FALSE(session::sourceProfileFile(path, picture::ColorModel::Cmyk));
    const auto file = session::sourceProfileFile(path, picture::ColorModel::Rgb);
    ASSERT_TRUE(file) << file.error().toText().toStdString();
    ASSERT_TRUE(session.addAssetNow(file->bytes));
    model::SourceProfiles house;
    house.rgb = file->profile;
    const auto change =
        edit::setUntagged(session.working(), publication().id, house, {file->asset}, {session.person(), {}});
    ASSERT_TRUE(change);
    ASSERT_TRUE(session.apply(*change));
    EXPECT_NE(exported(), pdf);
    EXPECT_NE(plates(), plate);
    EXPECT_NE(session.pictureNow(asset, 100), seen);
    ASSERT_TRUE(session.undoNow());
    EXPECT_EQ(exported(), pdf);
    EXPECT_EQ(plates(), plate);
    EXPECT_EQ(session.pictureNow(asset, 100), seen);

    // One whose file is gone is not silently another.
    house.rgb.asset = base::Digest::of("gone");
    ASSERT_TRUE(
        session.apply(*edit::setUntagged(session.working(), publication().id, house, {}, {session.person(), {}})));
    session::Session::ExportRequest request;
    request.path = folder.filePath(u"gone.pdf"_s);
    request.force = true;
    const auto refused = session.exportPdfNow(request);
    ASSERT_FALSE(refused);
    EXPECT_TRUE(refused.error().where.contains(house.rgb.name)) << refused.error().toText().toStdString();
    EXPECT_FALSE(QFile::exists(request.path));
    EXPECT_FALSE(session.pictureNow(asset, 100).isNull()) << "on the screen better another colour than none";
}
