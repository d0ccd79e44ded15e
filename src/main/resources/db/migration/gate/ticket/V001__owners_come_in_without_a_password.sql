-- An owner may have no password at all.
ALTER TABLE gate.sign_in ALTER COLUMN password_hash DROP NOT NULL;
COMMENT ON COLUMN gate.sign_in.password_hash IS 'Sidik sandi beserta nama algoritmanya; kosong bila tanpa sandi';

-- A way in that is good once and for minutes. The secret itself is nowhere: what is mailed is made from
-- the ticket's key and a file outside the database, and of what an officer shows a keyed digest is kept.
CREATE TABLE gate.ticket (
    id         uuid        NOT NULL CONSTRAINT ticket_pk PRIMARY KEY,
    account_id uuid        NOT NULL,
    kind       text        NOT NULL,
    address    text,
    digest     bytea       CONSTRAINT ticket_digest_key UNIQUE,
    made_by    uuid,
    made_at    timestamptz NOT NULL,
    until_at   timestamptz NOT NULL,
    used_at    timestamptz,
    CONSTRAINT ticket_account_fk FOREIGN KEY (account_id) REFERENCES gate.sign_in (account_id),
    CONSTRAINT ticket_kind_check CHECK (kind IN ('LETTER', 'SHOWN', 'ADDRESS')),
    CONSTRAINT ticket_address_check CHECK ((kind = 'SHOWN') = (address IS NULL)),
    CONSTRAINT ticket_digest_check CHECK ((kind = 'SHOWN') = (digest IS NOT NULL)),
    CONSTRAINT ticket_maker_check CHECK (kind <> 'SHOWN' OR made_by IS NOT NULL),
    CONSTRAINT ticket_until_check CHECK (until_at > made_at)
);
CREATE INDEX ticket_account_index ON gate.ticket (account_id, made_at DESC);
CREATE INDEX ticket_until_index ON gate.ticket (until_at);
COMMENT ON TABLE gate.ticket IS 'Karcis sekali pakai: masuk lewat surel, masuk lewat petugas, pengesahan alamat';
COMMENT ON COLUMN gate.ticket.id IS 'Kunci';
COMMENT ON COLUMN gate.ticket.account_id IS 'Akun';
COMMENT ON COLUMN gate.ticket.kind IS 'Surel masuk (LETTER), ditunjukkan petugas (SHOWN), pengesahan alamat (ADDRESS)';
COMMENT ON COLUMN gate.ticket.address IS 'Ke alamat mana suratnya';
COMMENT ON COLUMN gate.ticket.digest IS 'Sidik berkunci dari kode yang ditunjukkan petugas';
COMMENT ON COLUMN gate.ticket.made_by IS 'Petugas yang membuatnya; kosong bila diminta sendiri';
COMMENT ON COLUMN gate.ticket.made_at IS 'Kapan dibuat';
COMMENT ON COLUMN gate.ticket.until_at IS 'Berlaku sampai';
COMMENT ON COLUMN gate.ticket.used_at IS 'Kapan dipakai; kosong bila belum';
GRANT SELECT, INSERT, UPDATE, DELETE ON gate.ticket TO badak_gate;

-- The head's list of an office's people.
CREATE INDEX sign_in_office_index ON gate.sign_in (office, display_name, account_id);
