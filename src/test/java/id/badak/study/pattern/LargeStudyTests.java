package id.badak.study.pattern;

import static org.assertj.core.api.Assertions.assertThat;

import id.badak.cast.Cast;
import id.badak.cast.Catalogue;
import id.badak.cast.StudyStory;
import id.badak.cast.WithBadak;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/// Two coders who marked hundreds of passages in each transcript.
@WithBadak
class LargeStudyTests {
    private static final int TRANSCRIPTS = 4;
    private static final int CODES = 12;

    @LocalServerPort
    private int port;

    @Autowired
    private Cast cast;

    private static String said() {
        return IntStream.range(0, 100)
                .mapToObj(turn -> (turn % 2 == 0 ? "P: Apa yang berubah sejak " : "I: Saya tidak takut lagi ") + turn
                        + ", dapur saya bersih dan catatan saya ada di meja setiap hari.")
                .collect(Collectors.joining("\n"));
    }

    private static void mark(String study, int each, String codes) {
        Catalogue.list("""
                INSERT INTO study.coding
                    (office_id, id, transcript_id, code_id, first_point, beyond_point, coder, coded_at)
                SELECT said.office_id, gen_random_uuid(), said.transcript_id,
                       (CAST('{%s}' AS uuid[]))[1 + nth %% %d], nth * 13 + abs(hashtext(said.coder::text)) %% 5,
                       nth * 13 + 20, said.coder, now()
                FROM study.coder_statement AS said
                JOIN study.transcript ON transcript.office_id = said.office_id AND transcript.id = said.transcript_id
                JOIN study.interview ON interview.office_id = said.office_id AND interview.id = transcript.interview_id
                JOIN study.informant ON informant.office_id = said.office_id AND informant.id = interview.informant_id
                CROSS JOIN generate_series(0, %d) AS nth
                WHERE informant.study_id = '%s'
                RETURNING id
                """.formatted(codes, CODES, each - 1, study.substring(study.lastIndexOf('/') + 1)));
    }

    /// The words of each transcript are read in one statement for all, and a line is left for each of them.
    @Test
    void asksNoMoreOfTheDatabaseForMorePassages() {
        assertThat(statements(2, 500)).isEqualTo(statements(2, 5));
        assertThat(statements(TRANSCRIPTS, 500)).isLessThanOrEqualTo(statements(2, 5) + 3 * (TRANSCRIPTS - 2));
    }

    private int statements(int transcripts, int each) {
        var story = StudyStory.begin(port, cast.inNewOffice());
        var study = story.path();
        var codes = IntStream.range(0, CODES)
                .mapToObj(code -> story.code("Kode " + code, "OPEN", ""))
                .collect(Collectors.joining(","));
        var desks = IntStream.rangeClosed(1, transcripts)
                .mapToObj(number ->
                        story.desk(story.interview(StudyStory.officer(story.one(), study, number), "VIDEO"), said()))
                .toList();
        for (var desk : desks) {
            StudyStory.sit(story.one(), desk);
            StudyStory.sit(story.other(), desk);
        }
        mark(study, each, codes);
        for (var desk : desks) {
            StudyStory.finish(story.one(), desk);
            StudyStory.finish(story.other(), desk);
        }
        var page = story.one().get(study + "/pola/kesepakatan");
        assertThat(page.words()).contains(transcripts + " naskah");
        return page.statements();
    }
}
