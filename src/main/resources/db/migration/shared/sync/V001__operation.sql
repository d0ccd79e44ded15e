-- What a device asked to be done, once: the id is the device's, and what it creates takes it; another body
-- under the same id is refused and kept beside it for a person to look at.
CREATE TABLE ${zone}.operation (
    office_id   uuid        NOT NULL,
    id          uuid        NOT NULL,
    account_id  uuid        NOT NULL,
    kind        text        NOT NULL,
    digest      bytea       NOT NULL,
    received_at timestamptz NOT NULL,
    CONSTRAINT operation_pk PRIMARY KEY (office_id, id),
    CONSTRAINT operation_digest_check CHECK (length(digest) = 32)
);
CREATE INDEX operation_account_index ON ${zone}.operation (office_id, account_id, received_at DESC);
COMMENT ON TABLE ${zone}.operation IS 'Operasi dari perangkat, diterima satu kali';
COMMENT ON COLUMN ${zone}.operation.office_id IS 'Unit kerja';
COMMENT ON COLUMN ${zone}.operation.id IS 'Pengenal dari perangkat (UUID versi 7)';
COMMENT ON COLUMN ${zone}.operation.account_id IS 'Pengirim';
COMMENT ON COLUMN ${zone}.operation.kind IS 'Jenis operasi';
COMMENT ON COLUMN ${zone}.operation.digest IS 'SHA-256 dari isi';
COMMENT ON COLUMN ${zone}.operation.received_at IS 'Kapan diterima';

CREATE TABLE ${zone}.operation_conflict (
    office_id    uuid        NOT NULL,
    id           uuid        NOT NULL,
    operation_id uuid        NOT NULL,
    account_id   uuid        NOT NULL,
    digest       bytea       NOT NULL,
    body         text        NOT NULL,
    received_at  timestamptz NOT NULL,
    CONSTRAINT operation_conflict_pk PRIMARY KEY (office_id, id),
    CONSTRAINT operation_conflict_digest_key UNIQUE (office_id, operation_id, digest),
    CONSTRAINT operation_conflict_operation_fk FOREIGN KEY (office_id, operation_id) REFERENCES ${zone}.operation (office_id, id)
);
CREATE INDEX operation_conflict_account_index ON ${zone}.operation_conflict (office_id, account_id, received_at DESC);
COMMENT ON TABLE ${zone}.operation_conflict IS 'Isi lain dengan pengenal yang sama: ditolak, disimpan, ditunjukkan';
COMMENT ON COLUMN ${zone}.operation_conflict.office_id IS 'Unit kerja';
COMMENT ON COLUMN ${zone}.operation_conflict.id IS 'Kunci';
COMMENT ON COLUMN ${zone}.operation_conflict.operation_id IS 'Operasi yang lebih dulu diterima';
COMMENT ON COLUMN ${zone}.operation_conflict.account_id IS 'Pengirim';
COMMENT ON COLUMN ${zone}.operation_conflict.digest IS 'SHA-256 dari isi yang ditolak';
COMMENT ON COLUMN ${zone}.operation_conflict.body IS 'Isi yang ditolak, utuh';
COMMENT ON COLUMN ${zone}.operation_conflict.received_at IS 'Kapan';

ALTER TABLE ${zone}.operation ENABLE ROW LEVEL SECURITY;
ALTER TABLE ${zone}.operation FORCE ROW LEVEL SECURITY;
CREATE POLICY operation_account ON ${zone}.operation
    USING (office_id = badak.office() AND account_id = badak.account())
    WITH CHECK (office_id = badak.office() AND account_id = badak.account());
ALTER TABLE ${zone}.operation_conflict ENABLE ROW LEVEL SECURITY;
ALTER TABLE ${zone}.operation_conflict FORCE ROW LEVEL SECURITY;
CREATE POLICY operation_conflict_account ON ${zone}.operation_conflict
    USING (office_id = badak.office() AND account_id = badak.account())
    WITH CHECK (office_id = badak.office() AND account_id = badak.account());
GRANT SELECT, INSERT ON ${zone}.operation TO badak_${zone};
GRANT SELECT, INSERT ON ${zone}.operation_conflict TO badak_${zone};
