-- What was said, turn by turn: who spoke and when stand beside the words, so that offsets count words only. Until a
-- transcript is locked names are put behind a role in brackets and may be brought back; from then on no role may change
-- a word, and a mistake is a new edition. The words go when the informant withdraws; that there was an edition stays.
CREATE TABLE study.transcript (
    office_id    uuid        NOT NULL,
    id           uuid        NOT NULL,
    interview_id uuid        NOT NULL,
    edition      int         NOT NULL,
    format       text        NOT NULL,
    imported_by  uuid        NOT NULL,
    imported_at  timestamptz NOT NULL,
    CONSTRAINT transcript_pk PRIMARY KEY (office_id, id),
    CONSTRAINT transcript_edition_key UNIQUE (office_id, interview_id, edition),
    CONSTRAINT transcript_interview_fk FOREIGN KEY (office_id, interview_id) REFERENCES study.interview (office_id, id),
    CONSTRAINT transcript_account_fk FOREIGN KEY (office_id, imported_by) REFERENCES registry.account (office_id, id),
    CONSTRAINT transcript_edition_check CHECK (edition BETWEEN 1 AND 99),
    CONSTRAINT transcript_format_check CHECK (format IN ('PASTED', 'TEXT', 'DOCX', 'SRT', 'VTT'))
);
CREATE INDEX transcript_account_index ON study.transcript (office_id, imported_by);
COMMENT ON TABLE study.transcript IS 'Satu edisi naskah wawancara';
COMMENT ON COLUMN study.transcript.office_id IS 'Unit kerja';
COMMENT ON COLUMN study.transcript.id IS 'Kunci, sama dengan pengenal formulirnya';
COMMENT ON COLUMN study.transcript.interview_id IS 'Wawancara';
COMMENT ON COLUMN study.transcript.edition IS 'Edisi, mulai 1';
COMMENT ON COLUMN study.transcript.format IS 'Ditempel (PASTED), berkas teks (TEXT), DOCX, SRT, atau VTT';
COMMENT ON COLUMN study.transcript.imported_by IS 'Dimasukkan oleh';
COMMENT ON COLUMN study.transcript.imported_at IS 'Kapan';

CREATE TABLE study.transcript_turn (
    office_id     uuid NOT NULL,
    transcript_id uuid NOT NULL,
    number        int  NOT NULL,
    speaker       text NOT NULL,
    voice         int  NOT NULL,
    begins_millis int,
    ends_millis   int,
    words         text NOT NULL,
    CONSTRAINT transcript_turn_pk PRIMARY KEY (office_id, transcript_id, number),
    CONSTRAINT transcript_turn_transcript_fk FOREIGN KEY (office_id, transcript_id) REFERENCES study.transcript (office_id, id),
    CONSTRAINT transcript_turn_number_check CHECK (number > 0 AND voice > 0),
    CONSTRAINT transcript_turn_speaker_check CHECK (speaker IN ('INTERVIEWER', 'INFORMANT', 'OTHER', 'UNSAID')),
    CONSTRAINT transcript_turn_time_check CHECK (begins_millis >= 0 AND ends_millis >= begins_millis),
    CONSTRAINT transcript_turn_words_check CHECK (words ~ '\S' AND words !~ '[\r\n]')
);
-- Indonesian stems: dampingi, didampingi and pendampingan are found together.
CREATE INDEX transcript_turn_words_index ON study.transcript_turn USING gin (to_tsvector('pg_catalog.indonesian', words));
COMMENT ON TABLE study.transcript_turn IS 'Satu giliran bicara; penutur dan waktu terpisah dari kata-katanya';
COMMENT ON COLUMN study.transcript_turn.office_id IS 'Unit kerja';
COMMENT ON COLUMN study.transcript_turn.transcript_id IS 'Edisi naskah';
COMMENT ON COLUMN study.transcript_turn.number IS 'Nomor giliran, mulai 1';
COMMENT ON COLUMN study.transcript_turn.speaker IS 'Pewawancara (INTERVIEWER), informan (INFORMANT), orang lain (OTHER), atau tidak disebut (UNSAID)';
COMMENT ON COLUMN study.transcript_turn.voice IS 'Orang lain yang keberapa';
COMMENT ON COLUMN study.transcript_turn.begins_millis IS 'Mulai, milidetik dari awal rekaman; kosong bila tidak diketahui';
COMMENT ON COLUMN study.transcript_turn.ends_millis IS 'Selesai, milidetik dari awal rekaman; kosong bila tidak diketahui';
COMMENT ON COLUMN study.transcript_turn.words IS 'Kata-katanya; nama diganti peran dalam kurung siku';

CREATE TABLE study.transcript_lock (
    office_id     uuid        NOT NULL,
    transcript_id uuid        NOT NULL,
    points        int         NOT NULL,
    word_count    int         NOT NULL,
    sha256        text        NOT NULL,
    locked_by     uuid        NOT NULL,
    locked_at     timestamptz NOT NULL,
    CONSTRAINT transcript_lock_pk PRIMARY KEY (office_id, transcript_id),
    CONSTRAINT transcript_lock_transcript_fk FOREIGN KEY (office_id, transcript_id) REFERENCES study.transcript (office_id, id),
    CONSTRAINT transcript_lock_account_fk FOREIGN KEY (office_id, locked_by) REFERENCES registry.account (office_id, id),
    CONSTRAINT transcript_lock_count_check CHECK (points > 0 AND word_count > 0),
    CONSTRAINT transcript_lock_sha256_check CHECK (sha256 ~ '^[0-9a-f]{64}$')
);
CREATE INDEX transcript_lock_account_index ON study.transcript_lock (office_id, locked_by);
COMMENT ON TABLE study.transcript_lock IS 'Kunci naskah: sejak ini tidak ada kata yang dapat diubah';
COMMENT ON COLUMN study.transcript_lock.office_id IS 'Unit kerja';
COMMENT ON COLUMN study.transcript_lock.transcript_id IS 'Edisi naskah';
COMMENT ON COLUMN study.transcript_lock.points IS 'Panjang, titik kode Unicode';
COMMENT ON COLUMN study.transcript_lock.word_count IS 'Banyaknya kata';
COMMENT ON COLUMN study.transcript_lock.sha256 IS 'Sidik kata-katanya, UTF-8, giliran dipisah baris baru';
COMMENT ON COLUMN study.transcript_lock.locked_by IS 'Dikunci oleh';
COMMENT ON COLUMN study.transcript_lock.locked_at IS 'Kapan';

CREATE TABLE study.redaction (
    office_id     uuid        NOT NULL,
    id            uuid        NOT NULL,
    transcript_id uuid        NOT NULL,
    stands_for    text        NOT NULL,
    done_by       uuid        NOT NULL,
    done_at       timestamptz NOT NULL,
    CONSTRAINT redaction_pk PRIMARY KEY (office_id, id),
    CONSTRAINT redaction_transcript_fk FOREIGN KEY (office_id, transcript_id) REFERENCES study.transcript (office_id, id),
    CONSTRAINT redaction_account_fk FOREIGN KEY (office_id, done_by) REFERENCES registry.account (office_id, id),
    CONSTRAINT redaction_role_check CHECK (stands_for ~ '\S' AND length(stands_for) <= 40 AND stands_for !~ '[][\r\n]')
);
CREATE INDEX redaction_transcript_index ON study.redaction (office_id, transcript_id);
CREATE INDEX redaction_account_index ON study.redaction (office_id, done_by);
COMMENT ON TABLE study.redaction IS 'Penyamaran: satu kata atau nama diganti perannya di seluruh naskah';
COMMENT ON COLUMN study.redaction.office_id IS 'Unit kerja';
COMMENT ON COLUMN study.redaction.id IS 'Kunci, sama dengan pengenal formulirnya';
COMMENT ON COLUMN study.redaction.transcript_id IS 'Edisi naskah';
COMMENT ON COLUMN study.redaction.stands_for IS 'Peran yang tertulis sebagai gantinya';
COMMENT ON COLUMN study.redaction.done_by IS 'Disamarkan oleh';
COMMENT ON COLUMN study.redaction.done_at IS 'Kapan';

-- Places count the words as they were imported, so that one can be undone whatever was redacted beside it.
CREATE TABLE study.redaction_place (
    office_id    uuid NOT NULL,
    redaction_id uuid NOT NULL,
    turn         int  NOT NULL,
    first_point  int  NOT NULL,
    beyond_point int  NOT NULL,
    CONSTRAINT redaction_place_pk PRIMARY KEY (office_id, redaction_id, turn, first_point),
    CONSTRAINT redaction_place_redaction_fk FOREIGN KEY (office_id, redaction_id) REFERENCES study.redaction (office_id, id),
    CONSTRAINT redaction_place_point_check CHECK (turn > 0 AND first_point >= 0 AND beyond_point > first_point)
);
COMMENT ON TABLE study.redaction_place IS 'Tempat yang disamarkan, dihitung pada naskah seperti saat dimasukkan';
COMMENT ON COLUMN study.redaction_place.office_id IS 'Unit kerja';
COMMENT ON COLUMN study.redaction_place.redaction_id IS 'Penyamaran';
COMMENT ON COLUMN study.redaction_place.turn IS 'Nomor giliran';
COMMENT ON COLUMN study.redaction_place.first_point IS 'Titik kode pertama';
COMMENT ON COLUMN study.redaction_place.beyond_point IS 'Titik kode sesudah yang terakhir';

-- The only place where a redacted word still stands. No page of coders reads it; it goes at the lock, or on demand.
CREATE TABLE study.redaction_original (
    office_id    uuid NOT NULL,
    redaction_id uuid NOT NULL,
    turn         int  NOT NULL,
    first_point  int  NOT NULL,
    words        text NOT NULL,
    CONSTRAINT redaction_original_pk PRIMARY KEY (office_id, redaction_id, turn, first_point),
    CONSTRAINT redaction_original_place_fk FOREIGN KEY (office_id, redaction_id, turn, first_point)
        REFERENCES study.redaction_place (office_id, redaction_id, turn, first_point)
);
COMMENT ON TABLE study.redaction_original IS 'Kata asli yang disamarkan; dihapus saat naskah dikunci';
COMMENT ON COLUMN study.redaction_original.office_id IS 'Unit kerja';
COMMENT ON COLUMN study.redaction_original.redaction_id IS 'Penyamaran';
COMMENT ON COLUMN study.redaction_original.turn IS 'Nomor giliran';
COMMENT ON COLUMN study.redaction_original.first_point IS 'Titik kode pertama';
COMMENT ON COLUMN study.redaction_original.words IS 'Kata asli';

CREATE TABLE study.redaction_undo (
    office_id    uuid        NOT NULL,
    redaction_id uuid        NOT NULL,
    undone_by    uuid        NOT NULL,
    undone_at    timestamptz NOT NULL,
    CONSTRAINT redaction_undo_pk PRIMARY KEY (office_id, redaction_id),
    CONSTRAINT redaction_undo_redaction_fk FOREIGN KEY (office_id, redaction_id) REFERENCES study.redaction (office_id, id),
    CONSTRAINT redaction_undo_account_fk FOREIGN KEY (office_id, undone_by) REFERENCES registry.account (office_id, id)
);
CREATE INDEX redaction_undo_account_index ON study.redaction_undo (office_id, undone_by);
COMMENT ON TABLE study.redaction_undo IS 'Penyamaran yang dibatalkan';
COMMENT ON COLUMN study.redaction_undo.office_id IS 'Unit kerja';
COMMENT ON COLUMN study.redaction_undo.redaction_id IS 'Penyamaran';
COMMENT ON COLUMN study.redaction_undo.undone_by IS 'Dibatalkan oleh';
COMMENT ON COLUMN study.redaction_undo.undone_at IS 'Kapan';

DO $$
DECLARE
    name text;
BEGIN
    FOREACH name IN ARRAY ARRAY['transcript', 'transcript_turn', 'transcript_lock', 'redaction', 'redaction_place',
                                'redaction_original', 'redaction_undo'] LOOP
        EXECUTE format('ALTER TABLE study.%I ENABLE ROW LEVEL SECURITY', name);
        EXECUTE format('ALTER TABLE study.%I FORCE ROW LEVEL SECURITY', name);
        EXECUTE format('CREATE POLICY %I ON study.%I
            USING (office_id = badak.office() AND badak.scope() = ''office'')
            WITH CHECK (office_id = badak.office() AND badak.scope() = ''office'')', name || '_office', name);
        EXECUTE format('GRANT SELECT, INSERT ON study.%I TO badak_study', name);
    END LOOP;
END
$$;
GRANT DELETE ON study.transcript_turn, study.redaction_original TO badak_study;
-- A word is replaced by taking its turn out and putting another in, which a lock forbids; a withdrawal takes all.
CREATE POLICY transcript_turn_locked ON study.transcript_turn AS RESTRICTIVE FOR INSERT
    WITH CHECK (office_id = badak.office() AND NOT EXISTS (
        SELECT FROM study.transcript_lock AS locked
        WHERE locked.office_id = badak.office() AND locked.transcript_id = transcript_turn.transcript_id));
CREATE POLICY transcript_turn_kept ON study.transcript_turn AS RESTRICTIVE FOR DELETE
    USING (office_id = badak.office() AND (
        NOT EXISTS (
            SELECT FROM study.transcript_lock AS locked
            WHERE locked.office_id = badak.office() AND locked.transcript_id = transcript_turn.transcript_id)
        OR EXISTS (
            SELECT FROM study.transcript AS edition
            JOIN study.interview_withdrawal AS gone
                ON gone.office_id = edition.office_id AND gone.interview_id = edition.interview_id
            WHERE edition.office_id = badak.office() AND edition.id = transcript_turn.transcript_id)));
-- Nothing is written of an interview whose informant does not agree, or not any more.
CREATE POLICY transcript_agreed ON study.transcript AS RESTRICTIVE FOR INSERT
    WITH CHECK (office_id = badak.office() AND EXISTS (
        SELECT FROM study.interview_consent AS given
        WHERE given.office_id = badak.office() AND given.interview_id = transcript.interview_id)
        AND NOT EXISTS (
        SELECT FROM study.interview_withdrawal AS gone
        WHERE gone.office_id = badak.office() AND gone.interview_id = transcript.interview_id));
