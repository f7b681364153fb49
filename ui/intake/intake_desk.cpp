#include "intake/intake_desk.h"

#include "base/foreign_file.h"
#include "formats/read_file.h"

#include <QBuffer>
#include <QElapsedTimer>
#include <QFileInfo>
#include <QImage>
#include <QMimeData>
#include <QRegularExpression>
#include <QUrl>

#include <algorithm>

namespace banxin::intake {

using namespace Qt::StringLiterals;
using manuscript::Correction;

namespace {

constexpr qint64 kLongestText = qint64(64) << 20;

QStringList filesOf(const QMimeData &data)
{
    QStringList paths;
    for (const QUrl &url : data.urls()) {
        if (url.isLocalFile())
            paths << url.toLocalFile();
    }
    return paths;
}

/// Whether it says more than the plain text beside it: what has no block but spans of colour does not.
bool isWebPage(const QString &html)
{
    static const QRegularExpression blocks(
        u"<(?:p|h[1-6]|div|br|table|li|img|article|section)\\b"_s, QRegularExpression::CaseInsensitiveOption);
    return blocks.match(html).hasMatch();
}

struct Read {
    QByteArray bytes;
    base::Result<manuscript::Source> source;
    bool isPlainText = false;
};

Read readFrom(const QString &path, const QString &name, QByteArray bytes, const formats::ReadOptions &options)
{
    if (bytes.isEmpty() && !path.isEmpty()) {
        auto file = formats::manuscriptAt(path, options); // or a folder of them
        if (file)
            return {file->bytes, std::move(file->source), formats::kindOf(file->bytes) == formats::FileKind::Text};
        // To be read in another encoding, where that is what was wrong.
        const auto raw = base::foreignFile(path, kLongestText);
        const bool isText = raw && formats::kindOf(*raw) == formats::FileKind::Text;
        return {isText ? *raw : QByteArray(), tl::unexpected(file.error()), isText};
    }
    auto source = formats::sourceOf(bytes, name, options);
    return {bytes, std::move(source), options.kind.value_or(formats::kindOf(bytes)) == formats::FileKind::Text};
}

/// Corrections of lines that read the same in both, on their new lines.
std::vector<Correction> carriedOver(
    const std::vector<Correction> &corrections, const manuscript::Source &from, const manuscript::Source &to)
{
    const auto linesOf = [](const manuscript::Source &source) {
        QMultiHash<QString, int> lines;
        for (const manuscript::Block &block : source.blocks)
            lines.insert(block.text, block.line);
        return lines;
    };
    const QMultiHash<QString, int> before = linesOf(from), after = linesOf(to);
    std::vector<Correction> kept;
    for (Correction correction : corrections) {
        const auto block = std::find_if(from.blocks.begin(), from.blocks.end(),
            [&](const manuscript::Block &each) { return each.line == correction.passage.line; });
        if (correction.kind == Correction::Kind::KeepAsWritten || block == from.blocks.end()
            || before.count(block->text) != 1 || after.count(block->text) != 1)
            continue;
        correction.passage.line = after.value(block->text);
        kept.push_back(std::move(correction));
    }
    return kept;
}

} // namespace

IntakeDesk::IntakeDesk(session::Session &session, QObject *parent)
    : QObject(parent)
    , m_session(session)
{
    // The session waits for what is aside: LibreOffice may take a minute.
    connect(&session, &session::Session::closing, this, &IntakeDesk::clear);
}

IntakeDesk::~IntakeDesk()
{
    for (const Item &entry : m_items)
        *entry->stop = true;
}

// What lies there --------------------------------------------------------------------------------

bool IntakeDesk::takes(const QMimeData &data)
{
    return !filesOf(data).isEmpty() || data.hasImage() || data.hasHtml() || data.hasText();
}

bool IntakeDesk::addMime(const QMimeData &data)
{
    if (const QStringList paths = filesOf(data); !paths.isEmpty()) {
        addFiles(paths);
        return true;
    }
    const bool hasText = data.hasText() && !data.text().trimmed().isEmpty();
    if (data.hasHtml() && (isWebPage(data.html()) || !hasText) && !data.html().trimmed().isEmpty()) {
        addBytes(tr("粘贴的网页"), data.html().toUtf8(), formats::FileKind::Html);
        return true;
    }
    if (hasText) {
        addBytes(tr("粘贴的文本"), data.text().toUtf8(), formats::FileKind::Text);
        return true;
    }
    if (const auto image = qvariant_cast<QImage>(data.imageData()); !image.isNull()) {
        m_session.aside(this, [this, image, name = tr("粘贴的图片.png")]() -> std::function<void()> {
            QByteArray bytes;
            QBuffer buffer(&bytes);
            buffer.open(QIODevice::WriteOnly);
            image.save(&buffer, "PNG");
            return [this, name, bytes] { addBytes(name, bytes); };
        });
        return true;
    }
    return false;
}

void IntakeDesk::addFiles(const QStringList &paths)
{
    const int first = count();
    for (const QString &path : paths)
        add(QFileInfo(path).fileName(), path, {}, {});
    setCurrent(first);
    Q_EMIT itemsChanged();
}

void IntakeDesk::addBytes(const QString &name, const QByteArray &bytes, std::optional<formats::FileKind> kind)
{
    formats::ReadOptions options;
    options.kind = kind;
    add(name, {}, bytes, options);
    setCurrent(count() - 1);
    Q_EMIT itemsChanged();
}

void IntakeDesk::add(
    const QString &name, const QString &path, const QByteArray &bytes, const formats::ReadOptions &options)
{
    auto entry = std::make_shared<Entry>();
    entry->seen.name = name;
    entry->seen.path = path;
    entry->seen.bytes = bytes;
    entry->seen.options = options;
    m_items.push_back(entry);
    wantRead(entry);
}

void IntakeDesk::setCurrent(int index)
{
    if (index == m_current || index < 0 || index >= count())
        return;
    m_current = index;
    Q_EMIT itemsChanged();
    Q_EMIT readingChanged();
}

IntakeDesk::Item IntakeDesk::currentEntry() const
{
    return m_current < 0 ? nullptr : m_items[static_cast<std::size_t>(m_current)];
}

const Incoming *IntakeDesk::currentItem() const { return m_current < 0 ? nullptr : &item(m_current); }

void IntakeDesk::remove(int index)
{
    if (index < 0 || index >= count() || m_items[static_cast<std::size_t>(index)] == m_storing)
        return;
    *m_items[static_cast<std::size_t>(index)]->stop = true;
    m_items.erase(m_items.begin() + index);
    if (m_current > index || m_current >= count())
        --m_current;
    if (m_items.empty())
        m_known.reset(); // it may be large
    else
        compare();
    Q_EMIT itemsChanged();
    Q_EMIT readingChanged();
}

void IntakeDesk::clear()
{
    for (const Item &entry : m_items)
        *entry->stop = true;
    m_toRead.clear();
    std::erase_if(m_items, [this](const Item &entry) { return entry != m_storing; });
    m_current = count() - 1;
    Q_EMIT itemsChanged();
    Q_EMIT readingChanged();
}

bool IntakeDesk::holds(const Item &entry) const
{
    return std::find(m_items.begin(), m_items.end(), entry) != m_items.end();
}

void IntakeDesk::tell(const Item &entry)
{
    if (!holds(entry))
        return;
    Q_EMIT itemsChanged();
    if (currentEntry() == entry)
        Q_EMIT readingChanged();
}

bool IntakeDesk::isBusy() const
{
    return m_storing || std::any_of(m_items.begin(), m_items.end(), [](const Item &entry) {
        return entry->isRecognising || entry->seen.state == Incoming::State::Reading;
    });
}

// Reading and recognising ------------------------------------------------------------------------

void IntakeDesk::setOptions(const formats::ReadOptions &options)
{
    const Item entry = currentEntry();
    if (!entry || entry == m_storing)
        return;
    entry->seen.options = options;
    wantRead(entry);
    Q_EMIT readingChanged();
}

void IntakeDesk::wantRead(const Item &entry)
{
    if (entry->stop)
        *entry->stop = true;
    entry->stop = std::make_shared<std::atomic<bool>>(false);
    entry->seen.options.stop = entry->stop;
    entry->seen.state = Incoming::State::Reading;
    ++entry->turn;
    entry->isRecognising = false;
    std::erase(m_toRead, entry);
    m_toRead.push_back(entry);
    readNext();
}

/// One at a time: what is recognised meanwhile does not wait behind twenty files for LibreOffice.
void IntakeDesk::readNext()
{
    if (m_reading || m_toRead.empty())
        return;
    m_reading = m_toRead.front();
    m_toRead.pop_front();
    const auto answer = [this, entry = m_reading, stop = m_reading->stop](const Read &read) {
        m_reading.reset();
        readNext();
        if (*stop)
            return; // gone, or to be read again
        Incoming &seen = entry->seen;
        if (!read.bytes.isEmpty())
            seen.bytes = read.bytes;
        seen.isPlainText = read.isPlainText;
        const bool isEmpty = read.source && read.source->blocks.empty() && read.source->leftOut.empty();
        if (read.source && !isEmpty) {
            takeSource(entry, *read.source);
            return;
        }
        seen.state = Incoming::State::Refused;
        seen.error = isEmpty ? base::Error{base::ErrorKind::Refused, tr("这里面没有字：文件是空的。"), seen.name,
                         tr("请让来稿的人再发一次。")}
                             : read.source.error();
        seen.source.reset();
        seen.reading.reset();
        seen.passages.clear();
        seen.corrections.clear();
        entry->past.clear();
        entry->future.clear();
        tell(entry);
    };
    m_session.aside(this,
        [path = m_reading->seen.path, name = m_reading->seen.name, bytes = m_reading->seen.bytes,
            options = m_reading->seen.options, answer]() -> std::function<void()> {
            return [answer, read = readFrom(path, name, bytes, options)] { answer(read); };
        });
}

void IntakeDesk::takeSource(const Item &entry, manuscript::Source source)
{
    Incoming &seen = entry->seen;
    const auto before = std::exchange(seen.source, std::make_shared<const manuscript::Source>(std::move(source)));
    if (before && !seen.corrections.empty()) {
        const std::size_t had = seen.corrections.size();
        seen.corrections = carriedOver(seen.corrections, *before, *seen.source);
        if (seen.corrections.size() < had)
            Q_EMIT correctionsLost(static_cast<int>(had - seen.corrections.size()));
    }
    entry->past.clear(); // they are of another text
    entry->future.clear();
    recognise(entry);
}

void IntakeDesk::recognise(const Item &entry)
{
    const int turn = ++entry->turn;
    entry->isRecognising = true;
    struct Outcome {
        std::shared_ptr<const manuscript::Reading> reading;
        std::vector<manuscript::Passage> passages;
        std::vector<std::size_t> refused;
        std::vector<manuscript::Shingles> shingles;
        double milliseconds = 0;
    };
    const auto answer = [this, entry, turn](const Outcome &outcome) {
        if (entry->turn != turn)
            return;
        Incoming &seen = entry->seen;
        entry->isRecognising = false;
        seen.reading = outcome.reading;
        seen.passages = outcome.passages;
        seen.refused = outcome.refused;
        seen.milliseconds = outcome.milliseconds;
        seen.state = Incoming::State::Ready;
        entry->shingles = outcome.shingles;
        compare();
        tell(entry);
        if (entry == m_storing)
            beginStoring();
    };
    m_session.aside(this,
        [entry, turn, source = entry->seen.source, corrections = entry->seen.corrections,
            answer]() -> std::function<void()> {
            Outcome outcome;
            if (entry->turn != turn)
                return [] {}; // the next one is on its way
            QElapsedTimer clock;
            clock.start();
            auto reading =
                std::make_shared<manuscript::Reading>(manuscript::corrected(*source, corrections, &outcome.refused));
            outcome.milliseconds = static_cast<double>(clock.nsecsElapsed()) / 1e6;
            outcome.passages = manuscript::passages(*reading);
            outcome.shingles = session::shinglesOf(*reading);
            outcome.reading = std::move(reading);
            return [answer, outcome] { answer(outcome); };
        });
}

/// Looks for the stories of all that lie here in the newsroom and among each other, once at a time.
void IntakeDesk::compare()
{
    if (std::exchange(m_comparesAgain, m_isComparing) || m_isComparing)
        return;
    m_isComparing = true;
    std::vector<Item> items;
    std::vector<std::vector<manuscript::Shingles>> shingles;
    for (const Item &entry : m_items) {
        items.push_back(entry);
        shingles.push_back(entry->shingles);
    }
    m_session.aside(
        this, [this, items, shingles, known = m_known, document = m_session.working()]() -> std::function<void()> {
            auto newer = known && known->of.hasSame(model::ObjectKind::Paragraph, document)
                    && known->of.hasSame(model::ObjectKind::Story, document)
                ? known
                : session::KnownStories::from(document, known.get());
            std::vector<std::vector<session::LikeStory>> like;
            for (std::size_t i = 0; i < shingles.size(); ++i) {
                auto others = shingles;
                others[i].clear();
                like.push_back(session::likeStories(*newer, shingles[i], others));
            }
            return [this, items, like, newer] {
                m_known = newer;
                m_isComparing = false;
                bool isOther = false;
                for (std::size_t i = 0; i < items.size(); ++i) {
                    isOther = isOther || (items[i] == currentEntry() && items[i]->seen.like != like[i]);
                    items[i]->seen.like = like[i];
                }
                if (std::exchange(m_comparesAgain, false))
                    compare();
                else if (isOther)
                    Q_EMIT readingChanged();
            };
        });
}

// Corrections ------------------------------------------------------------------------------------

bool IntakeDesk::isOpenToCorrection(const Item &entry) const
{
    return entry && entry != m_storing && entry->seen.source && entry->seen.state == Incoming::State::Ready;
}

void IntakeDesk::change(const Item &entry, Corrections corrections)
{
    entry->past.push_back(std::move(entry->seen.corrections));
    entry->future.clear();
    entry->seen.corrections = std::move(corrections);
    recognise(entry);
}

void IntakeDesk::correct(const Corrections &corrections)
{
    const Item entry = currentEntry();
    if (!isOpenToCorrection(entry) || corrections.empty())
        return;
    Corrections all = entry->seen.corrections;
    const bool isSaidAlready = entry->isRecognising && all.size() >= corrections.size()
        && std::equal(corrections.rbegin(), corrections.rend(), all.rbegin());
    if (isSaidAlready) // a second press before the first is seen
        return;
    all.insert(all.end(), corrections.begin(), corrections.end());
    change(entry, std::move(all));
}

void IntakeDesk::withdraw(std::size_t correction)
{
    const Item entry = currentEntry();
    if (!isOpenToCorrection(entry) || correction >= entry->seen.corrections.size())
        return;
    Corrections all = entry->seen.corrections;
    all.erase(all.begin() + static_cast<std::ptrdiff_t>(correction));
    change(entry, std::move(all));
}

bool IntakeDesk::canUndo() const
{
    const Item entry = currentEntry();
    return isOpenToCorrection(entry) && !entry->past.empty();
}

bool IntakeDesk::canRedo() const
{
    const Item entry = currentEntry();
    return isOpenToCorrection(entry) && !entry->future.empty();
}

void IntakeDesk::undo()
{
    if (!canUndo())
        return;
    const Item entry = currentEntry();
    entry->future.push_back(std::move(entry->seen.corrections));
    entry->seen.corrections = std::move(entry->past.back());
    entry->past.pop_back();
    recognise(entry);
}

void IntakeDesk::redo()
{
    if (!canRedo())
        return;
    const Item entry = currentEntry();
    entry->past.push_back(std::move(entry->seen.corrections));
    entry->seen.corrections = std::move(entry->future.back());
    entry->future.pop_back();
    recognise(entry);
}

} // namespace banxin::intake
