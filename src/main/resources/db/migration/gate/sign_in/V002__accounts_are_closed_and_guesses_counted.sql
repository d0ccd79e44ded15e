-- A closed account keeps its row, so that its user name is not given to another.
ALTER TABLE gate.sign_in ADD COLUMN disabled_at timestamptz;
ALTER TABLE gate.sign_in ADD COLUMN password_changed_at timestamptz;
COMMENT ON COLUMN gate.sign_in.disabled_at IS 'Sejak kapan tidak boleh masuk; kosong bila boleh';
COMMENT ON COLUMN gate.sign_in.password_changed_at IS 'Kapan sandi terakhir diganti; kosong bila belum pernah';

-- Sessions begun before carry a person of an older form, and nobody's second factor: they end here.
DELETE FROM gate.spring_session;

-- What is left of an allowance, as the moment at which all of it is there again. Shared by all nodes.
CREATE TABLE gate.allowance (
    key     bytea       NOT NULL CONSTRAINT allowance_pk PRIMARY KEY,
    full_at timestamptz NOT NULL
);
CREATE INDEX allowance_full_index ON gate.allowance (full_at);
COMMENT ON TABLE gate.allowance IS 'Jatah mencoba masuk';
COMMENT ON COLUMN gate.allowance.key IS 'Sidik dari jenis jatah, nama yang diketik, dan asalnya';
COMMENT ON COLUMN gate.allowance.full_at IS 'Kapan jatahnya penuh lagi';
GRANT SELECT, INSERT, UPDATE, DELETE ON gate.allowance TO badak_gate;

-- Browsers that signed in to an account before: guesses made elsewhere do not use up their allowance.
CREATE TABLE gate.device (
    account_id uuid        NOT NULL,
    digest     bytea       NOT NULL,
    since_at   timestamptz NOT NULL,
    seen_at    timestamptz NOT NULL,
    CONSTRAINT device_pk PRIMARY KEY (account_id, digest),
    CONSTRAINT device_account_fk FOREIGN KEY (account_id) REFERENCES gate.sign_in (account_id)
);
COMMENT ON TABLE gate.device IS 'Peramban yang pernah dipakai masuk';
COMMENT ON COLUMN gate.device.account_id IS 'Akun';
COMMENT ON COLUMN gate.device.digest IS 'Sidik dari kuki peramban itu';
COMMENT ON COLUMN gate.device.since_at IS 'Pertama kali masuk';
COMMENT ON COLUMN gate.device.seen_at IS 'Terakhir kali masuk';
GRANT SELECT, INSERT, UPDATE, DELETE ON gate.device TO badak_gate;

-- The second factor: a shared secret for codes that change each half minute (RFC 6238).
CREATE TABLE gate.second_factor (
    account_id uuid        NOT NULL CONSTRAINT second_factor_pk PRIMARY KEY,
    secret     bytea,
    since_at   timestamptz,
    last_step  bigint      NOT NULL,
    asked      bytea,
    asked_at   timestamptz,
    CONSTRAINT second_factor_account_fk FOREIGN KEY (account_id) REFERENCES gate.sign_in (account_id),
    CONSTRAINT second_factor_since_check CHECK ((secret IS NULL) = (since_at IS NULL)),
    CONSTRAINT second_factor_asked_check CHECK ((asked IS NULL) = (asked_at IS NULL))
);
COMMENT ON TABLE gate.second_factor IS 'Faktor kedua: kode dari aplikasi';
COMMENT ON COLUMN gate.second_factor.account_id IS 'Akun';
COMMENT ON COLUMN gate.second_factor.secret IS 'Rahasia bersama, terenkripsi dengan kunci di luar basis data';
COMMENT ON COLUMN gate.second_factor.since_at IS 'Sejak kapan dipakai';
COMMENT ON COLUMN gate.second_factor.last_step IS 'Langkah waktu kode terakhir yang diterima; kode yang sama tidak diterima dua kali';
COMMENT ON COLUMN gate.second_factor.asked IS 'Rahasia yang sedang dipasang, terenkripsi';
COMMENT ON COLUMN gate.second_factor.asked_at IS 'Kapan pemasangan dimulai';
GRANT SELECT, INSERT, UPDATE, DELETE ON gate.second_factor TO badak_gate;

CREATE TABLE gate.recovery_code (
    account_id uuid  NOT NULL,
    digest     bytea NOT NULL,
    CONSTRAINT recovery_code_pk PRIMARY KEY (account_id, digest),
    CONSTRAINT recovery_code_account_fk FOREIGN KEY (account_id) REFERENCES gate.sign_in (account_id)
);
COMMENT ON TABLE gate.recovery_code IS 'Kode cadangan yang belum dipakai';
COMMENT ON COLUMN gate.recovery_code.account_id IS 'Akun';
COMMENT ON COLUMN gate.recovery_code.digest IS 'Sidik kodenya; kodenya sendiri tidak disimpan';
GRANT SELECT, INSERT, DELETE ON gate.recovery_code TO badak_gate;
