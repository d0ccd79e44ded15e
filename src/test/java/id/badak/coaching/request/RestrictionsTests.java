package id.badak.coaching.request;

import static org.assertj.core.api.Assertions.assertThat;

import id.badak.cast.Cast;
import id.badak.cast.Mentored;
import id.badak.cast.Mentorings;
import id.badak.cast.Refusals;
import id.badak.cast.Visitor;
import id.badak.cast.WithBadak;
import id.badak.coaching.request.DataRequest.Kind;
import id.badak.database.CurrentDatabase;
import id.badak.database.Transactions;
import id.badak.database.Zone;
import id.badak.kernel.Ids;
import id.badak.kernel.Role;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@WithBadak
class RestrictionsTests {
    @LocalServerPort
    private int port;

    @Autowired
    private Mentorings mentorings;

    @Autowired
    private DataRequests requests;

    @Autowired
    private Restrictions restrictions;

    @Autowired
    private Transactions transactions;

    @Autowired
    private CurrentDatabase database;

    private Mentored mentored;

    @BeforeEach
    void aKitchenWithATaskAndAPhoto() {
        mentored = mentorings.begun();
        mentored.foundUnmet("13");
        mentored.shown(mentored.open("13"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"visit", "visit_answer", "task", "task_fix", "open_task"})
    void isHeldByTheDatabaseForEverybodyButTheOwner(String table) {
        var neighbour = mentorings.in(mentored.company());
        neighbour.foundUnmet("13");
        neighbour.shown(neighbour.open("13"));

        restricted();

        for (var member : new Cast.Member[] {mentored.andi(), mentored.company().the(Role.COORDINATOR)}) {
            assertThat(count(member, table, mentored)).isZero();
            assertThat(count(member, table, neighbour)).isPositive();
        }
        assertThat(count(mentored.siti(), table, mentored)).isPositive();
        lifted();
        assertThat(count(mentored.andi(), table, mentored)).isPositive();
    }

    /// The sweep of files without a row reads as the office's system; a closed row would cost the owner the photo.
    @Test
    void losesTheOwnerNoPhoto() {
        restricted();

        assertThat(count(mentored.andi(), "evidence", mentored)).isPositive();
    }

    @Test
    void tellsTheMentorPlainlyWhy() {
        var andi = Visitor.signedIn(port, mentored.andi());
        var path = "/binaan/" + mentored.mentorCase().id();
        assertThat(andi.get(path).status()).isEqualTo(200);

        restricted();

        assertThat(andi.get("/binaan").words()).contains("1 dibatasi pemiliknya", "tertutup sampai pemilik");
        var closed = andi.get(path);
        assertThat(closed.status()).isEqualTo(409);
        assertThat(closed.words()).contains("Pemilik membatasi pemakaian datanya");
        assertThat(Refusals.keyOf(() -> mentored.foundUnmet("12"))).isEqualTo("mentoring.restricted");
    }

    @Test
    void isLiftedByTheOwnerOnTheirOwnPage() {
        restricted();
        var siti = Visitor.signedIn(port, mentored.siti());
        assertThat(siti.get("/data-saya").words()).contains("Hanya Anda yang melihatnya");

        var lifted = siti.submit("/data-saya", "/data-saya/pembatasan/pencabutan", Map.of());

        assertThat(lifted.words()).contains("Catatan Anda terbuka lagi").doesNotContain("Hanya Anda yang melihatnya");
        assertThat(siti.submit("/data-saya", "/data-saya/pembatasan/pencabutan", Map.of())
                        .status())
                .isEqualTo(409);
        assertThat(siti.get("/siapa-melihat").words())
                .contains("menutup catatan pendampingan", "membuka lagi catatan pendampingannya");
    }

    @Test
    void isLiftedByNobodyElse() {
        restricted();
        var rina = mentored.company().the(Role.COORDINATOR);

        assertThat(Refusals.keyOf(() -> rina.act(() -> {
                    restrictions.lift();
                    return true;
                })))
                .isEqualTo("kernel.not-yours");
        assertThat(rina.act(() -> transactions.in(
                        Zone.COACHING,
                        () -> database.sql("DELETE FROM standing_restriction").update())))
                .isZero();
    }

    @Test
    void standsUntilItIsLiftedHoweverOftenItIsAskedFor() {
        restricted();
        restricted();

        lifted();

        assertThat(mentored.andi()
                        .act(() -> restrictions.stands(mentored.kitchen().enterprise())))
                .isFalse();
        restricted();
        assertThat(mentored.andi()
                        .act(() -> restrictions.stands(mentored.kitchen().enterprise())))
                .isTrue();
    }

    @Test
    void doesNotBeginWithARefusal() {
        var id = asked();
        mentored.company().the(Role.COORDINATOR).act(() -> {
            requests.answer(id, GivenSpecimens.refused("Belum bisa.", "Pasal 33"));
            return true;
        });

        assertThat(mentored.andi()
                        .act(() -> restrictions.stands(mentored.kitchen().enterprise())))
                .isFalse();
    }

    private DataRequestId asked() {
        return mentored.siti().act(() -> {
            var id = new DataRequestId(Ids.next());
            requests.ask(id, Kind.RESTRICTION, "");
            return id;
        });
    }

    private void restricted() {
        var id = asked();
        mentored.company().the(Role.COORDINATOR).act(() -> {
            requests.answer(id, GivenSpecimens.granted("Catatan ditutup.", false));
            return true;
        });
    }

    private void lifted() {
        mentored.siti().act(() -> {
            restrictions.lift();
            return true;
        });
    }

    private int count(Cast.Member who, String table, Mentored of) {
        return who.act(() -> transactions.in(
                Zone.COACHING,
                () -> database.sql("SELECT count(*) FROM " + table + " WHERE enterprise_id = :enterprise")
                        .param("enterprise", of.kitchen().enterprise().value())
                        .query(Integer.class)
                        .single()));
    }
}
