package id.badak.coaching.erasure;

import id.badak.gate.credential.SignIns;
import id.badak.kernel.AccountId;
import id.badak.kernel.Acting;
import id.badak.kernel.Language;
import id.badak.kernel.Texts;
import id.badak.notice.Addresses;
import id.badak.notice.Letter;
import id.badak.notice.LetterWriter;
import id.badak.notice.Notice;
import id.badak.notice.Outbox;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Component;

/// The last letter to an owner, and the sign-in that goes once the letter needs its address no longer. Unlike all other
/// letters it says what happened, since nobody can come in to see it; of mentoring it says nothing.
@Component
class Farewells {
    private static final String KIND = "news.erased";

    private static final String CLOSED = "Penghapusan data diminta pemiliknya";

    /// Source: ours. The address is kept for this letter so long at most, and goes with it.
    private static final Duration OF_USE = Duration.ofHours(24);

    private final Outbox outbox;
    private final Addresses addresses;
    private final SignIns signIns;
    private final Clock clock;

    Farewells(Outbox outbox, Addresses addresses, SignIns signIns, Clock clock) {
        this.outbox = outbox;
        this.addresses = addresses;
        this.signIns = signIns;
        this.clock = clock;
    }

    void write(Erasure erasure, List<AccountId> owners) {
        var until = clock.instant().plus(OF_USE);
        for (var owner : owners) {
            outbox.write(Notice.to(owner, Acting.get().office(), KIND, erasure.id(), Language.ID, until));
        }
    }

    /// Closes it at once; takes it away once no letter waits that needs its address.
    ///
    /// @return whether it is gone
    boolean endSignIn(AccountId owner, Erasure erasure) {
        if (addresses.find(owner).isPresent() && outbox.isWaiting(owner, erasure.id())) {
            signIns.close(owner, null, CLOSED);
            return false;
        }
        signIns.erase(owner);
        return true;
    }

    private record ErasedLetters(Addresses addresses) implements LetterWriter {
        @Override
        public String kind() {
            return KIND;
        }

        @Override
        public Optional<Letter> write(Notice notice) {
            var texts = Texts.in(notice.language());
            return addresses
                    .find(notice.recipient())
                    .map(address ->
                            new Letter(address, texts.of("erasure.letter.subject"), texts.of("erasure.letter.body")));
        }
    }

    @Configuration(proxyBeanMethods = false)
    static class Letters {
        @Bean
        LetterWriter erasedLetters(Addresses addresses) {
            return new ErasedLetters(addresses);
        }
    }
}
