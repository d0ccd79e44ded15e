package id.badak.coaching.home;

import id.badak.coaching.visit.Visits;
import java.util.List;

/// What a mentor wrote down about one place, for its owner.
record VisitsView(String place, List<Visits.Summary> visits) {}
