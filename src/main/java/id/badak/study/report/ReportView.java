package id.badak.study.report;

import id.badak.study.print.Provenance;
import java.util.List;

/// The report: Indonesian first, then the same in English.
///
/// @param forPrint whether this goes to the PDF, which needs page boxes and an embedded font
record ReportView(List<ReportPart> parts, Provenance provenance, boolean forPrint) {}
