#include "shell/compare_place.h"

#include "compare/compare_window.h"
#include "history/history_model.h"
#include "review/review_room.h"
#include "shell/main_window.h"
#include "shell/proof_place.h"
#include "shell/settings.h"

#include <QCoreApplication>

namespace banxin::shell {

namespace {

QString tr(const char *text) { return QCoreApplication::translate("shell", text); }

compare::SideChoice now()
{
    compare::SideChoice made;
    made.title = tr("现在的版面");
    return made;
}

compare::CompareWindow *show(
    MainWindow &window, base::Id page, std::vector<compare::SideChoice> choices, int before, int after, QWidget *parent)
{
    auto *made = new compare::CompareWindow(window.session(), page, std::move(choices), before, after, parent);
    made->setAttribute(Qt::WA_DeleteOnClose);
    made->setTicksBefore([](const QString &pair) { return Settings().differencesSeen(pair); });
    QObject::connect(made, &compare::CompareWindow::ticked, made,
        [](const QString &pair, const QByteArray &ticks) { Settings().setDifferencesSeen(pair, ticks); });
    QObject::connect(made, &compare::CompareWindow::proofWanted, &window, [&window, made](base::Id proof, QPointF at) {
        ProofPlace::of(window).showProof(proof, at);
        made->close();
    });
    made->show();
    return made;
}

} // namespace

compare::CompareWindow *compareProofs(MainWindow &window)
{
    const review::ProofDesk &desk = ProofPlace::of(window).room().desk();
    std::vector<compare::SideChoice> choices;
    int shown = -1;
    for (const proof::Proof &proof : desk.sheet().proofs) {
        compare::SideChoice choice;
        choice.title = proof::titleOf(proof.round);
        choice.note = history::momentName(QDateTime::fromString(proof.time, Qt::ISODate));
        if (!proof.author.isEmpty())
            choice.note += QStringLiteral(" · ") + proof.author;
        choice.revision = proof.revision;
        choice.pdf = proof.pdf;
        choice.proof = proof.id;
        if (desk.shown() && desk.shown()->proof.id == proof.id)
            shown = int(choices.size());
        choices.push_back(std::move(choice));
    }
    if (choices.empty()) {
        window.showError({base::ErrorKind::Refused, tr("这一版还没有样张，没有可以比较的。"), {},
            tr("请先出样；比较两个版本，请看历史里的版面历史。")});
        return nullptr;
    }
    if (shown < 0)
        shown = int(choices.size()) - 1;
    choices.push_back(now());
    const int before = shown > 0 ? shown - 1 : 0;
    return show(window, desk.page(), std::move(choices), before, before + 1, &window);
}

compare::CompareWindow *compareVersion(MainWindow &window, base::Id page, std::int64_t revision, QWidget *parent)
{
    compare::SideChoice then;
    then.title = tr("当时的版面");
    then.note = tr("版本 %1").arg(revision);
    then.revision = revision;
    return show(window, page, {then, now()}, 0, 1, parent);
}

} // namespace banxin::shell
