package id.badak.study.joint;

import java.util.List;

/// The report: Indonesian first, then the same in English.
///
/// @param forPrint whether this goes to the PDF, which needs page boxes and an embedded font
record JointView(List<JointPart> parts, boolean forPrint) {}
