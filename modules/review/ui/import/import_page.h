// SPDX-License-Identifier: GPL-3.0-or-later
// One step of the import window: what the steps have in common, and the two kinds of sentences that they
// show.
#pragma once

#include "review/ui/import/import_draft.h"

#include <QWidget>

class QLabel;

namespace airshed::review
{

class ImportPage : public QWidget
{
    Q_OBJECT

public:
    ImportPage(ImportDraft& draft, QWidget* parent) : QWidget(parent), m_draft(draft) {}

    virtual QString stepName() const = 0;
    /// The page comes onto the screen.
    virtual void enter() {}
    /// One sentence; empty: the next step may come.
    virtual QString whyNotNext() const { return {}; }
    virtual QString nextText() const { return tr("&Next"); }
    /// What has the keyboard when the page comes.
    virtual QWidget* firstField() { return nullptr; }

Q_SIGNALS:
    /// whyNotNext() or nextText() may be another.
    void stateChanged();

protected:
    ImportDraft& draft() const { return m_draft; }

private:
    ImportDraft& m_draft;
};

/// A sentence with the sign of its weight; hidden while it is empty.
class Notice final : public QWidget
{
    Q_OBJECT

public:
    enum class Weight { Note, Success, Warning, Error };
    explicit Notice(QWidget* parent = nullptr);
    void setSentence(const QString& sentence, Weight weight);
    QString sentence() const;

protected:
    void changeEvent(QEvent* event) override;

private:
    void updateIcon();
    QLabel* m_icon;
    QLabel* m_text;
    Weight m_weight = Weight::Note;
};

/// A smaller, quieter line under or beside something.
QLabel* quietLabel(const QString& text, QWidget* parent);

/// Bold, a little larger.
QLabel* headingLabel(const QString& text, QWidget* parent);

} // namespace airshed::review
