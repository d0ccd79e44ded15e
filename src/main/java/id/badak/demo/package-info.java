/// Cerita contoh: the invented people, places and years of `./badak demo`.
///
/// Everything is told through the other modules' doors, each time by whoever would do it, so that
/// the demo can hold nothing the system would refuse. It is the only module that knows both sides
/// of the wall, which it may because all it knows is invented; nothing but the launcher depends on
/// it.
@ApplicationModule(
        id = "demo",
        allowedDependencies = {
            "kernel",
            "gate.credential",
            "evidence",
            "registry.office",
            "registry.account",
            "registry.facility",
            "registry.standard",
            "registry.programme",
            "registry.grading",
            "coaching.consent",
            "coaching.mentoring",
            "coaching.visit",
            "coaching.task",
            "coaching.disclosure",
            "valve",
            "official.inspection",
            "official.permit",
            "study.appraisal",
            "study.check",
            "study.claim",
            "study.dataset",
            "study.extract",
            "study.folder",
            "study.gather",
            "study.inquiry",
            "study.interview",
            "study.material",
            "study.statistics",
            "study.studio"
        })
@NullMarked
package id.badak.demo;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
