package id.badak.study.check;

import id.badak.study.check.Check.State;
import id.badak.study.interview.Interview;
import java.util.Objects;

record CheckListView(MemberChecks.Listed listed) {
    String studyPath() {
        return "/penelitian/kajian/" + listed.study().id();
    }

    String path() {
        return studyPath() + "/konfirmasi";
    }

    Interview interview(Check check) {
        return Objects.requireNonNull(listed.interviews().get(check.interview()));
    }

    State state(Check check) {
        return check.state(listed.now());
    }
}
