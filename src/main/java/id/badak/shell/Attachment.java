package id.badak.shell;

import jakarta.servlet.http.HttpServletResponse;
import org.springframework.http.HttpHeaders;

/// An answer that is a file to keep, and no page.
public final class Attachment {
    public static final String CSV = "text/csv;charset=UTF-8";
    public static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    public static final String JSON = "application/json";
    public static final String ZIP = "application/zip";

    private Attachment() {}

    /// Says what comes; before the first byte of it.
    ///
    /// @param file a name of ours: small letters, digits, hyphens and points
    public static void begin(HttpServletResponse response, String type, String file) {
        response.setContentType(type);
        response.setHeader(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + file + "\"");
    }
}
