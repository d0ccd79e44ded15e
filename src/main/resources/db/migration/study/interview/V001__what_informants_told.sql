-- A qualitative study of an office: whom it asks, what they told, and whether they still agree that it is used. An
-- informant has a number and no name. No row of these tables leads to a business: the extracts have names made up for
-- them, and nobody keeps which of them an informant is (docs/adr/0064). Whatever changed is a row with who and when.
CREATE TABLE study.field_study (
    office_id uuid        NOT NULL,
    id        uuid        NOT NULL,
    title     text        NOT NULL,
    questions text        NOT NULL,
    criteria  text        NOT NULL,
    begun_by  uuid        NOT NULL,
    begun_at  timestamptz NOT NULL,
    CONSTRAINT field_study_pk PRIMARY KEY (office_id, id),
    CONSTRAINT field_study_account_fk FOREIGN KEY (office_id, begun_by) REFERENCES registry.account (office_id, id),
    CONSTRAINT field_study_title_check CHECK (title ~ '\S' AND length(title) <= 120),
    CONSTRAINT field_study_questions_check CHECK (questions ~ '\S' AND length(questions) <= 2000),
    CONSTRAINT field_study_criteria_check CHECK (length(criteria) <= 2000)
);
CREATE INDEX field_study_account_index ON study.field_study (office_id, begun_by);
CREATE INDEX field_study_time_index ON study.field_study (office_id, begun_at DESC, id DESC);
COMMENT ON TABLE study.field_study IS 'Kajian kualitatif satu unit kerja';
COMMENT ON COLUMN study.field_study.office_id IS 'Unit kerja';
COMMENT ON COLUMN study.field_study.id IS 'Kunci, sama dengan pengenal formulirnya';
COMMENT ON COLUMN study.field_study.title IS 'Judul';
COMMENT ON COLUMN study.field_study.questions IS 'Pertanyaan penelitian';
COMMENT ON COLUMN study.field_study.criteria IS 'Syarat informan di luar yang dihitung Badak';
COMMENT ON COLUMN study.field_study.begun_by IS 'Dimulai oleh';
COMMENT ON COLUMN study.field_study.begun_at IS 'Kapan';

CREATE TABLE study.informant (
    office_id   uuid        NOT NULL,
    id          uuid        NOT NULL,
    study_id    uuid        NOT NULL,
    number      int         NOT NULL,
    part        text        NOT NULL,
    chain       text,
    cluster     text        NOT NULL,
    mentored_on date,
    contrary    text        NOT NULL,
    added_by    uuid        NOT NULL,
    added_at    timestamptz NOT NULL,
    CONSTRAINT informant_pk PRIMARY KEY (office_id, id),
    CONSTRAINT informant_number_key UNIQUE (office_id, study_id, number),
    CONSTRAINT informant_study_fk FOREIGN KEY (office_id, study_id) REFERENCES study.field_study (office_id, id),
    CONSTRAINT informant_account_fk FOREIGN KEY (office_id, added_by) REFERENCES registry.account (office_id, id),
    CONSTRAINT informant_number_check CHECK (number BETWEEN 1 AND 999),
    CONSTRAINT informant_part_check CHECK (part IN ('OFFICER', 'PRODUCER', 'DISTRIBUTOR')),
    CONSTRAINT informant_chain_check CHECK (chain IN ('PRODUCTION', 'DISTRIBUTION', 'SERVICE')),
    CONSTRAINT informant_words_check CHECK (length(cluster) <= 80 AND length(contrary) <= 500)
);
CREATE INDEX informant_account_index ON study.informant (office_id, added_by);
COMMENT ON TABLE study.informant IS 'Informan: bernomor, tanpa nama';
COMMENT ON COLUMN study.informant.office_id IS 'Unit kerja';
COMMENT ON COLUMN study.informant.id IS 'Kunci, sama dengan pengenal formulirnya';
COMMENT ON COLUMN study.informant.study_id IS 'Kajian';
COMMENT ON COLUMN study.informant.number IS 'Nomor dalam kajian';
COMMENT ON COLUMN study.informant.part IS 'Petugas (OFFICER), produsen (PRODUCER), atau distributor (DISTRIBUTOR)';
COMMENT ON COLUMN study.informant.chain IS 'Rantai; boleh kosong untuk petugas';
COMMENT ON COLUMN study.informant.cluster IS 'Kelompok, misalnya jenis usaha atau wilayah; tanpa nama';
COMMENT ON COLUMN study.informant.mentored_on IS 'Hari pertama bulan pendampingan dimulai, menurut informan; kosong bila tidak pernah';
COMMENT ON COLUMN study.informant.contrary IS 'Mengapa ini kasus negatif; kosong bila bukan';
COMMENT ON COLUMN study.informant.added_by IS 'Dicatat oleh';
COMMENT ON COLUMN study.informant.added_at IS 'Kapan';

CREATE TABLE study.interview (
    office_id    uuid        NOT NULL,
    id           uuid        NOT NULL,
    informant_id uuid        NOT NULL,
    held_on      date        NOT NULL,
    minutes      int         NOT NULL,
    mode         text        NOT NULL,
    guide        text        NOT NULL,
    led_by       uuid        NOT NULL,
    recorded_at  timestamptz NOT NULL,
    CONSTRAINT interview_pk PRIMARY KEY (office_id, id),
    CONSTRAINT interview_informant_fk FOREIGN KEY (office_id, informant_id) REFERENCES study.informant (office_id, id),
    CONSTRAINT interview_account_fk FOREIGN KEY (office_id, led_by) REFERENCES registry.account (office_id, id),
    CONSTRAINT interview_minutes_check CHECK (minutes BETWEEN 1 AND 600),
    CONSTRAINT interview_mode_check CHECK (mode IN ('IN_PERSON', 'VIDEO', 'TELEPHONE')),
    CONSTRAINT interview_guide_check CHECK (length(guide) <= 4000)
);
CREATE INDEX interview_informant_index ON study.interview (office_id, informant_id);
CREATE INDEX interview_account_index ON study.interview (office_id, led_by);
COMMENT ON TABLE study.interview IS 'Wawancara dengan seorang informan';
COMMENT ON COLUMN study.interview.office_id IS 'Unit kerja';
COMMENT ON COLUMN study.interview.id IS 'Kunci, sama dengan pengenal formulirnya';
COMMENT ON COLUMN study.interview.informant_id IS 'Informan';
COMMENT ON COLUMN study.interview.held_on IS 'Tanggal wawancara';
COMMENT ON COLUMN study.interview.minutes IS 'Lama, menit';
COMMENT ON COLUMN study.interview.mode IS 'Tatap muka (IN_PERSON), video (VIDEO), atau telepon (TELEPHONE)';
COMMENT ON COLUMN study.interview.guide IS 'Pedoman: yang ditanyakan; kosong sesudah persetujuan ditarik';
COMMENT ON COLUMN study.interview.led_by IS 'Dicatat oleh';
COMMENT ON COLUMN study.interview.recorded_at IS 'Kapan dicatat';

CREATE TABLE study.interview_consent (
    office_id    uuid        NOT NULL,
    interview_id uuid        NOT NULL,
    given_on     date        NOT NULL,
    way          text        NOT NULL,
    noted_by     uuid        NOT NULL,
    noted_at     timestamptz NOT NULL,
    CONSTRAINT interview_consent_pk PRIMARY KEY (office_id, interview_id),
    CONSTRAINT interview_consent_interview_fk FOREIGN KEY (office_id, interview_id) REFERENCES study.interview (office_id, id),
    CONSTRAINT interview_consent_account_fk FOREIGN KEY (office_id, noted_by) REFERENCES registry.account (office_id, id),
    CONSTRAINT interview_consent_way_check CHECK (way IN ('WRITTEN', 'SPOKEN'))
);
CREATE INDEX interview_consent_account_index ON study.interview_consent (office_id, noted_by);
COMMENT ON TABLE study.interview_consent IS 'Persetujuan informan bahwa wawancaranya dipakai penelitian';
COMMENT ON COLUMN study.interview_consent.office_id IS 'Unit kerja';
COMMENT ON COLUMN study.interview_consent.interview_id IS 'Wawancara';
COMMENT ON COLUMN study.interview_consent.given_on IS 'Tanggal persetujuan diberikan';
COMMENT ON COLUMN study.interview_consent.way IS 'Tertulis (WRITTEN) atau lisan (SPOKEN)';
COMMENT ON COLUMN study.interview_consent.noted_by IS 'Dicatat oleh';
COMMENT ON COLUMN study.interview_consent.noted_at IS 'Kapan dicatat';

CREATE TABLE study.interview_withdrawal (
    office_id    uuid        NOT NULL,
    interview_id uuid        NOT NULL,
    withdrawn_on date        NOT NULL,
    noted_by     uuid        NOT NULL,
    noted_at     timestamptz NOT NULL,
    CONSTRAINT interview_withdrawal_pk PRIMARY KEY (office_id, interview_id),
    CONSTRAINT interview_withdrawal_consent_fk FOREIGN KEY (office_id, interview_id) REFERENCES study.interview_consent (office_id, interview_id),
    CONSTRAINT interview_withdrawal_account_fk FOREIGN KEY (office_id, noted_by) REFERENCES registry.account (office_id, id)
);
CREATE INDEX interview_withdrawal_account_index ON study.interview_withdrawal (office_id, noted_by);
COMMENT ON TABLE study.interview_withdrawal IS 'Penarikan persetujuan wawancara: kata-katanya dihapus, catatan ini tetap';
COMMENT ON COLUMN study.interview_withdrawal.office_id IS 'Unit kerja';
COMMENT ON COLUMN study.interview_withdrawal.interview_id IS 'Wawancara';
COMMENT ON COLUMN study.interview_withdrawal.withdrawn_on IS 'Tanggal ditarik';
COMMENT ON COLUMN study.interview_withdrawal.noted_by IS 'Dicatat oleh';
COMMENT ON COLUMN study.interview_withdrawal.noted_at IS 'Kapan dicatat';

DO $$
DECLARE
    name text;
BEGIN
    FOREACH name IN ARRAY ARRAY['field_study', 'informant', 'interview', 'interview_consent', 'interview_withdrawal'] LOOP
        EXECUTE format('ALTER TABLE study.%I ENABLE ROW LEVEL SECURITY', name);
        EXECUTE format('ALTER TABLE study.%I FORCE ROW LEVEL SECURITY', name);
        EXECUTE format('CREATE POLICY %I ON study.%I
            USING (office_id = badak.office() AND badak.scope() = ''office'')
            WITH CHECK (office_id = badak.office() AND badak.scope() = ''office'')', name || '_office', name);
        EXECUTE format('GRANT SELECT, INSERT ON study.%I TO badak_study', name);
    END LOOP;
END
$$;
-- What was to be asked may name whom it was asked of: with a withdrawal it goes, and by nothing else.
GRANT UPDATE (guide) ON study.interview TO badak_study;
CREATE POLICY interview_guide ON study.interview AS RESTRICTIVE FOR UPDATE
    USING (office_id = badak.office() AND EXISTS (
        SELECT FROM study.interview_withdrawal AS gone
        WHERE gone.office_id = badak.office() AND gone.interview_id = interview.id))
    WITH CHECK (office_id = badak.office() AND guide = '');
