// SPDX-License-Identifier: MIT OR Apache-2.0
#include "common/job/namepatterns.h"
#include "common/job/updatekind.h"
#include "server/operators/answer.h"
#include "server/operators/names.h"
#include "server/operators/pageslicer.h"
#include "server/store/readerpool.h"

namespace barto {

namespace {

constexpr std::size_t reportsAtOnce = 16;

/// The newest report of each client and kind that is asked for. Their packages are read a few reports at a time, as
/// pages leave.
class UpdatesAnswer : public Answer
{
public:
    UpdatesAnswer(const UpdatesRequest &request, const AnswerContext &context) : m_request(request), m_context(context)
    {
    }

    void produce() override
    {
        if (m_isLoaded)
            return loadPackages();
        std::optional<quint8> number;
        if (!m_request.kind.isEmpty()) {
            const Result<UpdateKind> kind = updateKindOf(m_request.kind);
            if (!kind)
                return finish(kind.error());
            number = quint8(*kind);
        }
        checkNamesFirst(this, m_context, m_request.client, {}, [this, number](const Result<void> &names) {
            if (!names)
                return finish(names.error());
            load(number);
        });
    }

private:
    void load(std::optional<quint8> number)
    {
        m_context.services.readers.submit(
            this, [number](store::Reader &reader) { return reader.updates(number); },
            [this](const Result<std::vector<store::StoredUpdates>> &stored) { take(stored); });
    }

    using Packages = std::vector<std::vector<PackageUpdate>>;

    void take(const Result<std::vector<store::StoredUpdates>> &stored)
    {
        if (!stored)
            return finish(stored.error());
        const NamePatterns clients(m_request.client);
        for (const store::StoredUpdates &one : *stored) {
            if (clients.matches(one.report.client))
                m_reports.push_back(one);
        }
        m_isLoaded = true;
        loadPackages();
    }

    void loadPackages()
    {
        std::vector<qint64> keys;
        for (std::size_t i = m_next; i < m_reports.size() && keys.size() < reportsAtOnce; ++i)
            keys.push_back(m_reports[i].key);
        if (keys.empty()) {
            reply(UpdatesPage{});
            return finish();
        }
        m_context.services.readers.submit(
            this, [keys](store::Reader &reader) { return packagesOf(reader, keys); },
            [this](Result<Packages> packages) { send(std::move(packages)); });
    }

    static Result<Packages> packagesOf(store::Reader &reader, const std::vector<qint64> &keys)
    {
        Packages all;
        for (const qint64 key : keys) {
            auto packages = reader.packages(key);
            if (!packages)
                return tl::unexpected(packages.error());
            all.push_back(std::move(*packages));
        }
        return all;
    }

    /// As many as fit a page; the others are read again. A report that is too long for one comes in several parts.
    void send(Result<Packages> packages)
    {
        if (!packages)
            return finish(packages.error());
        UpdatesPage page;
        qsizetype size = 0;
        for (std::vector<PackageUpdate> &ofOne : *packages) {
            UpdateReport report = m_reports[m_next].report;
            report.kind = updateKindName(UpdateKind(m_reports[m_next].kind));
            size += wireEstimate(report);
            while (m_sent < ofOne.size() && (size <= pageBytes || report.packages.empty())) {
                size += wireEstimate(ofOne[m_sent]);
                report.packages.push_back(std::move(ofOne[m_sent++]));
            }
            const bool isWhole = m_sent == ofOne.size();
            page.reports.push_back(std::move(report));
            if (!isWhole)
                break;
            ++m_next;
            m_sent = 0;
            if (size > pageBytes)
                break;
        }
        reply(std::move(page));
        if (m_next == m_reports.size())
            finish();
        else
            wantTurn();
    }

    const UpdatesRequest m_request;
    const AnswerContext m_context;
    bool m_isLoaded = false;
    std::vector<store::StoredUpdates> m_reports;
    std::size_t m_next = 0;
    std::size_t m_sent = 0; ///< packages of that one
};

} // namespace

AnswerPtr answerTo(const UpdatesRequest &request, const AnswerContext &context)
{
    return std::make_unique<UpdatesAnswer>(request, context);
}

} // namespace barto
