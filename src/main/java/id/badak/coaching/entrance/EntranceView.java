package id.badak.coaching.entrance;

import id.badak.gate.ticket.Reach;
import id.badak.registry.facility.Facility;
import id.badak.shell.Faults;
import java.util.List;

/// @param canWrite whether a mail server is set
/// @param name     what was typed as a new owner's name
/// @param address  what was typed as an address
record EntranceView(
        Facility facility, List<Owner> owners, boolean canWrite, String name, String address, Faults faults) {

    record Owner(String id, String name, Reach reach) {}

    String typedFor(Owner owner) {
        return faults.find("surel-" + owner.id()).isPresent() ? address : "";
    }
}
