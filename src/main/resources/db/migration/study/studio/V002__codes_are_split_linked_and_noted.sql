-- A code may be split: some of its codings count as a new code from then on. What a coder gave stays in study.coding; which
-- codings went along stands beside the change, and stops counting when that is undone. Codes are linked by changes too, and
-- memos are written edition by edition, about a code or about a passage; who may not see a passage sees no memo of it.
ALTER TABLE study.code_change
    ADD COLUMN relation text,
    DROP CONSTRAINT code_change_kind_check,
    ADD CONSTRAINT code_change_kind_check CHECK (kind IN ('CREATED', 'RENAMED', 'STAGED', 'DESCRIBED', 'MOVED', 'MERGED', 'UNDONE', 'SPLIT', 'LINKED')),
    ADD CONSTRAINT code_change_linked_check CHECK ((kind = 'LINKED') = (relation IS NOT NULL)),
    ADD CONSTRAINT code_change_relation_check CHECK (relation IN ('CAUSES', 'CONDITION_FOR', 'PART_OF', 'CONTRADICTS', 'GOES_WITH'));
COMMENT ON COLUMN study.code_change.kind IS 'Dibuat, diganti nama, ganti tahap, dijelaskan, dipindah, digabung, dipecah, dikaitkan, atau dibatalkan';
COMMENT ON COLUMN study.code_change.other_id IS 'Induk baru, kode tujuan gabungan, kode asal pecahan, atau kode yang dikaitkan';
COMMENT ON COLUMN study.code_change.relation IS 'Kaitan: menyebabkan, syarat bagi, bagian dari, bertentangan, muncul bersama';

CREATE TABLE study.code_split_coding (
    office_id uuid NOT NULL,
    change_id uuid NOT NULL,
    coding_id uuid NOT NULL,
    CONSTRAINT code_split_coding_pk PRIMARY KEY (office_id, change_id, coding_id),
    CONSTRAINT code_split_coding_change_fk FOREIGN KEY (office_id, change_id) REFERENCES study.code_change (office_id, id),
    CONSTRAINT code_split_coding_coding_fk FOREIGN KEY (office_id, coding_id) REFERENCES study.coding (office_id, id) ON DELETE CASCADE
);
CREATE INDEX code_split_coding_coding_index ON study.code_split_coding (office_id, coding_id);
COMMENT ON TABLE study.code_split_coding IS 'Kutipan yang ikut ke kode baru saat sebuah kode dipecah';
COMMENT ON COLUMN study.code_split_coding.office_id IS 'Unit kerja';
COMMENT ON COLUMN study.code_split_coding.change_id IS 'Perubahan buku kode';
COMMENT ON COLUMN study.code_split_coding.coding_id IS 'Kutipan';

CREATE TABLE study.memo (
    office_id  uuid        NOT NULL,
    id         uuid        NOT NULL,
    study_id   uuid        NOT NULL,
    code_id    uuid,
    coding_id  uuid,
    written_by uuid        NOT NULL,
    begun_at   timestamptz NOT NULL,
    CONSTRAINT memo_pk PRIMARY KEY (office_id, id),
    CONSTRAINT memo_study_fk FOREIGN KEY (office_id, study_id) REFERENCES study.field_study (office_id, id),
    CONSTRAINT memo_code_fk FOREIGN KEY (office_id, study_id, code_id) REFERENCES study.code (office_id, study_id, id),
    CONSTRAINT memo_coding_fk FOREIGN KEY (office_id, coding_id) REFERENCES study.coding (office_id, id) ON DELETE CASCADE,
    CONSTRAINT memo_account_fk FOREIGN KEY (office_id, written_by) REFERENCES registry.account (office_id, id),
    CONSTRAINT memo_about_check CHECK (num_nonnulls(code_id, coding_id) = 1)
);
CREATE INDEX memo_study_index ON study.memo (office_id, study_id);
CREATE INDEX memo_code_index ON study.memo (office_id, study_id, code_id, begun_at);
CREATE INDEX memo_coding_index ON study.memo (office_id, coding_id, begun_at);
CREATE INDEX memo_account_index ON study.memo (office_id, written_by);
COMMENT ON TABLE study.memo IS 'Catatan peneliti tentang sebuah kode atau kutipan';
COMMENT ON COLUMN study.memo.office_id IS 'Unit kerja';
COMMENT ON COLUMN study.memo.id IS 'Kunci, sama dengan pengenal formulirnya';
COMMENT ON COLUMN study.memo.study_id IS 'Kajian';
COMMENT ON COLUMN study.memo.code_id IS 'Kode yang dicatat';
COMMENT ON COLUMN study.memo.coding_id IS 'Kutipan yang dicatat';
COMMENT ON COLUMN study.memo.written_by IS 'Ditulis oleh';
COMMENT ON COLUMN study.memo.begun_at IS 'Kapan';

CREATE TABLE study.memo_edition (
    office_id  uuid        NOT NULL,
    memo_id    uuid        NOT NULL,
    number     int         NOT NULL,
    words      text        NOT NULL,
    written_at timestamptz NOT NULL,
    CONSTRAINT memo_edition_pk PRIMARY KEY (office_id, memo_id, number),
    CONSTRAINT memo_edition_memo_fk FOREIGN KEY (office_id, memo_id) REFERENCES study.memo (office_id, id) ON DELETE CASCADE,
    CONSTRAINT memo_edition_number_check CHECK (number > 0),
    CONSTRAINT memo_edition_words_check CHECK (words ~ '\S' AND length(words) <= 4000)
);
COMMENT ON TABLE study.memo_edition IS 'Edisi sebuah catatan; tidak pernah disunting';
COMMENT ON COLUMN study.memo_edition.office_id IS 'Unit kerja';
COMMENT ON COLUMN study.memo_edition.memo_id IS 'Catatan';
COMMENT ON COLUMN study.memo_edition.number IS 'Nomor edisi';
COMMENT ON COLUMN study.memo_edition.words IS 'Isinya';
COMMENT ON COLUMN study.memo_edition.written_at IS 'Kapan';

DO $$
DECLARE
    name text;
BEGIN
    FOREACH name IN ARRAY ARRAY['code_split_coding', 'memo', 'memo_edition'] LOOP
        EXECUTE format('ALTER TABLE study.%I ENABLE ROW LEVEL SECURITY', name);
        EXECUTE format('ALTER TABLE study.%I FORCE ROW LEVEL SECURITY', name);
        EXECUTE format('CREATE POLICY %I ON study.%I
            USING (office_id = badak.office() AND badak.scope() = ''office'')
            WITH CHECK (office_id = badak.office() AND badak.scope() = ''office'')', name || '_office', name);
        EXECUTE format('GRANT SELECT, INSERT ON study.%I TO badak_study', name);
    END LOOP;
END
$$;
-- What hangs on a coding is seen by who sees the coding (policy coding_blind).
CREATE POLICY code_split_coding_seen ON study.code_split_coding AS RESTRICTIVE
    USING (office_id = badak.office() AND coding_id IN (
        SELECT id FROM study.coding WHERE office_id = badak.office()))
    WITH CHECK (office_id = badak.office() AND coding_id IN (
        SELECT id FROM study.coding WHERE office_id = badak.office()));
CREATE POLICY memo_seen ON study.memo AS RESTRICTIVE
    USING (office_id = badak.office() AND (coding_id IS NULL OR coding_id IN (
        SELECT id FROM study.coding WHERE office_id = badak.office())))
    WITH CHECK (office_id = badak.office() AND written_by = badak.account() AND (coding_id IS NULL OR coding_id IN (
        SELECT id FROM study.coding WHERE office_id = badak.office())));
CREATE POLICY memo_edition_seen ON study.memo_edition AS RESTRICTIVE
    USING (office_id = badak.office() AND memo_id IN (
        SELECT id FROM study.memo WHERE office_id = badak.office()))
    WITH CHECK (office_id = badak.office() AND memo_id IN (
        SELECT id FROM study.memo WHERE office_id = badak.office() AND written_by = badak.account()));
