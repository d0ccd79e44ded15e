package id.badak.archive;

import id.badak.database.Migrations;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/// What a backup holds, written as its last entry: a file without one was cut off.
///
/// @param about   what was copied, and when
/// @param tables  every table copied, with the columns in the order of the rows
/// @param photos  how many files of the evidence folder, and the digest over the list of their
///                names
/// @param leftOut what stayed behind, with the reason
/// @param missing photos that the database names and the folder did not have
public record Manifest(
        About about,
        List<Part> tables,
        List<Counter> counters,
        Photos photos,
        List<LeftOut> leftOut,
        List<String> missing) {
    public static final String NAME = "manifest.json";
    public static final int FORMAT = 1;
    private static final JsonMapper JSON = JsonMapper.builder().build();

    /// Of which moment and which database the file is.
    ///
    /// @param watermark       every operation up to it is inside; see
    ///                        [id.badak.database.LastBackup]
    /// @param highestSequence of the operations inside; may be above the watermark
    public record About(
            int format,
            String program,
            Instant takenAt,
            String server,
            String epoch,
            long watermark,
            long highestSequence,
            List<Migrations.Installed> migrations) {
        public Map<String, String> versions() {
            return migrations.stream()
                    .collect(Collectors.toMap(Migrations.Installed::module, Migrations.Installed::version));
        }
    }

    public record Part(String schema, String name, List<String> columns, long rows, String sha256) {
        public String fullName() {
            return schema + "." + name;
        }
    }

    /// `last` and `called` are PostgreSQL's `last_value` and `is_called`, as `setval` takes them.
    public record Counter(String schema, String name, long last, boolean called) {}

    public record Photos(long count, long bytes, String sha256) {}

    public record LeftOut(String what, String reason) {}

    public long rows() {
        return tables.stream().mapToLong(Part::rows).sum();
    }

    public byte[] json() {
        return JSON.writerWithDefaultPrettyPrinter().writeValueAsBytes(this);
    }

    static Manifest of(byte[] json) throws IOException {
        try {
            return JSON.readValue(json, Manifest.class);
        } catch (JacksonException malformed) {
            throw new IOException("its manifest cannot be read", malformed);
        }
    }
}
