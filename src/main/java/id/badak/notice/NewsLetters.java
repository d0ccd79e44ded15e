package id.badak.notice;

import id.badak.kernel.Texts;
import java.util.Optional;
import org.springframework.stereotype.Component;

/// Says that there is something to see in Badak, and not what.
@Component
class NewsLetters implements LetterWriter {
    private final Addresses addresses;
    private final MailSettings settings;

    NewsLetters(Addresses addresses, MailSettings settings) {
        this.addresses = addresses;
        this.settings = settings;
    }

    @Override
    public String kind() {
        return Doorbell.OPENED;
    }

    @Override
    public Optional<Letter> write(Notice notice) {
        var texts = Texts.in(notice.language());
        return addresses
                .find(notice.recipient())
                .map(address -> new Letter(
                        address,
                        texts.of("notice.news.subject"),
                        texts.of("notice.news.body", settings.site() + "/beranda")));
    }
}
