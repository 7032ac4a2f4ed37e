// SPDX-License-Identifier: MIT OR Apache-2.0
#include "gui/pages/serverpage.h"

#include "gui/model/durationtext.h"
#include "gui/model/serverfacts.h"
#include "gui/pages/cleanup.h"
#include "gui/theme/metrics.h"
#include "gui/view/card.h"
#include "gui/view/factlist.h"
#include "gui/view/pagehead.h"
#include "gui/view/sparkwidget.h"

#include <QClipboard>
#include <QGridLayout>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QScrollArea>
#include <QVBoxLayout>

namespace barto {

using namespace std::chrono_literals;

namespace {

constexpr auto pause = 5s;
constexpr int samples = 15min / pause;

} // namespace

ServerPage::ServerPage(const PageContext &context, QWidget *parent)
    : Page(PageId::Server, context, parent), m_content(new QWidget(this)),
      m_loadCourse(new SparkWidget(tr("Load in the last 15 minutes"), samples, this)),
      m_lineCourse(new SparkWidget(tr("Lines a second in the last 15 minutes"), samples, this)),
      m_queueCourse(new SparkWidget(tr("Size of the queue in the last 15 minutes"), samples, this)),
      m_cleanup(new Cleanup(context, this))
{
    auto *copy = new QPushButton(tr("Copy All"), this);
    auto *clean = new QPushButton(tr("Clean Up…"), this);
    head().actions()->addWidget(copy);
    head().actions()->addWidget(clean);
    needsServer(clean);
    buildCards();
    m_states = new ContentStates(tr("server's state", "as in: Could not load the …"), m_content);
    m_again.setSingleShot(true);
    m_again.setInterval(pause);
    connect(copy, &QPushButton::clicked, this, [this] { QGuiApplication::clipboard()->setText(text()); });
    connect(clean, &QPushButton::clicked, this, [this] { m_cleanup->ask(m_info ? m_info->keep : Microseconds(0)); });
    connect(m_cleanup, &Cleanup::finished, this, &ServerPage::reload);
    connect(m_states, &ContentStates::retryWanted, this, &ServerPage::reload);
    connect(&m_again, &QTimer::timeout, this, &ServerPage::reload);
}

void ServerPage::buildCards()
{
    auto *scroll = new QScrollArea(this);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setWidgetResizable(true);
    scroll->setWidget(m_content);
    column()->addWidget(scroll, 1);
    auto *grid = new QGridLayout(m_content);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setSpacing(Metrics::of(this).cards());
    m_facts[Identity] = addCard(*grid, Identity, tr("Identity"), nullptr);
    m_facts[Link] = addCard(*grid, Link, tr("Link"), nullptr);
    m_facts[Load] = addCard(*grid, Load, tr("Load"), m_loadCourse);
    m_facts[Ingest] = addCard(*grid, Ingest, tr("Ingest"), m_lineCourse);
    m_facts[Database] = addCard(*grid, Database, tr("Database"), nullptr);
    m_facts[Agents] = addCard(*grid, Agents, tr("Agents"), m_queueCourse);
    for (int place = 0; place < 3; ++place)
        grid->setColumnStretch(place, 1);
    grid->setRowStretch(2, 1);
}

FactList *ServerPage::addCard(QGridLayout &grid, Part part, const QString &title, SparkWidget *spark)
{
    m_titles[part] = title;
    auto *card = new Card(m_content);
    auto *headline = new QLabel(title, card);
    headline->setFont(fonts::section(font()));
    auto *facts = new FactList(card);
    card->column()->addWidget(headline);
    card->column()->addWidget(facts);
    card->column()->addStretch();
    if (spark)
        card->column()->addWidget(spark);
    card->setAccessibleName(title);
    grid.addWidget(card, part / 3, part % 3);
    return facts;
}

void ServerPage::reload()
{
    if (!feed().isLive())
        return;
    m_again.stop();
    m_states->setLoading(m_info.has_value());
    m_call.replace(feed().send(InfoRequest{}))
        ->on<ServerInfo>(this, [this](const ServerInfo &info) { take(info); })
        ->onEnd(this, [this](const std::optional<Error> &error) {
            if (error && !m_info)
                return m_states->setFailed(*error);
            m_states->setReady();
            if (isShown())
                m_again.start();
        });
}

void ServerPage::take(const ServerInfo &info)
{
    m_info = info;
    if (!info.load.empty())
        m_loadCourse->add(info.load.front());
    m_lineCourse->add(info.linesPerSecond);
    m_queueCourse->add(double(info.queueBytes));
    showFacts();
}

void ServerPage::showFacts()
{
    if (!m_info)
        return;
    const ServerFacts facts(*m_info, times(), now());
    m_facts[Identity]->setFacts(facts.identity());
    m_facts[Link]->setFacts(facts.link());
    m_facts[Load]->setFacts(facts.load());
    m_facts[Ingest]->setFacts(facts.ingest());
    m_facts[Database]->setFacts(facts.database());
    m_facts[Agents]->setFacts(facts.agents());
    head().setFacts(tr("bartos %1 on %2 · up for %3")
                        .arg(m_info->version, m_info->name, durationText(now() - m_info->started, times().locale())));
}

QString ServerPage::text() const
{
    QStringList all;
    for (std::size_t part = 0; part < m_facts.size(); ++part)
        all << m_titles[part] << m_facts[part]->text() << QString();
    return all.join(QLatin1Char('\n'));
}

void ServerPage::timesChanged()
{
    showFacts();
}

} // namespace barto
