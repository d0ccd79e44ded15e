package id.badak.coaching.disclosure;

import id.badak.coaching.mentoring.MentorCase;
import id.badak.valve.ValveRequest;
import java.util.List;

/// What a mentor asked for a case, and what came of it.
///
/// @param place the facility's name
record DisclosuresView(MentorCase mentorCase, String place, List<ValveRequest> requests) {}
