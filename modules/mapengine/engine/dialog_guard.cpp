// SPDX-License-Identifier: GPL-3.0-or-later
#include "mapengine/engine/dialog_guard.h"

#include <QDialog>
#include <QEvent>
#include <QMessageBox>
#include <qgsapplication.h>
#include <qgsmessagelog.h>

namespace airshed::mapengine
{

bool DialogGuard::eventFilter(QObject* watched, QEvent* event)
{
    if (event->type() != QEvent::Show)
        return false;
    auto* dialog = qobject_cast<QDialog*>(watched);
    if (!dialog)
        return false;
    QString text = dialog->windowTitle();
    if (const auto* box = qobject_cast<QMessageBox*>(dialog))
        text += QStringLiteral(": ") + box->text();
    QgsApplication::messageLog()->logMessage(QStringLiteral("Rejected the dialog “%1”").arg(text),
                                             QStringLiteral("airshed"), Qgis::MessageLevel::Warning);
    QMetaObject::invokeMethod(dialog, "reject", Qt::QueuedConnection);
    return false;
}

} // namespace airshed::mapengine
