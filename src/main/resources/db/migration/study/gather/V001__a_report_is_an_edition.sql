-- What a report of a study needs to say and nobody asked for before, edition by edition; and the reports that were made,
-- each as it came out. No role may change a row. When an informant takes an interview back, the contents of every report
-- that holds it go; who made it, when, and the digests of its files stay.
CREATE TABLE study.study_design (
    office_id        uuid        NOT NULL,
    study_id         uuid        NOT NULL,
    edition          int         NOT NULL,
    is_synthetic     boolean     NOT NULL,
    title_english    text        NOT NULL,
    setting          text        NOT NULL,
    setting_english  text        NOT NULL,
    approach         text        NOT NULL,
    approach_english text        NOT NULL,
    period           text        NOT NULL,
    period_english   text        NOT NULL,
    months           int         NOT NULL,
    variables        text        NOT NULL,
    kinds            text        NOT NULL,
    analyses         text        NOT NULL,
    sources          text        NOT NULL,
    written_by       uuid        NOT NULL,
    written_at       timestamptz NOT NULL,
    CONSTRAINT study_design_pk PRIMARY KEY (office_id, study_id, edition),
    CONSTRAINT study_design_study_fk FOREIGN KEY (office_id, study_id) REFERENCES study.field_study (office_id, id),
    CONSTRAINT study_design_account_fk FOREIGN KEY (office_id, written_by) REFERENCES registry.account (office_id, id),
    CONSTRAINT study_design_edition_check CHECK (edition > 0),
    CONSTRAINT study_design_months_check CHECK (months BETWEEN 0 AND 600),
    CONSTRAINT study_design_words_check CHECK (
        setting ~ '\S' AND approach ~ '\S' AND period ~ '\S'
        AND length(title_english) <= 2000 AND length(setting) <= 2000 AND length(setting_english) <= 2000
        AND length(approach) <= 2000 AND length(approach_english) <= 2000 AND length(period) <= 2000
        AND length(period_english) <= 2000 AND length(variables) <= 8000 AND length(kinds) <= 8000
        AND length(analyses) <= 8000 AND length(sources) <= 8000)
);
CREATE INDEX study_design_account_index ON study.study_design (office_id, written_by);
COMMENT ON TABLE study.study_design IS 'Rancangan kajian, edisi demi edisi; yang terakhir berlaku';
COMMENT ON COLUMN study.study_design.office_id IS 'Unit kerja';
COMMENT ON COLUMN study.study_design.study_id IS 'Kajian';
COMMENT ON COLUMN study.study_design.edition IS 'Edisi';
COMMENT ON COLUMN study.study_design.is_synthetic IS 'Seluruh isi kajian rekaan';
COMMENT ON COLUMN study.study_design.title_english IS 'Judul dalam bahasa Inggris; boleh kosong';
COMMENT ON COLUMN study.study_design.setting IS 'Tempat dan latar kajian';
COMMENT ON COLUMN study.study_design.setting_english IS 'Sama, dalam bahasa Inggris; boleh kosong';
COMMENT ON COLUMN study.study_design.approach IS 'Pendekatan';
COMMENT ON COLUMN study.study_design.approach_english IS 'Sama, dalam bahasa Inggris; boleh kosong';
COMMENT ON COLUMN study.study_design.period IS 'Masa pengumpulan';
COMMENT ON COLUMN study.study_design.period_english IS 'Sama, dalam bahasa Inggris; boleh kosong';
COMMENT ON COLUMN study.study_design.months IS 'Sedikitnya berapa bulan seorang pemilik sudah didampingi';
COMMENT ON COLUMN study.study_design.variables IS 'Tabel variabel: satu baris satu, empat kolom dipisah garis tegak';
COMMENT ON COLUMN study.study_design.kinds IS 'Tabel jenis data: lima kolom';
COMMENT ON COLUMN study.study_design.analyses IS 'Tabel analisis: empat kolom';
COMMENT ON COLUMN study.study_design.sources IS 'Kutipan pustaka: empat kolom';
COMMENT ON COLUMN study.study_design.written_by IS 'Ditulis oleh';
COMMENT ON COLUMN study.study_design.written_at IS 'Kapan';

CREATE TABLE study.study_report (
    office_id uuid        NOT NULL,
    id        uuid        NOT NULL,
    study_id  uuid        NOT NULL,
    asked_by  uuid        NOT NULL,
    asked_at  timestamptz NOT NULL,
    CONSTRAINT study_report_pk PRIMARY KEY (office_id, id),
    CONSTRAINT study_report_study_fk FOREIGN KEY (office_id, study_id) REFERENCES study.field_study (office_id, id),
    CONSTRAINT study_report_account_fk FOREIGN KEY (office_id, asked_by) REFERENCES registry.account (office_id, id)
);
CREATE INDEX study_report_time_index ON study.study_report (office_id, study_id, asked_at DESC, id DESC);
CREATE INDEX study_report_account_index ON study.study_report (office_id, asked_by);
COMMENT ON TABLE study.study_report IS 'Laporan kajian: satu edisi sekali dibuat';
COMMENT ON COLUMN study.study_report.office_id IS 'Unit kerja';
COMMENT ON COLUMN study.study_report.id IS 'Kunci, sama dengan pengenal formulirnya';
COMMENT ON COLUMN study.study_report.study_id IS 'Kajian';
COMMENT ON COLUMN study.study_report.asked_by IS 'Diminta oleh';
COMMENT ON COLUMN study.study_report.asked_at IS 'Kapan';

CREATE TABLE study.study_report_interview (
    office_id    uuid NOT NULL,
    report_id    uuid NOT NULL,
    interview_id uuid NOT NULL,
    CONSTRAINT study_report_interview_pk PRIMARY KEY (office_id, report_id, interview_id),
    CONSTRAINT study_report_interview_report_fk FOREIGN KEY (office_id, report_id) REFERENCES study.study_report (office_id, id),
    CONSTRAINT study_report_interview_interview_fk FOREIGN KEY (office_id, interview_id) REFERENCES study.interview (office_id, id)
);
CREATE INDEX study_report_interview_interview_index ON study.study_report_interview (office_id, interview_id);
COMMENT ON TABLE study.study_report_interview IS 'Wawancara yang kata-katanya ada dalam sebuah laporan';
COMMENT ON COLUMN study.study_report_interview.office_id IS 'Unit kerja';
COMMENT ON COLUMN study.study_report_interview.report_id IS 'Laporan';
COMMENT ON COLUMN study.study_report_interview.interview_id IS 'Wawancara';

CREATE TABLE study.study_report_end (
    office_id uuid        NOT NULL,
    report_id uuid        NOT NULL,
    outcome   text        NOT NULL,
    ended_at  timestamptz NOT NULL,
    CONSTRAINT study_report_end_pk PRIMARY KEY (office_id, report_id),
    CONSTRAINT study_report_end_report_fk FOREIGN KEY (office_id, report_id) REFERENCES study.study_report (office_id, id),
    CONSTRAINT study_report_end_outcome_check CHECK (outcome IN ('DONE', 'FAILED'))
);
COMMENT ON TABLE study.study_report_end IS 'Laporan kajian yang selesai disusun';
COMMENT ON COLUMN study.study_report_end.office_id IS 'Unit kerja';
COMMENT ON COLUMN study.study_report_end.report_id IS 'Laporan';
COMMENT ON COLUMN study.study_report_end.outcome IS 'Selesai (DONE) atau tidak jadi (FAILED)';
COMMENT ON COLUMN study.study_report_end.ended_at IS 'Kapan';

CREATE TABLE study.study_report_file (
    office_id uuid NOT NULL,
    report_id uuid NOT NULL,
    name      text NOT NULL,
    sha256    text NOT NULL,
    bytes     int  NOT NULL,
    CONSTRAINT study_report_file_pk PRIMARY KEY (office_id, report_id, name),
    CONSTRAINT study_report_file_report_fk FOREIGN KEY (office_id, report_id) REFERENCES study.study_report (office_id, id),
    CONSTRAINT study_report_file_sha256_check CHECK (sha256 ~ '^[0-9a-f]{64}$'),
    CONSTRAINT study_report_file_bytes_check CHECK (bytes >= 0)
);
COMMENT ON TABLE study.study_report_file IS 'Berkas sebuah laporan, tanpa isinya';
COMMENT ON COLUMN study.study_report_file.office_id IS 'Unit kerja';
COMMENT ON COLUMN study.study_report_file.report_id IS 'Laporan';
COMMENT ON COLUMN study.study_report_file.name IS 'Nama berkas';
COMMENT ON COLUMN study.study_report_file.sha256 IS 'Sidiknya';
COMMENT ON COLUMN study.study_report_file.bytes IS 'Besarnya';

CREATE TABLE study.study_report_content (
    office_id uuid  NOT NULL,
    report_id uuid  NOT NULL,
    name      text  NOT NULL,
    content   bytea NOT NULL,
    CONSTRAINT study_report_content_pk PRIMARY KEY (office_id, report_id, name),
    CONSTRAINT study_report_content_file_fk FOREIGN KEY (office_id, report_id, name)
        REFERENCES study.study_report_file (office_id, report_id, name)
);
COMMENT ON TABLE study.study_report_content IS 'Isi berkas laporan; dihapus bila satu informannya menarik wawancara';
COMMENT ON COLUMN study.study_report_content.office_id IS 'Unit kerja';
COMMENT ON COLUMN study.study_report_content.report_id IS 'Laporan';
COMMENT ON COLUMN study.study_report_content.name IS 'Nama berkas';
COMMENT ON COLUMN study.study_report_content.content IS 'Isinya';

DO $$
DECLARE
    name text;
BEGIN
    FOREACH name IN ARRAY ARRAY['study_design', 'study_report', 'study_report_interview', 'study_report_end',
                                'study_report_file', 'study_report_content'] LOOP
        EXECUTE format('ALTER TABLE study.%I ENABLE ROW LEVEL SECURITY', name);
        EXECUTE format('ALTER TABLE study.%I FORCE ROW LEVEL SECURITY', name);
        EXECUTE format('CREATE POLICY %I ON study.%I
            USING (office_id = badak.office() AND badak.scope() = ''office'')
            WITH CHECK (office_id = badak.office() AND badak.scope() = ''office'')', name || '_office', name);
        EXECUTE format('GRANT SELECT, INSERT ON study.%I TO badak_study', name);
    END LOOP;
END
$$;
GRANT DELETE ON study.study_report_content TO badak_study;
CREATE POLICY study_report_content_withdrawn ON study.study_report_content AS RESTRICTIVE FOR DELETE
    USING (office_id = badak.office() AND report_id IN (
        SELECT held.report_id
        FROM study.study_report_interview AS held
        JOIN study.interview_withdrawal AS gone
            ON gone.office_id = held.office_id AND gone.interview_id = held.interview_id
        WHERE held.office_id = badak.office()));
