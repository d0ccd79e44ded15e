package id.badak.coaching.request;

import id.badak.kernel.AccountId;
import id.badak.kernel.Acting;
import id.badak.kernel.Language;
import id.badak.kernel.Role;
import id.badak.notice.Addresses;
import id.badak.notice.LetterWriter;
import id.badak.notice.MailSettings;
import id.badak.notice.NewsLetters;
import id.badak.notice.Notice;
import id.badak.notice.Outbox;
import id.badak.registry.account.Account;
import id.badak.registry.account.Accounts;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Component;

/// Tells both sides of a request that there is news, by letter, and not what.
@Component
class Bells {
    private static final String ASKED = "news.data-request";
    private static final String ANSWERED = "news.data-answer";
    /// Source: ours, as for the valve: after a week the notice is given up and stands on the office's page.
    private static final Duration OF_USE = Duration.ofDays(7);

    private final Outbox outbox;
    private final Accounts accounts;
    private final Clock clock;

    Bells(Outbox outbox, Accounts accounts, Clock clock) {
        this.outbox = outbox;
        this.accounts = accounts;
        this.clock = clock;
    }

    /// Of use to coordinators as long as the clock runs.
    void ringOffice(DataRequest request) {
        ring(accounts.list(Role.COORDINATOR), ASKED, request.id(), request.dueAt());
    }

    void ringOwner(DataRequest request) {
        ring(
                accounts.listOwners(request.enterprise()),
                ANSWERED,
                request.id(),
                clock.instant().plus(OF_USE));
    }

    private void ring(List<Account> people, String kind, DataRequestId about, Instant until) {
        for (AccountId person : people.stream().map(Account::id).toList()) {
            outbox.write(Notice.to(person, Acting.get().office(), kind, about.value(), Language.ID, until));
        }
    }

    @Configuration(proxyBeanMethods = false)
    static class Letters {
        @Bean
        LetterWriter dataRequestLetters(Addresses addresses, MailSettings mail) {
            return new NewsLetters(ASKED, "/permintaan-data", addresses, mail);
        }

        @Bean
        LetterWriter dataAnswerLetters(Addresses addresses, MailSettings mail) {
            return new NewsLetters(ANSWERED, "/data-saya", addresses, mail);
        }
    }
}
