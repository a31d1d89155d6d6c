// SPDX-License-Identifier: GPL-3.0-or-later
#include "review/ui/import/coordinates_page.h"

#include "review/ui/import/question_card.h"
#include "review/ui/import/reading_map.h"
#include "workbench/theme.h"

#include <QButtonGroup>
#include <QComboBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QMap>
#include <QProgressBar>
#include <QPushButton>
#include <QRadioButton>
#include <QScrollArea>
#include <QSignalBlocker>
#include <QSplitter>
#include <QVBoxLayout>
#include <algorithm>

namespace airshed::review
{

using namespace inventory::importing;
using workbench::gridStep;

namespace
{

QString formText(const SheetPlan& sheet)
{
    if (!sheet.hasCoordinates())
        return CoordinatesPage::tr("no coordinates");
    QString form;
    switch (sheet.coordinateForm) {
    case CoordinateForm::None:
        form = CoordinatesPage::tr("no readable coordinates in the first rows");
        break;
    case CoordinateForm::Degrees:
        form = CoordinatesPage::tr("degrees of longitude and latitude");
        break;
    case CoordinateForm::Projected:
        form = CoordinatesPage::tr("projected coordinates in metres");
        break;
    case CoordinateForm::Mixed:
        form = CoordinatesPage::tr("degrees in some rows, projected metres in others");
        break;
    }
    if (sheet.hasGeometry && sheet.fileEpsg != 0)
        return CoordinatesPage::tr("geometry of the layer, %1").arg(systemName(sheet.fileEpsg));
    if (sheet.hasGeometry)
        return CoordinatesPage::tr("geometry of the layer; %1").arg(form);
    return form;
}

/// Short enough for a button.
QString shortName(geo::Datum datum)
{
    switch (datum) {
    case geo::Datum::Cgcs2000:
        break;
    case geo::Datum::Gcj02:
        return QStringLiteral("GCJ-02");
    case geo::Datum::Bd09:
        return QStringLiteral("BD-09");
    }
    return CoordinatesPage::tr("as it is");
}

bool isAbout(const Proposal& proposal, std::size_t sheet)
{
    return std::find(proposal.sheets.begin(), proposal.sheets.end(), sheet) != proposal.sheets.end();
}

/// As in force; what is still asked is shown as it is proposed.
CoordinateSettings shownSettings(const ImportPlan& plan, std::size_t sheet)
{
    CoordinateSettings settings = plan.sheets[sheet].coordinates;
    for (const Proposal& proposal : plan.proposals) {
        if (proposal.answer != Answer::Open || !isAbout(proposal, sheet))
            continue;
        if (proposal.kind == ProposalKind::SwappedAxes)
            settings.readsSwappedRows = true;
        if (proposal.kind == ProposalKind::ProjectedSystem)
            settings.projectedEpsg = proposal.epsg;
    }
    return settings;
}

} // namespace

CoordinatesPage::CoordinatesPage(ImportDraft& draft, QWidget* parent)
    : ImportPage(draft, parent), m_found(quietLabel({}, this)), m_failure(new Notice(this)),
      m_progress(new QProgressBar(this)), m_acceptAll(new QPushButton(this)), m_scroll(new QScrollArea(this)),
      m_cards(nullptr), m_sheets(new QComboBox(this)), m_readings(new QButtonGroup(this)),
      m_map(new ReadingMap(this))
{
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(2 * gridStep, gridStep + workbench::gridHalfStep, 2 * gridStep, gridStep);
    auto* splitter = new QSplitter(Qt::Horizontal, this);
    splitter->setChildrenCollapsible(false);
    splitter->addWidget(makeQuestions());
    splitter->addWidget(makeMap());
    splitter->setStretchFactor(0, 5);
    splitter->setStretchFactor(1, 4);
    splitter->setSizes({560, 440});
    column->addWidget(splitter, 1);

    connect(&draft, &ImportDraft::preparedChanged, this, [this] {
        if (isVisible())
            showQuestions();
    });
    connect(&draft, &ImportDraft::workChanged, this, [this] {
        m_progress->setVisible(this->draft().work() == ImportDraft::Work::Preparing);
        Q_EMIT stateChanged();
    });
    connect(&draft, &ImportDraft::stopped, this, [this](const QString& sentence) {
        if (isVisible())
            m_failure->setSentence(sentence, Notice::Weight::Error);
    });
}

QWidget* CoordinatesPage::makeQuestions()
{
    auto* side = new QWidget(this);
    auto* column = new QVBoxLayout(side);
    column->setContentsMargins(0, 0, gridStep, 0);
    column->setSpacing(gridStep);
    m_found->setObjectName(QStringLiteral("found"));
    column->addWidget(m_found);
    m_failure->setObjectName(QStringLiteral("preparingFailure"));
    column->addWidget(m_failure);
    m_progress->setRange(0, 0);
    m_progress->setAccessibleName(tr("Looking at the coordinates"));
    m_progress->hide();
    column->addWidget(m_progress);
    m_acceptAll->setObjectName(QStringLiteral("acceptAll"));
    m_acceptAll->setAutoDefault(false);
    connect(m_acceptAll, &QPushButton::clicked, this, [this] {
        draft().acceptOpenQuestions();
        showQuestions();
    });
    column->addWidget(m_acceptAll, 0, Qt::AlignLeft);
    m_scroll->setFrameShape(QFrame::NoFrame);
    m_scroll->setWidgetResizable(true);
    m_scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    auto* content = new QWidget(m_scroll);
    m_cards = new QVBoxLayout(content);
    m_cards->setContentsMargins(0, 0, 0, 0);
    m_cards->setSpacing(gridStep);
    m_scroll->setWidget(content);
    column->addWidget(m_scroll, 1);
    side->setMinimumWidth(360);
    return side;
}

QWidget* CoordinatesPage::makeMap()
{
    auto* side = new QWidget(this);
    auto* column = new QVBoxLayout(side);
    column->setContentsMargins(gridStep, 0, 0, 0);
    column->setSpacing(gridStep);
    m_sheets->setObjectName(QStringLiteral("mapSheet"));
    m_sheets->setAccessibleName(tr("List shown on the map"));
    m_sheets->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    connect(m_sheets, &QComboBox::currentIndexChanged, this, &CoordinatesPage::sheetChosen);
    column->addWidget(m_sheets);
    auto* line = new QHBoxLayout;
    line->setSpacing(workbench::gridHalfStep);
    QLabel* caption = quietLabel(tr("Show:"), this);
    caption->setWordWrap(false);
    line->addWidget(caption);
    for (const geo::Datum datum : {geo::Datum::Cgcs2000, geo::Datum::Gcj02, geo::Datum::Bd09}) {
        auto* button = new QPushButton(shortName(datum), this);
        button->setObjectName(QStringLiteral("show-") + geo::code(datum));
        button->setCheckable(true);
        button->setToolTip(
            tr("Where the places lie when the list is read as %1").arg(geo::displayName(datum)));
        button->setAutoDefault(false);
        m_readings->addButton(button, int(datum));
        line->addWidget(button);
    }
    line->addStretch(1);
    auto* all = new QPushButton(tr("Show a&ll"), this);
    all->setAutoDefault(false);
    connect(all, &QPushButton::clicked, m_map, &ReadingMap::showAll);
    line->addWidget(all);
    connect(m_readings, &QButtonGroup::idClicked, this, &CoordinatesPage::showReading);
    column->addLayout(line);
    column->addWidget(m_map, 1);
    return side;
}

void CoordinatesPage::enter()
{
    m_failure->setSentence({}, Notice::Weight::Error);
    draft().prepareQuestions();
}

QWidget* CoordinatesPage::firstField()
{
    auto* radio = m_scroll->widget()->findChild<QRadioButton*>();
    return radio ? static_cast<QWidget*>(radio) : m_map;
}

QString CoordinatesPage::foundText() const
{
    if (m_refs.size() == 1)
        return tr("Found: %1.").arg(formText(draft().sheet(m_refs.front())));
    // Several lists are told by what they have in common.
    QMap<QString, QStringList> listsByForm;
    for (const SheetRef& ref : m_refs)
        listsByForm[formText(draft().sheet(ref))].append(draft().sheetTitle(ref));
    QStringList lines;
    for (auto form = listsByForm.cbegin(); form != listsByForm.cend(); ++form)
        lines.append(form->size() == 1 ? form->first() + QStringLiteral(": ") + form.key()
                                       : tr("%n list(s): %1", nullptr, int(form->size())).arg(form.key()));
    return lines.join(QLatin1Char('\n'));
}

void CoordinatesPage::showQuestions()
{
    while (QLayoutItem* item = m_cards->takeAt(0)) {
        delete item->widget();
        delete item;
    }
    m_refs = draft().includedSheets();
    m_found->setText(foundText());
    bool hasAny = false;
    for (std::size_t file = 0; draft().isPrepared() && file < draft().files().size(); ++file) {
        const ImportPlan& plan = draft().files()[file].plan;
        for (std::size_t i = 0; i < plan.proposals.size(); ++i) {
            const Proposal& proposal = plan.proposals[i];
            const geo::Datum datum = proposal.sheets.empty()
                                         ? geo::Datum::Cgcs2000
                                         : plan.sheets[proposal.sheets.front()].coordinates.datum;
            auto* card = new QuestionCard(
                proposal, draft().files().size() > 1 ? draft().files()[file].name() : QString(), datum, this);
            connect(card, &QuestionCard::answered, this,
                    [this, file, i](Answer given) { answer(file, i, given); });
            connect(card, &QuestionCard::datumChosen, this,
                    [this, file, i](geo::Datum chosen) { chooseDatum(file, i, chosen); });
            m_cards->addWidget(card);
            hasAny = true;
        }
    }
    if (draft().isPrepared() && !hasAny) {
        auto* fine = new Notice(this);
        fine->setObjectName(QStringLiteral("nothingSuspicious"));
        fine->setSentence(tr("Nothing is suspicious: no swapped axes, no other system, datum or unit."),
                          Notice::Weight::Success);
        m_cards->addWidget(fine);
    }
    m_cards->addStretch(1);

    {
        const QSignalBlocker quiet(m_sheets);
        const QString before = m_sheets->currentText();
        m_sheets->clear();
        for (const SheetRef& ref : m_refs)
            m_sheets->addItem(draft().sheetTitle(ref));
        m_sheets->setCurrentIndex(std::max(0, m_sheets->findText(before)));
    }
    m_map->setGround(draft().ground());
    sheetChosen();
    showOpenCount();
}

QString CoordinatesPage::whyNotNext() const
{
    if (draft().work() == ImportDraft::Work::Preparing)
        return tr("The coordinates are being looked at.");
    if (!draft().isPrepared())
        return tr("The coordinates could not be looked at; go back and try again.");
    const int open = draft().openQuestions();
    return open > 0 ? tr("%n question(s) still open; choose an answer.", nullptr, open) : QString();
}

void CoordinatesPage::answer(std::size_t file, std::size_t proposal, Answer given)
{
    draft().answer(file, proposal, given);
    showOnMap(file, proposal);
}

void CoordinatesPage::chooseDatum(std::size_t file, std::size_t proposal, geo::Datum datum)
{
    draft().answerWithDatum(file, proposal, datum);
    showOnMap(file, proposal);
}

void CoordinatesPage::showOnMap(std::size_t file, std::size_t proposal)
{
    const Proposal& about = draft().files()[file].plan.proposals[proposal];
    const int shown = m_sheets->currentIndex();
    const bool isShown = shown >= 0 && m_refs[std::size_t(shown)].file == file &&
                         isAbout(about, m_refs[std::size_t(shown)].sheet);
    const auto first = std::find_if(m_refs.begin(), m_refs.end(), [&](const SheetRef& ref) {
        return ref.file == file && isAbout(about, ref.sheet);
    });
    if (!isShown && first != m_refs.end()) {
        const QSignalBlocker quiet(m_sheets);
        m_sheets->setCurrentIndex(int(first - m_refs.begin()));
        m_map->showAll();
    }
    sheetChosen();
    showOpenCount();
}

void CoordinatesPage::showOpenCount()
{
    const int open = draft().openQuestions();
    m_acceptAll->setVisible(draft().isPrepared() && open > 1);
    m_acceptAll->setText(tr("A&ccept all %n proposals that are open", nullptr, open));
    Q_EMIT stateChanged();
}

geo::Datum CoordinatesPage::shownDatum(SheetRef ref) const
{
    for (const Proposal& proposal : draft().files()[ref.file].plan.proposals) {
        if (proposal.kind == ProposalKind::Datum && proposal.answer == Answer::Open &&
            isAbout(proposal, ref.sheet))
            return proposal.datum;
    }
    return draft().sheet(ref).coordinates.datum;
}

void CoordinatesPage::sheetChosen()
{
    const int index = m_sheets->currentIndex();
    if (index < 0 || std::size_t(index) >= m_refs.size())
        return;
    m_sheets->setVisible(m_refs.size() > 1);
    m_readings->button(int(shownDatum(m_refs[std::size_t(index)])))->setChecked(true);
    showReading();
}

void CoordinatesPage::showReading()
{
    const int index = m_sheets->currentIndex();
    if (index < 0 || std::size_t(index) >= m_refs.size())
        return;
    const SheetRef ref = m_refs[std::size_t(index)];
    const DraftFile& file = draft().files()[ref.file];
    const auto sample = std::find_if(file.samples.begin(), file.samples.end(),
                                     [&ref](const SheetSample& s) { return s.sheet == ref.sheet; });
    const auto datum = geo::Datum(m_readings->checkedId());
    if (sample == file.samples.end() || draft().context() == nullptr) {
        m_map->setPlaces({}, {}, tr("No places"));
        return;
    }
    CoordinateSettings settings = shownSettings(file.plan, ref.sheet);
    const geo::DistrictIndex* districts = draft().context()->districts.get();
    std::vector<ReadPlace> written;
    QString caption = tr("As it is");
    if (datum != geo::Datum::Cgcs2000) {
        settings.datum = geo::Datum::Cgcs2000;
        written = readPlaces(*sample, settings, districts);
        caption = tr("Read as %1").arg(geo::displayName(datum));
    }
    settings.datum = datum;
    m_map->setPlaces(readPlaces(*sample, settings, districts), std::move(written), caption);
}

} // namespace airshed::review
