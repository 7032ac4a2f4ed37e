// SPDX-License-Identifier: MIT OR Apache-2.0
#pragma once

#include "gui/feed/changewatch.h"
#include "gui/overview/overviewloader.h"
#include "gui/view/page.h"

#include <QElapsedTimer>

QT_FORWARD_DECLARE_CLASS(QGridLayout)
QT_FORWARD_DECLARE_CLASS(QLabel)

namespace barto {

class AttentionList;
class Card;
class ChoiceBar;
class ContentStates;
class FiringList;
class HeatMap;
class RunChart;
class Tile;

/// The first page: whether all is well, and where to look if not.
class OverviewPage : public Page
{
    Q_OBJECT

public:
    explicit OverviewPage(const PageContext &context, QWidget *parent = nullptr);

    QVariantMap saveState() const override;
    void restoreState(const QVariantMap &state) override;
    void reload() override;

protected:
    void staleChanged() override;
    void timesChanged() override;
    void hidden() override;

private:
    void buildTiles();
    void buildCards();
    QWidget *makeHeatCard();
    QWidget *makeFiringsCard();
    QWidget *makeAttentionCard();
    QWidget *makeChartCard();
    QWidget *makeCardHead(const QString &title, QWidget *right);
    QLabel *makeLink(const QString &text, const QString &target);
    Tile *makeTile(Status status, bool isBad, PageId page, const QString &filter);
    void connectLoader();
    void load();
    void loadAgain();
    void show(const OverviewContents &contents);
    void showTiles(const OverviewNumbers &numbers);
    void showHeat();
    void showAllLink();
    void follow(const QString &link);
    void openCell(const QString &name, Instant from, Instant until);
    QString sinceClause() const;
    QString sinceTerm() const;

    OverviewLoader m_loader;
    ChangeWatch m_watch;
    OverviewContents m_contents;
    QElapsedTimer m_asked;
    ChoiceBar *m_periods;
    ChoiceBar *m_rowsBy = nullptr;
    QWidget *m_body;
    Tile *m_clients = nullptr;
    Tile *m_running = nullptr;
    Tile *m_runs = nullptr;
    Tile *m_failed = nullptr;
    Tile *m_missed = nullptr;
    QLabel *m_heatTitle = nullptr;
    QLabel *m_all = nullptr;
    QLabel *m_attentionLink = nullptr;
    HeatMap *m_heat = nullptr;
    FiringList *m_firings = nullptr;
    AttentionList *m_attention = nullptr;
    RunChart *m_chart = nullptr;
    ContentStates *m_states;
};

} // namespace barto
