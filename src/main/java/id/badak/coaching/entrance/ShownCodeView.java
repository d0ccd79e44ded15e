package id.badak.coaching.entrance;

import id.badak.gate.Entrances;
import id.badak.registry.facility.Facility;

/// A code as the officer shows it.
///
/// @param account whose
/// @param name    of the owner
record ShownCodeView(Facility facility, String account, String name, Entrances.Shown shown) {}
