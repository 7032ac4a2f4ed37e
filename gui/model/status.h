// SPDX-License-Identifier: MIT OR Apache-2.0
#pragma once

#include "common/job/client.h"
#include "common/job/summary.h"

#include <QString>

namespace barto {

/// What a shape in the window can say. Every one has its own outline (gui/theme/statusshape.h) and a word.
enum class Status : quint8 {
    Succeeded,
    Up,
    Failed,
    Lost,
    Away,
    Running,
    CatchingUp,
    Missed,
    Late, ///< or old: a report, a version
    Cancelled,
    Skipped,
    Queued,
};
constexpr int statusCount = int(Status::Queued) + 1;

/// The kinds of colour that statuses come in.
enum class Tone : quint8 { Ok, Failed, Running, Missed, Warning, Neutral };

Tone toneOf(Status status);
/// Words are coloured only for what somebody must look at: tables stay calm.
bool isAlarming(Status status);
/// "Succeeded", "Catching up", in the reader's language.
QString statusWord(Status status);

Status statusOf(Outcome outcome);
Status statusOf(ClientState state);
/// "Not started" and "Never seen" have no shape of their own, so these words are finer than statusWord.
QString outcomeWord(Outcome outcome);
QString clientStateWord(ClientState state);
/// For columns' widths: as wide as the widest of these words with its shape.
QString outcomeSample();
QString clientStateSample();

} // namespace barto
