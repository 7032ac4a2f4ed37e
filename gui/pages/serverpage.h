// SPDX-License-Identifier: MIT OR Apache-2.0
#pragma once

#include "gui/feed/latestcall.h"
#include "gui/view/contentstates.h"
#include "gui/view/page.h"

QT_FORWARD_DECLARE_CLASS(QGridLayout)
QT_FORWARD_DECLARE_CLASS(QPushButton)

namespace barto {

class Cleanup;
class FactList;
class SparkWidget;

/// How the server itself fares: who it is, how we reach it, its load, what it takes in, its database, its agents. Asked
/// for every few seconds while it is seen; the courses begin when the page is first opened.
class ServerPage : public Page
{
    Q_OBJECT

public:
    explicit ServerPage(const PageContext &context, QWidget *parent = nullptr);

    void reload() override;
    /// All cards as text: "Identity", then "Version\t1.0.0" a line...
    QString text() const;

protected:
    void timesChanged() override;
    void hidden() override { m_again.stop(); }

private:
    enum Part : quint8 { Identity, Link, Load, Ingest, Database, Agents };
    static constexpr int parts = Agents + 1;

    void buildCards();
    FactList *addCard(QGridLayout &grid, Part part, const QString &title, SparkWidget *spark);
    void take(const ServerInfo &info);
    void showFacts();

    LatestCall m_call;
    QTimer m_again;
    std::optional<ServerInfo> m_info;
    QWidget *m_content;
    ContentStates *m_states;
    std::array<FactList *, parts> m_facts{};
    std::array<QString, parts> m_titles;
    SparkWidget *m_loadCourse;
    SparkWidget *m_lineCourse;
    SparkWidget *m_queueCourse;
    Cleanup *m_cleanup;
};

} // namespace barto
