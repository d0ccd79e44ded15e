/// Permintaan subjek data: what an owner asks of the office about the data kept of them.
///
/// A copy, a correction, a restriction, an erasure: each a record with its clock, answered by a named person with a
/// reason. The owner's page *Data saya* and the coordinator's list of what is still open. How long an
/// office has and by which article is data (`programme/data-requests.yaml`). Withdrawal of consent has its
/// own page in `coaching.consent` and needs nobody's answer.
///
/// A restriction that was granted stands until its owner lifts it. Meanwhile the database gives what
/// mentoring wrote down of that enterprise to nobody but the owner; whoever shows it asks here why. What a granted
/// erasure does stands in `coaching.erasure`, which listens.
@ApplicationModule(
        id = "coaching.request",
        allowedDependencies = {
            "kernel",
            "database",
            "shell",
            "journal",
            "notice",
            "registry.account",
            "registry.facility",
            "registry.programme",
            "coaching.excerpt"
        })
@NullMarked
package id.badak.coaching.request;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
