-- That what mentoring kept of a business was erased: who, when, on which ground, how many rows. The record names
-- ids only, but for the coordinator's reason. `erased_by` has no key into the accounts: a restore may bring back
-- an older register and the erasure is done again all the same.
CREATE TABLE coaching.erasure (
    office_id      uuid        NOT NULL,
    id             uuid        NOT NULL,
    enterprise_id  uuid        NOT NULL,
    ground         text        NOT NULL,
    reason         text        NOT NULL,
    erased_by      uuid,
    erased_at      timestamptz NOT NULL,
    transaction_id bigint      NOT NULL DEFAULT pg_current_xact_id()::text::bigint,
    CONSTRAINT erasure_pk PRIMARY KEY (office_id, id),
    CONSTRAINT erasure_enterprise_key UNIQUE (office_id, id, enterprise_id),
    CONSTRAINT erasure_enterprise_fk FOREIGN KEY (office_id, enterprise_id) REFERENCES registry.enterprise (office_id, id),
    CONSTRAINT erasure_ground_check CHECK (ground IN ('REQUEST', 'RETENTION')),
    CONSTRAINT erasure_reason_check CHECK (length(reason) <= 1000)
);
CREATE INDEX erasure_enterprise_index ON coaching.erasure (office_id, enterprise_id);
CREATE INDEX erasure_time_index ON coaching.erasure (office_id, erased_at DESC, id DESC);
COMMENT ON TABLE coaching.erasure IS 'Penghapusan: isi pendampingan satu usaha yang sudah dihapus';
COMMENT ON COLUMN coaching.erasure.office_id IS 'Unit kerja';
COMMENT ON COLUMN coaching.erasure.id IS 'Kunci; sama dengan permintaannya bila diminta';
COMMENT ON COLUMN coaching.erasure.enterprise_id IS 'Pelaku usaha';
COMMENT ON COLUMN coaching.erasure.ground IS 'Diminta pemilik (REQUEST) atau masa simpan habis (RETENTION)';
COMMENT ON COLUMN coaching.erasure.reason IS 'Alasan petugas; kosong bila tidak ada petugas atau dijalankan ulang setelah pemulihan';
COMMENT ON COLUMN coaching.erasure.erased_by IS 'Dipenuhi oleh; kosong bila oleh sistem';
COMMENT ON COLUMN coaching.erasure.erased_at IS 'Kapan';
COMMENT ON COLUMN coaching.erasure.transaction_id IS 'Transaksi yang menghapus; hanya di dalamnya baris boleh dihapus';

CREATE TABLE coaching.erasure_count (
    office_id     uuid NOT NULL,
    erasure_id    uuid NOT NULL,
    enterprise_id uuid NOT NULL,
    held_in       text NOT NULL,
    row_count     int  NOT NULL,
    CONSTRAINT erasure_count_pk PRIMARY KEY (office_id, erasure_id, enterprise_id, held_in),
    CONSTRAINT erasure_count_erasure_fk FOREIGN KEY (office_id, erasure_id, enterprise_id)
        REFERENCES coaching.erasure (office_id, id, enterprise_id),
    CONSTRAINT erasure_count_row_count_check CHECK (row_count >= 0)
);
COMMENT ON TABLE coaching.erasure_count IS 'Berapa baris yang dihapus atau dikosongkan, per tabel';
COMMENT ON COLUMN coaching.erasure_count.office_id IS 'Unit kerja';
COMMENT ON COLUMN coaching.erasure_count.erasure_id IS 'Penghapusan';
COMMENT ON COLUMN coaching.erasure_count.enterprise_id IS 'Pelaku usaha';
COMMENT ON COLUMN coaching.erasure_count.held_in IS 'Nama tabel';
COMMENT ON COLUMN coaching.erasure_count.row_count IS 'Banyaknya baris';

-- Files that are still to go from the shelf, which no transaction reaches.
CREATE TABLE coaching.erasure_file (
    office_id     uuid NOT NULL,
    erasure_id    uuid NOT NULL,
    enterprise_id uuid NOT NULL,
    sha256        text NOT NULL,
    CONSTRAINT erasure_file_pk PRIMARY KEY (office_id, erasure_id, enterprise_id, sha256),
    CONSTRAINT erasure_file_erasure_fk FOREIGN KEY (office_id, erasure_id, enterprise_id)
        REFERENCES coaching.erasure (office_id, id, enterprise_id),
    CONSTRAINT erasure_file_sha256_check CHECK (sha256 ~ '^[0-9a-f]{64}$')
);
COMMENT ON TABLE coaching.erasure_file IS 'Berkas foto yang masih harus dihapus dari tempat penyimpanan';
COMMENT ON COLUMN coaching.erasure_file.office_id IS 'Unit kerja';
COMMENT ON COLUMN coaching.erasure_file.erasure_id IS 'Penghapusan';
COMMENT ON COLUMN coaching.erasure_file.enterprise_id IS 'Pelaku usaha';
COMMENT ON COLUMN coaching.erasure_file.sha256 IS 'Sidik isi berkas';

-- That sign-ins and files are gone too.
CREATE TABLE coaching.erasure_end (
    office_id     uuid        NOT NULL,
    erasure_id    uuid        NOT NULL,
    enterprise_id uuid        NOT NULL,
    ended_at      timestamptz NOT NULL,
    CONSTRAINT erasure_end_pk PRIMARY KEY (office_id, erasure_id, enterprise_id),
    CONSTRAINT erasure_end_erasure_fk FOREIGN KEY (office_id, erasure_id, enterprise_id)
        REFERENCES coaching.erasure (office_id, id, enterprise_id)
);
COMMENT ON TABLE coaching.erasure_end IS 'Penghapusan yang selesai sampai ke berkas foto dan cara masuk';
COMMENT ON COLUMN coaching.erasure_end.office_id IS 'Unit kerja';
COMMENT ON COLUMN coaching.erasure_end.erasure_id IS 'Penghapusan';
COMMENT ON COLUMN coaching.erasure_end.enterprise_id IS 'Pelaku usaha';
COMMENT ON COLUMN coaching.erasure_end.ended_at IS 'Kapan selesai';

DO $$
DECLARE
    name text;
BEGIN
    FOREACH name IN ARRAY ARRAY['erasure', 'erasure_count', 'erasure_file', 'erasure_end'] LOOP
        EXECUTE format('ALTER TABLE coaching.%I ENABLE ROW LEVEL SECURITY', name);
        EXECUTE format('ALTER TABLE coaching.%I FORCE ROW LEVEL SECURITY', name);
        EXECUTE format('CREATE POLICY %I ON coaching.%I
            USING (office_id = badak.office() AND (badak.scope() = ''office'' OR enterprise_id = badak.enterprise()))
            WITH CHECK (office_id = badak.office() AND badak.scope() = ''office'')', name || '_office', name);
        EXECUTE format('GRANT SELECT, INSERT ON coaching.%I TO badak_coaching', name);
    END LOOP;
END
$$;
GRANT DELETE ON coaching.erasure_file TO badak_coaching;

-- Whose rows this transaction may take away: only while it erases, and only theirs.
CREATE FUNCTION coaching.erasing() RETURNS SETOF uuid LANGUAGE sql STABLE AS $$
    SELECT erasure.enterprise_id FROM coaching.erasure
    WHERE erasure.office_id = badak.office() AND erasure.transaction_id = pg_current_xact_id_if_assigned()::text::bigint
      AND NOT EXISTS (
          SELECT FROM coaching.erasure_end AS ended
          WHERE ended.office_id = erasure.office_id AND ended.erasure_id = erasure.id
            AND ended.enterprise_id = erasure.enterprise_id)
$$;

-- Until here nobody could delete these. A restrictive policy keeps it so outside of an erasure: no statement that
-- somebody writes wrongly one day takes a row away.
DO $$
DECLARE
    name text;
BEGIN
    FOREACH name IN ARRAY ARRAY['mentor_case', 'assignment', 'evidence', 'visit', 'visit_answer', 'task', 'task_fix',
                                'task_review', 'task_closure'] LOOP
        EXECUTE format('CREATE POLICY %I ON coaching.%I AS RESTRICTIVE FOR DELETE
            USING (office_id = badak.office() AND enterprise_id IN (SELECT coaching.erasing()))', name || '_erasing', name);
        EXECUTE format('GRANT DELETE ON coaching.%I TO badak_coaching', name);
    END LOOP;
    -- Of what was asked and answered the words go; that it was asked and answered stays.
    FOREACH name IN ARRAY ARRAY['data_request', 'data_request_answer'] LOOP
        EXECUTE format('CREATE POLICY %I ON coaching.%I FOR UPDATE
            USING (office_id = badak.office() AND enterprise_id IN (SELECT coaching.erasing()))
            WITH CHECK (office_id = badak.office() AND enterprise_id IN (SELECT coaching.erasing()))',
            name || '_blanking', name);
        EXECUTE format('CREATE POLICY %I ON coaching.%I AS RESTRICTIVE FOR UPDATE
            USING (office_id = badak.office() AND enterprise_id IN (SELECT coaching.erasing()))', name || '_erasing', name);
    END LOOP;
END
$$;
GRANT UPDATE (words) ON coaching.data_request TO badak_coaching;
GRANT UPDATE (words, ground) ON coaching.data_request_answer TO badak_coaching;

-- Only the owner lifts a restriction. An erasure ends it too, or its rows could not be seen and would stay.
DROP POLICY standing_restriction_owner ON coaching.standing_restriction;
CREATE POLICY standing_restriction_owner ON coaching.standing_restriction AS RESTRICTIVE FOR DELETE
    USING (office_id = badak.office()
           AND (enterprise_id = badak.enterprise() OR enterprise_id IN (SELECT coaching.erasing())));

-- A refused body belongs to whoever sent it and may hold anybody's words; an erasure looks into all of the office.
CREATE POLICY operation_conflict_sought ON coaching.operation_conflict FOR SELECT TO badak_coaching
    USING (office_id = badak.office() AND EXISTS (SELECT FROM coaching.erasing()));
CREATE POLICY operation_conflict_gone ON coaching.operation_conflict FOR DELETE TO badak_coaching
    USING (office_id = badak.office() AND EXISTS (SELECT FROM coaching.erasing()));
CREATE POLICY operation_conflict_erasing ON coaching.operation_conflict AS RESTRICTIVE FOR DELETE TO badak_coaching
    USING (office_id = badak.office() AND EXISTS (SELECT FROM coaching.erasing()));
GRANT DELETE ON coaching.operation_conflict TO badak_coaching;

-- An owner's name on the account is coaching's, not the register's of businesses.
CREATE POLICY account_erasing ON registry.account AS RESTRICTIVE FOR UPDATE TO badak_coaching
    USING (office_id = badak.office() AND role = 'OWNER' AND enterprise_id IN (SELECT coaching.erasing()));
GRANT UPDATE (name) ON registry.account TO badak_coaching;
