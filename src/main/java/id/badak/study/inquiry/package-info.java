/// Kajian kualitatif: a qualitative study as a value, from whom it asked to what it may say.
///
/// [Gathered] is all that was collected and decided. [Inquiry] is what may be shown of it: making one
/// checks the rules that hold between the parts and takes out every word of an interview that its
/// informant withdrew, at this one place. Reports and exports are made of an [Inquiry] and of nothing
/// else. What is counted from it (saturation, matrices, agreement, disagreements, who did what, what
/// the study cannot say) is counted here.
///
/// Rules stand in the record that owns them; a refusal is an [InquiryFault], with the thing it is about.
/// Nothing here reads files or a database. Texts and codings are `study.material`'s; offsets count
/// code points.
@ApplicationModule(
        id = "study.inquiry",
        allowedDependencies = {"kernel", "study.agreement", "study.material", "study.statistics"})
@NullMarked
package id.badak.study.inquiry;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
