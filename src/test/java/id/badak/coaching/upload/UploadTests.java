package id.badak.coaching.upload;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.badak.coaching.mentoring.MentorCaseId;
import id.badak.evidence.EvidenceId;
import id.badak.kernel.AccountId;
import id.badak.kernel.EnterpriseId;
import id.badak.kernel.Ids;
import id.badak.kernel.Refusal;
import id.badak.kernel.Sha256;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class UploadTests {
    private static final int WHOLE = 100_000;
    private static final byte[] CONTENT = "foto".getBytes(StandardCharsets.UTF_8);
    private static final String DIGEST = Sha256.of(CONTENT).hex();

    private static Upload.Announced announced(String sha256, long bytes) {
        return new Upload.Announced(new MentorCaseId(Ids.next()), new EnterpriseId(Ids.next()), sha256, bytes);
    }

    private static Upload upload(int received, @Nullable EvidenceId photo) {
        var begun = announced(DIGEST, WHOLE);
        var id = UploadId.of(new AccountId(Ids.next()), begun.mentorCase(), DIGEST, WHOLE);
        return new Upload(id, begun.mentorCase(), begun.enterprise(), DIGEST, WHOLE, received, photo);
    }

    @Test
    void beginsWithNothingReceived() {
        var photo = announced(DIGEST, WHOLE);
        var id = UploadId.of(new AccountId(Ids.next()), photo.mentorCase(), DIGEST, WHOLE);

        var begun = Upload.begin(id, photo, Upload.MOST_OPEN - 1);

        assertThat(begun.received()).isZero();
        assertThat(begun.photo()).isNull();
        assertThat(begun.bytes()).isEqualTo(WHOLE);
    }

    @Test
    void refusesToBeginAnotherWhileEightAreOpen() {
        var photo = announced(DIGEST, WHOLE);
        var id = UploadId.of(new AccountId(Ids.next()), photo.mentorCase(), DIGEST, WHOLE);

        refuses(() -> Upload.begin(id, photo, 8), UploadProblem.TooMany.class);
    }

    @Test
    void refusesAnAnnouncementWithoutADigestOrASize() {
        refuses(() -> announced("", WHOLE).requireWellFormed(), UploadProblem.Malformed.class);
        refuses(
                () -> announced(DIGEST.toUpperCase(Locale.ROOT), WHOLE).requireWellFormed(),
                UploadProblem.Malformed.class);
        refuses(() -> announced(DIGEST, 0).requireWellFormed(), UploadProblem.Malformed.class);
        assertThatCode(announced(DIGEST, 1)::requireWellFormed).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @CsvSource({"20000, 16384", "20000, 80000", "90000, 10000"})
    void takesAPieceThatFollows(int received, int length) {
        assertThatCode(() -> upload(received, null).requireNext(received, length))
                .doesNotThrowAnyException();
    }

    @ParameterizedTest
    @CsvSource({"0", "16383", "524289"})
    void refusesAPieceTooSmallOrTooLarge(int length) {
        refuses(() -> upload(0, null).requireNext(0, length), UploadProblem.PieceSize.class);
    }

    @Test
    void refusesAPieceElsewhereOrPastTheEnd() {
        refuses(() -> upload(20_000, null).requireNext(0, 20_000), UploadProblem.WrongPlace.class);
        refuses(() -> upload(20_000, null).requireNext(40_000, 20_000), UploadProblem.WrongPlace.class);
        refuses(() -> upload(20_000, null).requireNext(20_000, 80_001), UploadProblem.WrongPlace.class);
    }

    @Test
    void refusesAPieceForAPhotoThatIsFinished() {
        var finished = upload(WHOLE, new EvidenceId(Ids.next()));
        refuses(() -> finished.requireNext(WHOLE, 20_000), UploadProblem.WrongPlace.class);
    }

    @Test
    void isFinishedOnlyWhenWholeAndAsAnnounced() {
        refuses(() -> upload(WHOLE - 1, null).requireWhole(), UploadProblem.NotWhole.class);
        assertThatCode(() -> upload(WHOLE, null).requireWhole()).doesNotThrowAnyException();
        refuses(() -> upload(WHOLE, null).requireAsSaid(new byte[] {1}), UploadProblem.AnotherDigest.class);
        assertThatCode(() -> upload(WHOLE, null).requireAsSaid(CONTENT)).doesNotThrowAnyException();
    }

    private static void refuses(ThrowingCallable act, Class<? extends UploadProblem> why) {
        assertThatThrownBy(act)
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.problem()).isInstanceOf(why));
    }
}
