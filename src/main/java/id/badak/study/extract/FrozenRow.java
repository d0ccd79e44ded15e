package id.badak.study.extract;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// One facility in one month or year.
///
/// @param number     from 1, by facility and then by date
/// @param facility   drawn for this dataset alone
/// @param mentoredOn null where it was never mentored
/// @param visits     up to the day of the inspection
/// @param minutes    likewise
record FrozenRow(
        int number,
        int facility,
        String kind,
        LocalDate inspectedOn,
        boolean compliant,
        @Nullable LocalDate mentoredOn,
        int visits,
        int minutes) {}
