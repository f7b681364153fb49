#include "picture/profile_verdicts.h"

#include "base/digest.h"
#include "picture/picture_wire.h"
#include "worker/asking.h"

#include <QCoreApplication>

#include <list>
#include <mutex>

namespace banxin::picture {

namespace {

constexpr std::size_t kMostKept = 32;
constexpr int kSeconds = 10; // of the processor; an ordinary profile takes some milliseconds

class Verdicts {
public:
    /// What is known of it, else what `ask` says.
    template <typename Ask> base::Result<QString> of(const QByteArray &icc, int kind, Ask ask)
    {
        const std::lock_guard lock(m_mutex); // held while asking: a second thread wants the same
        for (auto it = m_good.begin(); it != m_good.end(); ++it) {
            // The same buffer is the same profile, as long as it is held here: no digest for every page.
            if (it->kind == kind && it->icc.constData() == icc.constData() && it->icc.size() == icc.size())
                return it->description;
        }
        const base::Digest digest = base::Digest::of(icc);
        for (auto it = m_good.begin(); it != m_good.end(); ++it) {
            if (it->kind == kind && it->digest == digest) {
                m_good.splice(m_good.begin(), m_good, it);
                return it->description;
            }
        }
        auto description = ask();
        if (description) {
            m_good.push_front({icc, digest, kind, *description});
            if (m_good.size() > kMostKept)
                m_good.pop_back();
        }
        return description;
    }

private:
    struct Good {
        QByteArray icc;
        base::Digest digest;
        int kind = 0;
        QString description;
    };
    std::mutex m_mutex;
    std::list<Good> m_good;
};

Verdicts &verdicts()
{
    static Verdicts kept;
    return kept;
}

/// The error's sentence stays as it is: whoever shows it says which file it is about.
base::Result<QString> answerTo(worker::WorkerRequest request, const QString &where)
{
    request.cpuSeconds = kSeconds;
    auto answer = worker::asked<QString>(request, {}, [](QByteArrayView text) -> std::optional<QString> {
        return QString::fromUtf8(text.first(std::min<qsizetype>(text.size(), 1000)));
    });
    if (!answer)
        answer.error().where = where;
    return answer;
}

} // namespace

base::Result<QString> verdictOnPressProfile(const QByteArray &icc, const QString &where)
{
    return verdicts().of(icc, -1, [&] {
        auto request = worker::requestFor(wire::pressProfileTask, {}, {});
        request.kept = icc;
        return answerTo(request, where);
    });
}

base::Result<QString> verdictOnSourceProfile(const QByteArray &icc, ColorModel model, const QString &where)
{
    return verdicts().of(icc, static_cast<int>(model), [&] {
        auto request = worker::requestFor(wire::sourceProfileTask, icc, {});
        const auto number = static_cast<std::int32_t>(model);
        request.arguments = QByteArray(reinterpret_cast<const char *>(&number), sizeof number);
        return answerTo(request, where);
    });
}

} // namespace banxin::picture
