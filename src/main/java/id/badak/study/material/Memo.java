package id.badak.study.material;

/// What a researcher wrote down beside the sources. It is a text like they are and may be marked
/// itself; what it is about names it, or a [Link] leads there.
public record Memo(TextSource text) {}
