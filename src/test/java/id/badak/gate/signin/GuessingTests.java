package id.badak.gate.signin;

import static org.assertj.core.api.Assertions.assertThat;

import id.badak.cast.Cast;
import id.badak.cast.Visitor;
import id.badak.cast.WithBadak;
import id.badak.kernel.Ids;
import id.badak.kernel.Role;
import java.net.URLEncoder;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@WithBadak
class GuessingTests {
    @LocalServerPort
    private int port;

    @Autowired
    private Cast cast;

    private Cast.Member member;

    @BeforeEach
    void hire() {
        member = cast.inNewOffice().the(Role.MENTOR);
    }

    @Test
    void isHeldBackAfterFiveTriesFromOnePlaceWithASentence() {
        for (var number = 0; number < 5; number++) {
            assertThat(guess(member.username(), "203.0.113.7").statusCode()).isEqualTo(422);
        }
        var sixth = guess(member.username(), "203.0.113.7");
        assertThat(sixth.statusCode()).isEqualTo(429);
        assertThat(sixth.headers()
                        .firstValue("Retry-After")
                        .map(Integer::parseInt)
                        .orElseThrow())
                .isBetween(200, 300);
        assertThat(words(sixth)).contains("Coba lagi 5 menit lagi", "tidak terkunci");
        assertThat(Jsoup.parse(new String(sixth.body(), StandardCharsets.UTF_8))
                        .select("#nama")
                        .val())
                .isEqualTo(member.username());
    }

    @Test
    void neverLocksTheRightfulPersonOut() {
        var ownBrowser = Visitor.signedIn(port, member);
        for (var place = 0; place < 40; place++) {
            guess(member.username(), "198.51.100." + place);
        }
        assertThat(guess(member.username(), "198.51.100.77").statusCode()).isEqualTo(429);

        ownBrowser.post("/keluar", ownBrowser.token("/"), java.util.Map.of());
        var again = ownBrowser.submit(
                "/masuk", "/masuk", java.util.Map.of("nama", member.username(), "sandi", Cast.PASSWORD));

        assertThat(again.path()).isEqualTo("/binaan");
    }

    @Test
    void givesARightTryBack() {
        for (var number = 0; number < 20; number++) {
            assertThat(Visitor.signedIn(port, member).get("/binaan").status()).isEqualTo(200);
        }
    }

    @Test
    void answersForAnUnknownNameAsForAKnownOne() {
        var unknown = "tidak.ada." + Ids.next().toString().substring(24);
        for (var number = 0; number < 7; number++) {
            var one = guess(member.username(), "192.0.2.9");
            var other = guess(unknown, "192.0.2.9");
            assertThat(other.statusCode()).isEqualTo(one.statusCode());
            assertThat(words(other)).isEqualTo(words(one));
        }
    }

    @Test
    void countsASubnetOfIpv6AsOnePlace() {
        for (var number = 0; number < 5; number++) {
            assertThat(guess(member.username(), "2001:db8:1:2::" + (number + 1)).statusCode())
                    .isEqualTo(422);
        }
        assertThat(guess(member.username(), "2001:db8:1:2:ffff::1").statusCode())
                .isEqualTo(429);
        assertThat(guess(member.username(), "2001:db8:1:3::1").statusCode()).isEqualTo(422);
    }

    private HttpResponse<byte[]> guess(String username, String source) {
        var stranger = new Visitor(port);
        var token = stranger.token("/masuk");
        var body = "nama=" + username + "&sandi=tebakan&_csrf=" + URLEncoder.encode(token, StandardCharsets.UTF_8);
        return stranger.fetch(
                "/masuk",
                request -> request.header("X-Forwarded-For", source)
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(BodyPublishers.ofString(body)));
    }

    private static String words(HttpResponse<byte[]> answer) {
        return Jsoup.parse(new String(answer.body(), StandardCharsets.UTF_8))
                .select("main")
                .text();
    }
}
