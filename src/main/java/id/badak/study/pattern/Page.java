package id.badak.study.pattern;

/// The pages of what coding shows, in the order they are offered.
enum Page {
    INFORMANTS("", "informan"),
    TOGETHER("/bersama", "bersama"),
    SATURATION("/kejenuhan", "kejenuhan"),
    AGREEMENT("/kesepakatan", "kesepakatan");

    private final String path;
    private final String file;

    Page(String path, String file) {
        this.path = path;
        this.file = file;
    }

    /// Behind the path of all of them.
    String path() {
        return path;
    }

    /// What its table is called as a file, without its ending.
    String file() {
        return file;
    }
}
