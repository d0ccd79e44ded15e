package id.badak.sync;

import java.util.List;

/// The page of conflicts.
record OperationView(List<Operations.Refused> conflicts) {}
