// SPDX-License-Identifier: GPL-3.0-or-later
// The commands about the selected records: edit, move on the map, close, reopen, delete. They are there
// whether the card is shown or not.
#pragma once

#include "workbench/selection.h"

#include <QObject>
#include <QPointF>
#include <memory>

namespace airshed::review
{

class PositionTool;
struct CardContent;
class ReviewSession;

class RecordActions final : public QObject
{
    Q_OBJECT

public:
    /// Adds the commands.
    explicit RecordActions(ReviewSession& session, QObject* parent = nullptr);
    ~RecordActions() override;

    /// Drags the current record to another place, or places one that has none.
    void move();
    void setStatus(bool isClosed);
    void remove();

Q_SIGNALS:
    void editRequested();

private:
    void addCommands();
    void updateAvailable();
    void endMove();
    void place(const CardContent& card, const QPointF& mapUnits);
    /// Runs it and shows what it throws.
    template<typename Work>
    void guarded(Work work);
    ReviewSession& m_session;
    std::unique_ptr<PositionTool> m_tool;
};

} // namespace airshed::review
