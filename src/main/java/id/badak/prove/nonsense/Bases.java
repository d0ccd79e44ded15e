package id.badak.prove.nonsense;

import id.badak.cast.MentoringStory;
import id.badak.kernel.Ids;
import id.badak.prove.route.Planted;
import id.badak.prove.route.Route;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Forms and operations that would be understood, to be spoilt a little.
public final class Bases {
    private static final List<String> FACILITY = List.of(
            "nomor_sarana=S-1",
            "nama_usaha=U",
            "nama_pemilik=P",
            "telepon=0812-0000-0001",
            "nama_sarana=D",
            "rantai=Produksi",
            "jenis=PANGAN_IRT",
            "komoditi=Produk pangan",
            "kabupaten_kota=Kab. Serang",
            "alamat=J");

    private static final List<String> PLAN = List.of(
            "operasi=",
            "edisi=1",
            "judul=J",
            "rancangan=R",
            "indikator=I",
            "uji=fisher",
            "utama=change.all",
            "satuan=YEAR",
            "sebelum=2023",
            "sesudah=2024");

    private Bases() {}

    public static Map<String, String> form(Route route, Planted planted) {
        var fields = new LinkedHashMap<String, String>();
        switch (route.pattern()) {
            case "/binaan/{id}/kunjungan" ->
                MentoringStory.visitFields(Set.of("13")).forEach((name, value) -> fields.put(name, value.toString()));
            case "/binaan/{id}/katup" -> fields.putAll(valve(planted));
            case "/pemeriksaan" -> fields.putAll(inspection(planted));
            case "/sarana/baru" -> put(fields, FACILITY);
            case "/izin" ->
                fields.putAll(Map.of(
                        "operasi", Ids.next().toString(),
                        "sarana", planted.fields().getOrDefault("sarana", ""),
                        "jenis", "SPP_IRT",
                        "nomor", Ids.next().toString(),
                        "produk", "Keripik",
                        "terbit", "2024-05-06",
                        "sampai", "2029-05-06"));
            case "/izin/{id}/akhir" ->
                fields.putAll(Map.of("dasar", "REVOKED", "tanggal", "2025-01-02", "alasan", "a"));
            case "/penelitian" ->
                fields.putAll(Map.of("operasi", Ids.next().toString(), "nama", "Data", "rantai", "PRODUCTION"));
            case "/penelitian/rencana", "/penelitian/rencana/{id}" -> put(fields, PLAN);
            case "/penelitian/rencana/{id}/kunci" -> fields.putAll(Map.of("edisi", "2", "alasan", "Alasan"));
            case "/penelitian/{id}/hasil" ->
                fields.putAll(Map.of("operasi", "", "rencana", "", "satuan", "YEAR", "benih", "1", "ulangan", "200"));
            case "/penelitian/kajian" ->
                fields.putAll(Map.of("operasi", Ids.next().toString(), "judul", "Kajian", "pertanyaan", "Mengapa?"));
            case "/penelitian/kajian/{study}/informan" ->
                fields.putAll(Map.of(
                        "operasi", Ids.next().toString(),
                        "nomor", "12",
                        "peran", "PRODUCER",
                        "rantai", "PRODUCTION",
                        "kelompok", "camilan",
                        "sejak", "2024-03",
                        "negatif", "n"));
            case "/penelitian/kajian/{study}/informan/{informant}/berhenti" ->
                fields.putAll(Map.of("operasi", Ids.next().toString(), "sampai", "2025-05"));
            case "/penelitian/kajian/{study}/informan/{informant}/wawancara" ->
                fields.putAll(Map.of(
                        "operasi", Ids.next().toString(),
                        "tanggal", "2026-01-05",
                        "menit", "60",
                        "cara", "VIDEO",
                        "pedoman", "p"));
            case "/penelitian/kajian/{study}/wawancara/{interview}/persetujuan",
                    "/penelitian/kajian/{study}/wawancara/{interview}/penarikan" ->
                fields.putAll(Map.of("tanggal", "2026-01-05", "cara", "WRITTEN"));
            case "/penelitian/kajian/{study}/wawancara/{interview}/naskah" ->
                fields.putAll(Map.of("operasi", Ids.next().toString(), "kata", "P: a\nI: b", "penanya", "P"));
            case "/penelitian/rancangan" ->
                fields.putAll(Map.of("sebelum", "52,43", "sesudah", "65,9", "daya", "80", "korelasi", "0.05"));
            case "/penelitian/kajian/{study}/kode" ->
                fields.putAll(Map.of("operasi", Ids.next().toString(), "nama", "Kode", "tahap", "OPEN", "induk", ""));
            case "/penelitian/kajian/{study}/kode/{code}/kaitan" ->
                fields.putAll(Map.of("jenis", "CAUSES", "ke", Ids.next().toString(), "alasan", "a"));
            case "/penelitian/kajian/{study}/kode/{code}/pecah" ->
                fields.putAll(Map.of(
                        "operasi",
                        Ids.next().toString(),
                        "nama",
                        "Lain",
                        "alasan",
                        "a",
                        "kutipan",
                        Ids.next().toString()));
            case "/penelitian/kajian/{study}/kode/{code}/memo",
                    "/penelitian/kajian/{study}/meja/{transcript}/kutipan/{coding}/memo" ->
                fields.putAll(Map.of("operasi", Ids.next().toString(), "kata", "m"));
            case "/penelitian/kajian/{study}/kode/{code}/ubah" ->
                fields.putAll(Map.of("apa", "nama", "nama", "Lain", "alasan", "a"));
            case "/penelitian/kajian/{study}/meja/{transcript}/kutipan" ->
                fields.putAll(
                        Map.of("kode", Ids.next().toString(), "awal", "0", "akhir", "3", "dari", "1", "sampai", "1"));
            case "/penelitian/kajian/{study}/konfirmasi" ->
                fields.putAll(Map.of(
                        "operasi", Ids.next().toString(),
                        "naskah", planted.fields().getOrDefault("naskah", ""),
                        "ringkasan", "r",
                        "kalimat", "1",
                        "tempat", "0-3"));
            case "/konfirmasi", "/konfirmasi/bahasa", "/konfirmasi/jawaban", "/konfirmasi/cabut" ->
                fields.putAll(Map.of(
                        "operasi", Ids.next().toString(),
                        "tautan", "A".repeat(64),
                        "jawaban", "NOT_QUITE",
                        "kata", "k",
                        "seharusnya-1", "s"));
            case "/penelitian/kajian/{study}/tema/{tema}" ->
                fields.putAll(Map.of("edisi", "1", "perubahan", "p", "informan", "02"));
            case "/penelitian/kajian/{study}/dokumen" ->
                fields.putAll(Map.of(
                        "nomor", "0", "edisi", "0", "judul", "j", "tanggal", "2024", "isi", "i", "isi-inggris", "e"));
            case "/penelitian/kajian/{study}/klaim", "/penelitian/kajian/{study}/klaim/{klaim}" ->
                fields.putAll(Map.of(
                        "operasi", Ids.next().toString(),
                        "edisi", "1",
                        "pernyataan", "p",
                        "tema", planted.values().get("/penelitian/kajian/{study}/tema/{tema}"),
                        "informan", "02"));
            case "/penelitian/kajian/{study}/klaim/{klaim}/triangulasi" ->
                fields.putAll(Map.of(
                        "edisi", "1",
                        "posisi-owners", "SILENT",
                        "posisi-officers", "SILENT",
                        "posisi-documents", "SILENT",
                        "memo", "m"));
            case "/penelitian/kajian/{study}/klaim/{klaim}/simpulan" ->
                fields.putAll(Map.of("edisi", "1", "kecocokan", "SILENT", "simpulan", "s", "simpulan-inggris", "e"));
            case "/penelitian/kajian/{study}/klaim/{klaim}/tutup" -> fields.put("alasan", "a");
            case "/penelitian/kajian/{study}/klaim/angka" ->
                fields.putAll(Map.of("edisi", "0", "data", planted.values().get("/penelitian/{id}")));
            case "/penelitian/kajian/{study}/klaim/angka/beku" ->
                fields.put("hasil", planted.values().get("/penelitian/{id}/hasil/{hasil}"));
            case "/penelitian/kajian/{study}/rancangan" ->
                fields.putAll(Map.of(
                        "edisi", "1",
                        "latar", "l",
                        "pendekatan", "p",
                        "masa", "m",
                        "bulan", "6",
                        "variabel", "a | b | c | d"));
            case "/penelitian/{id}/baris" ->
                fields.putAll(Map.of("jenis", "PANGAN_IRT", "sarana", "S-00001", "dari", "2024-01-01", "halaman", "1"));
            case "/api/bukti/unggahan" -> fields.putAll(upload(route, planted));
            default ->
                route.fields().forEach(name -> fields.put(name, planted.fields().getOrDefault(name, "")));
        }
        fields.computeIfPresent("operasi", (_, _) -> Ids.next().toString());
        fields.computeIfPresent("versi", (_, _) -> "consent-2026-2");
        return fields;
    }

    private static void put(Map<String, String> fields, List<String> lines) {
        lines.forEach(line -> fields.put(line.substring(0, line.indexOf('=')), line.substring(line.indexOf('=') + 1)));
    }

    private static Map<String, String> valve(Planted planted) {
        return Map.of(
                "operasi", Ids.next().toString(),
                "alasan", "LEGAL_ORDER",
                "nomor", "12/Pid/2026",
                "pejabat", "PN Serang",
                "dasar", "Dasar yang cukup panjang untuk dibaca",
                "keterangan", "k",
                "butir", planted.values().get("/tugas/{id}"),
                "langkah", "kirim");
    }

    private static Map<String, String> inspection(Planted planted) {
        var fields = new HashMap<String, String>(planted.inspection());
        fields.put("operasi", Ids.next().toString());
        return fields;
    }

    private static Map<String, String> upload(Route route, Planted planted) {
        var fields = new HashMap<>(Map.of("sidik", "0".repeat(64), "besar", "20000"));
        fields.put("kasus", planted.fields().get("kasus"));
        fields.keySet().retainAll(route.fields());
        return fields;
    }

    /// One operation of each kind, about the planted things.
    public static List<String> operations(Planted planted) {
        var task = planted.values().get("/tugas/{id}");
        return List.of(
                operation("visit.record", """
                        {"mentorCase":"%s","edition":"cppb-irt-2012","visitedOn":"2026-01-05","minutes":30,\
                        "form":"ON_SITE","note":"n","answers":{"1":"MET","13":"UNMET"},"problems":[{"clause":"13",\
                        "cause":"HABIT","option":"13-1","dueOn":"2026-01-09","photo":null}]}\
                        """.formatted(planted.values().get("/binaan/{id}"))),
                operation("task.fix", """
                        {"task":"%s","photo":"%s","words":"w"}\
                        """.formatted(task, planted.fields().get("fotoLama"))),
                operation("task.review", """
                        {"task":"%s","fix":"%s","accepted":true,"words":"w"}\
                        """.formatted(task, planted.values().get("/tugas/{id}/perbaikan/{fix}"))),
                operation("valve.ask", """
                        {"mentorCase":"%s","reason":"OWNER_CONSENT","ground":"Pemilik meminta supaya ini dibuka",\
                        "statement":"s","orderNumber":"","orderAuthority":"","items":[{"task":"%s","photos":[]}]}\
                        """.formatted(planted.values().get("/binaan/{id}"), task)),
                inspectionRecord(planted));
    }

    public static String inspectionRecord(Planted planted) {
        return operation("inspection.record", """
                {"facility":"%s","edition":"%s","inspectedOn":"2026-01-05","purpose":"RUTIN","status":"CLOSED",\
                "note":"n","answers":{}}\
                """.formatted(
                        planted.fields().get("sarana"), planted.inspection().get("edisi")));
    }

    private static String operation(String kind, String body) {
        return "{\"operations\":[{\"id\":\"%s\",\"kind\":\"%s\",\"body\":%s}]}".formatted(Ids.next(), kind, body);
    }
}
