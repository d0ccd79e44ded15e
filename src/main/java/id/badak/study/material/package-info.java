/// Bahan penelitian: what was said and written, and what researchers marked in it.
///
/// A [Project] holds its [Coder]s, its [Code]s as a tree, its sources, and over them [Passage]s with
/// [Coding]s, [Memo]s, [Case]s with [Variable]s, [Link]s and [CodeSet]s. All of it is immutable and
/// keeps its own laws: whatever is named is there, no id stands twice among things of a kind, and no
/// passage leaves its text. Offsets count Unicode code points and never Java's chars.
///
/// A text source is a [TextSource]; a picture, PDF or recording is a [KeptSource], which we keep word
/// for word and do not read. Nothing here reads or writes files.
@ApplicationModule(
        id = "study.material",
        allowedDependencies = {})
@NullMarked
package id.badak.study.material;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
