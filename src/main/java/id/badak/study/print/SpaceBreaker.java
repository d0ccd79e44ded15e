package id.badak.study.print;

import com.openhtmltopdf.extend.FSTextBreaker;

/// Breaks lines at spaces only: `+25,11` and `194/370` stay whole.
///
/// The renderer's own breaker takes a comma or a slash between digits for a place to break.
final class SpaceBreaker implements FSTextBreaker {
    private static final int DONE = -1;

    private String text = "";
    private int position;

    @Override
    public void setText(String newText) {
        text = newText;
        position = 0;
    }

    @Override
    public int next() {
        int space = text.indexOf(' ', position);
        position = space < 0 ? text.length() : space + 1;
        return space < 0 ? DONE : position;
    }
}
