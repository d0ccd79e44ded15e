-- Whom the office's own identity provider means: its `sub`, which it gives to nobody else. A user name it may give again.
CREATE TABLE gate.office_identity (
    account_id uuid        NOT NULL CONSTRAINT office_identity_pk PRIMARY KEY,
    issuer     text        NOT NULL,
    subject    text        NOT NULL,
    since_at   timestamptz NOT NULL,
    CONSTRAINT office_identity_subject_key UNIQUE (issuer, subject),
    CONSTRAINT office_identity_account_fk FOREIGN KEY (account_id) REFERENCES gate.sign_in (account_id) ON DELETE CASCADE
);
COMMENT ON TABLE gate.office_identity IS 'Orang yang dimaksud penyedia identitas milik kantor';
COMMENT ON COLUMN gate.office_identity.account_id IS 'Akun';
COMMENT ON COLUMN gate.office_identity.issuer IS 'Alamat penyedia identitas';
COMMENT ON COLUMN gate.office_identity.subject IS 'Nomor orang itu di sana; tidak diberikan kepada orang lain';
COMMENT ON COLUMN gate.office_identity.since_at IS 'Kapan pertama kali masuk lewat penyedia itu';
GRANT SELECT, INSERT, DELETE ON gate.office_identity TO badak_gate;
