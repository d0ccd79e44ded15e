package id.badak.study.indicator;

import id.badak.kernel.OfficeId;

/// One office in one line of the national table; what is small is hidden before it leaves the door.
///
/// @param hidden whether the figures must not be shown; k and n are then 0
record OfficeFigure(OfficeId office, Share share, boolean hidden) {
    OfficeFigure hide() {
        return new OfficeFigure(office, new Share(0, 0), true);
    }
}
