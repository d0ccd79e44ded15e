package id.badak.kernel;

import org.jspecify.annotations.Nullable;

/// A text of the input in one language or both; at least one is there.
public record BilingualText(
        @Nullable String indonesian, @Nullable String english) {
    public BilingualText {
        if (indonesian == null && english == null) {
            throw new IllegalArgumentException("words in no language");
        }
    }

    public String in(Language wanted) {
        var text = find(wanted);
        return text != null ? text : String.valueOf(find(languageFor(wanted)));
    }

    /// The language [#in] answers with: the page marks it when it is not the page's own.
    public Language languageFor(Language wanted) {
        if (find(wanted) != null) {
            return wanted;
        }
        return wanted == Language.ID ? Language.EN : Language.ID;
    }

    private @Nullable String find(Language language) {
        return switch (language) {
            case ID -> indonesian;
            case EN -> english;
        };
    }
}
