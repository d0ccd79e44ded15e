package id.badak.study.interview;

import id.badak.kernel.Slice;

record SearchView(FieldStudy study, Slice<Hit> hits) {
    String path() {
        return "/penelitian/kajian/" + study.id();
    }
}
