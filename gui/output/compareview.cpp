// SPDX-License-Identifier: MIT OR Apache-2.0
#include "gui/output/compareview.h"

#include "gui/theme/metrics.h"

#include <QBoxLayout>
#include <QLabel>
#include <QLocale>
#include <QToolButton>

namespace barto {

CompareView::CompareView(QWidget *parent) : QWidget(parent)
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    buildBar();
    m_view = new DiffView(this);
    layout->addWidget(m_view, 1);
    setFocusProxy(m_view);
}

CompareView::~CompareView()
{
    clear();
}

void CompareView::buildBar()
{
    const Metrics metrics = Metrics::of(this);
    auto *bar = new QWidget(this);
    auto *row = new QHBoxLayout(bar);
    row->setContentsMargins(metrics.margin(), metrics.inside(), metrics.margin(), metrics.inside());
    row->setSpacing(metrics.inside());
    layout()->addWidget(bar);
    m_title = new QLabel(bar);
    m_title->setTextFormat(Qt::PlainText);
    m_title->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    row->addWidget(m_title, 1);
    m_status = new QLabel(bar);
    m_status->setForegroundRole(QPalette::PlaceholderText);
    row->addWidget(m_status);
    const auto add = [&](const QString &text, const QString &toolTip) {
        QToolButton *button = addButton(text, toolTip);
        row->addWidget(button);
        return button;
    };
    connect(add(QStringLiteral("\u2039"), tr("Previous difference (Shift+F3)")), &QToolButton::clicked, this,
        [this] { m_view->goToPreviousChange(); });
    connect(add(QStringLiteral("\u203a"), tr("Next difference (F3)")), &QToolButton::clicked, this,
        [this] { m_view->goToNextChange(); });
    m_withoutNumbers = add(tr("Ignore Numbers"), tr("Lines that differ in digits only count as equal"));
    m_withoutNumbers->setCheckable(true);
    m_withoutNumbers->setChecked(true);
    connect(m_withoutNumbers, &QToolButton::toggled, this, &CompareView::begin);
    m_sideBySide = add(tr("Side by Side"), tr("Show both beside each other"));
    m_sideBySide->setCheckable(true);
    m_sideBySide->setChecked(true);
    connect(m_sideBySide, &QToolButton::toggled, this, [this](bool isOn) { m_view->setSideBySide(isOn); });
    connect(add(tr("Close"), tr("Back to the output (Esc)")), &QToolButton::clicked, this, &CompareView::closed);
}

QToolButton *CompareView::addButton(const QString &text, const QString &toolTip)
{
    auto *button = new QToolButton(this);
    button->setText(text);
    button->setToolTip(toolTip);
    button->setAccessibleName(toolTip);
    button->setAutoRaise(true);
    return button;
}

void CompareView::compare(Side older, Side newer, const QString &title)
{
    clear();
    m_older = std::move(older);
    m_newer = std::move(newer);
    m_title->setText(title);
    m_title->setToolTip(title);
    m_olderCache = std::make_unique<BlockCache>(*m_older.lines, BlockCache::defaultBudget / 2);
    m_newerCache = std::make_unique<BlockCache>(*m_newer.lines, BlockCache::defaultBudget / 2);
    m_olderCache->setLineCount(m_older.count);
    m_newerCache->setLineCount(m_newer.count);
    m_view->setOutputs(m_olderCache.get(), m_newerCache.get());
    m_comparison = std::make_unique<Comparison>(
        Comparison::Side{*m_older.lines, m_older.count}, Comparison::Side{*m_newer.lines, m_newer.count});
    connect(m_comparison.get(), &Comparison::progressed, this, [this](qint64 done, qint64 total) {
        m_status->setText(tr("Reading… %1 %").arg(total > 0 ? done * 100 / total : 100));
    });
    connect(m_comparison.get(), &Comparison::finished, this, &CompareView::showResult);
    connect(m_comparison.get(), &Comparison::failed, this, [this](const Error &error) {
        m_status->setText(tr("Could not read both outputs."));
        m_status->setToolTip(error.detail);
    });
    begin();
}

void CompareView::begin()
{
    if (m_comparison)
        m_comparison->start(m_withoutNumbers->isChecked());
}

void CompareView::clear()
{
    m_view->setOutputs(nullptr, nullptr);
    m_comparison.reset();
    m_olderCache.reset();
    m_newerCache.reset();
    m_older = {};
    m_newer = {};
    m_status->clear();
    m_status->setToolTip({});
}

void CompareView::showResult()
{
    m_view->setParts(m_comparison->parts());
    qint64 removed = 0;
    qint64 added = 0;
    for (const DiffPart &part : m_comparison->parts()) {
        removed += part.kind == DiffPart::Kind::Removed ? part.count : 0;
        added += part.kind == DiffPart::Kind::Added ? part.count : 0;
    }
    const QLocale locale;
    QString text = removed + added == 0
        ? tr("No differences")
        : tr("%1 removed, %2 added").arg(locale.toString(removed), locale.toString(added));
    if (m_comparison->isRough() && removed + added > 0)
        text = tr("%1 · only beginning and end compared: more than %2 lines").arg(text, locale.toString(maxDiffLines));
    m_status->setText(text);
    m_view->goToNextChange();
    Q_EMIT compared();
}

QString CompareView::statusText() const
{
    return m_status->text();
}

} // namespace barto
