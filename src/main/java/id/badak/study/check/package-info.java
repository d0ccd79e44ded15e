/// Konfirmasi informan: whether those who were interviewed find themselves in what was made of their words.
///
/// A researcher prepares a summary and the informant's own words and makes a link, which is handed on outside of
/// Badak: nobody here knows whose it is. The informant answers once, without an account: right, not quite, or
/// withdrawn, by the rules of `study.inquiry`. What was said stays what was said; what they say now stands beside
/// it. An interview that is withdrawn, here or elsewhere, takes all words of its checks along.
@ApplicationModule(
        id = "study.check",
        allowedDependencies = {
            "kernel",
            "database",
            "shell",
            "journal",
            "notice",
            "gate.credential",
            "registry.account",
            "study.inquiry",
            "study.interview",
            "study.sound",
            "study.studio"
        })
@NullMarked
package id.badak.study.check;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
