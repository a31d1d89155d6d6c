// SPDX-License-Identifier: GPL-3.0-or-later
// The tables of an inventory, made in one place from record_fields.h, with what the database itself refuses;
// and which version of them a file has. Older versions are brought up to date by migration.h.
#pragma once

#include "inventory/database.h"
#include "inventory/sql.h"

#include <vector>

namespace airshed::inventory::schema
{

/// Raise it with every change of a table, and add a step to migration.cpp.
inline constexpr int currentVersion = 3;

/// Makes every table, index and check in an empty file, and the rows of the table `workspace`.
void createTables(Database& database, const QString& title, int mapEpsg);

/// One table alone, as createTables makes it; for migrations.
void createTable(Database& database, const char* name);

/// Indexes that sorting and filtering a million sources need, apart from those that a UNIQUE column brings.
std::vector<sql::Index> indexes();
void createIndexes(Database& database, const char* table);
void dropIndexes(Database& database, const char* table);
void createChecks(Database& database);

/// The version that the file says. Throws WorkspaceError for a file that is no inventory of ours.
int version(Database& database);
void setVersion(Database& database, int version);

/// A value of the table `workspace` ("title", "map_epsg"); empty when there is none.
QString workspaceValue(Database& database, const QString& name);
void setWorkspaceValue(Database& database, const QString& name, const QString& value);

} // namespace airshed::inventory::schema
