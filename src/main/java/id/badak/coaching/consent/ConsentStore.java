package id.badak.coaching.consent;

import id.badak.database.CoachingDatabase;
import id.badak.kernel.AccountId;
import id.badak.kernel.Acting;
import id.badak.kernel.EnterpriseId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.springframework.stereotype.Repository;

@Repository
class ConsentStore {
    private final CoachingDatabase database;

    ConsentStore(CoachingDatabase database) {
        this.database = database;
    }

    void insert(Consent consent) {
        database.sql("""
                        INSERT INTO coaching.consent (office_id, id, enterprise_id, text_version, given_by, given_at)
                        VALUES (:office, :id, :enterprise, :version, :by, :at)
                        """)
                .param("office", office())
                .param("id", consent.id())
                .param("enterprise", consent.enterprise().value())
                .param("version", consent.textVersion())
                .param("by", consent.givenBy().value())
                .param("at", consent.givenAt().atOffset(ZoneOffset.UTC))
                .update();
    }

    /// Writes the withdrawal; its key makes a second one nothing.
    void insertWithdrawal(Consent consent) {
        var withdrawal = Objects.requireNonNull(consent.withdrawal());
        database.sql("""
                        INSERT INTO coaching.consent_withdrawal
                            (office_id, consent_id, enterprise_id, withdrawn_by, withdrawn_at)
                        VALUES (:office, :consent, :enterprise, :by, :at)
                        ON CONFLICT DO NOTHING
                        """)
                .param("office", office())
                .param("consent", consent.id())
                .param("enterprise", consent.enterprise().value())
                .param("by", withdrawal.by().value())
                .param("at", withdrawal.at().atOffset(ZoneOffset.UTC))
                .update();
    }

    List<Consent> listWithdrawnBefore(Instant before) {
        return database.sql("""
                        SELECT *
                        FROM (SELECT DISTINCT ON (consent.enterprise_id)
                                     consent.id, consent.enterprise_id, consent.text_version, consent.given_by,
                                     consent.given_at, withdrawal.withdrawn_by, withdrawal.withdrawn_at
                              FROM coaching.consent
                              LEFT JOIN coaching.consent_withdrawal AS withdrawal
                                  ON withdrawal.office_id = consent.office_id AND withdrawal.consent_id = consent.id
                              WHERE consent.office_id = :office
                              ORDER BY consent.enterprise_id, consent.given_at DESC, consent.id DESC) AS latest
                        WHERE latest.withdrawn_at < :before
                        """)
                .param("office", office())
                .param("before", before.atOffset(ZoneOffset.UTC))
                .query(ConsentStore::consent)
                .list();
    }

    /// The latest consent of each enterprise that has one, standing or not.
    List<Consent> listLatest(Collection<EnterpriseId> enterprises) {
        return database.sql("""
                        SELECT DISTINCT ON (consent.enterprise_id)
                               consent.id, consent.enterprise_id, consent.text_version, consent.given_by,
                               consent.given_at, withdrawal.withdrawn_by, withdrawal.withdrawn_at
                        FROM coaching.consent
                        LEFT JOIN coaching.consent_withdrawal AS withdrawal
                            ON withdrawal.office_id = consent.office_id AND withdrawal.consent_id = consent.id
                        WHERE consent.office_id = :office AND consent.enterprise_id = ANY (:enterprises)
                        ORDER BY consent.enterprise_id, consent.given_at DESC, consent.id DESC
                        """)
                .param("office", office())
                .param(
                        "enterprises",
                        enterprises.stream().map(EnterpriseId::value).toArray(UUID[]::new))
                .query(ConsentStore::consent)
                .list();
    }

    private static UUID office() {
        return Acting.get().office().value();
    }

    private static Consent consent(ResultSet row, int number) throws SQLException {
        var withdrawnAt = row.getObject("withdrawn_at", OffsetDateTime.class);
        return new Consent(
                row.getObject("id", UUID.class),
                new EnterpriseId(row.getObject("enterprise_id", UUID.class)),
                row.getString("text_version"),
                new AccountId(row.getObject("given_by", UUID.class)),
                row.getObject("given_at", OffsetDateTime.class).toInstant(),
                withdrawnAt == null
                        ? null
                        : new Consent.Withdrawal(
                                new AccountId(row.getObject("withdrawn_by", UUID.class)), withdrawnAt.toInstant()));
    }
}
