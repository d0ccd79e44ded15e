package id.badak.house;

/// What a template shows by itself: its text once directives, expressions and tags are gone.
///
/// Walks the characters and knows just enough of JTE to skip a balanced pair of brackets with the
/// strings in it. A block handed to another template (between `@` and a backtick) stays.
final class TemplateText {
    private final String source;
    private final StringBuilder kept = new StringBuilder();
    private int at;

    private TemplateText(String source) {
        this.source = source;
    }

    static String of(String template) {
        var plain = template.replaceAll("(?s)<%--.*?--%>", "")
                .replaceAll("(?s)@raw\\b.*?@endraw", "")
                .replaceAll("(?m)^@(import|param)\\b.*$", "");
        return new TemplateText(plain).strip();
    }

    private String strip() {
        while (at < source.length()) {
            if (starts("${") || starts("!{")) {
                at++;
                skipBalanced('{', '}');
            } else if (source.charAt(at) == '@') {
                directive();
            } else {
                kept.append(source.charAt(at++));
            }
        }
        return kept.toString();
    }

    private boolean starts(String part) {
        return source.startsWith(part, at);
    }

    private void directive() {
        at++;
        while (at < source.length()
                && (Character.isLetterOrDigit(source.charAt(at)) || ".-_".indexOf(source.charAt(at)) >= 0)) {
            at++;
        }
        if (at < source.length() && source.charAt(at) == '(') {
            skipBalanced('(', ')');
        }
    }

    /// Leaves early at the beginning of a block, which the walk then reads as any other text; its end,
    /// a backtick and a bracket, is no letter and disturbs nobody.
    private void skipBalanced(char open, char close) {
        var depth = 0;
        for (; at < source.length(); at++) {
            var letter = source.charAt(at);
            if (letter == '"') {
                skipString();
            } else if (starts("@`")) {
                at += 2;
                return;
            } else if (letter == open) {
                depth++;
            } else if (letter == close && --depth == 0) {
                at++;
                return;
            }
        }
    }

    private void skipString() {
        for (at++; at < source.length() && source.charAt(at) != '"'; at++) {
            if (source.charAt(at) == '\\') {
                at++;
            }
        }
    }
}
