-- What was put right at an owner's request: what it was and what it is. Who, when and why is the answer's.
CREATE TABLE coaching.data_correction (
    office_id       uuid   NOT NULL,
    data_request_id uuid   NOT NULL,
    enterprise_id   uuid   NOT NULL,
    field           text   NOT NULL,
    before_words    text   NOT NULL,
    after_words     text   NOT NULL,
    transaction_id  bigint NOT NULL DEFAULT pg_current_xact_id()::text::bigint,
    CONSTRAINT data_correction_pk PRIMARY KEY (office_id, data_request_id, enterprise_id, field),
    CONSTRAINT data_correction_answer_fk FOREIGN KEY (office_id, data_request_id, enterprise_id)
        REFERENCES coaching.data_request_answer (office_id, data_request_id, enterprise_id),
    CONSTRAINT data_correction_field_check CHECK (field IN ('ENTERPRISE_NAME', 'OWNER_NAME', 'PHONE', 'OTHER')),
    CONSTRAINT data_correction_words_check CHECK
        (length(before_words) <= 500 AND length(after_words) <= 500 AND before_words <> after_words)
);
COMMENT ON TABLE coaching.data_correction IS 'Perbaikan data: bunyi lama dan bunyi baru';
COMMENT ON COLUMN coaching.data_correction.office_id IS 'Unit kerja';
COMMENT ON COLUMN coaching.data_correction.data_request_id IS 'Permintaan yang dipenuhi';
COMMENT ON COLUMN coaching.data_correction.enterprise_id IS 'Pelaku usaha';
COMMENT ON COLUMN coaching.data_correction.field IS 'Yang diperbaiki: nama usaha, nama pemilik, telepon, atau yang lain';
COMMENT ON COLUMN coaching.data_correction.before_words IS 'Bunyi lama; kosong bila belum ada';
COMMENT ON COLUMN coaching.data_correction.after_words IS 'Bunyi baru';
COMMENT ON COLUMN coaching.data_correction.transaction_id IS 'Transaksi yang memperbaiki; hanya di dalamnya daftar usaha boleh diubah dari sini';
ALTER TABLE coaching.data_correction ENABLE ROW LEVEL SECURITY;
ALTER TABLE coaching.data_correction FORCE ROW LEVEL SECURITY;
CREATE POLICY data_correction_office ON coaching.data_correction
    USING (office_id = badak.office() AND (badak.scope() = 'office' OR enterprise_id = badak.enterprise()))
    WITH CHECK (office_id = badak.office() AND badak.scope() = 'office');
GRANT SELECT, INSERT ON coaching.data_correction TO badak_coaching;

-- Coaching changes the register only together with a record of what it was, and of that business only.
CREATE FUNCTION coaching.correcting() RETURNS SETOF uuid LANGUAGE sql STABLE AS $$
    SELECT enterprise_id FROM coaching.data_correction
    WHERE office_id = badak.office() AND transaction_id = pg_current_xact_id_if_assigned()::text::bigint
$$;
CREATE POLICY enterprise_correcting ON registry.enterprise AS RESTRICTIVE FOR UPDATE TO badak_coaching
    USING (office_id = badak.office() AND id IN (SELECT coaching.correcting()));
GRANT UPDATE (name, owner_name, phone) ON registry.enterprise TO badak_coaching;
