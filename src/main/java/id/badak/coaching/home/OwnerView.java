package id.badak.coaching.home;

import java.time.LocalDate;
import java.util.List;

/// The owner's home.
///
/// @param name      of the enterprise
/// @param consented whether the consent stands
record OwnerView(String name, boolean consented, List<CaseSheet> sheets, LocalDate today) {}
