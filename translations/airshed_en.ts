<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>ObservationText</name>
    <message numerus="yes">
        <source>%1: %n frame(s)</source>
        <translation>
            <numerusform>%1: %n frame</numerusform>
            <numerusform>%1: %n frames</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>An hour counts when 45 of its minutes are valid (GB 3095-2026, table 4); %n mean(s) do not.</source>
        <translation>
            <numerusform>An hour counts when 45 of its minutes are valid (GB 3095-2026, table 4); %n mean does not.</numerusform>
            <numerusform>An hour counts when 45 of its minutes are valid (GB 3095-2026, table 4); %n means do not.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Only %n minute(s) of the hour are valid; 45 are needed.</source>
        <translation>
            <numerusform>Only %n minute of the hour is valid; 45 are needed.</numerusform>
            <numerusform>Only %n minutes of the hour are valid; 45 are needed.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1: %n row(s)</source>
        <translation>
            <numerusform>%1: %n row</numerusform>
            <numerusform>%1: %n rows</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n station(s) that were not asked for</source>
        <translation>
            <numerusform>%n station that was not asked for</numerusform>
            <numerusform>%n stations that were not asked for</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) of stations that were not asked for</source>
        <translation>
            <numerusform>%n row of stations that were not asked for</numerusform>
            <numerusform>%n rows of stations that were not asked for</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>QualityText</name>
    <message numerus="yes">
        <source>The credit code has %n character(s) in place of 18; enter it again from the licence.</source>
        <extracomment>%n: number of characters</extracomment>
        <translation>
            <numerusform>The credit code has %n character in place of 18; enter it again from the licence.</numerusform>
            <numerusform>The credit code has %n characters in place of 18; enter it again from the licence.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n different premise(s) are at exactly this point, which is where an address search gave up; look up the real place.</source>
        <extracomment>%n: number of premises at one point</extracomment>
        <translation>
            <numerusform>%n premises is at exactly this point, which is where an address search gave up; look up the real place.</numerusform>
            <numerusform>%n different premises are at exactly this point, which is where an address search gave up; look up the real place.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>airshed::attribution::AttributionText</name>
    <message numerus="yes">
        <source>%n station(s) had an hour in which it added at least %1 %2.</source>
        <translation>
            <numerusform>%n station had an hour in which it added at least %1 %2.</numerusform>
            <numerusform>%n stations had an hour in which it added at least %1 %2.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 and %n other(s)</source>
        <translation>
            <numerusform>%1 and %n other</numerusform>
            <numerusform>%1 and %n others</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The episode is short: intervals come from blocks of %n hour(s) and are rather too narrow.</source>
        <translation>
            <numerusform>The episode is short: intervals come from blocks of %n hour and are rather too narrow.</numerusform>
            <numerusform>The episode is short: intervals come from blocks of %n hours and are rather too narrow.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Wind: the vector mean of %n site(s).</source>
        <translation>
            <numerusform>Wind: the vector mean of %n site.</numerusform>
            <numerusform>Wind: the vector mean of %n sites.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Only %n hour(s) have wind: an inversion needs %1. Candidates are ranked by what they add as they declare.</source>
        <translation>
            <numerusform>Only %n hour has wind: an inversion needs %1. Candidates are ranked by what they add as they declare.</numerusform>
            <numerusform>Only %n hours have wind: an inversion needs %1. Candidates are ranked by what they add as they declare.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>airshed::attribution::CandidateList</name>
    <message numerus="yes">
        <source>%n sources or groups</source>
        <translation>
            <numerusform>%n source or group</numerusform>
            <numerusform>%n sources or groups</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>airshed::attribution::CityState</name>
    <message numerus="yes">
        <source>War: at %1 or above, or forecast so within %n hour(s).</source>
        <translation>
            <numerusform>War: at %1 or above, or forecast so within %n hour.</numerusform>
            <numerusform>War: at %1 or above, or forecast so within %n hours.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Peace again: below %1 for %n hour(s), and forecast at most %2.</source>
        <translation>
            <numerusform>Peace again: below %1 for %n hour, and forecast at most %2.</numerusform>
            <numerusform>Peace again: below %1 for %n hours, and forecast at most %2.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Recovery: no war, and %n coming day(s) forecast at most %1.</source>
        <translation>
            <numerusform>Recovery: no war, and %n coming day forecast at most %1.</numerusform>
            <numerusform>Recovery: no war, and %n coming days forecast at most %1.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>airshed::attribution::EpisodeForm</name>
    <message numerus="yes">
        <source>%n hours</source>
        <translation>
            <numerusform>%n hour</numerusform>
            <numerusform>%n hours</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>airshed::attribution::EvidencePage</name>
    <message numerus="yes">
        <source>%n hours</source>
        <translation>
            <numerusform>%n hour</numerusform>
            <numerusform>%n hours</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n stations</source>
        <translation>
            <numerusform>%n station</numerusform>
            <numerusform>%n stations</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>airshed::attribution::HoursPanel</name>
    <message numerus="yes">
        <source>%n h/s</source>
        <translation>
            <numerusform>%n h/s</numerusform>
            <numerusform>%n h/s</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>airshed::attribution::LoadObservations</name>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>and %n more</numerusform>
            <numerusform>and %n more</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>None of the %n station(s) in %1 is in the inventory (“%2” for one): import the list of stations first, or correct the codes.</source>
        <translation>
            <numerusform>The %n station in %1 is not in the inventory (“%2”): import the list of stations first, or correct the code.</numerusform>
            <numerusform>None of the %n stations in %1 is in the inventory (“%2” for one): import the list of stations first, or correct the codes.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Flagged as %1: %n value(s).</source>
        <translation>
            <numerusform>Flagged as %1: %n value.</numerusform>
            <numerusform>Flagged as %1: %n values.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n station(s) of the file are not in the inventory and were left out.</source>
        <translation>
            <numerusform>%n station of the file is not in the inventory and was left out.</numerusform>
            <numerusform>%n stations of the file are not in the inventory and were left out.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n station(s)</source>
        <translation>
            <numerusform>%n station</numerusform>
            <numerusform>%n stations</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n weather site(s)</source>
        <translation>
            <numerusform>%n weather site</numerusform>
            <numerusform>%n weather sites</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n value(s) or row(s) could not be used.</source>
        <translation>
            <numerusform>%n value or row could not be used.</numerusform>
            <numerusform>%n values or rows could not be used.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>airshed::attribution::ReportText</name>
    <message numerus="yes">
        <source>%n hours</source>
        <translation>
            <numerusform>%n hour</numerusform>
            <numerusform>%n hours</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Site %1, %n hours with wind: mean speed %2 m/s, %3 calm.</source>
        <translation>
            <numerusform>Site %1, %n hour with wind: mean speed %2 m/s, %3 calm.</numerusform>
            <numerusform>Site %1, %n hours with wind: mean speed %2 m/s, %3 calm.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n further candidates are in the workbook.</source>
        <translation>
            <numerusform>%n further candidate is in the workbook.</numerusform>
            <numerusform>%n further candidates are in the workbook.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n sources of this pollutant had no station downwind in any hour of the episode. They are neither suspected nor cleared.</source>
        <translation>
            <numerusform>%n source of this pollutant had no station downwind in any hour of the episode. It is neither suspected nor cleared.</numerusform>
            <numerusform>%n sources of this pollutant had no station downwind in any hour of the episode. They are neither suspected nor cleared.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n further ones are in the workbook.</source>
        <translation>
            <numerusform>%n further one is in the workbook.</numerusform>
            <numerusform>%n further ones are in the workbook.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 – %2, %n hours</source>
        <comment>first and last hour</comment>
        <translation>
            <numerusform>%1 – %2, %n hour</numerusform>
            <numerusform>%1 – %2, %n hours</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n candidates have evidence A or B.</source>
        <translation>
            <numerusform>%n candidate has evidence A or B.</numerusform>
            <numerusform>%n candidates have evidence A or B.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n sources could not be seen by any station under the winds of the episode; they are neither suspected nor cleared.</source>
        <translation>
            <numerusform>%n source could not be seen by any station under the winds of the episode; it is neither suspected nor cleared.</numerusform>
            <numerusform>%n sources could not be seen by any station under the winds of the episode; they are neither suspected nor cleared.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n days</source>
        <translation>
            <numerusform>%n day</numerusform>
            <numerusform>%n days</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>airshed::attribution::RoseChart</name>
    <message numerus="yes">
        <source>From %1 (%2°): %n hour(s), mean %3 %4</source>
        <translation>
            <numerusform>From %1 (%2°): %n hour, mean %3 %4</numerusform>
            <numerusform>From %1 (%2°): %n hours, mean %3 %4</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>airshed::attribution::RunsPanel</name>
    <message numerus="yes">
        <source>Remove %n runs from the workspace? They cannot be brought back.</source>
        <translation>
            <numerusform>Remove %n run from the workspace? It cannot be brought back.</numerusform>
            <numerusform>Remove %n runs from the workspace? They cannot be brought back.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>airshed::attribution::StateChip</name>
    <message numerus="yes">
        <source>%1: city AQI %2 (%n station(s)).</source>
        <translation>
            <numerusform>%1: city AQI %2 (%n station).</numerusform>
            <numerusform>%1: city AQI %2 (%n stations).</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>airshed::attribution::TrajectoriesPage</name>
    <message numerus="yes">
        <source>%n trajectories</source>
        <translation>
            <numerusform>%n trajectory</numerusform>
            <numerusform>%n trajectories</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>airshed::attribution::TrajectoryChart</name>
    <message numerus="yes">
        <source>%1° E, %2° N: %3 %4, %n point(s), weight %5</source>
        <translation>
            <numerusform>%1° E, %2° N: %3 %4, %n point, weight %5</numerusform>
            <numerusform>%1° E, %2° N: %3 %4, %n points, weight %5</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>airshed::cli::Text</name>
    <message numerus="yes">
        <source>%1 and %n more</source>
        <translation>
            <numerusform>%1 and %n more</numerusform>
            <numerusform>%1 and %n more</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>   and %n more; --report lists them</source>
        <translation>
            <numerusform>   and %n more; --report lists them</numerusform>
            <numerusform>   and %n more; --report lists them</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>and %n more</numerusform>
            <numerusform>and %n more</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n zone(s) were taken in.</source>
        <translation>
            <numerusform>%n zone was taken in.</numerusform>
            <numerusform>%n zones were taken in.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1: %n zone(s)</source>
        <translation>
            <numerusform>%1: %n zone</numerusform>
            <numerusform>%1: %n zones</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>airshed::desktop::MainWindow</name>
    <message numerus="yes">
        <source>%n task(s) are still running and will be stopped.</source>
        <translation>
            <numerusform>%n task is still running and will be stopped.</numerusform>
            <numerusform>%n tasks are still running and will be stopped.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>airshed::desktop::StatusLine</name>
    <message numerus="yes">
        <source>%n task(s)</source>
        <translation>
            <numerusform>%n task</numerusform>
            <numerusform>%n tasks</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>airshed::desktop::WorkspaceSession</name>
    <message numerus="yes">
        <source>Read %n file(s)</source>
        <translation>
            <numerusform>Read %n file</numerusform>
            <numerusform>Read %n files</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>airshed::review::CardPanel</name>
    <message numerus="yes">
        <source>Saved; the rules now find %n problem(s) in it.</source>
        <translation>
            <numerusform>Saved; the rules now find %n problem in it.</numerusform>
            <numerusform>Saved; the rules now find %n problems in it.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>airshed::review::CardView</name>
    <message numerus="yes">
        <source>%n earlier change(s)</source>
        <translation>
            <numerusform>%n earlier change</numerusform>
            <numerusform>%n earlier changes</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>airshed::review::CheckPage</name>
    <message numerus="yes">
        <source>%n row(s) below the header are sums, notes or repeated headers and are not counted as rows of the list.</source>
        <translation>
            <numerusform>%n row below the header is a sum, a note or a repeated header and is not counted as a row of the list.</numerusform>
            <numerusform>%n rows below the header are sums, notes or repeated headers and are not counted as rows of the list.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>&amp;Import %Ln row(s)</source>
        <translation>
            <numerusform>&amp;Import %Ln row</numerusform>
            <numerusform>&amp;Import %Ln rows</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>airshed::review::CoordinatesPage</name>
    <message numerus="yes">
        <source>%n list(s): %1</source>
        <translation>
            <numerusform>%n list: %1</numerusform>
            <numerusform>%n lists: %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n question(s) still open; choose an answer.</source>
        <translation>
            <numerusform>%n question still open; choose an answer.</numerusform>
            <numerusform>%n questions still open; choose an answer.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>A&amp;ccept all %n proposals that are open</source>
        <translation>
            <numerusform>A&amp;ccept the %n proposal that is open</numerusform>
            <numerusform>A&amp;ccept all %n proposals that are open</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>airshed::review::ImportDraft</name>
    <message numerus="yes">
        <source>Import %n list(s)</source>
        <translation>
            <numerusform>Import %n list</numerusform>
            <numerusform>Import %n lists</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>airshed::review::ImportEntry</name>
    <message numerus="yes">
        <source>Read %n file(s)</source>
        <translation>
            <numerusform>Read %n file</numerusform>
            <numerusform>Read %n files</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n files are shown as map layers. Lists among them can come into the inventory.</source>
        <translation>
            <numerusform>%n file is shown as a map layer. If it is a list, it can come into the inventory.</numerusform>
            <numerusform>%n files are shown as map layers. Lists among them can come into the inventory.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n file(s)</source>
        <translation>
            <numerusform>%n file</numerusform>
            <numerusform>%n files</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) have a problem.</source>
        <translation>
            <numerusform>%n row has a problem.</numerusform>
            <numerusform>%n rows have a problem.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>airshed::review::ProblemsPanel</name>
    <message numerus="yes">
        <source>Apply %n suggestion(s)</source>
        <translation>
            <numerusform>Apply %n suggestion</numerusform>
            <numerusform>Apply %n suggestions</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n suggestion(s) were applied.</source>
        <translation>
            <numerusform>%n suggestion was applied.</numerusform>
            <numerusform>%n suggestions were applied.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n problem(s) have none and stay open.</source>
        <translation>
            <numerusform>%n problem has none and stays open.</numerusform>
            <numerusform>%n problems have none and stay open.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Mark %n problem(s) as resolved</source>
        <translation>
            <numerusform>Mark %n problem as resolved</numerusform>
            <numerusform>Mark %n problems as resolved</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Open %n problem(s) again</source>
        <translation>
            <numerusform>Open %n problem again</numerusform>
            <numerusform>Open %n problems again</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>airshed::review::ReadingMap</name>
    <message numerus="yes">
        <source>%1; %n place(s) outside the declared district</source>
        <translation>
            <numerusform>%1; %n place outside the declared district</numerusform>
            <numerusform>%1; %n places outside the declared district</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n place(s)</source>
        <translation>
            <numerusform>%n place</numerusform>
            <numerusform>%n places</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n in the declared district</source>
        <translation>
            <numerusform>%n in the declared district</numerusform>
            <numerusform>%n in the declared district</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n outside the declared district</source>
        <translation>
            <numerusform>%n outside the declared district</numerusform>
            <numerusform>%n outside the declared district</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>airshed::review::RecordActions</name>
    <message numerus="yes">
        <source>Mark %n source(s) as closed</source>
        <translation>
            <numerusform>Mark %n source as closed</numerusform>
            <numerusform>Mark %n sources as closed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Mark %n source(s) as active</source>
        <translation>
            <numerusform>Mark %n source as active</numerusform>
            <numerusform>Mark %n sources as active</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Delete %n record(s)</source>
        <translation>
            <numerusform>Delete %n record</numerusform>
            <numerusform>Delete %n records</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n record(s) were deleted.</source>
        <translation>
            <numerusform>%n record was deleted.</numerusform>
            <numerusform>%n records were deleted.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>airshed::review::TablePanel</name>
    <message numerus="yes">
        <source>Copy %n row(s)</source>
        <translation>
            <numerusform>Copy %n row</numerusform>
            <numerusform>Copy %n rows</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>airshed::workbench::LayerList</name>
    <message numerus="yes">
        <source>Add %n layer(s)</source>
        <translation>
            <numerusform>Add %n layer</numerusform>
            <numerusform>Add %n layers</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>airshed::workbench::MeasureTool</name>
    <message numerus="yes">
        <source>%n segment(s)</source>
        <translation>
            <numerusform>%n segment</numerusform>
            <numerusform>%n segments</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>airshed::zoning</name>
    <message numerus="yes">
        <source>%n source(s) have no position: they count for the city and lie in no zone.</source>
        <translation>
            <numerusform>%n source has no position: it counts for the city and lies in no zone.</numerusform>
            <numerusform>%n sources have no position: they count for the city and lie in no zone.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n source(s) do not state %1; they count as 0 there.</source>
        <translation>
            <numerusform>%n source does not state %1; it counts as 0 there.</numerusform>
            <numerusform>%n sources do not state %1; they count as 0 there.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>at most %n inspection(s) in %1</source>
        <translation>
            <numerusform>at most %n inspection in %1</numerusform>
            <numerusform>at most %n inspections in %1</numerusform>
        </translation>
    </message>
</context>
</TS>
