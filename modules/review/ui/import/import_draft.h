// SPDX-License-Identifier: GPL-3.0-or-later
// One import while a person prepares it: the files with their plans, what was edited, what checking the rows
// found, and the work that runs now. The pages show and change it; it shows nothing itself. All work runs in
// tasks.
#pragma once

#include "inventory/importing/list_import.h"
#include "review/ui/import/coordinate_sample.h"
#include "review/ui/import/import_tasks.h"

#include <QObject>
#include <QRectF>
#include <QStringList>

namespace airshed::review
{

class ReviewSession;

struct DraftFile {
    enum class State { Reading, Planned, Failed };
    QString path;
    State state = State::Reading;
    QString failure; ///< one sentence
    inventory::importing::ImportPlan plan;
    std::vector<SheetSample> samples;
    bool isStale = false; ///< edited since the proposals and the sample were made
    std::shared_ptr<const inventory::importing::JudgedImport> judged; ///< null until checked
    /// Why its rows cannot come in, one sentence; such a file is left out.
    QString checkFailure;
    QString name() const; ///< without folder
    void forgetCheck();
};

/// One included sheet of one file.
struct SheetRef {
    std::size_t file = 0;
    std::size_t sheet = 0;
    bool operator==(const SheetRef&) const = default;
};

/// What came in.
struct ImportOutcome {
    QStringList files; ///< names, of those that came in
    qint64 rowsRead = 0;
    qint64 rowsAccepted = 0;
    qint64 rowsNew = 0;
    qint64 rowsWithProblem = 0;
    std::vector<inventory::RecordId> batches;
    QRectF extent; ///< of the new positions, map units; null when there are none
};

class ImportDraft final : public QObject
{
    Q_OBJECT

public:
    explicit ImportDraft(ReviewSession& session, QObject* parent = nullptr);
    ~ImportDraft() override;

    // What there is
    const std::vector<DraftFile>& files() const { return m_files; }
    /// nullptr until the first file was read.
    const inventory::importing::ImportContext* context() const { return m_context.get(); }
    const MapGround& ground() const { return *m_ground; }
    std::vector<SheetRef> includedSheets() const;
    const inventory::importing::SheetPlan& sheet(SheetRef ref) const;
    /// "清单.xlsx – 工业源"
    QString sheetTitle(SheetRef ref) const;
    qint64 rowEstimate() const; ///< -1: not known

    // What is going on
    enum class Work { None, Reading, Preparing, Checking, Importing };
    Work work() const { return m_work; }
    double fraction() const; ///< 0..1; negative: not known
    QString status() const;
    void cancel();

    // Files
    void addFiles(const QStringList& paths);
    void removeFile(std::size_t file);
    void setIncluded(SheetRef ref, bool isIncluded);

    // Columns
    void setField(SheetRef ref, std::size_t column, std::optional<inventory::importing::Field> field);
    void setUnit(SheetRef ref, std::size_t column, const inventory::importing::Unit& unit);
    void setKind(SheetRef ref, inventory::importing::ListKind kind);
    /// An empty text takes the value away.
    void setConstant(SheetRef ref, inventory::importing::Field field, const QString& text);
    /// 0, 0: the header is searched again.
    void setHeader(SheetRef ref, qint64 firstRow, qint64 lastRow);
    /// Throws OutputError.
    void saveMapping(SheetRef ref);
    /// What a sheet lacks that an import needs or would want, one sentence each.
    struct Lack {
        QString sentence;
        bool isFatal = false; ///< without it no row can be accepted
    };
    static std::vector<Lack> lacks(const inventory::importing::SheetPlan& sheet);

    // Questions
    /// Makes the proposals anew where columns were edited; preparedChanged() follows, at once if nothing has
    /// to be done.
    void prepareQuestions();
    bool isPrepared() const;
    void answer(std::size_t file, std::size_t proposal, inventory::importing::Answer answer);
    /// Declines the proposal and reads its sheets in this datum.
    void answerWithDatum(std::size_t file, std::size_t proposal, geo::Datum datum);
    int openQuestions() const;
    /// The person's word for all questions that are still open.
    void acceptOpenQuestions();

    // Rows
    void check();
    /// Every file was read to its end or has a checkFailure.
    bool isChecked() const;
    void import();

Q_SIGNALS:
    void filesChanged();
    void sheetChanged(airshed::review::SheetRef ref);
    void preparedChanged();
    void workChanged();
    void progressed();
    void checked();
    void imported(const airshed::review::ImportOutcome& outcome);
    /// Work ended without its end: cancelled, or failed with this sentence.
    void stopped(const QString& sentence);

private:
    struct Read;
    struct Prepared;
    void readNext();
    void takeRead(const QString& path, Read read);
    void begin(Work work, workbench::Task* task);
    void end(workbench::Task* task);
    void edited(SheetRef ref);
    inventory::importing::SheetPlan& editable(SheetRef ref);
    DraftFile* find(const QString& path);
    ReviewSession& m_session;
    std::vector<DraftFile> m_files;
    std::shared_ptr<const inventory::importing::ImportContext> m_context;
    std::shared_ptr<const MapGround> m_ground;
    Work m_work = Work::None;
    QPointer<workbench::Task> m_task;
    QString m_beingRead;
    int m_revision = 0;  ///< counts edits: an answer for an earlier one is dropped
    ImportTasks m_tasks; ///< last: its work is out before anything else goes
};

} // namespace airshed::review
