/// Pernyataan: what a study says, and what each of it stands on.
///
/// Themes with words for and against, documents, claims with how each source stands to them, and what a named person
/// makes of words and numbers together. Quotations are places of codings and hold no word. The rules are those of
/// `study.inquiry`; here they are asked while somebody writes. Numbers are an appraisal's: the latest of a dataset,
/// until they are frozen. [Said] is all of it, as an inquiry takes it.
@ApplicationModule(
        id = "study.claim",
        allowedDependencies = {
            "kernel",
            "database",
            "shell",
            "journal",
            "registry.account",
            "study.appraisal",
            "study.extract",
            "study.folder",
            "study.inquiry",
            "study.interview",
            "study.joint",
            "study.material",
            "study.studio"
        })
@NullMarked
package id.badak.study.claim;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
