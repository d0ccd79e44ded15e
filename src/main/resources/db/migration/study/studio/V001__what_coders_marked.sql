-- What coders marked in locked transcripts, and the codebook they did it with. A code is an id; what it is called, where
-- it stands and what became of it follow from its changes, each with who, when and why, so that every merge and
-- move can be undone. Until all coders of a transcript are done, the database shows each of them their own codings alone.
CREATE TABLE study.code (
    office_id uuid NOT NULL,
    id        uuid NOT NULL,
    study_id  uuid NOT NULL,
    CONSTRAINT code_pk PRIMARY KEY (office_id, id),
    CONSTRAINT code_study_key UNIQUE (office_id, study_id, id),
    CONSTRAINT code_study_fk FOREIGN KEY (office_id, study_id) REFERENCES study.field_study (office_id, id)
);
COMMENT ON TABLE study.code IS 'Kode kajian; nama dan tempatnya mengikuti perubahannya';
COMMENT ON COLUMN study.code.office_id IS 'Unit kerja';
COMMENT ON COLUMN study.code.id IS 'Kunci';
COMMENT ON COLUMN study.code.study_id IS 'Kajian';

CREATE TABLE study.code_change (
    office_id  uuid        NOT NULL,
    id         uuid        NOT NULL,
    study_id   uuid        NOT NULL,
    number     int         NOT NULL,
    code_id    uuid        NOT NULL,
    kind       text        NOT NULL,
    name       text,
    stage      text,
    words      text,
    other_id   uuid,
    undoes_id  uuid,
    reason     text        NOT NULL,
    changed_by uuid        NOT NULL,
    changed_at timestamptz NOT NULL,
    CONSTRAINT code_change_pk PRIMARY KEY (office_id, id),
    CONSTRAINT code_change_number_key UNIQUE (office_id, study_id, number),
    CONSTRAINT code_change_undone_key UNIQUE (office_id, undoes_id),
    CONSTRAINT code_change_code_fk FOREIGN KEY (office_id, study_id, code_id) REFERENCES study.code (office_id, study_id, id),
    CONSTRAINT code_change_other_fk FOREIGN KEY (office_id, study_id, other_id) REFERENCES study.code (office_id, study_id, id),
    CONSTRAINT code_change_undoes_fk FOREIGN KEY (office_id, undoes_id) REFERENCES study.code_change (office_id, id),
    CONSTRAINT code_change_account_fk FOREIGN KEY (office_id, changed_by) REFERENCES registry.account (office_id, id),
    CONSTRAINT code_change_number_check CHECK (number > 0),
    CONSTRAINT code_change_kind_check CHECK (kind IN ('CREATED', 'RENAMED', 'STAGED', 'DESCRIBED', 'MOVED', 'MERGED', 'UNDONE')),
    CONSTRAINT code_change_stage_check CHECK (stage IN ('OPEN', 'AXIAL', 'SELECTIVE')),
    CONSTRAINT code_change_undone_check CHECK ((kind = 'UNDONE') = (undoes_id IS NOT NULL)),
    CONSTRAINT code_change_words_check CHECK (length(name) <= 80 AND length(words) <= 1000 AND length(reason) <= 500)
);
CREATE INDEX code_change_code_index ON study.code_change (office_id, study_id, code_id);
CREATE INDEX code_change_other_index ON study.code_change (office_id, study_id, other_id);
CREATE INDEX code_change_account_index ON study.code_change (office_id, changed_by);
COMMENT ON TABLE study.code_change IS 'Perubahan buku kode kajian; keadaan sekarang dihitung darinya';
COMMENT ON COLUMN study.code_change.office_id IS 'Unit kerja';
COMMENT ON COLUMN study.code_change.id IS 'Kunci, sama dengan pengenal formulirnya';
COMMENT ON COLUMN study.code_change.study_id IS 'Kajian';
COMMENT ON COLUMN study.code_change.number IS 'Nomor urut dalam kajian: versi buku kodenya';
COMMENT ON COLUMN study.code_change.code_id IS 'Kode yang berubah';
COMMENT ON COLUMN study.code_change.kind IS 'Dibuat, diganti nama, ganti tahap, dijelaskan, dipindah, digabung, atau dibatalkan';
COMMENT ON COLUMN study.code_change.name IS 'Nama baru';
COMMENT ON COLUMN study.code_change.stage IS 'Tahap: terbuka, aksial, selektif';
COMMENT ON COLUMN study.code_change.words IS 'Penjelasan baru';
COMMENT ON COLUMN study.code_change.other_id IS 'Induk baru, atau kode tujuan gabungan';
COMMENT ON COLUMN study.code_change.undoes_id IS 'Perubahan yang dibatalkan';
COMMENT ON COLUMN study.code_change.reason IS 'Alasan';
COMMENT ON COLUMN study.code_change.changed_by IS 'Oleh';
COMMENT ON COLUMN study.code_change.changed_at IS 'Kapan';

-- Who says that they never mentored the informant's facility may code; who says otherwise may not, and cannot take that
-- back. The study knows no mentor, so it is the coder who says it (docs/adr/0065).
CREATE TABLE study.coder_statement (
    office_id     uuid        NOT NULL,
    transcript_id uuid        NOT NULL,
    coder         uuid        NOT NULL,
    stance        text        NOT NULL,
    stated_at     timestamptz NOT NULL,
    CONSTRAINT coder_statement_pk PRIMARY KEY (office_id, transcript_id, coder),
    CONSTRAINT coder_statement_transcript_fk FOREIGN KEY (office_id, transcript_id) REFERENCES study.transcript (office_id, id),
    CONSTRAINT coder_statement_account_fk FOREIGN KEY (office_id, coder) REFERENCES registry.account (office_id, id),
    CONSTRAINT coder_statement_stance_check CHECK (stance IN ('APART', 'MENTORED'))
);
CREATE INDEX coder_statement_account_index ON study.coder_statement (office_id, coder);
COMMENT ON TABLE study.coder_statement IS 'Pernyataan pengode sebelum mengode sebuah naskah';
COMMENT ON COLUMN study.coder_statement.office_id IS 'Unit kerja';
COMMENT ON COLUMN study.coder_statement.transcript_id IS 'Edisi naskah';
COMMENT ON COLUMN study.coder_statement.coder IS 'Pengode';
COMMENT ON COLUMN study.coder_statement.stance IS 'Tidak pernah mendampingi (APART) atau pernah (MENTORED)';
COMMENT ON COLUMN study.coder_statement.stated_at IS 'Kapan';

CREATE TABLE study.coder_done (
    office_id     uuid        NOT NULL,
    transcript_id uuid        NOT NULL,
    coder         uuid        NOT NULL,
    done_at       timestamptz NOT NULL,
    CONSTRAINT coder_done_pk PRIMARY KEY (office_id, transcript_id, coder),
    CONSTRAINT coder_done_statement_fk FOREIGN KEY (office_id, transcript_id, coder) REFERENCES study.coder_statement (office_id, transcript_id, coder)
);
COMMENT ON TABLE study.coder_done IS 'Pengode menyatakan selesai dengan sebuah naskah';
COMMENT ON COLUMN study.coder_done.office_id IS 'Unit kerja';
COMMENT ON COLUMN study.coder_done.transcript_id IS 'Edisi naskah';
COMMENT ON COLUMN study.coder_done.coder IS 'Pengode';
COMMENT ON COLUMN study.coder_done.done_at IS 'Kapan';

CREATE TABLE study.coding (
    office_id     uuid        NOT NULL,
    id            uuid        NOT NULL,
    transcript_id uuid        NOT NULL,
    code_id       uuid        NOT NULL,
    first_point   int         NOT NULL,
    beyond_point  int         NOT NULL,
    coder         uuid        NOT NULL,
    coded_at      timestamptz NOT NULL,
    carried_id    uuid,
    CONSTRAINT coding_pk PRIMARY KEY (office_id, id),
    CONSTRAINT coding_code_fk FOREIGN KEY (office_id, code_id) REFERENCES study.code (office_id, id),
    CONSTRAINT coding_statement_fk FOREIGN KEY (office_id, transcript_id, coder) REFERENCES study.coder_statement (office_id, transcript_id, coder),
    CONSTRAINT coding_carried_fk FOREIGN KEY (office_id, carried_id) REFERENCES study.coding (office_id, id) ON DELETE CASCADE,
    CONSTRAINT coding_point_check CHECK (first_point >= 0 AND beyond_point > first_point)
);
CREATE INDEX coding_code_index ON study.coding (office_id, code_id);
CREATE INDEX coding_transcript_index ON study.coding (office_id, transcript_id, coder, first_point);
CREATE INDEX coding_carried_index ON study.coding (office_id, carried_id);
COMMENT ON TABLE study.coding IS 'Kutipan yang diberi kode oleh seorang pengode';
COMMENT ON COLUMN study.coding.office_id IS 'Unit kerja';
COMMENT ON COLUMN study.coding.id IS 'Kunci, sama dengan pengenal formulirnya';
COMMENT ON COLUMN study.coding.transcript_id IS 'Edisi naskah';
COMMENT ON COLUMN study.coding.code_id IS 'Kode saat diberikan';
COMMENT ON COLUMN study.coding.first_point IS 'Titik kode Unicode pertama';
COMMENT ON COLUMN study.coding.beyond_point IS 'Titik kode Unicode sesudah yang terakhir';
COMMENT ON COLUMN study.coding.coder IS 'Pengode';
COMMENT ON COLUMN study.coding.coded_at IS 'Kapan';
COMMENT ON COLUMN study.coding.carried_id IS 'Kutipan di edisi sebelumnya, bila ikut pindah';

CREATE TABLE study.coding_removal (
    office_id  uuid        NOT NULL,
    coding_id  uuid        NOT NULL,
    removed_at timestamptz NOT NULL,
    CONSTRAINT coding_removal_pk PRIMARY KEY (office_id, coding_id),
    CONSTRAINT coding_removal_coding_fk FOREIGN KEY (office_id, coding_id) REFERENCES study.coding (office_id, id) ON DELETE CASCADE
);
COMMENT ON TABLE study.coding_removal IS 'Kutipan yang dilepas lagi oleh pengodenya';
COMMENT ON COLUMN study.coding_removal.office_id IS 'Unit kerja';
COMMENT ON COLUMN study.coding_removal.coding_id IS 'Kutipan';
COMMENT ON COLUMN study.coding_removal.removed_at IS 'Kapan';

CREATE TABLE study.adjudication (
    office_id  uuid        NOT NULL,
    coding_id  uuid        NOT NULL,
    verdict    text        NOT NULL,
    memo       text        NOT NULL,
    decided_by uuid        NOT NULL,
    decided_at timestamptz NOT NULL,
    CONSTRAINT adjudication_pk PRIMARY KEY (office_id, coding_id),
    CONSTRAINT adjudication_coding_fk FOREIGN KEY (office_id, coding_id) REFERENCES study.coding (office_id, id) ON DELETE CASCADE,
    CONSTRAINT adjudication_account_fk FOREIGN KEY (office_id, decided_by) REFERENCES registry.account (office_id, id),
    CONSTRAINT adjudication_verdict_check CHECK (verdict IN ('KEPT', 'DROPPED')),
    CONSTRAINT adjudication_memo_check CHECK (memo ~ '\S' AND length(memo) <= 1000)
);
CREATE INDEX adjudication_account_index ON study.adjudication (office_id, decided_by);
COMMENT ON TABLE study.adjudication IS 'Putusan atas kutipan yang tidak disepakati dua pengode';
COMMENT ON COLUMN study.adjudication.office_id IS 'Unit kerja';
COMMENT ON COLUMN study.adjudication.coding_id IS 'Kutipan';
COMMENT ON COLUMN study.adjudication.verdict IS 'Dipakai (KEPT) atau tidak (DROPPED)';
COMMENT ON COLUMN study.adjudication.memo IS 'Pertimbangannya';
COMMENT ON COLUMN study.adjudication.decided_by IS 'Diputuskan oleh';
COMMENT ON COLUMN study.adjudication.decided_at IS 'Kapan';

DO $$
DECLARE
    name text;
BEGIN
    FOREACH name IN ARRAY ARRAY['code', 'code_change', 'coder_statement', 'coder_done', 'coding', 'coding_removal',
                                'adjudication'] LOOP
        EXECUTE format('ALTER TABLE study.%I ENABLE ROW LEVEL SECURITY', name);
        EXECUTE format('ALTER TABLE study.%I FORCE ROW LEVEL SECURITY', name);
        EXECUTE format('CREATE POLICY %I ON study.%I
            USING (office_id = badak.office() AND badak.scope() = ''office'')
            WITH CHECK (office_id = badak.office() AND badak.scope() = ''office'')', name || '_office', name);
        EXECUTE format('GRANT SELECT, INSERT ON study.%I TO badak_study', name);
    END LOOP;
END
$$;
GRANT DELETE ON study.coding TO badak_study;
-- Whoever codes does so for themselves, in a locked transcript, and until they are done.
CREATE POLICY coder_statement_own ON study.coder_statement AS RESTRICTIVE FOR INSERT
    WITH CHECK (office_id = badak.office() AND coder = badak.account());
CREATE POLICY coder_done_own ON study.coder_done AS RESTRICTIVE FOR INSERT
    WITH CHECK (office_id = badak.office() AND coder = badak.account());
CREATE POLICY coding_own ON study.coding AS RESTRICTIVE FOR INSERT
    WITH CHECK (office_id = badak.office() AND coder = badak.account()
        AND EXISTS (
            SELECT FROM study.coder_statement AS said
            WHERE said.office_id = badak.office() AND said.transcript_id = coding.transcript_id
              AND said.coder = badak.account() AND said.stance = 'APART')
        AND EXISTS (
            SELECT FROM study.transcript_lock AS locked
            WHERE locked.office_id = badak.office() AND locked.transcript_id = coding.transcript_id)
        AND NOT EXISTS (
            SELECT FROM study.coder_done AS done
            WHERE done.office_id = badak.office() AND done.transcript_id = coding.transcript_id
              AND done.coder = badak.account()));
-- Blind: another's codings are shown once two coders or more began and each of them is done. What a withdrawal must take
-- away is shown to it.
CREATE POLICY coding_blind ON study.coding AS RESTRICTIVE FOR SELECT
    USING (office_id = badak.office() AND (coder = badak.account()
        OR transcript_id IN (
            SELECT said.transcript_id
            FROM study.coder_statement AS said
            LEFT JOIN study.coder_done AS done
                ON done.office_id = said.office_id AND done.transcript_id = said.transcript_id AND done.coder = said.coder
            WHERE said.office_id = badak.office() AND said.stance = 'APART'
            GROUP BY said.transcript_id
            HAVING count(*) >= 2 AND count(*) = count(done.coder))
        OR transcript_id IN (
            SELECT edition.id FROM study.transcript AS edition
            JOIN study.interview_withdrawal AS gone
                ON gone.office_id = edition.office_id AND gone.interview_id = edition.interview_id
            WHERE edition.office_id = badak.office())));
CREATE POLICY coding_withdrawn ON study.coding AS RESTRICTIVE FOR DELETE
    USING (office_id = badak.office() AND transcript_id IN (
        SELECT edition.id FROM study.transcript AS edition
        JOIN study.interview_withdrawal AS gone
            ON gone.office_id = edition.office_id AND gone.interview_id = edition.interview_id
        WHERE edition.office_id = badak.office()));
