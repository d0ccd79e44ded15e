package id.badak.coaching.request;

import id.badak.kernel.Typed;
import id.badak.registry.facility.Enterprise;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/// One thing that was put right, in both versions.
///
/// @param before empty where nothing was known
public record Correction(Field field, String before, String after) {
    static final int LONGEST = 500;

    public enum Field {
        ENTERPRISE_NAME,
        OWNER_NAME,
        PHONE,
        /// Put right elsewhere in Badak or on paper; both versions are the coordinator's words.
        OTHER
    }

    /// What a coordinator typed as right; what is empty stays as it is.
    ///
    /// @param before of anything but the three that the register keeps
    public record Typing(String enterpriseName, String ownerName, String phone, String before, String after) {
        public static final Typing NONE = new Typing("", "", "", "", "");

        /// Masks all of it.
        @Override
        public String toString() {
            return "Typing[]";
        }
    }

    /// Compares with what the register has; what is the same is no correction.
    static List<Correction> list(Enterprise now, Typing typed) {
        var all = new ArrayList<Correction>();
        add(all, Field.ENTERPRISE_NAME, now.name(), typed.enterpriseName());
        add(all, Field.OWNER_NAME, now.ownerName(), typed.ownerName());
        add(
                all,
                Field.PHONE,
                Objects.requireNonNullElse(now.phone(), ""),
                typed.phone().replaceAll("[ .()-]", ""));
        add(all, Field.OTHER, text(typed.before()), typed.after());
        return List.copyOf(all);
    }

    private static void add(List<Correction> all, Field field, String before, String typed) {
        var after = text(typed);
        if (!after.isEmpty() && !after.equals(before)) {
            all.add(new Correction(field, before, after));
        }
    }

    /// What somebody typed, without what no text of the database holds.
    static String text(String typed) {
        return Typed.strip(typed.replace("\0", ""));
    }

    /// Gives the business as it is with these.
    static Enterprise apply(Enterprise now, List<Correction> corrections) {
        var name = now.name();
        var owner = now.ownerName();
        var phone = now.phone();
        for (var one : corrections) {
            switch (one.field()) {
                case ENTERPRISE_NAME -> name = one.after();
                case OWNER_NAME -> owner = one.after();
                case PHONE -> phone = one.after();
                case OTHER -> {}
            }
        }
        return Enterprise.of(now.id(), name, owner, phone);
    }

    /// Masks both versions.
    @Override
    public String toString() {
        return "Correction[" + field + "]";
    }
}
