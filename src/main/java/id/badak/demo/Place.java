package id.badak.demo;

import id.badak.kernel.Actor;
import id.badak.registry.facility.Facility;
import java.time.LocalDate;
import java.util.random.RandomGenerator;

/// One enterprise of the story with its one facility.
///
/// @param number   its place in the file: what is drawn for it by lot follows from it
/// @param mentor   name of the mentor's part; empty when the course has none
/// @param joinedOn when the owner consented, or would have
record Place(
        int number, Company company, Facility facility, Actor owner, Course course, String mentor, LocalDate joinedOn) {

    /// The same lots for the same place and purpose, every time.
    RandomGenerator lots(int purpose) {
        return Lots.of(10_000L * number + purpose);
    }
}
