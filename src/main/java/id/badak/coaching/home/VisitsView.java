package id.badak.coaching.home;

import id.badak.coaching.visit.Visits;
import java.util.List;

record VisitsView(String place, List<Visits.Summary> visits) {}
