// SPDX-License-Identifier: GPL-3.0-or-later
// Nobody can press a button in a process without a window: a modal dialog that QGIS opens would hang the
// engine. This rejects it as soon as it shows and logs what it asked.
#pragma once

#include <QObject>

namespace airshed::mapengine
{

class DialogGuard final : public QObject
{
    Q_OBJECT

public:
    using QObject::QObject;
    bool eventFilter(QObject* watched, QEvent* event) override;
};

} // namespace airshed::mapengine
