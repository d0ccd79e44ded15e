package id.badak.study.indicator;

import java.util.List;

/// What mentoring there was, year by year.
///
/// @param withheld facilities that stand in no year, since their owners withhold them
record Mentoring(List<MentoringYear> years, int withheld) {
    Mentoring {
        years = List.copyOf(years);
    }
}
