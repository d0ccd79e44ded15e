-- A password that somebody else gave is good until its person sets their own, and for days at most. The row stands as
-- long as such a password is in force; a password of one's own takes it away.
CREATE TABLE gate.given_password (
    account_id uuid        NOT NULL CONSTRAINT given_password_pk PRIMARY KEY,
    ground     text        NOT NULL,
    given_at   timestamptz NOT NULL,
    until_at   timestamptz NOT NULL,
    CONSTRAINT given_password_account_fk FOREIGN KEY (account_id) REFERENCES gate.sign_in (account_id) ON DELETE CASCADE,
    CONSTRAINT given_password_ground_check CHECK (ground IN ('OPENED', 'FORGOTTEN')),
    CONSTRAINT given_password_until_check CHECK (until_at > given_at)
);
COMMENT ON TABLE gate.given_password IS 'Sandi sementara dari pengelola: satu baris per akun yang belum membuat sandinya sendiri';
COMMENT ON COLUMN gate.given_password.account_id IS 'Akun';
COMMENT ON COLUMN gate.given_password.ground IS 'Mengapa diberikan: akun baru (OPENED) atau sandi terlupa (FORGOTTEN)';
COMMENT ON COLUMN gate.given_password.given_at IS 'Kapan diberikan lewat baris perintah';
COMMENT ON COLUMN gate.given_password.until_at IS 'Berlaku sampai';
GRANT SELECT, INSERT, UPDATE, DELETE ON gate.given_password TO badak_gate;

-- A lost second factor is taken away by an operator, who says how the person showed who they are.
CREATE TABLE gate.factor_release (
    account_id  uuid        NOT NULL,
    released_at timestamptz NOT NULL,
    proof       text        NOT NULL,
    CONSTRAINT factor_release_pk PRIMARY KEY (account_id, released_at),
    CONSTRAINT factor_release_account_fk FOREIGN KEY (account_id) REFERENCES gate.sign_in (account_id) ON DELETE CASCADE,
    CONSTRAINT factor_release_proof_check CHECK (proof ~ '\S')
);
COMMENT ON TABLE gate.factor_release IS 'Pelepasan faktor kedua yang hilang, oleh pengelola lewat baris perintah';
COMMENT ON COLUMN gate.factor_release.account_id IS 'Akun';
COMMENT ON COLUMN gate.factor_release.released_at IS 'Kapan dilepas';
COMMENT ON COLUMN gate.factor_release.proof IS 'Bagaimana orangnya menunjukkan siapa dirinya';
GRANT SELECT, INSERT ON gate.factor_release TO badak_gate;
