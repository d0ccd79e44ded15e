-- Closing an account is a row of its own: who closed it, when and why. Opening it again takes the row away; both acts
-- stand in the journal.
CREATE TABLE gate.account_closure (
    account_id uuid        NOT NULL CONSTRAINT account_closure_pk PRIMARY KEY,
    closed_by  uuid,
    closed_at  timestamptz NOT NULL,
    reason     text        NOT NULL,
    CONSTRAINT account_closure_account_fk FOREIGN KEY (account_id) REFERENCES gate.sign_in (account_id) ON DELETE CASCADE,
    CONSTRAINT account_closure_reason_check CHECK (reason ~ '\S')
);
COMMENT ON TABLE gate.account_closure IS 'Penutupan akun: satu baris per akun yang sedang ditutup';
COMMENT ON COLUMN gate.account_closure.account_id IS 'Akun yang ditutup';
COMMENT ON COLUMN gate.account_closure.closed_by IS 'Akun yang menutup; kosong bila pengelola sistem dari baris perintah';
COMMENT ON COLUMN gate.account_closure.closed_at IS 'Kapan ditutup';
COMMENT ON COLUMN gate.account_closure.reason IS 'Alasan yang ditulis penutupnya';
GRANT SELECT, INSERT, DELETE ON gate.account_closure TO badak_gate;

INSERT INTO gate.account_closure (account_id, closed_by, closed_at, reason)
SELECT account_id, NULL, disabled_at, 'Ditutup sebelum alasan dicatat'
FROM gate.sign_in
WHERE disabled_at IS NOT NULL;

ALTER TABLE gate.sign_in DROP COLUMN disabled_at;

-- Whoever may sign in is asked here, so that no statement forgets the closures.
CREATE VIEW gate.open_sign_in WITH (security_invoker = true) AS
SELECT who.account_id, who.username, who.password_hash, who.office, who.role, who.enterprise, who.display_name
FROM gate.sign_in AS who
WHERE NOT EXISTS (SELECT FROM gate.account_closure AS closure WHERE closure.account_id = who.account_id);
COMMENT ON VIEW gate.open_sign_in IS 'Siapa yang boleh masuk dan tidak ditutup';
COMMENT ON COLUMN gate.open_sign_in.account_id IS 'Akun';
COMMENT ON COLUMN gate.open_sign_in.username IS 'Nama pengguna';
COMMENT ON COLUMN gate.open_sign_in.password_hash IS 'Sidik sandi; kosong bila belum punya sandi';
COMMENT ON COLUMN gate.open_sign_in.office IS 'Unit kerja';
COMMENT ON COLUMN gate.open_sign_in.role IS 'Peran';
COMMENT ON COLUMN gate.open_sign_in.enterprise IS 'Pelaku usaha, bila perannya pemilik';
COMMENT ON COLUMN gate.open_sign_in.display_name IS 'Nama yang ditampilkan kepada pemegang akun';
GRANT SELECT ON gate.open_sign_in TO badak_gate;
