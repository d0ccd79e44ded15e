package id.badak.coaching.home;

import id.badak.valve.ValveNotice;
import java.time.LocalDate;
import java.util.List;

/// @param name      of the enterprise
/// @param consented whether the consent stands
/// @param notices   what of the valve the owner has not read or not answered
record OwnerView(String name, boolean consented, List<ValveNotice> notices, List<CaseSheet> sheets, LocalDate today) {}
