// SPDX-License-Identifier: GPL-3.0-or-later
#include "review/ui/import/import_draft.h"

#include "inventory/workspace.h"
#include "review/ui/review_session.h"
#include "workbench/workbench.h"

#include <QDir>
#include <QFileInfo>
#include <algorithm>

namespace airshed::review
{

using namespace inventory::importing;
using workbench::Task;

struct ImportDraft::Read {
    std::shared_ptr<const ImportContext> context;
    std::shared_ptr<const MapGround> ground;
    ImportPlan plan;
    std::vector<SheetSample> samples;
};

struct ImportDraft::Prepared {
    QString path;
    ImportPlan plan;
    std::vector<SheetSample> samples;
};

QString DraftFile::name() const { return QFileInfo(path).fileName(); }

void DraftFile::forgetCheck()
{
    judged.reset();
    checkFailure.clear();
}

ImportDraft::ImportDraft(ReviewSession& session, QObject* parent)
    : QObject(parent), m_session(session), m_ground(std::make_shared<MapGround>()),
      m_tasks(session.workbench().tasks())
{
}

ImportDraft::~ImportDraft() = default;

std::vector<SheetRef> ImportDraft::includedSheets() const
{
    std::vector<SheetRef> refs;
    for (std::size_t file = 0; file < m_files.size(); ++file) {
        const std::vector<SheetPlan>& sheets = m_files[file].plan.sheets;
        for (std::size_t place = 0; m_files[file].state == DraftFile::State::Planned && place < sheets.size();
             ++place) {
            if (sheets[place].isIncluded)
                refs.push_back({file, place});
        }
    }
    return refs;
}

const SheetPlan& ImportDraft::sheet(SheetRef ref) const { return m_files[ref.file].plan.sheets[ref.sheet]; }

SheetPlan& ImportDraft::editable(SheetRef ref) { return m_files[ref.file].plan.sheets[ref.sheet]; }

QString ImportDraft::sheetTitle(SheetRef ref) const
{
    const QString name = sheet(ref).name;
    const QString file = m_files[ref.file].name();
    return name.isEmpty() ? file : file + QStringLiteral(" – ") + name;
}

qint64 ImportDraft::rowEstimate() const
{
    qint64 rows = 0;
    for (const DraftFile& file : m_files) {
        const qint64 estimate = file.plan.rowEstimate();
        if (file.state == DraftFile::State::Planned && estimate < 0)
            return -1;
        if (file.state == DraftFile::State::Planned)
            rows += estimate;
    }
    return rows;
}

double ImportDraft::fraction() const { return m_task ? m_task->fraction() : -1; }
QString ImportDraft::status() const { return m_task ? m_task->status() : QString(); }

void ImportDraft::cancel()
{
    if (m_task)
        m_task->cancel();
}

DraftFile* ImportDraft::find(const QString& path)
{
    const auto it = std::find_if(m_files.begin(), m_files.end(),
                                 [&path](const DraftFile& file) { return file.path == path; });
    return it == m_files.end() ? nullptr : &*it;
}

void ImportDraft::begin(Work work, Task* task)
{
    m_work = work;
    m_task = task;
    connect(task, &Task::progressed, this, &ImportDraft::progressed);
    connect(task, &Task::ended, this, [this, task] { end(task); });
    Q_EMIT workChanged();
}

void ImportDraft::end(Task* task)
{
    if (task != m_task)
        return;
    m_work = Work::None;
    m_task.clear();
    Q_EMIT workChanged();
}

// --- files ---

void ImportDraft::addFiles(const QStringList& paths)
{
    for (const QString& path : paths) {
        const QString whole = QFileInfo(path).absoluteFilePath();
        if (find(whole) == nullptr) {
            DraftFile file;
            file.path = whole;
            m_files.push_back(std::move(file));
        }
    }
    ++m_revision;
    Q_EMIT filesChanged();
    if (m_work == Work::None)
        readNext();
}

void ImportDraft::removeFile(std::size_t file)
{
    if (m_work == Work::Reading && m_files[file].path == m_beingRead)
        cancel();
    m_files.erase(m_files.begin() + std::ptrdiff_t(file));
    ++m_revision;
    Q_EMIT filesChanged();
}

void ImportDraft::readNext()
{
    const auto next = std::find_if(m_files.begin(), m_files.end(), [](const DraftFile& file) {
        return file.state == DraftFile::State::Reading;
    });
    if (next == m_files.end() || m_session.workspace() == nullptr)
        return;
    const QString path = next->path;
    m_beingRead = path;
    Task* task = m_tasks.run<Read>(
        tr("Look at %1").arg(next->name()),
        [path, workspace = m_session.workspace(), context = m_context,
         ground = m_ground](Progress& progress) {
            Read read{context, ground, {}, {}};
            if (!read.context) {
                read.context = std::make_shared<ImportContext>(ImportContext::of(*workspace, progress));
                read.ground = std::make_shared<MapGround>(readGround(workspace->basemapPath()));
            }
            read.plan = planImport(path, *read.context, {}, progress);
            read.samples = sampleCoordinates(read.plan, *read.context, progress);
            return read;
        },
        [this, path](Read read) { takeRead(path, std::move(read)); });
    connect(task, &Task::ended, this, [this, task, path] {
        if (DraftFile* file = find(path); file && file->state == DraftFile::State::Reading) {
            file->state = DraftFile::State::Failed;
            file->failure = task->state() == Task::State::Failed
                                ? task->errorMessage()
                                : tr("Reading was stopped; remove the file and choose it again.");
        }
        end(task);
        Q_EMIT filesChanged();
        readNext();
    });
    begin(Work::Reading, task);
}

void ImportDraft::takeRead(const QString& path, Read read)
{
    m_context = std::move(read.context);
    m_ground = std::move(read.ground);
    DraftFile* file = find(path);
    if (file == nullptr)
        return; // removed while it was read
    file->plan = std::move(read.plan);
    file->samples = std::move(read.samples);
    file->state = DraftFile::State::Planned;
}

void ImportDraft::setIncluded(SheetRef ref, bool isIncluded)
{
    SheetPlan& plan = editable(ref);
    if (plan.isIncluded == isIncluded)
        return;
    if (isIncluded && plan.columns.empty() && !plan.beginning.empty()) {
        // No header was found: the first row stands in until the person points at another.
        setHeader(ref, plan.beginning.front().number, plan.beginning.front().number);
        Q_EMIT filesChanged();
        return;
    }
    plan.isIncluded = isIncluded;
    edited(ref);
    Q_EMIT filesChanged();
}

// --- columns ---

void ImportDraft::edited(SheetRef ref)
{
    ++m_revision;
    m_files[ref.file].isStale = true;
    m_files[ref.file].forgetCheck();
    Q_EMIT sheetChanged(ref);
}

void ImportDraft::setField(SheetRef ref, std::size_t column, std::optional<Field> field)
{
    inventory::importing::setField(m_files[ref.file].plan, ref.sheet, column, field);
    edited(ref);
}

void ImportDraft::setUnit(SheetRef ref, std::size_t column, const Unit& unit)
{
    ColumnMapping& mapping = editable(ref).columns[column];
    mapping.unit = unit;
    mapping.origin = MappingOrigin::Person;
    edited(ref);
}

void ImportDraft::setKind(SheetRef ref, ListKind kind)
{
    inventory::importing::setKind(m_files[ref.file].plan, ref.sheet, kind, *m_context);
    edited(ref);
}

void ImportDraft::setConstant(SheetRef ref, Field field, const QString& text)
{
    std::vector<ConstantValue>& constants = editable(ref).constants;
    std::erase_if(constants, [field](const ConstantValue& value) { return value.field == field; });
    if (!text.isEmpty())
        constants.push_back({field, text, ConstantOrigin::Person});
    edited(ref);
}

void ImportDraft::setHeader(SheetRef ref, qint64 firstRow, qint64 lastRow)
{
    if (m_work != Work::None)
        return;
    const DraftFile& file = m_files[ref.file];
    const int revision = ++m_revision;
    Task* task = m_tasks.run<ImportPlan>(
        tr("Look at %1").arg(file.name()),
        [plan = file.plan, place = ref.sheet, firstRow, lastRow, context = m_context](Progress& progress) {
            ImportPlan changed = plan;
            replanSheet(changed, place, firstRow, lastRow, *context, progress);
            return changed;
        },
        [this, ref, revision](ImportPlan plan) {
            if (revision != m_revision)
                return;
            m_files[ref.file].plan = std::move(plan);
            edited(ref);
            Q_EMIT filesChanged();
        });
    connect(task, &Task::ended, this, [this, task, ref] {
        if (task->state() == Task::State::Failed) {
            Q_EMIT stopped(task->errorMessage());
            Q_EMIT sheetChanged(ref); // the page shows what still holds
            Q_EMIT filesChanged();
        }
    });
    begin(Work::Preparing, task);
}

void ImportDraft::saveMapping(SheetRef ref)
{
    SavedMappings mappings;
    inventory::importing::saveMapping(sheet(ref), mappings);
}

std::vector<ImportDraft::Lack> ImportDraft::lacks(const SheetPlan& sheet)
{
    std::vector<Lack> lacks;
    const auto has = [&sheet](Field field) {
        return sheet.columnOf(field).has_value() || sheet.constant(field) != nullptr;
    };
    switch (sheet.kind) {
    case ListKind::Sources:
        if (!has(Field::Number) && !has(Field::SourceName) && !has(Field::EnterpriseName))
            lacks.push_back({tr("No column gives a number or a name; choose one below."), true});
        if (!sheet.hasCoordinates())
            lacks.push_back({tr("No column gives coordinates: new sources would have no place."), false});
        if (!has(Field::SourceClass))
            lacks.push_back({tr("No column gives the class: choose one for all rows."), false});
        if (!has(Field::District))
            lacks.push_back(
                {tr("No column gives the district: positions cannot be checked against it."), false});
        break;
    case ListKind::Stations:
        if (!has(Field::StationCode) && !has(Field::StationName))
            lacks.push_back({tr("No column gives a station's code or name; choose one below."), true});
        if (!sheet.hasCoordinates())
            lacks.push_back(
                {tr("No column gives coordinates, and stations need them; choose one below."), true});
        break;
    case ListKind::Cameras:
        if (!has(Field::DeviceId) && !has(Field::CameraName))
            lacks.push_back(
                {tr("No column gives a camera's device number or name; choose one below."), true});
        if (!sheet.hasCoordinates())
            lacks.push_back(
                {tr("No column gives coordinates, and cameras need them; choose one below."), true});
        break;
    }
    return lacks;
}

// --- questions ---

bool ImportDraft::isPrepared() const
{
    return std::none_of(m_files.begin(), m_files.end(), [](const DraftFile& file) {
        return file.state == DraftFile::State::Planned && file.isStale;
    });
}

void ImportDraft::prepareQuestions()
{
    if (m_work != Work::None)
        return;
    if (isPrepared()) {
        Q_EMIT preparedChanged();
        return;
    }
    std::vector<Prepared> stale;
    for (const DraftFile& file : m_files) {
        if (file.state == DraftFile::State::Planned && file.isStale)
            stale.push_back({file.path, file.plan, {}});
    }
    const int revision = m_revision;
    Task* task = m_tasks.run<std::vector<Prepared>>(
        tr("Look at the coordinates"),
        [stale = std::move(stale), context = m_context](Progress& progress) {
            std::vector<Prepared> fresh = stale;
            for (Prepared& file : fresh) {
                renewProposals(file.plan, *context, progress);
                file.samples = sampleCoordinates(file.plan, *context, progress);
            }
            return fresh;
        },
        [this, revision](std::vector<Prepared> fresh) {
            if (revision != m_revision)
                return;
            for (Prepared& prepared : fresh) {
                DraftFile* file = find(prepared.path);
                file->plan = std::move(prepared.plan);
                file->samples = std::move(prepared.samples);
                file->isStale = false;
            }
        });
    connect(task, &Task::ended, this, [this, task] {
        end(task);
        if (task->state() == Task::State::Failed)
            Q_EMIT stopped(task->errorMessage());
        if (task->state() == Task::State::Finished && !isPrepared())
            prepareQuestions(); // edited while the rows were looked at
        else
            Q_EMIT preparedChanged();
    });
    begin(Work::Preparing, task);
}

void ImportDraft::answer(std::size_t file, std::size_t proposal, Answer given)
{
    setAnswer(m_files[file].plan, proposal, given);
    m_files[file].forgetCheck();
    ++m_revision;
}

void ImportDraft::answerWithDatum(std::size_t file, std::size_t proposal, geo::Datum datum)
{
    ImportPlan& plan = m_files[file].plan;
    setAnswer(plan, proposal, Answer::Declined);
    for (const std::size_t place : plan.proposals[proposal].sheets)
        plan.sheets[place].coordinates.datum = datum;
    m_files[file].forgetCheck();
    ++m_revision;
}

int ImportDraft::openQuestions() const
{
    int open = 0;
    for (const DraftFile& file : m_files)
        open += int(std::count_if(file.plan.proposals.begin(), file.plan.proposals.end(),
                                  [](const Proposal& p) { return p.answer == Answer::Open; }));
    return open;
}

void ImportDraft::acceptOpenQuestions()
{
    for (DraftFile& file : m_files) {
        for (std::size_t i = 0; i < file.plan.proposals.size(); ++i) {
            if (file.plan.proposals[i].answer == Answer::Open)
                setAnswer(file.plan, i, Answer::Accepted);
        }
        file.forgetCheck();
    }
    ++m_revision;
}

} // namespace airshed::review
