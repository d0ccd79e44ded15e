package id.badak.study.pattern;

import id.badak.study.inquiry.SaturationStep;
import id.badak.study.joint.SaturationView;
import java.util.List;

/// @param drawing as the report has it
record SaturationPage(Pattern pattern, List<SaturationStep> steps, SaturationView drawing) {
    Page page() {
        return Page.SATURATION;
    }
}
