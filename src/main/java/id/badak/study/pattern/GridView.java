package id.badak.study.pattern;

import id.badak.study.inquiry.CodedTexts.Level;

/// @param page which of the pages it is
record GridView(Pattern pattern, Page page, Level level, Grid grid) {
    String level(Level other) {
        return Grid.name(other);
    }
}
