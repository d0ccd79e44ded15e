package id.badak.sync;

import java.util.List;

record OperationView(List<Operations.Refused> conflicts) {}
