// SPDX-License-Identifier: GPL-3.0-or-later
// One demonstration of the default size for all tests of a program, with the records of its workspace.
#pragma once

#include "core/progress.h"
#include "inventory/demonstration/demonstration.h"
#include "inventory/store.h"
#include "inventory/workspace.h"

#include <QDir>
#include <QTemporaryDir>
#include <QtTest>
#include <memory>

namespace airshed::tests
{

class Demonstration
{
public:
    explicit Demonstration(std::uint64_t seed = 1, qint64 sources = 5337)
    {
        inventory::demonstration::DemonstrationOptions options;
        options.seed = seed;
        options.sources = sources;
        options.folder = m_folder.filePath(QStringLiteral("演示 data"));
        NoProgress progress;
        made = makeDemonstration(options, progress);
        workspace = inventory::Workspace::open(options.folder + QStringLiteral("/workspace"),
                                               inventory::Workspace::Access::Read);
        store = workspace->openReader();
        records = store->sources(store->sourceIds({}));
    }

    QString rawFolder() const { return m_folder.filePath(QStringLiteral("演示 data/raw")); }

    inventory::demonstration::DemonstrationResult made;
    std::unique_ptr<inventory::Workspace> workspace;
    std::unique_ptr<inventory::InventoryStore> store;
    std::vector<inventory::Source> records;

private:
    QTemporaryDir m_folder;
};

} // namespace airshed::tests
