package id.badak.prove.route;

import id.badak.cast.Cast.Company;
import id.badak.cast.Cast.Member;
import id.badak.cast.MentoringStory;
import id.badak.cast.Photos;
import id.badak.cast.Visitor;
import id.badak.kernel.Ids;
import id.badak.kernel.Role;
import id.badak.postgres.DatabaseAddress;
import id.badak.registry.facility.Facilities;
import id.badak.registry.facility.Facility;
import id.badak.registry.facility.FacilityDraft;
import id.badak.registry.programme.Chain;
import java.awt.Color;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.locks.LockSupport;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/// A business with everything Badak can know about it, each text marked with a word that occurs
/// nowhere else.
///
/// @param mark   in every name and text of this business
/// @param canary the mark in the words of the register, the official side and the import
/// @param secret the mark in the words of coaching: what only owner, mentor and coordinator may
///               read
/// @param values what fills a route's variables, by the pattern up to and with the variable
/// @param fields what fills parameters that are ids, by name
/// @param inspection the form of an inspection as it was sent
/// @param link   what an informant is given to answer a check by
public record Planted(
        Company company,
        Member owner,
        Member mentor,
        String mark,
        String canary,
        String secret,
        Map<String, String> values,
        Map<String, String> fields,
        Map<String, String> inspection,
        String link) {

    public static Planted in(int port, Company company, Facilities facilities, DatabaseAddress database) {
        return new Planting(port, company, facilities, database).all();
    }

    /// The mark in what a recording sounds like.
    public String sound() {
        return "Suara" + mark;
    }

    /// The mark in what an informant said, two coders marked, and the informant took back.
    public String takenBack() {
        return "Cabut" + mark;
    }

    /// The one of the role who may open these ids.
    public Member the(Role role) {
        return switch (role) {
            case OWNER -> owner;
            case MENTOR -> mentor;
            case COORDINATOR, INSPECTOR, HEAD, RESEARCHER, NATIONAL, SYSTEM -> company.the(role);
        };
    }

    /// The same places, with ids that nobody has.
    public Planted missing() {
        var values = new HashMap<>(this.values);
        values.replaceAll(
                (_, value) -> value.matches("[0-9a-f-]{36}") ? Ids.next().toString() : value);
        var fields = new HashMap<>(this.fields);
        fields.replaceAll((_, _) -> Ids.next().toString());
        return new Planted(company, owner, mentor, mark, canary, secret, values, fields, inspection, link);
    }

    /// Tells the story, over HTTP by the people themselves.
    private static final class Planting {
        /// Source: ours. Half a minute in all; a small dataset takes some seconds on a busy machine.
        private static final int LOOKS = 300;

        private static final long NANOS_BETWEEN_LOOKS = 100_000_000;

        private final int port;
        private final Company company;
        private final Facilities facilities;
        private final DatabaseAddress database;
        private final String mark = Ids.next().toString().substring(24);
        private final String canary = "Kenari" + mark;
        private final String secret = "Rahasia" + mark;
        private final Map<String, String> values = new HashMap<>();
        private final Map<String, String> fields = new HashMap<>();
        private final Map<String, String> inspection = new HashMap<>();
        private String link = "";

        Planting(int port, Company company, Facilities facilities, DatabaseAddress database) {
            this.port = port;
            this.company = company;
            this.facilities = facilities;
            this.database = database;
        }

        Planted all() {
            var mentor = company.hire(Role.MENTOR, "Pendamping " + mark);
            var registered = register("PANGAN_IRT", Chain.PRODUCTION);
            var owner = company.owner(registered.enterprise(), "Pengusaha " + mark);
            var kitchen = registered.id().toString();
            values.put("/sarana/{id}", kitchen);
            values.put("/penugasan/{id}", kitchen);
            values.put("/instrumen/{edition}", "cppb-irt-2012");
            values.put("/pengguna/{id}", spareOwner(registered));
            values.put("/kabar/{id}", unsentTo(owner));
            fields.put("alasan", "Pindah " + mark);
            fields.put("akun", owner.actor().account().toString());
            coach(kitchen, owner, mentor);
            open(owner, mentor);
            values.put(
                    "/pemeriksaan/{id}",
                    inspect(register("TOKO_OBAT", Chain.SERVICE).id().toString()));
            values.put("/izin/{id}", permit(kitchen));
            values.put("/indikator/{kode}", "mentoring-visits");
            values.put("/penelitian/{id}", freeze());
            values.put("/penelitian/rencana/{id}", plan());
            values.put("/penelitian/rencana/{id}/{edisi}", "1");
            values.put("/penelitian/{id}/hasil/{hasil}", compute());
            values.put("/penelitian/{id}/hasil/{hasil}/{berkas}", "results.json");
            interview();
            values.put("/akun/sesi/{id}", sessionOf(owner));
            // Nobody's: before the password was given the id is not looked at, and with it `PasskeyTests` asks.
            values.put("/akun/kode/kunci/{id}", Ids.next().toString());
            values.put("/sarana/impor/{id}", importFile());
            fields.put("impor", values.get("/sarana/impor/{id}"));
            fields.put("pendamping", mentor.actor().account().toString());
            return new Planted(
                    company,
                    owner,
                    mentor,
                    mark,
                    canary,
                    secret,
                    Map.copyOf(values),
                    Map.copyOf(fields),
                    Map.copyOf(inspection),
                    link);
        }

        /// Signs the owner in from two browsers; gives the one's name as the other sees it.
        private String sessionOf(Member owner) {
            Visitor.signedIn(port, owner);
            var end = Visitor.signedIn(port, owner)
                    .get("/akun")
                    .page()
                    .select("button[formaction*=/akun/sesi/]")
                    .attr("formaction");
            return end.split("/", -1)[3];
        }

        /// A notice that was given up. Written as a row: over HTTP it would take hours of a mail server that is down.
        private String unsentTo(Member owner) {
            var id = Ids.next();
            try (var connection = database.connect();
                    var insert = connection.prepareStatement("""
                            INSERT INTO gate.notice (office_id, id, account_id, kind, subject_id, language, written_at,
                                                     until_at, next_at, tries, given_up_at, fault)
                            VALUES (?, ?, ?, 'news.valve-opened', ?, 'id', now(), now() + interval '7 days', now(), 9,
                                    now(), 'unreachable')
                            """)) {
                insert.setObject(1, company.office().value());
                insert.setObject(2, id);
                insert.setObject(3, owner.actor().account().value());
                insert.setObject(4, Ids.next());
                insert.executeUpdate();
            } catch (SQLException fault) {
                throw new IllegalStateException("no notice planted", fault);
            }
            return id.toString();
        }

        /// Somebody whose account may be closed without anybody missing it.
        private String spareOwner(Facility facility) {
            var spare = company.owner(facility.enterprise(), "Pengusaha cadangan " + mark);
            spare.username();
            return spare.actor().account().toString();
        }

        private Facility register(String kind, Chain chain) {
            var draft = new FacilityDraft(
                    "S-" + Ids.next().toString().substring(24),
                    "Usaha " + canary,
                    "Pemilik " + canary,
                    null,
                    "Sarana " + canary,
                    chain,
                    kind,
                    "PRODUK PANGAN",
                    "36.04",
                    "Jalan " + canary);
            return company.the(Role.COORDINATOR).act(() -> facilities.register(draft));
        }

        private void coach(String kitchen, Member owner, Member mentor) {
            var siti = Visitor.signedIn(port, owner);
            siti.submit("/persetujuan", "/persetujuan", Map.of("versi", "consent-2026-2"));
            var page = "/penugasan/" + kitchen;
            var choice = mentor.actor().account().toString();
            Visitor.signedIn(port, company.the(Role.COORDINATOR))
                    .submit(page, page, Map.of("pendamping", choice, "alasan", "dekat"));
            var andi = Visitor.signedIn(port, mentor);
            var mentorCase = last(andi.get("/binaan").page().selectFirst("a[href^=/binaan/]"));
            visit(andi, "/binaan/" + mentorCase);
            var task = siti.get("/beranda").page().select(".badak-next a").attr("href");
            fix(siti, andi, task);
            values.put("/binaan/{id}", mentorCase);
            values.put("/beranda/peta/{id}", mentorCase);
            values.put("/beranda/kunjungan/{id}", mentorCase);
            values.put("/beranda/peta/{id}/{zone}", "WASHING");
            values.put("/tugas/{id}", task.substring("/tugas/".length()));
            fields.put("kasus", mentorCase);
            values.put("/api/bukti/unggahan/{id}", beginUpload(andi, mentorCase));
            fields.put("operasi", Ids.next().toString());
        }

        /// A photo of which nothing has come yet.
        private static String beginUpload(Visitor andi, String mentorCase) {
            var begun = andi.post(
                    "/api/bukti/unggahan",
                    andi.token("/binaan"),
                    Map.of("kasus", mentorCase, "sidik", "0".repeat(64), "besar", "20000"));
            return begun.response().body().replaceAll(".*\"id\":\"([^\"]+)\".*", "$1");
        }

        private void visit(Visitor andi, String path) {
            var visit = MentoringStory.visitFields(Set.of("12", "13"));
            visit.put("catatan", "Catatan " + secret);
            andi.postMultipart(path + "/kunjungan", andi.token(path + "/kunjungan/baru"), visit);
        }

        private void fix(Visitor siti, Visitor andi, String task) {
            sendFix(siti, task);
            var form = andi.get(task).page().select("form[action$=/jawaban]");
            var review = Map.of(
                    "operasi",
                    form.select("input[name=operasi]").val(),
                    "putusan",
                    "kurang",
                    "kata",
                    "Kurang " + secret);
            andi.post(form.attr("action"), andi.token(task), review);
            sendFix(siti, task);
            var waiting = andi.get(task).page();
            var action = waiting.select("form[action$=/jawaban]").attr("action");
            var photo = waiting.select("img[src*=/foto/]").attr("src");
            values.put("/tugas/{id}/perbaikan/{fix}", action.replaceAll(".*/perbaikan/([^/]+)/.*", "$1"));
            values.put("/tugas/{id}/foto/{photo}", photo.substring(photo.lastIndexOf('/') + 1));
            fields.put("fotoLama", values.get("/tugas/{id}/foto/{photo}"));
            var asked = Ids.next().toString();
            siti.submit(
                    "/data-saya",
                    "/data-saya/permintaan",
                    Map.of("operasi", asked, "jenis", "CORRECTION", "kata", "Ralat " + secret));
            values.put("/permintaan-data/{id}", asked);
        }

        private void sendFix(Visitor siti, String task) {
            var fix = new LinkedHashMap<String, Object>();
            fix.put("operasi", Ids.next().toString());
            fix.put("kata", "Sudah " + secret);
            fix.put("foto", Photos.of(new Color(mark.hashCode())));
            siti.postMultipart(task + "/perbaikan", siti.token(task), fix);
        }

        /// Asks twice for the valve: what the owner allows and the head opens carries the canary, what waits a seal.
        private void open(Member owner, Member mentor) {
            var andi = Visitor.signedIn(port, mentor);
            var page = "/binaan/" + values.get("/binaan/{id}") + "/katup";
            ask(andi, page, "OWNER_CONSENT", "Terbuka " + canary);
            ask(andi, page, "IMMINENT_DANGER", "Segel" + mark);
            var head = Visitor.signedIn(port, company.the(Role.HEAD));
            var requests = head.get("/katup").page().select("a[href^=/katup/]").stream()
                    .map(link -> link.attr("href").substring("/katup/".length()))
                    .toList();
            fields.put("segel", requests.get(0));
            var opened = requests.get(1);
            Visitor.signedIn(port, owner)
                    .submit(
                            "/beranda/katup/" + opened,
                            "/beranda/katup/" + opened + "/jawaban",
                            Map.of("jawaban", "ya"));
            head.submit(
                    "/katup/" + opened,
                    "/katup/" + opened + "/putusan",
                    Map.of("putusan", "OPENED", "pertimbangan", "Perlu " + canary));
            values.put("/katup/{id}", opened);
            values.put("/katup/{id}/foto/{photo}", values.get("/tugas/{id}/foto/{photo}"));
            values.put("/beranda/katup/{id}", opened);
        }

        private void ask(Visitor andi, String page, String reason, String words) {
            var task = values.get("/tugas/{id}");
            andi.submit(
                    page + "/baru",
                    page,
                    Map.of(
                            "operasi",
                            Ids.next().toString(),
                            "alasan",
                            reason,
                            "dasar",
                            "Dasar yang panjang " + words,
                            "keterangan",
                            "Bahaya " + words,
                            "butir",
                            task,
                            "gambar",
                            task + "_" + values.get("/tugas/{id}/foto/{photo}"),
                            "langkah",
                            "kirim"));
        }

        private String inspect(String shop) {
            fields.put("sarana", shop);
            var budi = Visitor.signedIn(port, company.the(Role.INSPECTOR));
            var page = budi.get("/pemeriksaan/baru?sarana=" + shop).page();
            for (var hidden : page.select("form[action=/pemeriksaan] input[type=hidden]")) {
                inspection.put(hidden.attr("name"), hidden.val());
            }
            for (var met : page.select("input[name^=jawab-][value=MET]")) {
                inspection.put(met.attr("name"), "MET");
            }
            inspection.put("jawab-5a", "UNMET");
            inspection.put("temuan-5a", "Temuan " + canary);
            inspection.put("tanggal", page.select("#tanggal").val());
            inspection.put("tujuan", "RUTIN");
            inspection.put("keadaan", "ACTIVE");
            inspection.put("catatan", "Hasil " + canary);
            var path = budi.post("/pemeriksaan", Objects.requireNonNull(inspection.remove("_csrf")), inspection)
                    .path();
            return path.substring(path.lastIndexOf('/') + 1);
        }

        private String permit(String kitchen) {
            var path = Visitor.signedIn(port, company.the(Role.INSPECTOR))
                    .submit(
                            "/izin/baru?sarana=" + kitchen,
                            "/izin",
                            Map.of(
                                    "operasi",
                                    Ids.next().toString(),
                                    "sarana",
                                    kitchen,
                                    "jenis",
                                    "SPP_IRT",
                                    "nomor",
                                    "P-IRT " + canary,
                                    "produk",
                                    "Produk " + mark,
                                    "terbit",
                                    "2024-05-06"))
                    .path();
            return path.substring(path.lastIndexOf('/') + 1);
        }

        /// Freezes what was inspected above. Its name carries no mark: it is about no business.
        private String freeze() {
            var path = Visitor.signedIn(port, company.the(Role.RESEARCHER))
                    .submit(
                            "/penelitian/baru",
                            "/penelitian",
                            Map.of("operasi", Ids.next().toString(), "nama", "Data uji", "rantai", "SERVICE"))
                    .path();
            return path.substring(path.lastIndexOf('/') + 1);
        }

        /// Writes and locks what is to be asked, in words that are about no business.
        private String plan() {
            var researcher = Visitor.signedIn(port, company.the(Role.RESEARCHER));
            var path = researcher
                    .submit(
                            "/penelitian/rencana/baru",
                            "/penelitian/rencana",
                            Map.of(
                                    "operasi", Ids.next().toString(),
                                    "judul", "Rencana uji",
                                    "rancangan", "Sebelum dan sesudah",
                                    "indikator", "Persen yang memenuhi",
                                    "utama", "change.all",
                                    "satuan", "YEAR"))
                    .path();
            researcher.submit(path, path + "/kunci", Map.of("edisi", "1"));
            return path.substring(path.lastIndexOf('/') + 1);
        }

        /// Computes what was frozen, and looks now and then until there are files.
        private String compute() {
            var dataset = "/penelitian/" + values.get("/penelitian/{id}");
            var researcher = Visitor.signedIn(port, company.the(Role.RESEARCHER));
            var path = researcher
                    .submit(
                            dataset + "/hasil",
                            dataset + "/hasil",
                            Map.of(
                                    "operasi", Ids.next().toString(),
                                    "satuan", "YEAR",
                                    "benih", "1",
                                    "ulangan", "200"))
                    .path();
            for (int look = 0; look < LOOKS && !researcher.get(path).words().contains("results.json"); look++) {
                LockSupport.parkNanos(NANOS_BETWEEN_LOOKS);
            }
            return path.substring(path.lastIndexOf('/') + 1);
        }

        /// Asks somebody, takes in what they said, and redacts a word of it.
        private void interview() {
            var jaka = Visitor.signedIn(port, company.the(Role.RESEARCHER));
            var study = jaka.submit(
                            "/penelitian/kajian/baru",
                            "/penelitian/kajian",
                            Map.of("operasi", Ids.next().toString(), "judul", "Kajian uji", "pertanyaan", "Mengapa?"))
                    .path();
            var informant = jaka.submit(
                            study + "/informan/baru",
                            study + "/informan",
                            Map.of(
                                    "operasi", Ids.next().toString(),
                                    "nomor", "1",
                                    "peran", "PRODUCER",
                                    "rantai", "PRODUCTION"))
                    .path();
            var interview = jaka.submit(
                            informant,
                            informant + "/wawancara",
                            Map.of(
                                    "operasi", Ids.next().toString(),
                                    "tanggal", "2026-01-05",
                                    "menit", "60",
                                    "cara", "VIDEO"))
                    .path();
            jaka.submit(interview, interview + "/persetujuan", Map.of("tanggal", "2026-01-05", "cara", "SPOKEN"));
            var transcript = jaka.submit(
                            interview,
                            interview + "/naskah",
                            Map.of("operasi", Ids.next().toString(), "kata", "Ucapan " + canary + " di dapur"))
                    .path();
            jaka.submit(transcript, transcript + "/samaran", Map.of("kata", "dapur", "peran", "tempat"));
            var undo = jaka.get(transcript)
                    .page()
                    .select("button[formaction$=/batal]")
                    .attr("formaction");
            code(jaka, study, interview);
            var sounds = interview + "/rekaman";
            jaka.postMultipart(
                    sounds, jaka.token(sounds), Map.of("berkas", ("OggS " + sound()).getBytes(StandardCharsets.UTF_8)));
            values.put(
                    "/penelitian/kajian/{study}/rekaman/{recording}",
                    jaka.get(sounds).page().select("audio").attr("src").split("/", -1)[5]);
            values.put("/penelitian/kajian/{study}/laporan/{laporan}", report(jaka, study));
            values.put("/penelitian/kajian/{study}/laporan/{laporan}/{berkas}", "results.json");
            say(jaka, study);
            values.put("/penelitian/kajian/{study}", study.split("/", -1)[3]);
            values.put(
                    "/penelitian/kajian/{study}/informan/{informant}", informant.split("/", -1)[5]);
            values.put(
                    "/penelitian/kajian/{study}/wawancara/{interview}",
                    interview.split("/", -1)[5]);
            values.put(
                    "/penelitian/kajian/{study}/naskah/{transcript}", transcript.split("/", -1)[5]);
            values.put("/penelitian/kajian/{study}/naskah/{transcript}/samaran/{redaction}", undo.split("/", -1)[7]);
        }

        /// Writes a theme and a claim.
        private void say(Visitor jaka, String study) {
            var theme = Ids.next().toString();
            jaka.submit(
                    study + "/kode",
                    study + "/kode",
                    Map.of("operasi", theme, "nama", "Tema uji", "tahap", "SELECTIVE"));
            jaka.submit(
                    study + "/tema/" + theme,
                    study + "/tema/" + theme,
                    Map.of("edisi", "0", "perubahan", "Perubahan " + canary));
            var claim = jaka.submit(
                            study + "/klaim/baru",
                            study + "/klaim",
                            Map.of(
                                    "operasi",
                                    Ids.next().toString(),
                                    "edisi",
                                    "0",
                                    "pernyataan",
                                    "Pernyataan " + canary,
                                    "tema",
                                    theme))
                    .path()
                    .replaceAll("\\?.*", "");
            values.put("/penelitian/kajian/{study}/tema/{tema}", theme);
            values.put("/penelitian/kajian/{study}/klaim/{klaim}", claim.substring(claim.lastIndexOf('/') + 1));
        }

        /// Makes a report of the study: the first informant was never mentored, so only what was coded is in it.
        private String report(Visitor jaka, String study) {
            jaka.submit(
                    study + "/rancangan",
                    study + "/rancangan",
                    Map.of("edisi", "0", "latar", "l", "pendekatan", "p", "masa", "m", "bulan", "6"));
            var path = jaka.submit(
                            study + "/laporan",
                            study + "/laporan",
                            Map.of("operasi", Ids.next().toString()))
                    .path();
            for (int look = 0; look < LOOKS && !jaka.get(path).words().contains("results.json"); look++) {
                LockSupport.parkNanos(NANOS_BETWEEN_LOOKS);
            }
            return path.substring(path.lastIndexOf('/') + 1);
        }

        /// Takes in and locks an interview more, and has two people code it.
        private void code(Visitor jaka, String study, String interview) {
            var other = jaka.submit(
                            interview.replaceAll("/wawancara/.*", "/informan/baru"),
                            study + "/informan",
                            Map.of("operasi", Ids.next().toString(), "nomor", "2", "peran", "OFFICER"))
                    .path();
            var second = jaka.submit(
                            other,
                            other + "/wawancara",
                            Map.of(
                                    "operasi", Ids.next().toString(),
                                    "tanggal", "2026-01-06",
                                    "menit", "60",
                                    "cara", "VIDEO"))
                    .path();
            jaka.submit(second, second + "/persetujuan", Map.of("tanggal", "2026-01-06", "cara", "SPOKEN"));
            var transcript = jaka.submit(
                            second,
                            second + "/naskah",
                            Map.of("operasi", Ids.next().toString(), "kata", "Kutipan " + canary))
                    .path();
            jaka.submit(transcript, transcript + "/kunci", Map.of());
            var code = Ids.next().toString();
            jaka.submit(study + "/kode", study + "/kode", Map.of("operasi", code, "nama", "Kode uji"));
            jaka.submit(
                    study + "/kode",
                    study + "/kode/" + code + "/ubah",
                    Map.of("apa", "nama", "nama", "Kode lain", "alasan", "lebih tepat"));
            var change = jaka.get(study + "/kode")
                    .page()
                    .select("form[action$=/batal]")
                    .attr("action");
            var desk = transcript.replace("/naskah/", "/meja/");
            var coding = Ids.next().toString();
            var colleague = Visitor.signedIn(port, company.hire(Role.RESEARCHER, "Peneliti kedua"));
            for (var coder : List.of(jaka, colleague)) {
                coder.submit(desk, desk + "/pernyataan", Map.of("sikap", "APART"));
            }
            jaka.submit(desk, desk + "/kutipan", Map.of("operasi", coding, "kode", code, "awal", "0", "akhir", "7"));
            for (var coder : List.of(jaka, colleague)) {
                coder.submit(desk, desk + "/selesai", Map.of());
            }
            takeBack(jaka, colleague, study, code);
            ask(jaka, study, transcript.split("/", -1)[5]);
            values.put("/penelitian/kajian/{study}/kode/{code}", code);
            values.put("/penelitian/kajian/{study}/kode/perubahan/{change}", change.split("/", -1)[6]);
            values.put("/penelitian/kajian/{study}/meja/{transcript}", desk.split("/", -1)[5]);
            values.put("/penelitian/kajian/{study}/meja/{transcript}/kutipan/{coding}", coding);
            values.put("/penelitian/kajian/{study}/meja/{transcript}/beda/{coding}", coding);
        }

        /// Has two people code an interview, and its informant take it back.
        private void takeBack(Visitor jaka, Visitor colleague, String study, String code) {
            var day = "2026-01-07";
            var informant = jaka.submit(
                            study + "/informan/baru",
                            study + "/informan",
                            Map.of("operasi", Ids.next().toString(), "nomor", "3", "peran", "OFFICER"))
                    .path();
            var interview = jaka.submit(
                            informant,
                            informant + "/wawancara",
                            Map.of("operasi", Ids.next().toString(), "tanggal", day, "menit", "60", "cara", "VIDEO"))
                    .path();
            jaka.submit(interview, interview + "/persetujuan", Map.of("tanggal", day, "cara", "SPOKEN"));
            var transcript = jaka.submit(
                            interview,
                            interview + "/naskah",
                            Map.of("operasi", Ids.next().toString(), "kata", "Kutipan Cabut" + mark))
                    .path();
            jaka.submit(transcript, transcript + "/kunci", Map.of());
            var desk = transcript.replace("/naskah/", "/meja/");
            for (var coder : List.of(jaka, colleague)) {
                coder.submit(desk, desk + "/pernyataan", Map.of("sikap", "APART"));
                coder.submit(
                        desk,
                        desk + "/kutipan",
                        Map.of("operasi", Ids.next().toString(), "kode", code, "awal", "0", "akhir", "25"));
                coder.submit(desk, desk + "/selesai", Map.of());
            }
            jaka.submit(interview, interview + "/penarikan", Map.of("tanggal", day));
        }

        private String sound() {
            return "Suara" + mark;
        }

        /// Prepares what an informant is asked, and a link to it that nobody uses.
        private void ask(Visitor jaka, String study, String transcript) {
            var check = jaka.submit(
                            study + "/konfirmasi/baru?naskah=" + transcript,
                            study + "/konfirmasi",
                            Map.of(
                                    "operasi",
                                    Ids.next().toString(),
                                    "naskah",
                                    transcript,
                                    "ringkasan",
                                    "Ringkasan " + canary,
                                    "tempat",
                                    "0-7"))
                    .path();
            var given =
                    jaka.submit(check, check + "/tautan", Map.of()).response().body();
            link = given.replaceAll("(?s).*/konfirmasi#([\\w-]{64}).*", "$1");
            values.put("/penelitian/kajian/{study}/konfirmasi/{check}", check.split("/", -1)[5]);
            fields.put("naskah", transcript);
        }

        private String importFile() {
            var rows = List.of(
                    "nomor_sarana,nama_usaha,nama_pemilik,telepon,nama_sarana,"
                            + "rantai,jenis,komoditi,kabupaten_kota,alamat",
                    "I-1,Usaha X,Pemilik X,,Dapur X,Produksi,PANGAN_IRT,Produk pangan,Kab. Serang,Jalan X",
                    "I-2,Usaha X,Pemilik X,,Dapur X,Produksi,PANGAN_IRT,Produk pangan,Kab. X,Jalan X");
            var file = String.join("\n", rows).replace("X", canary).getBytes(StandardCharsets.UTF_8);
            var rina = Visitor.signedIn(port, company.the(Role.COORDINATOR));
            var path = rina.postMultipart("/sarana/impor", rina.token("/sarana/impor"), Map.of("berkas", file))
                    .path();
            return path.substring(path.lastIndexOf('/') + 1);
        }

        private static String last(@Nullable Element link) {
            if (link == null) {
                throw new AssertionError("no case was made");
            }
            return link.attr("href").substring(link.attr("href").lastIndexOf('/') + 1);
        }
    }
}
