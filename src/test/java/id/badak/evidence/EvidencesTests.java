package id.badak.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.badak.cast.AtOnce;
import id.badak.cast.Cast;
import id.badak.cast.Cast.Company;
import id.badak.cast.Cast.Member;
import id.badak.cast.Photos;
import id.badak.cast.Refusals;
import id.badak.cast.WithBadak;
import id.badak.database.CoachingDatabase;
import id.badak.database.Transactions;
import id.badak.database.Zone;
import id.badak.kernel.EnterpriseId;
import id.badak.kernel.Ids;
import id.badak.kernel.Problem;
import id.badak.kernel.Role;
import java.awt.Color;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@WithBadak
class EvidencesTests {
    @Autowired
    private Cast cast;

    @Autowired
    private Evidences evidences;

    @Autowired
    private EvidenceSettings settings;

    @Autowired
    private Transactions transactions;

    @Autowired
    private CoachingDatabase database;

    @Nested
    class Keeping {
        @Test
        void givesAPhotoBackAsASmallJpeg() {
            var company = cast.inNewOffice();
            var enterprise = enterprise(company);
            var andi = company.the(Role.MENTOR);

            var photo = kept(andi, enterprise, Photos.of(Color.RED));

            assertThat(read(andi, photo)).startsWith(0xFF, 0xD8, 0xFF);
        }

        @Test
        void isOneRowHoweverOftenAPhotoIsSent() throws Exception {
            var company = cast.inNewOffice();
            var enterprise = enterprise(company);
            var andi = company.the(Role.MENTOR);
            var first = kept(andi, enterprise, Photos.of(Color.ORANGE));

            AtOnce.outcomes(List.of(
                    () -> kept(andi, enterprise, Photos.of(Color.ORANGE)),
                    () -> kept(andi, enterprise, Photos.of(Color.ORANGE))));

            assertThat(kept(andi, enterprise, Photos.of(Color.ORANGE))).isEqualTo(first);
            assertThat(rows(andi, enterprise)).isEqualTo(1);
        }

        @Test
        void isTwoRowsAndOneFileForTwoEnterprises() throws IOException {
            var company = cast.inNewOffice();
            var one = enterprise(company);
            var other = enterprise(company);
            var andi = company.the(Role.MENTOR);

            var first = kept(andi, one, Photos.of(Color.CYAN));
            var second = kept(andi, other, Photos.of(Color.CYAN));

            assertThat(first).isNotEqualTo(second);
            assertThat(sha256(andi, first)).isEqualTo(sha256(andi, second));
            assertThat(read(andi, first)).isEqualTo(read(andi, second));
        }

        @Test
        void namesTheFileAfterWhatIsInIt() throws IOException {
            var company = cast.inNewOffice();
            var andi = company.the(Role.MENTOR);

            var photo = kept(andi, enterprise(company), Photos.of(Color.MAGENTA));

            var sha256 = sha256(andi, photo);
            var file = settings.folder()
                    .resolve(sha256.substring(0, 2))
                    .resolve(sha256.substring(2, 4))
                    .resolve(sha256);
            assertThat(Files.readAllBytes(file)).isEqualTo(read(andi, photo));
            assertThat(HexFormat.of().formatHex(digest(Files.readAllBytes(file))))
                    .isEqualTo(sha256);
        }

        @Test
        void leavesTheFileAndNoRowWhenTheActFails() {
            var company = cast.inNewOffice();
            var enterprise = enterprise(company);
            var andi = company.the(Role.MENTOR);

            assertThatThrownBy(() -> andi.act(() -> transactions.in(Zone.COACHING, () -> {
                        evidences.add(enterprise, Photos.of(new Color(1, 2, 3)));
                        throw new IllegalStateException("the act failed");
                    })))
                    .hasMessage("the act failed");

            assertThat(rows(andi, enterprise)).isZero();
        }

        @Test
        void leavesNoHalfWrittenFileBehind() throws IOException {
            var company = cast.inNewOffice();
            kept(company.the(Role.MENTOR), enterprise(company), Photos.of(new Color(4, 5, 6)));

            try (var files = Files.walk(settings.folder())) {
                assertThat(files.map(path -> path.getFileName().toString())).noneMatch(name -> name.endsWith(".part"));
            }
        }
    }

    @Nested
    class Refusing {
        @Test
        void takesNoFileThatIsNoPicture() {
            var company = cast.inNewOffice();
            var script = "<script>alert(1)</script>".getBytes(StandardCharsets.UTF_8);

            assertThat(refusal(company, script)).isEqualTo(new EvidenceProblem.NotAPicture());
            assertThat(refusal(company, new byte[0])).isEqualTo(new EvidenceProblem.NotAPicture());
        }

        @Test
        void takesNoPictureThatIsCutOff() {
            var company = cast.inNewOffice();
            var photo = Photos.of(Color.RED);

            assertThat(refusal(company, Arrays.copyOf(photo, 20))).isEqualTo(new EvidenceProblem.NotAPicture());
        }

        @Test
        void takesNoFileAboveTheSetSize() {
            var company = cast.inNewOffice();
            var large = new byte[settings.mostMegabytes() * 1_000_000 + 1];

            assertThat(refusal(company, large)).isEqualTo(new EvidenceProblem.TooLarge(settings.mostMegabytes()));
        }

        private Problem refusal(Company company, byte[] sent) {
            var enterprise = enterprise(company);
            return Refusals.of(() -> kept(company.the(Role.MENTOR), enterprise, sent));
        }
    }

    @Nested
    class Reading {
        @Test
        void knowsNoPhotoOfAnotherOffice() {
            var company = cast.inNewOffice();
            var photo = kept(company.the(Role.MENTOR), enterprise(company), Photos.of(Color.RED));
            var far = cast.inNewOffice().the(Role.MENTOR);

            assertThat(Refusals.of(() -> read(far, photo)))
                    .isEqualTo(Refusals.of(() -> read(far, new EvidenceId(Ids.next()))))
                    .isEqualTo(new EvidenceProblem.Unknown());
        }

        @Test
        void showsAnOwnerNoPhotoOfAnotherEnterprise() {
            var company = cast.inNewOffice();
            var enterprise = enterprise(company);
            var photo = kept(company.the(Role.MENTOR), enterprise, Photos.of(Color.RED));
            var siti = company.owner(enterprise, "Bu Siti");
            var stranger = company.owner(enterprise(company), "Bu Lain");

            assertThat(read(siti, photo)).isNotEmpty();
            assertThat(Refusals.of(() -> read(stranger, photo))).isEqualTo(new EvidenceProblem.Unknown());
        }
    }

    @Nested
    class Requiring {
        @Test
        void refusesAnyPhotoThatIsNotTheEnterprises() {
            var company = cast.inNewOffice();
            var own = enterprise(company);
            var other = enterprise(company);
            var andi = company.the(Role.MENTOR);
            var photo = kept(andi, own, Photos.of(Color.RED));
            var foreign = kept(andi, other, Photos.of(Color.RED));

            assertThat(Refusals.of(() -> required(andi, own, photo, foreign))).isEqualTo(new EvidenceProblem.Unknown());
            assertThat(Refusals.of(() -> required(andi, own, new EvidenceId(UUID.randomUUID()))))
                    .isEqualTo(new EvidenceProblem.Unknown());
        }

        @Test
        void countsAPhotoThatIsNamedTwiceOnce() {
            var company = cast.inNewOffice();
            var enterprise = enterprise(company);
            var andi = company.the(Role.MENTOR);
            var photo = kept(andi, enterprise, Photos.of(Color.RED));

            assertThat(required(andi, enterprise, photo, photo)).isTrue();
            assertThat(required(andi, enterprise)).isTrue();
        }

        private boolean required(Member who, EnterpriseId enterprise, EvidenceId... photos) {
            return who.act(() -> transactions.in(Zone.COACHING, () -> {
                evidences.require(enterprise, List.of(photos));
                return true;
            }));
        }
    }

    private static EnterpriseId enterprise(Company company) {
        return company.kitchen("Keripik Pisang Bu Siti").enterprise();
    }

    private EvidenceId kept(Member who, EnterpriseId enterprise, byte[] sent) {
        return who.act(() -> transactions.in(Zone.COACHING, () -> evidences.add(enterprise, sent)));
    }

    private byte[] read(Member who, EvidenceId photo) {
        return who.act(() -> transactions.in(Zone.COACHING, () -> evidences.get(photo)));
    }

    private int rows(Member who, EnterpriseId enterprise) {
        return who.act(() -> transactions.in(
                Zone.COACHING,
                () -> database.sql("SELECT count(*) FROM evidence WHERE enterprise_id = :enterprise")
                        .param("enterprise", enterprise.value())
                        .query(Integer.class)
                        .single()));
    }

    private String sha256(Member who, EvidenceId photo) {
        return who.act(() -> transactions.in(
                Zone.COACHING,
                () -> database.sql("SELECT sha256 FROM evidence WHERE id = :id")
                        .param("id", photo.value())
                        .query(String.class)
                        .single()));
    }

    private static byte[] digest(byte[] content) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(content);
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException(missing);
        }
    }
}
