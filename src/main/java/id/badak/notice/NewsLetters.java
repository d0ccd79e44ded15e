package id.badak.notice;

import id.badak.kernel.Texts;
import java.util.Optional;

/// Letters that say that there is something to see in Badak, and not what.
///
/// @param kind of the notices they are written for
/// @param path where it is seen
public record NewsLetters(String kind, String path, Addresses addresses, MailSettings settings)
        implements LetterWriter {
    @Override
    public Optional<Letter> write(Notice notice) {
        var texts = Texts.in(notice.language());
        return addresses
                .find(notice.recipient())
                .map(address -> new Letter(
                        address,
                        texts.of("notice.news.subject"),
                        texts.of("notice.news.body", settings.site() + path)));
    }
}
