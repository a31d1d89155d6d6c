// SPDX-License-Identifier: GPL-3.0-or-later
// How the bureau's inventory came together: one list from each district, lists of the trades that a city
// keeps as a whole, stations, cameras, and later corrections. Each list is written as a raw file, errors and
// all, and is added to the workspace as the import that it became once its errors were mended.
#pragma once

#include "inventory/demonstration/network_maker.h"
#include "inventory/demonstration/raw_errors.h"
#include "inventory/demonstration/raw_files.h"

#include <deque>

namespace airshed
{
class Progress;
}

namespace airshed::inventory
{
class InventoryStore;
struct ImportContent;
} // namespace airshed::inventory

namespace airshed::inventory::demonstration
{

struct DeliveryCounts {
    qint64 files = 0;
    qint64 rows = 0;
    qint64 errors = 0;
    qint64 enterprises = 0;
};

class Delivery
{
public:
    Delivery(const QString& rawFolder, InventoryStore& store, const Geography& geography, std::uint64_t seed,
             qint64 sourceCount, Progress& progress);

    void take(MadeSource&& made);
    /// No more sources of this district's list come.
    void endDistrict(const QString& adminCode);
    void add(std::vector<Station> stations);
    void add(std::vector<Camera> cameras);
    /// Writes what is left, the key of the errors and what to expect of each file.
    void finish();

    const DeliveryCounts& counts() const { return m_counts; }

private:
    struct List {
        QString name{}; ///< of the file, without its ending
        QString title{};
        QString adminCode{}; ///< of a district's list; empty: a trade's
        QString subclass{};  ///< first part of the subclasses that a trade's list takes
        RawFormat format = RawFormat::Workbook;
        CoordinateStyle coordinates = CoordinateStyle::Degrees;
        EmissionUnit unit = EmissionUnit::TonnesPerYear;
        DistrictForm districts = DistrictForm::Name;
        SourceSheet sheet = SourceSheet::Enterprises; ///< of a trade's list
        std::vector<MadeSource> owned{};
        std::vector<MadeSource> areas{};
        int parts = 0;

        std::size_t size() const { return owned.size() + areas.size(); }
    };
    struct Written {
        RawFile file;
        std::vector<std::vector<RawError>> errors; ///< by table
        RawFormat format = RawFormat::Workbook;
        QString kind;
        QString crs;
        QString unit;
    };

    List& listFor(const Source& source);
    void flush(List& list);
    int errorsFor(std::size_t rows);
    QString writeFile(Written& written);
    void note(const Written& written);
    void addProvenance(Provenance& provenance, const Written& written, std::size_t table,
                       std::size_t row) const;
    void addProblems(ImportContent& content, const Written& written) const;
    void store(ImportContent& content, const Written& written, const QString& sha256);
    void remember(const Source& source, const QString& enterprise);
    void addEarlierYear();
    void addNewGrades();
    QDateTime nextDay();

    QString m_folder;
    InventoryStore& m_store;
    const Geography& m_geography;
    ErrorPlaces m_places;
    std::uint64_t m_seed;
    qint64 m_total;
    Progress& m_progress;
    std::deque<List> m_lists;
    std::vector<MadeSource> m_online;
    std::vector<MadeSource> m_graded;
    double m_errorsOwed = 0;
    ErrorTally m_tally;
    int m_imports = 0;
    DeliveryCounts m_counts;
    std::vector<QStringList> m_key;
    std::vector<QStringList> m_expectations;
};

} // namespace airshed::inventory::demonstration
