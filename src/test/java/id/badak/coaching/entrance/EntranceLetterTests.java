package id.badak.coaching.entrance;

import static org.assertj.core.api.Assertions.assertThat;

import id.badak.cast.Mentored;
import id.badak.cast.Mentorings;
import id.badak.cast.PostBox;
import id.badak.cast.Visitor;
import id.badak.cast.WithMail;
import id.badak.kernel.Ids;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/// An officer types in where an owner can be written to, and the owner proves it from the letter.
@WithMail
class EntranceLetterTests {
    private static final Pattern LINK = Pattern.compile("http://badak\\.contoh\\.id/masuk/alamat#(\\S+)");

    @LocalServerPort
    private int port;

    @Autowired
    private Mentorings mentorings;

    private Mentored mentored;
    private Visitor andi;
    private String page;
    private String address;

    @BeforeEach
    void aMentoredKitchen() {
        mentored = mentorings.begun();
        mentored.siti().username();
        andi = Visitor.signedIn(port, mentored.andi());
        page = "/sarana/" + mentored.kitchen().id() + "/masuk";
        address = "siti-" + Ids.next().toString().substring(24) + "@contoh.id";
    }

    @Test
    void goesToTheOwnerWhoIsToldWhoSentItAndProvesTheAddress() {
        var sent = type(address);

        assertThat(sent.words()).contains("Tautan sedang dikirim", "Menunggu pengesahan: s…@contoh.id");
        assertThat(sent.words()).as("the officer reads no address").doesNotContain(address);
        var letter = PostBox.words(PostBox.await(address, 1).getFirst());
        var link = LINK.matcher(letter);
        assertThat(link.find()).as(letter).isTrue();
        var siti = Visitor.signedIn(port, mentored.siti());
        assertThat(siti.get("/siapa-melihat").words()).contains("mengirim pengesahan alamat surel");

        var phone = new Visitor(port);
        assertThat(phone.submit("/masuk/alamat", "/masuk/alamat", Map.of("tautan", link.group(1)))
                        .words())
                .contains("sudah bisa dipakai");
        assertThat(andi.get(page).words()).contains("s…@contoh.id").doesNotContain("Menunggu pengesahan");
    }

    @Test
    void isNotSentToWhatIsNoAddressNorWrittenDownAsSent() {
        var refused = type("siti@");

        assertThat(refused.status()).isEqualTo(422);
        var typed = refused.page().select("input[name=surel]");
        assertThat(typed.val()).isEqualTo("siti@");
        assertThat(refused.page().select(".govuk-error-message")).isNotEmpty();
        var siti = Visitor.signedIn(port, mentored.siti());
        assertThat(siti.get("/siapa-melihat").words()).doesNotContain("mengirim pengesahan alamat surel");
    }

    private Visitor.Answer type(String typed) {
        return andi.submit(
                page,
                page + "/surel",
                Map.of("akun", mentored.siti().actor().account().toString(), "surel", typed));
    }
}
