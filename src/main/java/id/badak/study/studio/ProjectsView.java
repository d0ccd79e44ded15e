package id.badak.study.studio;

import id.badak.kernel.AccountId;
import id.badak.kernel.Slice;
import id.badak.study.interview.FieldStudy;
import java.util.Map;

/// What came into a study as a file.
record ProjectsView(FieldStudy study, Slice<ProjectReport> reports, Map<AccountId, String> names) {
    String path() {
        return "/penelitian/kajian/" + study.id();
    }

    String name(ProjectReport report) {
        return names.getOrDefault(report.by(), "");
    }
}
