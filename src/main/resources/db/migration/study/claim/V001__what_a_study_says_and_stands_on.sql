-- What a study says: themes, documents, claims, how each source stands to a claim, what is made of words and numbers
-- together, and which numbers these are. All of it in editions: no role may change a row. What was quoted is a place of
-- a coding and holds no word, so it goes with the coding when an informant takes the interview back.
CREATE TABLE study.theme (
    office_id      uuid        NOT NULL,
    study_id       uuid        NOT NULL,
    code_id        uuid        NOT NULL,
    edition        int         NOT NULL,
    name_english   text        NOT NULL,
    change         text        NOT NULL,
    change_english text        NOT NULL,
    written_by     uuid        NOT NULL,
    written_at     timestamptz NOT NULL,
    CONSTRAINT theme_pk PRIMARY KEY (office_id, code_id, edition),
    CONSTRAINT theme_code_fk FOREIGN KEY (office_id, study_id, code_id) REFERENCES study.code (office_id, study_id, id),
    CONSTRAINT theme_account_fk FOREIGN KEY (office_id, written_by) REFERENCES registry.account (office_id, id),
    CONSTRAINT theme_edition_check CHECK (edition > 0),
    CONSTRAINT theme_words_check CHECK (
        change ~ '\S' AND length(change) <= 2000 AND length(change_english) <= 2000 AND length(name_english) <= 200)
);
CREATE INDEX theme_code_index ON study.theme (office_id, study_id, code_id);
CREATE INDEX theme_account_index ON study.theme (office_id, written_by);
COMMENT ON TABLE study.theme IS 'Tema hasil kajian, edisi demi edisi: satu kode selektif';
COMMENT ON COLUMN study.theme.office_id IS 'Unit kerja';
COMMENT ON COLUMN study.theme.study_id IS 'Kajian';
COMMENT ON COLUMN study.theme.code_id IS 'Kode selektifnya';
COMMENT ON COLUMN study.theme.edition IS 'Edisi';
COMMENT ON COLUMN study.theme.name_english IS 'Nama dalam bahasa Inggris; boleh kosong';
COMMENT ON COLUMN study.theme.change IS 'Perubahan perilaku';
COMMENT ON COLUMN study.theme.change_english IS 'Sama, dalam bahasa Inggris; boleh kosong';
COMMENT ON COLUMN study.theme.written_by IS 'Ditulis oleh';
COMMENT ON COLUMN study.theme.written_at IS 'Kapan';

CREATE TABLE study.theme_quotation (
    office_id uuid NOT NULL,
    code_id   uuid NOT NULL,
    edition   int  NOT NULL,
    coding_id uuid NOT NULL,
    side      text NOT NULL,
    CONSTRAINT theme_quotation_pk PRIMARY KEY (office_id, code_id, edition, coding_id),
    CONSTRAINT theme_quotation_theme_fk FOREIGN KEY (office_id, code_id, edition)
        REFERENCES study.theme (office_id, code_id, edition),
    CONSTRAINT theme_quotation_coding_fk FOREIGN KEY (office_id, coding_id)
        REFERENCES study.coding (office_id, id) ON DELETE CASCADE,
    CONSTRAINT theme_quotation_side_check CHECK (side IN ('FOR', 'AGAINST'))
);
CREATE INDEX theme_quotation_coding_index ON study.theme_quotation (office_id, coding_id);
COMMENT ON TABLE study.theme_quotation IS 'Kutipan yang dipilih bagi satu edisi tema';
COMMENT ON COLUMN study.theme_quotation.office_id IS 'Unit kerja';
COMMENT ON COLUMN study.theme_quotation.code_id IS 'Tema';
COMMENT ON COLUMN study.theme_quotation.edition IS 'Edisinya';
COMMENT ON COLUMN study.theme_quotation.coding_id IS 'Kutipan berkode';
COMMENT ON COLUMN study.theme_quotation.side IS 'Mendukung (FOR) atau membantah (AGAINST)';

CREATE TABLE study.paper (
    office_id     uuid        NOT NULL,
    study_id      uuid        NOT NULL,
    number        int         NOT NULL,
    edition       int         NOT NULL,
    title         text        NOT NULL,
    title_english text        NOT NULL,
    dated         text        NOT NULL,
    says          text        NOT NULL,
    says_english  text        NOT NULL,
    written_by    uuid        NOT NULL,
    written_at    timestamptz NOT NULL,
    CONSTRAINT paper_pk PRIMARY KEY (office_id, study_id, number, edition),
    CONSTRAINT paper_study_fk FOREIGN KEY (office_id, study_id) REFERENCES study.field_study (office_id, id),
    CONSTRAINT paper_account_fk FOREIGN KEY (office_id, written_by) REFERENCES registry.account (office_id, id),
    CONSTRAINT paper_number_check CHECK (number BETWEEN 1 AND 999 AND edition > 0),
    CONSTRAINT paper_words_check CHECK (
        title ~ '\S' AND dated ~ '\S' AND says ~ '\S' AND length(title) <= 200 AND length(title_english) <= 200
        AND length(dated) <= 40 AND length(says) <= 2000 AND length(says_english) <= 2000)
);
CREATE INDEX paper_account_index ON study.paper (office_id, written_by);
COMMENT ON TABLE study.paper IS 'Dokumen program yang dihadapkan dengan pernyataan kajian, edisi demi edisi';
COMMENT ON COLUMN study.paper.office_id IS 'Unit kerja';
COMMENT ON COLUMN study.paper.study_id IS 'Kajian';
COMMENT ON COLUMN study.paper.number IS 'Nomor dalam kajian';
COMMENT ON COLUMN study.paper.edition IS 'Edisi';
COMMENT ON COLUMN study.paper.title IS 'Judul';
COMMENT ON COLUMN study.paper.title_english IS 'Judul dalam bahasa Inggris; boleh kosong';
COMMENT ON COLUMN study.paper.dated IS 'Tahun, bulan, atau tanggalnya';
COMMENT ON COLUMN study.paper.says IS 'Apa katanya';
COMMENT ON COLUMN study.paper.says_english IS 'Sama, dalam bahasa Inggris; boleh kosong';
COMMENT ON COLUMN study.paper.written_by IS 'Ditulis oleh';
COMMENT ON COLUMN study.paper.written_at IS 'Kapan';

CREATE TABLE study.claim (
    office_id uuid        NOT NULL,
    id        uuid        NOT NULL,
    study_id  uuid        NOT NULL,
    number    int         NOT NULL,
    made_by   uuid        NOT NULL,
    made_at   timestamptz NOT NULL,
    CONSTRAINT claim_pk PRIMARY KEY (office_id, id),
    CONSTRAINT claim_number_key UNIQUE (office_id, study_id, number),
    CONSTRAINT claim_study_fk FOREIGN KEY (office_id, study_id) REFERENCES study.field_study (office_id, id),
    CONSTRAINT claim_account_fk FOREIGN KEY (office_id, made_by) REFERENCES registry.account (office_id, id),
    CONSTRAINT claim_number_check CHECK (number BETWEEN 1 AND 999)
);
CREATE INDEX claim_account_index ON study.claim (office_id, made_by);
COMMENT ON TABLE study.claim IS 'Pernyataan kajian';
COMMENT ON COLUMN study.claim.office_id IS 'Unit kerja';
COMMENT ON COLUMN study.claim.id IS 'Kunci, sama dengan pengenal formulirnya';
COMMENT ON COLUMN study.claim.study_id IS 'Kajian';
COMMENT ON COLUMN study.claim.number IS 'Nomor dalam kajian';
COMMENT ON COLUMN study.claim.made_by IS 'Dibuat oleh';
COMMENT ON COLUMN study.claim.made_at IS 'Kapan';

CREATE TABLE study.claim_edition (
    office_id     uuid        NOT NULL,
    claim_id      uuid        NOT NULL,
    edition       int         NOT NULL,
    study_id      uuid        NOT NULL,
    words         text        NOT NULL,
    words_english text        NOT NULL,
    theme_id      uuid        NOT NULL,
    estimates     text[]      NOT NULL,
    papers        int[]       NOT NULL,
    written_by    uuid        NOT NULL,
    written_at    timestamptz NOT NULL,
    CONSTRAINT claim_edition_pk PRIMARY KEY (office_id, claim_id, edition),
    CONSTRAINT claim_edition_claim_fk FOREIGN KEY (office_id, claim_id) REFERENCES study.claim (office_id, id),
    CONSTRAINT claim_edition_theme_fk FOREIGN KEY (office_id, study_id, theme_id)
        REFERENCES study.code (office_id, study_id, id),
    CONSTRAINT claim_edition_account_fk FOREIGN KEY (office_id, written_by) REFERENCES registry.account (office_id, id),
    CONSTRAINT claim_edition_edition_check CHECK (edition > 0),
    CONSTRAINT claim_edition_words_check CHECK (
        words ~ '\S' AND length(words) <= 1000 AND length(words_english) <= 1000)
);
CREATE INDEX claim_edition_theme_index ON study.claim_edition (office_id, study_id, theme_id);
CREATE INDEX claim_edition_account_index ON study.claim_edition (office_id, written_by);
COMMENT ON TABLE study.claim_edition IS 'Satu edisi pernyataan, dengan apa yang menjadi tumpuannya';
COMMENT ON COLUMN study.claim_edition.office_id IS 'Unit kerja';
COMMENT ON COLUMN study.claim_edition.claim_id IS 'Pernyataan';
COMMENT ON COLUMN study.claim_edition.edition IS 'Edisi';
COMMENT ON COLUMN study.claim_edition.study_id IS 'Kajian';
COMMENT ON COLUMN study.claim_edition.words IS 'Bunyinya';
COMMENT ON COLUMN study.claim_edition.words_english IS 'Sama, dalam bahasa Inggris; boleh kosong';
COMMENT ON COLUMN study.claim_edition.theme_id IS 'Temanya, sebuah kode selektif';
COMMENT ON COLUMN study.claim_edition.estimates IS 'Pengenal angka dalam hasil penilaian dampak';
COMMENT ON COLUMN study.claim_edition.papers IS 'Nomor dokumen';
COMMENT ON COLUMN study.claim_edition.written_by IS 'Ditulis oleh';
COMMENT ON COLUMN study.claim_edition.written_at IS 'Kapan';

CREATE TABLE study.claim_quotation (
    office_id uuid NOT NULL,
    claim_id  uuid NOT NULL,
    edition   int  NOT NULL,
    coding_id uuid NOT NULL,
    CONSTRAINT claim_quotation_pk PRIMARY KEY (office_id, claim_id, edition, coding_id),
    CONSTRAINT claim_quotation_edition_fk FOREIGN KEY (office_id, claim_id, edition)
        REFERENCES study.claim_edition (office_id, claim_id, edition),
    CONSTRAINT claim_quotation_coding_fk FOREIGN KEY (office_id, coding_id)
        REFERENCES study.coding (office_id, id) ON DELETE CASCADE
);
CREATE INDEX claim_quotation_coding_index ON study.claim_quotation (office_id, coding_id);
COMMENT ON TABLE study.claim_quotation IS 'Kutipan tumpuan satu edisi pernyataan';
COMMENT ON COLUMN study.claim_quotation.office_id IS 'Unit kerja';
COMMENT ON COLUMN study.claim_quotation.claim_id IS 'Pernyataan';
COMMENT ON COLUMN study.claim_quotation.edition IS 'Edisinya';
COMMENT ON COLUMN study.claim_quotation.coding_id IS 'Kutipan berkode';

CREATE TABLE study.claim_position (
    office_id uuid        NOT NULL,
    claim_id  uuid        NOT NULL,
    edition   int         NOT NULL,
    number    int         NOT NULL,
    owners    text        NOT NULL,
    officers  text        NOT NULL,
    documents text        NOT NULL,
    memo      text        NOT NULL,
    judged_by uuid        NOT NULL,
    judged_at timestamptz NOT NULL,
    CONSTRAINT claim_position_pk PRIMARY KEY (office_id, claim_id, edition, number),
    CONSTRAINT claim_position_edition_fk FOREIGN KEY (office_id, claim_id, edition)
        REFERENCES study.claim_edition (office_id, claim_id, edition),
    CONSTRAINT claim_position_account_fk FOREIGN KEY (office_id, judged_by) REFERENCES registry.account (office_id, id),
    CONSTRAINT claim_position_source_check CHECK (
        owners IN ('AGREE', 'PARTIAL', 'SILENT', 'DISSONANT') AND officers IN ('AGREE', 'PARTIAL', 'SILENT', 'DISSONANT')
        AND documents IN ('AGREE', 'PARTIAL', 'SILENT', 'DISSONANT')),
    CONSTRAINT claim_position_number_check CHECK (number > 0),
    CONSTRAINT claim_position_memo_check CHECK (memo ~ '\S' AND length(memo) <= 2000)
);
CREATE INDEX claim_position_account_index ON study.claim_position (office_id, judged_by);
COMMENT ON TABLE study.claim_position IS 'Triangulasi: kedudukan tiap sumber pada satu edisi pernyataan';
COMMENT ON COLUMN study.claim_position.office_id IS 'Unit kerja';
COMMENT ON COLUMN study.claim_position.claim_id IS 'Pernyataan';
COMMENT ON COLUMN study.claim_position.edition IS 'Edisinya';
COMMENT ON COLUMN study.claim_position.number IS 'Urutan; yang terakhir berlaku';
COMMENT ON COLUMN study.claim_position.owners IS 'Pelaku usaha';
COMMENT ON COLUMN study.claim_position.officers IS 'Petugas';
COMMENT ON COLUMN study.claim_position.documents IS 'Dokumen';
COMMENT ON COLUMN study.claim_position.memo IS 'Pertimbangannya';
COMMENT ON COLUMN study.claim_position.judged_by IS 'Dinilai oleh';
COMMENT ON COLUMN study.claim_position.judged_at IS 'Kapan';

CREATE TABLE study.claim_inference (
    office_id     uuid        NOT NULL,
    claim_id      uuid        NOT NULL,
    edition       int         NOT NULL,
    number        int         NOT NULL,
    fit           text        NOT NULL,
    words         text        NOT NULL,
    words_english text        NOT NULL,
    inferred_by   uuid        NOT NULL,
    inferred_at   timestamptz NOT NULL,
    CONSTRAINT claim_inference_pk PRIMARY KEY (office_id, claim_id, edition, number),
    CONSTRAINT claim_inference_edition_fk FOREIGN KEY (office_id, claim_id, edition)
        REFERENCES study.claim_edition (office_id, claim_id, edition),
    CONSTRAINT claim_inference_account_fk FOREIGN KEY (office_id, inferred_by)
        REFERENCES registry.account (office_id, id),
    CONSTRAINT claim_inference_fit_check CHECK (fit IN ('CONFIRM', 'EXPAND', 'DISCORDANT', 'SILENT')),
    CONSTRAINT claim_inference_number_check CHECK (number > 0),
    CONSTRAINT claim_inference_words_check CHECK (
        words ~ '\S' AND length(words) <= 2000 AND length(words_english) <= 2000)
);
CREATE INDEX claim_inference_account_index ON study.claim_inference (office_id, inferred_by);
COMMENT ON TABLE study.claim_inference IS 'Simpulan atas angka dan kata-kata bersama-sama, pada satu edisi pernyataan';
COMMENT ON COLUMN study.claim_inference.office_id IS 'Unit kerja';
COMMENT ON COLUMN study.claim_inference.claim_id IS 'Pernyataan';
COMMENT ON COLUMN study.claim_inference.edition IS 'Edisinya';
COMMENT ON COLUMN study.claim_inference.number IS 'Urutan; yang terakhir berlaku';
COMMENT ON COLUMN study.claim_inference.fit IS 'Meneguhkan, memperluas, tidak sejalan, atau satu sisi diam';
COMMENT ON COLUMN study.claim_inference.words IS 'Simpulannya';
COMMENT ON COLUMN study.claim_inference.words_english IS 'Sama, dalam bahasa Inggris; boleh kosong';
COMMENT ON COLUMN study.claim_inference.inferred_by IS 'Disimpulkan oleh';
COMMENT ON COLUMN study.claim_inference.inferred_at IS 'Kapan';

CREATE TABLE study.claim_end (
    office_id uuid        NOT NULL,
    claim_id  uuid        NOT NULL,
    reason    text        NOT NULL,
    ended_by  uuid        NOT NULL,
    ended_at  timestamptz NOT NULL,
    CONSTRAINT claim_end_pk PRIMARY KEY (office_id, claim_id),
    CONSTRAINT claim_end_claim_fk FOREIGN KEY (office_id, claim_id) REFERENCES study.claim (office_id, id),
    CONSTRAINT claim_end_account_fk FOREIGN KEY (office_id, ended_by) REFERENCES registry.account (office_id, id),
    CONSTRAINT claim_end_reason_check CHECK (reason ~ '\S' AND length(reason) <= 2000)
);
CREATE INDEX claim_end_account_index ON study.claim_end (office_id, ended_by);
COMMENT ON TABLE study.claim_end IS 'Pernyataan yang tidak dipakai lagi';
COMMENT ON COLUMN study.claim_end.office_id IS 'Unit kerja';
COMMENT ON COLUMN study.claim_end.claim_id IS 'Pernyataan';
COMMENT ON COLUMN study.claim_end.reason IS 'Alasan';
COMMENT ON COLUMN study.claim_end.ended_by IS 'Oleh';
COMMENT ON COLUMN study.claim_end.ended_at IS 'Kapan';

CREATE TABLE study.number_choice (
    office_id  uuid        NOT NULL,
    study_id   uuid        NOT NULL,
    edition    int         NOT NULL,
    dataset_id uuid        NOT NULL,
    chosen_by  uuid        NOT NULL,
    chosen_at  timestamptz NOT NULL,
    CONSTRAINT number_choice_pk PRIMARY KEY (office_id, study_id, edition),
    CONSTRAINT number_choice_study_fk FOREIGN KEY (office_id, study_id) REFERENCES study.field_study (office_id, id),
    CONSTRAINT number_choice_dataset_fk FOREIGN KEY (office_id, dataset_id) REFERENCES study.dataset (office_id, id),
    CONSTRAINT number_choice_account_fk FOREIGN KEY (office_id, chosen_by) REFERENCES registry.account (office_id, id),
    CONSTRAINT number_choice_edition_check CHECK (edition > 0)
);
CREATE INDEX number_choice_dataset_index ON study.number_choice (office_id, dataset_id);
CREATE INDEX number_choice_account_index ON study.number_choice (office_id, chosen_by);
COMMENT ON TABLE study.number_choice IS 'Data beku yang angkanya disandingkan dengan kata-kata kajian; yang terakhir berlaku';
COMMENT ON COLUMN study.number_choice.office_id IS 'Unit kerja';
COMMENT ON COLUMN study.number_choice.study_id IS 'Kajian';
COMMENT ON COLUMN study.number_choice.edition IS 'Edisi';
COMMENT ON COLUMN study.number_choice.dataset_id IS 'Data beku';
COMMENT ON COLUMN study.number_choice.chosen_by IS 'Dipilih oleh';
COMMENT ON COLUMN study.number_choice.chosen_at IS 'Kapan';

CREATE TABLE study.number_freeze (
    office_id    uuid        NOT NULL,
    study_id     uuid        NOT NULL,
    edition      int         NOT NULL,
    appraisal_id uuid        NOT NULL,
    sha256       text        NOT NULL,
    frozen_by    uuid        NOT NULL,
    frozen_at    timestamptz NOT NULL,
    CONSTRAINT number_freeze_pk PRIMARY KEY (office_id, study_id, edition),
    CONSTRAINT number_freeze_choice_fk FOREIGN KEY (office_id, study_id, edition)
        REFERENCES study.number_choice (office_id, study_id, edition),
    CONSTRAINT number_freeze_appraisal_fk FOREIGN KEY (office_id, appraisal_id) REFERENCES study.appraisal (office_id, id),
    CONSTRAINT number_freeze_account_fk FOREIGN KEY (office_id, frozen_by) REFERENCES registry.account (office_id, id),
    CONSTRAINT number_freeze_sha256_check CHECK (sha256 ~ '^[0-9a-f]{64}$')
);
CREATE INDEX number_freeze_appraisal_index ON study.number_freeze (office_id, appraisal_id);
CREATE INDEX number_freeze_account_index ON study.number_freeze (office_id, frozen_by);
COMMENT ON TABLE study.number_freeze IS 'Pembekuan angka kajian: sejak itu penilaian yang lebih baru tidak mengubahnya';
COMMENT ON COLUMN study.number_freeze.office_id IS 'Unit kerja';
COMMENT ON COLUMN study.number_freeze.study_id IS 'Kajian';
COMMENT ON COLUMN study.number_freeze.edition IS 'Edisi pilihan yang dibekukan';
COMMENT ON COLUMN study.number_freeze.appraisal_id IS 'Penilaian dampak';
COMMENT ON COLUMN study.number_freeze.sha256 IS 'Sidik berkas results.json-nya';
COMMENT ON COLUMN study.number_freeze.frozen_by IS 'Dibekukan oleh';
COMMENT ON COLUMN study.number_freeze.frozen_at IS 'Kapan';

DO $$
DECLARE
    name text;
BEGIN
    FOREACH name IN ARRAY ARRAY['theme', 'theme_quotation', 'paper', 'claim', 'claim_edition', 'claim_quotation',
                                'claim_position', 'claim_inference', 'claim_end', 'number_choice', 'number_freeze'] LOOP
        EXECUTE format('ALTER TABLE study.%I ENABLE ROW LEVEL SECURITY', name);
        EXECUTE format('ALTER TABLE study.%I FORCE ROW LEVEL SECURITY', name);
        EXECUTE format('CREATE POLICY %I ON study.%I
            USING (office_id = badak.office() AND badak.scope() = ''office'')
            WITH CHECK (office_id = badak.office() AND badak.scope() = ''office'')', name || '_office', name);
        EXECUTE format('GRANT SELECT, INSERT ON study.%I TO badak_study', name);
    END LOOP;
END
$$;
-- Who judges or infers does so for themselves.
CREATE POLICY claim_position_own ON study.claim_position AS RESTRICTIVE FOR INSERT
    WITH CHECK (office_id = badak.office() AND judged_by = badak.account());
CREATE POLICY claim_inference_own ON study.claim_inference AS RESTRICTIVE FOR INSERT
    WITH CHECK (office_id = badak.office() AND inferred_by = badak.account());
