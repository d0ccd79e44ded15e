package id.badak.study.extract;

import static id.badak.cast.Refusals.shown;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.badak.cast.Cast;
import id.badak.cast.Cast.Company;
import id.badak.cast.Catalogue;
import id.badak.cast.Inspected;
import id.badak.cast.Mentored;
import id.badak.cast.Mentorings;
import id.badak.cast.Refusals;
import id.badak.cast.Visitor;
import id.badak.cast.WithBadak;
import id.badak.database.CurrentDatabase;
import id.badak.database.Transactions;
import id.badak.database.Zone;
import id.badak.kernel.Role;
import id.badak.kernel.Sha256;
import id.badak.study.dataset.ColumnMap;
import id.badak.study.dataset.DatasetReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.dao.DataAccessException;

@WithBadak
class DatasetPagesTests {
    private static final String KIND = "PANGAN_IRT";
    private static final LocalDate SPRING = LocalDate.of(2024, 3, 4);

    @LocalServerPort
    private int port;

    @Autowired
    private Cast cast;

    @Autowired
    private Mentorings mentorings;

    @Autowired
    private FrozenDatasets datasets;

    @Autowired
    private DatasetFiles files;

    @Autowired
    private Transactions transactions;

    @Autowired
    private CurrentDatabase database;

    private Company company;
    private Visitor researcher;

    @BeforeEach
    void anOffice() {
        company = cast.inNewOffice();
        researcher = Visitor.signedIn(port, company.the(Role.RESEARCHER));
    }

    private Visitor.Answer freeze(String name) {
        return freeze(name, UUID.randomUUID());
    }

    private Visitor.Answer freeze(String name, UUID operation) {
        return researcher.submit(
                "/penelitian/baru",
                "/penelitian",
                Map.of("operasi", operation.toString(), "nama", name, "rantai", "PRODUCTION"));
    }

    private String csv(String path) {
        return researcher.get(path + "/data.csv").response().body();
    }

    private Mentored visitedKitchen() {
        var mentored = mentorings.in(company);
        mentored.visited(mentored.draft().lasting(45));
        return mentored;
    }

    @Nested
    class Freezing {
        /// Nineteen facilities and one that is mentored: dates are months from twenty on.
        @Test
        void copiesEachConclusionWithTheMentoringUntilThen() {
            var kitchen = visitedKitchen().kitchen().studyKey();
            Inspected.once(company, kitchen, KIND, SPRING, "TMK");
            Inspected.once(company, kitchen, KIND, Mentored.today(), "MK");
            Inspected.many(company, 19, KIND, SPRING);

            var page = freeze("Semua dapur");

            assertThat(page.words()).contains("21 baris, 20 sarana, 1 di antaranya didampingi");
            var began = Mentored.today().withDayOfMonth(1);
            var code = Catalogue.list("SELECT code FROM registry.office WHERE id = '%s'".formatted(company.office()))
                    .getFirst();
            assertThat(csv(page.path()).lines())
                    .hasSize(22)
                    .startsWith("facility,office,kind,chain,date,compliant,mentored_on,visits,hours")
                    .anyMatch(line -> line.matches(
                            "S-000\\d\\d," + code + ",PANGAN_IRT,PRODUCTION,2024-03-01,0," + began + ",0,0\\.00"))
                    .anyMatch(line -> line.matches("S-000\\d\\d,.*,PRODUCTION," + began + ",1," + began + ",1,0\\.75"))
                    .anyMatch(line -> line.matches("S-000\\d\\d,.*,2024-03-01,1,,0,0\\.00"));
        }

        @Test
        void writesYearsWhereThereAreFew() {
            Inspected.many(company, 19, KIND, SPRING);

            var page = freeze("Sedikit");

            assertThat(page.words()).contains("Sarananya kurang dari 20");
            assertThat(csv(page.path())).contains(",2024-01-01,").doesNotContain("2024-03");
        }

        @Test
        void leavesOutWholeWhatIsWithheldAndCountsIt() {
            var mentored = visitedKitchen();
            var kitchen = mentored.kitchen().studyKey();
            Inspected.once(company, kitchen, KIND, SPRING, "TMK");
            Inspected.once(company, kitchen, KIND, SPRING.plusYears(1), "MK");
            Inspected.many(company, 20, KIND, SPRING);
            mentored.withdrawn();

            var page = freeze("Tanpa yang menarik");

            assertThat(page.words())
                    .contains("20 baris, 20 sarana, 0 di antaranya didampingi")
                    .contains("ditahan pemiliknya 2 pemeriksaan, 1 sarana");
        }

        @Test
        void countsWhatCouldNotBeUsed() {
            var facility = UUID.randomUUID();
            Inspected.many(company, 20, KIND, SPRING);
            Inspected.once(company, facility, KIND, SPRING, "TMK");
            Inspected.once(company, facility, KIND, SPRING.plusDays(9), "MK");
            Inspected.once(company, UUID.randomUUID(), KIND, SPRING, "TTP");
            Inspected.once(company, UUID.randomUUID(), KIND, SPRING, "TDP");

            var page = freeze("Dengan sisa");

            assertThat(page.words())
                    .contains("21 baris, 21 sarana")
                    .contains("tutup (TTP) 1 pemeriksaan, 1 sarana")
                    .contains("tidak dapat diperiksa (TDP) 1 pemeriksaan, 1 sarana")
                    .contains("disusul pemeriksaan lain pada masa yang sama 1 pemeriksaan, 1 sarana");
        }

        /// Else a change of kind would be a contradiction to whoever reads the file.
        @Test
        void givesAFacilityTheKindItHadLast() {
            var facility = UUID.randomUUID();
            Inspected.many(company, 20, KIND, SPRING);
            Inspected.once(company, facility, "PANGAN_MD", SPRING, "TMK");
            Inspected.once(company, facility, KIND, SPRING.plusYears(1), "MK");

            assertThat(csv(freeze("Berganti jenis").path())).doesNotContain("PANGAN_MD");
        }

        /// Two datasets of the same rows: who is number one in the one is another in the other.
        @Test
        void drawsNumbersAnew() {
            Inspected.many(company, 40, KIND, SPRING);

            var first = csv(freeze("Pertama").path());
            var second = csv(freeze("Kedua").path());

            assertThat(first).isNotEqualTo(second);
            assertThat(first.lines().map(line -> line.substring(8)).sorted().toList())
                    .isEqualTo(second.lines()
                            .map(line -> line.substring(8))
                            .sorted()
                            .toList());
        }

        @Test
        void isOneWhenTheFormIsSentTwice() {
            Inspected.many(company, 20, KIND, SPRING);
            var operation = UUID.randomUUID();

            var first = freeze("Sekali", operation);
            var second = freeze("Sekali", operation);

            assertThat(second.path()).isEqualTo(first.path());
            assertThat(researcher.get("/penelitian").page().select(".badak-queue__item"))
                    .hasSize(1);
        }

        @Test
        void asksForANameAndAChain() {
            var answer = researcher.submit("/penelitian/baru", "/penelitian", Map.of("nama", " ", "rantai", "SEMUA"));

            assertThat(answer.status()).isEqualTo(422);
            assertThat(answer.words()).contains("Tulis nama data beku", "Pilih satu rantai");
        }

        @Test
        void saysThatThereIsNothingToFreeze() {
            shown(freeze("Kosong"), new FreezeProblem.NothingToFreeze(), "Kosong");

            assertThat(researcher.get("/penelitian").words()).contains("Belum ada data beku");
        }

        @Test
        void leavesALineInTheJournal() {
            Inspected.many(company, 20, KIND, SPRING);
            var page = freeze("Dicatat");
            csv(page.path());
            researcher.get(page.path() + "/baris");

            assertThat(Catalogue.list("SELECT act FROM study.journal_entry WHERE office_id = '%s' ORDER BY sequence"
                            .formatted(company.office())))
                    .containsExactly("dataset.freeze", "dataset.export", "dataset.read");
            assertThat(Visitor.signedIn(port, company.the(Role.HEAD))
                            .get("/jejak")
                            .words())
                    .contains("membekukan data penelitian", "mengunduh data beku");
        }
    }

    @Nested
    class Leaving {
        @TempDir
        private Path folder;

        @Test
        void isTheFileThatTheHashIsOf() {
            Inspected.many(company, 30, KIND, SPRING);
            var page = freeze("Bersidik");

            assertThat(page.words()).contains(Sha256.of(csv(page.path())).hex());
        }

        /// More rows than a spreadsheet keeps in memory at once.
        @ParameterizedTest
        @ValueSource(strings = {"csv", "xlsx"})
        void isReadByEvaluateAsItIs(String ending) throws Exception {
            var kitchen = visitedKitchen().kitchen().studyKey();
            Inspected.once(company, kitchen, KIND, SPRING, "TMK");
            Inspected.once(company, kitchen, KIND, Mentored.today(), "MK");
            Inspected.many(company, 1_200, KIND, SPRING);
            var file = folder.resolve("data." + ending);
            Files.write(
                    file,
                    researcher
                            .fetch(freeze("Dibaca").path() + "/data." + ending, request -> request.GET())
                            .body());

            var read = new DatasetReader(ColumnMap.usual(), _ -> {}).read(file);

            assertThat(read.facilities()).isEqualTo(1_201);
            assertThat(read.origin().rows()).isEqualTo(1_202);
            assertThat(read.origin().tellsMentoring()).isTrue();
            assertThat(read.kinds()).containsExactly(KIND);
        }

        @Test
        void isNoSheetWhereItHasTooManyRows() {
            Inspected.many(company, 20, KIND, SPRING);
            var id = new FrozenDatasetId(UUID.fromString(freeze("Besar").path().substring(12)));
            var small = company.the(Role.RESEARCHER).act(() -> datasets.get(id));
            var seal = small.seal();
            var huge = new FrozenDataset(
                    small.id(),
                    small.name(),
                    small.chain(),
                    small.officeCode(),
                    small.origin(),
                    new FrozenDataset.Seal(
                            seal.grain(),
                            FrozenSheet.MOST_ROWS + 1,
                            seal.facilities(),
                            seal.mentored(),
                            seal.firstOn(),
                            seal.lastOn(),
                            seal.sha256()),
                    List.of(),
                    null);

            assertThat(Refusals.of(huge::requireSheet))
                    .isEqualTo(new FreezeProblem.TooLargeForSheet(FrozenSheet.MOST_ROWS + 1));
        }
    }

    @Nested
    class Reading {
        @Test
        void hidesSmallCells() {
            Inspected.many(company, 30, KIND, SPRING);
            Inspected.many(company, 6, "PANGAN_MD", SPRING);
            Inspected.many(company, 3, "PANGAN_MD", SPRING.plusYears(1));
            Inspected.many(company, 25, KIND, SPRING.plusYears(1));

            var cells = freeze("Sel kecil").page().select("tbody tr");

            assertThat(cells.get(0).text()).contains("30", "6");
            assertThat(cells.get(1).text()).isEqualTo("2025 disembunyikan disembunyikan");
        }

        @Test
        void findsRowsByFacilityKindAndTime() {
            Inspected.many(company, 22, KIND, SPRING);
            Inspected.many(company, 3, "PANGAN_MD", SPRING.plusYears(1));
            var rows = freeze("Dicari").path() + "/baris";

            assertThat(rowsOf(rows)).hasSize(20);
            assertThat(rowsOf(rows + "?halaman=2")).hasSize(5);
            assertThat(rowsOf(rows + "?jenis=PANGAN_MD")).hasSize(3);
            assertThat(rowsOf(rows + "?sarana=S-00007")).hasSize(1);
            assertThat(rowsOf(rows + "?dari=2025-01-01&sampai=2025-12-31")).hasSize(3);
            assertThat(researcher.get(rows + "?sarana=tujuh&dari=kemarin").words())
                    .contains("Tulis nomor sarana seperti S-00012", "Tulis tanggal lengkap");
            assertThat(rowsOf(rows + "?sarana=tujuh")).isEmpty();
        }

        private List<Element> rowsOf(String path) {
            return researcher.get(path).page().select("tbody tr");
        }

        @Test
        void takesAsManyStatementsForOneAsForMany() {
            Inspected.many(company, 20, KIND, SPRING);
            var first = freeze("Satu").path();
            var list = researcher.get("/penelitian").statements();
            var rows = researcher.get(first + "/baris?sarana=1").statements();
            freeze("Dua");
            freeze("Tiga");

            assertThat(researcher.get("/penelitian").statements()).isEqualTo(list);
            assertThat(researcher.get(first + "/baris").statements()).isEqualTo(rows);
        }

        @Test
        void findsDatasetsByName() {
            Inspected.many(company, 20, KIND, SPRING);
            freeze("Produksi 2024");
            freeze("Lainnya");

            assertThat(researcher.get("/penelitian?cari=produksi").page().select(".badak-queue__name"))
                    .hasSize(1);
            assertThat(researcher.get("/penelitian?cari=tidakada").words()).contains("Tidak ada yang cocok");
        }

        @Test
        void explainsEveryColumn() {
            assertThat(Codebook.load().columns())
                    .extracting(Codebook.Column::code)
                    .isEqualTo(FrozenCsv.HEADINGS);
            assertThat(researcher.get("/penelitian/buku-kode").words())
                    .contains("mentored_on", "kurang dari %d sarana".formatted(Grain.FEWEST_FOR_MONTHS));
        }

        @Test
        void tellsThatAnotherOfficesDatasetIsNotThere() {
            Inspected.many(company, 20, KIND, SPRING);
            var path = freeze("Milik sini").path();
            researcher = Visitor.signedIn(port, cast.inNewOffice().the(Role.RESEARCHER));

            shown(researcher.get(path), new FreezeProblem.Unknown());
            shown(researcher.get(path + "/data.csv"), new FreezeProblem.Unknown());
        }
    }

    @Nested
    class Keeping {
        @ParameterizedTest
        @ValueSource(
                strings = {
                    "UPDATE study.dataset SET name = 'lain'",
                    "UPDATE study.dataset_row SET compliant = NOT compliant",
                    "UPDATE study.dataset_seal SET sha256 = repeat('0', 64)",
                    "DELETE FROM study.dataset",
                    "DELETE FROM study.dataset_seal",
                    "DELETE FROM study.dataset_discard"
                })
        void isEditedByNobody(String sql) {
            assertThatThrownBy(() -> as(sql))
                    .isInstanceOf(DataAccessException.class)
                    .rootCause()
                    .hasMessageContaining("permission denied");
        }

        @Test
        void takesNoRowOnceItIsSealed() {
            Inspected.many(company, 20, KIND, SPRING);
            freeze("Tersegel");

            assertThatThrownBy(() -> as("""
                            INSERT INTO study.dataset_row
                            SELECT office_id, dataset_id, 999, facility, kind, inspected_on, compliant, mentored_on, visits,
                                   minutes
                            FROM study.dataset_row WHERE number = 1
                            """))
                    .isInstanceOf(DataAccessException.class)
                    .rootCause()
                    .hasMessageContaining("row-level security");
        }

        @Test
        void losesNoRowBeforeItIsDiscarded() {
            Inspected.many(company, 20, KIND, SPRING);
            freeze("Disimpan");

            assertThat(as("DELETE FROM study.dataset_row")).isZero();
        }

        private int as(String sql) {
            return company.the(Role.RESEARCHER)
                    .act(() ->
                            transactions.in(Zone.STUDY, () -> database.sql(sql).update()));
        }

        @Test
        void isDiscardedForAReasonThatStays() {
            Inspected.many(company, 20, KIND, SPRING);
            var path = freeze("Keliru").path();

            var gone = researcher.submit(path, path + "/buang", Map.of("alasan", "Salah rantai"));

            assertThat(gone.words()).contains("Barisnya dibuang", "Salah rantai", "SHA-256");
            assertThat(Catalogue.list(
                            "SELECT 1 FROM study.dataset_row WHERE office_id = '%s'".formatted(company.office())))
                    .isEmpty();
            shown(researcher.get(path + "/data.csv"), new FreezeProblem.Discarded());
            shown(researcher.get(path + "/baris"), new FreezeProblem.Discarded());
            shown(
                    researcher.submit("/penelitian/baru", path + "/buang", Map.of("alasan", "Lagi")),
                    new FreezeProblem.Discarded());
            assertThat(researcher.get("/penelitian").words()).contains("dibuang Produksi");
        }

        @Test
        void isPromisedToNobodyWhoAskedBeforeItWas() {
            Inspected.many(company, 20, KIND, SPRING);
            var path = freeze("Serentak").path();
            var id = new FrozenDatasetId(UUID.fromString(path.substring(path.lastIndexOf('/') + 1)));
            var member = company.the(Role.RESEARCHER);
            var asked = member.act(() -> datasets.export(id));
            researcher.submit(path, path + "/buang", Map.of("alasan", "Salah rantai"));

            assertThat(Refusals.of(() -> member.act(() -> files.begin(asked))))
                    .isEqualTo(new FreezeProblem.Discarded());
        }

        /// PostgreSQL takes no NUL in a text: nothing typed may get that far.
        @Test
        void refusesWhatTheDatabaseCannotKeep() {
            Inspected.many(company, 19, KIND, SPRING);

            assertThat(freeze("Da\0ta").status()).isEqualTo(422);
            var path = freeze("Data").path();
            assertThat(researcher.get(path + "/baris?jenis=PANGAN%00_IRT").status())
                    .isEqualTo(200);
            shown(researcher.submit(path, path + "/buang", Map.of("alasan", "a\0b")), new FreezeProblem.SayWhy());
        }

        @Test
        void asksWhyItIsDiscarded() {
            Inspected.many(company, 20, KIND, SPRING);
            var path = freeze("Tetap").path();

            shown(researcher.submit(path, path + "/buang", Map.of("alasan", " ")), new FreezeProblem.SayWhy());

            assertThat(csv(path).lines()).hasSize(21);
        }
    }
}
