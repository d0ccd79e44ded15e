package id.badak.study.indicator;

import org.jspecify.annotations.Nullable;

/// @param mentoring its numbers; null where it has none of its own, or the reader may not know them
/// @param permits   likewise
record DefinitionView(
        Definition definition,
        @Nullable Mentoring mentoring,
        @Nullable PermitCount permits) {}
