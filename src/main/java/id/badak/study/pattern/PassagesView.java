package id.badak.study.pattern;

import id.badak.kernel.Slice;
import id.badak.study.inquiry.Quotation;

/// One page of the turns that a number counts.
record PassagesView(Passages passages, Slice<Row> rows) {

    /// @param who who gave it and who did not; empty where that is not asked
    record Row(Quotation place, String who) {}
}
