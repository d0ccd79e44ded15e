package id.badak.coaching.disclosure;

import id.badak.coaching.mentoring.MentorCase;
import id.badak.valve.ValveRequest;
import java.util.List;

/// @param place the facility's name
record DisclosuresView(MentorCase mentorCase, String place, List<ValveRequest> requests) {}
