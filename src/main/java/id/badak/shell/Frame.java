package id.badak.shell;

import id.badak.kernel.Language;
import id.badak.kernel.Role;
import id.badak.kernel.Texts;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What stands around a page: whose it is, in which language, where else one can go.
///
/// @param person  the name of who is signed in, shown only to them; null before sign-in
/// @param csrf    the token every form carries
/// @param notice  the sentence left by the act that led here; null when there is none
/// @param demo    whether all businesses here are made up
/// @param nonce   what a script of this page carries, fresh for each answer
/// @param path    where the page can be read again, for the language switch and to mark the current
///                entry; of a page that answers an act the nearest page above
/// @param session in how many seconds the session ends if nothing is asked for; 0 before sign-in
public record Frame(
        Texts texts,
        @Nullable String person,
        @Nullable Role role,
        String csrf,
        @Nullable String notice,
        boolean demo,
        String nonce,
        String path,
        long session) {

    public String t(String key, Object... facts) {
        return texts.of(key, facts);
    }

    public String t(String kind, Enum<?> value) {
        return texts.of(kind, value);
    }

    /// An instant as the office's wall clock shows it.
    public String at(Instant instant) {
        return DateTimeFormatter.ofPattern("d MMM yyyy HH.mm", language().locale())
                .withZone(ZoneId.of("Asia/Jakarta"))
                .format(instant);
    }

    public String on(LocalDate date) {
        return DateTimeFormatter.ofPattern("d MMMM yyyy", language().locale()).format(date);
    }

    /// A word as it may stand in a query string.
    public String query(String word) {
        return URLEncoder.encode(word, StandardCharsets.UTF_8);
    }

    public Language language() {
        return texts.language();
    }

    public Language otherLanguage() {
        return language() == Language.ID ? Language.EN : Language.ID;
    }

    public boolean isInspector() {
        return role == Role.INSPECTOR;
    }

    public boolean isCoordinator() {
        return role == Role.COORDINATOR;
    }

    public List<Entry> navigation() {
        return role == null ? List.of() : Navigation.of(role);
    }

    public boolean isAt(Entry entry) {
        return path.equals(entry.path()) || path.startsWith(entry.path() + "/");
    }

    public record Entry(String path, String key) {}
}
