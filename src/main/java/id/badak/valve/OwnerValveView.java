package id.badak.valve;

import java.util.List;

record OwnerValveView(List<ValveListView.Row> rows) {}
