-- Passkeys (W3C Web Authentication): the public half of a pair that signs for one host only, so that a page which looks
-- like ours is given nothing of use.
CREATE TABLE gate.passkey (
    id            uuid        NOT NULL CONSTRAINT passkey_pk PRIMARY KEY,
    account_id    uuid        NOT NULL,
    host          text        NOT NULL,
    credential_id bytea       NOT NULL CONSTRAINT passkey_credential_key UNIQUE,
    credential    bytea       NOT NULL,
    sign_count    bigint      NOT NULL,
    device        text        NOT NULL,
    since_at      timestamptz NOT NULL,
    used_at       timestamptz,
    CONSTRAINT passkey_account_fk FOREIGN KEY (account_id) REFERENCES gate.sign_in (account_id) ON DELETE CASCADE,
    CONSTRAINT passkey_credential_check CHECK (octet_length(credential_id) BETWEEN 1 AND 1023),
    CONSTRAINT passkey_count_check CHECK (sign_count >= 0)
);
CREATE INDEX passkey_account_index ON gate.passkey (account_id);
COMMENT ON TABLE gate.passkey IS 'Kunci sandi: faktor kedua yang disimpan di perangkat pemegang akun';
COMMENT ON COLUMN gate.passkey.id IS 'Nomor kunci sandi';
COMMENT ON COLUMN gate.passkey.account_id IS 'Akun';
COMMENT ON COLUMN gate.passkey.host IS 'Nama situs tempat kunci ini berlaku';
COMMENT ON COLUMN gate.passkey.credential_id IS 'Pengenal dari perangkat';
COMMENT ON COLUMN gate.passkey.credential IS 'Kunci publik dan jenis perangkatnya, dalam bentuk WebAuthn';
COMMENT ON COLUMN gate.passkey.sign_count IS 'Hitungan tanda tangan terakhir; hitungan yang mundur tidak diterima';
COMMENT ON COLUMN gate.passkey.device IS 'Peramban dan sistem tempat kunci dibuat';
COMMENT ON COLUMN gate.passkey.since_at IS 'Sejak kapan dipakai';
COMMENT ON COLUMN gate.passkey.used_at IS 'Terakhir dipakai masuk; kosong bila belum pernah';
GRANT SELECT, INSERT, UPDATE, DELETE ON gate.passkey TO badak_gate;
