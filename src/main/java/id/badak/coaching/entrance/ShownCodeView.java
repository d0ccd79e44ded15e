package id.badak.coaching.entrance;

import id.badak.gate.ticket.Entrances;
import id.badak.registry.account.Account;
import id.badak.registry.facility.Facility;

record ShownCodeView(Facility facility, Account owner, Entrances.Shown shown) {}
