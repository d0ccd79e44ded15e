package id.badak.valve;

import java.util.List;

/// What was ever opened of an owner's business, and what the owner was asked for.
record OwnerValveView(List<ValveListView.Row> rows) {}
