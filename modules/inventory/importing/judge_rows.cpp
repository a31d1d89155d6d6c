// SPDX-License-Identifier: GPL-3.0-or-later
// Judges a whole file: reads rows in order, understands them block by block on every core, then looks at what
// only the list as a whole can tell.
#include "core/errors.h"
#include "inventory/field_text.h"
#include "inventory/importing/import_text.h"
#include "inventory/importing/judged_list.h"
#include "inventory/importing/list_import.h"
#include "inventory/importing/row_reader.h"

#include <QCryptographicHash>
#include <QFile>
#include <QFileInfo>
#include <QThreadPool>
#include <deque>
#include <future>

namespace airshed::inventory::importing
{

using namespace tables;

namespace
{

constexpr std::size_t rowsPerBlock = 2048;

struct Block {
    std::vector<RawRow> rows;
};

/// Blocks of rows in the order of the file, each read by a reader of its own on another thread. They are put
/// together once, when all are there.
class BlockReader
{
public:
    BlockReader(const SheetPlan& sheet, const ImportContext& context, const QString& fileName,
                std::vector<JudgedRows>& done)
        : m_sheet(sheet), m_context(context), m_fileName(fileName), m_done(done),
          m_most(std::size_t(std::max(1, QThreadPool::globalInstance()->maxThreadCount())) + 1)
    {
    }

    void add(const RawRow& row)
    {
        m_block.rows.push_back(row);
        if (m_block.rows.size() >= rowsPerBlock)
            start();
    }

    void finish()
    {
        if (!m_block.rows.empty())
            start();
        while (!m_running.empty())
            takeFirst();
    }

private:
    void start()
    {
        if (m_running.size() >= m_most)
            takeFirst();
        m_running.push_back(std::async(std::launch::async, [block = std::move(m_block), &sheet = m_sheet,
                                                            &context = m_context, fileName = m_fileName] {
            JudgedRows rows;
            RowReader reader(sheet, context, fileName);
            for (const RawRow& row : block.rows)
                reader.read(row, rows);
            return rows;
        }));
        m_block = {};
        m_block.rows.reserve(rowsPerBlock);
    }

    void takeFirst()
    {
        m_done.push_back(m_running.front().get());
        m_running.pop_front();
    }

    const SheetPlan& m_sheet;
    const ImportContext& m_context;
    QString m_fileName;
    std::vector<JudgedRows>& m_done;
    std::size_t m_most;
    Block m_block;
    std::deque<std::future<JudgedRows>> m_running;
};

void readSheet(const SheetPlan& sheet, TableFile& file, const ImportContext& context, const QString& fileName,
               std::vector<JudgedRows>& done, Progress& progress)
{
    const QString what = sheet.name.isEmpty() ? ImportText::tr("Reading rows")
                                              : ImportText::tr("Reading rows of %1").arg(sheet.name);
    const std::unique_ptr<RowStream> stream = file.rows(sheet.sheet);
    BlockReader blocks(sheet, context, fileName, done);
    qint64 count = 0;
    while (const RawRow* row = stream->next()) {
        if (sheet.headerFirstRow > 0 && row->number <= sheet.headerLastRow)
            continue;
        blocks.add(*row);
        if (++count % qint64(rowsPerBlock) == 0) {
            progress.throwIfCancelled();
            const double fraction = stream->fraction();
            progress.report(count, fraction > 0 ? qint64(double(count) / fraction) : 0, what);
        }
    }
    blocks.finish();
}

JudgedRows together(std::vector<JudgedRows>&& blocks)
{
    std::size_t sources = 0;
    for (const JudgedRows& block : blocks)
        sources += block.sources.size();
    JudgedRows all;
    all.sources.reserve(sources);
    all.besideSources.reserve(sources);
    for (JudgedRows& block : blocks)
        all.append(std::move(block));
    return all;
}

QString sha256Of(const QString& path)
{
    QFile file(path);
    QCryptographicHash hash(QCryptographicHash::Sha256);
    if (!file.open(QIODevice::ReadOnly) || !hash.addData(&file))
        throw InputError(ImportText::tr("The file %1 cannot be read: %2.")
                             .arg(QFileInfo(path).fileName(), file.errorString()));
    return QString::fromLatin1(hash.result().toHex());
}

} // namespace

JudgedImport judgeRows(const ImportPlan& plan, const ImportContext& context, Progress& progress)
{
    throwWithoutSheet(plan);
    const QString fileName = QFileInfo(plan.path).fileName();
    const std::unique_ptr<TableFile> file = openTableFile(plan.path);
    // A big file takes a second to hash, which another core does meanwhile.
    std::future<QString> hash = std::async(std::launch::async, [&plan] { return sha256Of(plan.path); });
    std::vector<JudgedRows> blocks;
    for (const SheetPlan& sheet : plan.sheets) {
        if (sheet.isIncluded)
            readSheet(sheet, *file, context, fileName, blocks, progress);
    }
    progress.throwIfCancelled();
    JudgedList list(plan, context, together(std::move(blocks)), hash.get());
    return list.finished(progress);
}

} // namespace airshed::inventory::importing
