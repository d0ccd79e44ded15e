package id.badak.study.folder;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;

/// Study folders for tests: the example of the programme, and a small one.
public final class StudyFolders {
    public static final Path EXAMPLE = Path.of("programme", "studies", "contoh-badak-banten");

    private StudyFolders() {}

    public static Path copyOfExample(Path to) throws IOException {
        try (var files = Files.walk(EXAMPLE)) {
            for (var file : files.toList()) {
                var there = to.resolve(EXAMPLE.relativize(file).toString());
                if (Files.isDirectory(file)) {
                    Files.createDirectories(there);
                } else {
                    Files.copy(file, there);
                }
            }
        }
        return to;
    }

    /// The files of a study of two informants, by name.
    static Map<String, String> small() {
        var files = new LinkedHashMap<String, String>();
        files.put("study.yaml", """
                format: badak-study/1
                id: kajian-kecil
                title: Kajian kecil
                setting: Serang
                approach: tematik
                period: "2026"
                questions: ["Apa yang berubah?"]
                criteria: {months-mentored: 6}
                people:
                  - {id: P1, name: Peneliti A, does: mengode}
                  - {id: P2, name: Peneliti B, does: mengode}
                  - {id: M, name: Petugas M, does: mewawancarai, mentored: ["02"], of-office: true}
                """);
        files.put("informants.yaml", """
                informants:
                  - {number: "01", role: OFFICER, chain: balai, cluster: Serang, consented: true, interview: {dated: 2026-02-03, mode: ONLINE, minutes: 60, by: M, coders: [P1, P2]}}
                  - {number: "02", role: PRODUCER, chain: tempe, cluster: Lebak, months: 9, consented: true, interview: {dated: 2026-02-04, mode: ONLINE, minutes: 50, by: P1, coders: [P1, P2]}}
                """);
        files.put("interviews/01.txt", "P: Apa kabar?\n01: Baik 😀 sekali, terima kasih.\n");
        files.put("interviews/02.txt", "P: Dahulu?\n02: Dulu saya takut. Sekarang saya takut sedikit saja.\n");
        files.put("codebook.yaml", """
                themes:
                  - name: Kepercayaan
                    categories:
                      - name: Rasa takut
                        codes: [{name: takut}]
                """);
        files.put("codings.yaml", """
                codings:
                  - interview: "02"
                    passages:
                      - {words: "Dulu saya … sedikit", by: {P1: [takut]}}
                """);
        files.put("checks.yaml", """
                member-checks:
                  - {informant: "02", sent: 2026-03-01, answer: RIGHT, dated: 2026-03-02}
                """);
        files.put("claims.yaml", """
                themes:
                  - theme: Kepercayaan
                    change: Dari takut menjadi berani.
                    quotations: [{informant: "01", words: "Baik 😀 sekali"}]
                claims:
                  - id: K1
                    words: Takutnya berkurang.
                    theme: Kepercayaan
                    quotations: [{informant: "02", words: "Dulu saya takut."}]
                    triangulation: {owners: AGREE, officers: SILENT, documents: SILENT, by: P1, dated: 2026-04-01, memo: satu saja}
                    fit: SILENT
                    inference: {words: Berkurang, by: P1, dated: 2026-04-01}
                """);
        return files;
    }

    static Path write(Path to, Map<String, String> files) throws IOException {
        for (var file : files.entrySet()) {
            var there = to.resolve(file.getKey());
            Files.createDirectories(there.getParent());
            Files.write(there, file.getValue().getBytes(StandardCharsets.UTF_8));
        }
        return to;
    }
}
