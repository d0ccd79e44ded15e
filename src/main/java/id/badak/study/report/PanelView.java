package id.badak.study.report;

import java.util.List;

/// The report on a table: Indonesian first, then the same in English.
///
/// @param forPrint whether this goes to the PDF, which needs page boxes and an embedded font
record PanelView(List<PanelPart> parts, boolean forPrint) {}
