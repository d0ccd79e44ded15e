-- What is going to be asked, edition by edition, before there are rows to ask. No role may change a row of these
-- tables: to edit is to write the next edition, and to lock is a row of its own. The locked edition with the highest
-- number holds; the lock of a later one says why it supersedes the earlier.
CREATE TABLE study.plan (
    office_id  uuid        NOT NULL,
    id         uuid        NOT NULL,
    edition    int         NOT NULL,
    title      text        NOT NULL,
    unit       text        NOT NULL,
    body       text        NOT NULL,
    written_by uuid        NOT NULL,
    written_at timestamptz NOT NULL,
    CONSTRAINT plan_pk PRIMARY KEY (office_id, id, edition),
    CONSTRAINT plan_account_fk FOREIGN KEY (office_id, written_by) REFERENCES registry.account (office_id, id),
    CONSTRAINT plan_edition_check CHECK (edition > 0),
    CONSTRAINT plan_unit_check CHECK (unit IN ('YEAR', 'HALF', 'QUARTER', 'MONTH'))
);
CREATE INDEX plan_account_index ON study.plan (office_id, written_by);
COMMENT ON TABLE study.plan IS 'Rencana analisis, edisi demi edisi';
COMMENT ON COLUMN study.plan.office_id IS 'Unit kerja';
COMMENT ON COLUMN study.plan.id IS 'Kunci, sama dengan pengenal formulir edisi pertamanya';
COMMENT ON COLUMN study.plan.edition IS 'Edisi';
COMMENT ON COLUMN study.plan.title IS 'Judul';
COMMENT ON COLUMN study.plan.unit IS 'Panjang satu masa: tahun, semester, triwulan, bulan';
COMMENT ON COLUMN study.plan.body IS 'Naskah rencana (YAML) tanpa tanggalnya; bertanggal saat dikunci';
COMMENT ON COLUMN study.plan.written_by IS 'Ditulis oleh';
COMMENT ON COLUMN study.plan.written_at IS 'Kapan';

CREATE TABLE study.plan_lock (
    office_id uuid        NOT NULL,
    plan_id   uuid        NOT NULL,
    edition   int         NOT NULL,
    locked_on date        NOT NULL,
    sha256    text        NOT NULL,
    reason    text        NOT NULL,
    earlier   int         NOT NULL,
    locked_by uuid        NOT NULL,
    locked_at timestamptz NOT NULL,
    CONSTRAINT plan_lock_pk PRIMARY KEY (office_id, plan_id, edition),
    CONSTRAINT plan_lock_plan_fk FOREIGN KEY (office_id, plan_id, edition)
        REFERENCES study.plan (office_id, id, edition),
    CONSTRAINT plan_lock_account_fk FOREIGN KEY (office_id, locked_by) REFERENCES registry.account (office_id, id),
    CONSTRAINT plan_lock_sha256_check CHECK (sha256 ~ '^[0-9a-f]{64}$'),
    CONSTRAINT plan_lock_earlier_check CHECK (earlier >= 0),
    CONSTRAINT plan_lock_reason_check CHECK (length(reason) <= 500)
);
CREATE INDEX plan_lock_account_index ON study.plan_lock (office_id, locked_by);
COMMENT ON TABLE study.plan_lock IS 'Penguncian satu edisi rencana';
COMMENT ON COLUMN study.plan_lock.office_id IS 'Unit kerja';
COMMENT ON COLUMN study.plan_lock.plan_id IS 'Rencana';
COMMENT ON COLUMN study.plan_lock.edition IS 'Edisi yang dikunci';
COMMENT ON COLUMN study.plan_lock.locked_on IS 'Tanggal rencana: hari ia dikunci';
COMMENT ON COLUMN study.plan_lock.sha256 IS 'Sidik naskahnya bersama tanggalnya';
COMMENT ON COLUMN study.plan_lock.reason IS 'Mengapa menggantikan yang sudah dikunci; kosong pada yang pertama';
COMMENT ON COLUMN study.plan_lock.earlier IS 'Berapa kali unit kerja sudah menghitung data beku sebelum dikunci';
COMMENT ON COLUMN study.plan_lock.locked_by IS 'Dikunci oleh';
COMMENT ON COLUMN study.plan_lock.locked_at IS 'Kapan';

CREATE TABLE study.appraisal (
    office_id  uuid        NOT NULL,
    id         uuid        NOT NULL,
    dataset_id uuid        NOT NULL,
    plan_id    uuid,
    edition    int,
    unit       text        NOT NULL,
    seed       bigint      NOT NULL,
    replicates int         NOT NULL,
    asked_by   uuid        NOT NULL,
    asked_at   timestamptz NOT NULL,
    CONSTRAINT appraisal_pk PRIMARY KEY (office_id, id),
    CONSTRAINT appraisal_dataset_fk FOREIGN KEY (office_id, dataset_id) REFERENCES study.dataset (office_id, id),
    CONSTRAINT appraisal_lock_fk FOREIGN KEY (office_id, plan_id, edition)
        REFERENCES study.plan_lock (office_id, plan_id, edition),
    CONSTRAINT appraisal_account_fk FOREIGN KEY (office_id, asked_by) REFERENCES registry.account (office_id, id),
    CONSTRAINT appraisal_plan_check CHECK ((plan_id IS NULL) = (edition IS NULL)),
    CONSTRAINT appraisal_unit_check CHECK (unit IN ('YEAR', 'HALF', 'QUARTER', 'MONTH')),
    CONSTRAINT appraisal_replicates_check CHECK (replicates > 0)
);
CREATE INDEX appraisal_lock_index ON study.appraisal (office_id, plan_id, edition);
CREATE INDEX appraisal_time_index ON study.appraisal (office_id, dataset_id, asked_at DESC, id DESC);
CREATE INDEX appraisal_account_index ON study.appraisal (office_id, asked_by);
COMMENT ON TABLE study.appraisal IS 'Penilaian dampak: satu perhitungan atas satu data beku';
COMMENT ON COLUMN study.appraisal.office_id IS 'Unit kerja';
COMMENT ON COLUMN study.appraisal.id IS 'Kunci, sama dengan pengenal formulirnya';
COMMENT ON COLUMN study.appraisal.dataset_id IS 'Data beku';
COMMENT ON COLUMN study.appraisal.plan_id IS 'Rencana; kosong bila tanpa rencana';
COMMENT ON COLUMN study.appraisal.edition IS 'Edisi rencana yang dikunci; kosong bila tanpa rencana';
COMMENT ON COLUMN study.appraisal.unit IS 'Panjang satu masa';
COMMENT ON COLUMN study.appraisal.seed IS 'Awal bilangan acak';
COMMENT ON COLUMN study.appraisal.replicates IS 'Banyaknya penarikan ulang';
COMMENT ON COLUMN study.appraisal.asked_by IS 'Diminta oleh';
COMMENT ON COLUMN study.appraisal.asked_at IS 'Kapan';

CREATE TABLE study.appraisal_end (
    office_id    uuid        NOT NULL,
    appraisal_id uuid        NOT NULL,
    outcome      text        NOT NULL,
    ended_at     timestamptz NOT NULL,
    CONSTRAINT appraisal_end_pk PRIMARY KEY (office_id, appraisal_id),
    CONSTRAINT appraisal_end_appraisal_fk FOREIGN KEY (office_id, appraisal_id)
        REFERENCES study.appraisal (office_id, id),
    CONSTRAINT appraisal_end_outcome_check CHECK (outcome IN ('DONE', 'FAILED'))
);
COMMENT ON TABLE study.appraisal_end IS 'Penilaian dampak yang selesai dihitung';
COMMENT ON COLUMN study.appraisal_end.office_id IS 'Unit kerja';
COMMENT ON COLUMN study.appraisal_end.appraisal_id IS 'Penilaian';
COMMENT ON COLUMN study.appraisal_end.outcome IS 'Selesai (DONE) atau tidak dapat dihitung (FAILED)';
COMMENT ON COLUMN study.appraisal_end.ended_at IS 'Kapan';

CREATE TABLE study.appraisal_file (
    office_id    uuid  NOT NULL,
    appraisal_id uuid  NOT NULL,
    name         text  NOT NULL,
    sha256       text  NOT NULL,
    content      bytea NOT NULL,
    CONSTRAINT appraisal_file_pk PRIMARY KEY (office_id, appraisal_id, name),
    CONSTRAINT appraisal_file_appraisal_fk FOREIGN KEY (office_id, appraisal_id)
        REFERENCES study.appraisal (office_id, id),
    CONSTRAINT appraisal_file_sha256_check CHECK (sha256 ~ '^[0-9a-f]{64}$')
);
COMMENT ON TABLE study.appraisal_file IS 'Berkas hasil penilaian dampak';
COMMENT ON COLUMN study.appraisal_file.office_id IS 'Unit kerja';
COMMENT ON COLUMN study.appraisal_file.appraisal_id IS 'Penilaian';
COMMENT ON COLUMN study.appraisal_file.name IS 'Nama berkas';
COMMENT ON COLUMN study.appraisal_file.sha256 IS 'Sidiknya';
COMMENT ON COLUMN study.appraisal_file.content IS 'Isinya';

DO $$
DECLARE
    name text;
BEGIN
    FOREACH name IN ARRAY ARRAY['plan', 'plan_lock', 'appraisal', 'appraisal_end', 'appraisal_file'] LOOP
        EXECUTE format('ALTER TABLE study.%I ENABLE ROW LEVEL SECURITY', name);
        EXECUTE format('ALTER TABLE study.%I FORCE ROW LEVEL SECURITY', name);
        EXECUTE format('CREATE POLICY %I ON study.%I
            USING (office_id = badak.office() AND badak.scope() = ''office'')
            WITH CHECK (office_id = badak.office() AND badak.scope() = ''office'')', name || '_office', name);
        EXECUTE format('GRANT SELECT, INSERT ON study.%I TO badak_study', name);
    END LOOP;
END
$$;
