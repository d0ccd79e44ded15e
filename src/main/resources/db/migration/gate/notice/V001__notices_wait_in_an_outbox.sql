-- Where a person can be reached, and proved to be: a row stands here only after the link sent to it was
-- followed. Read by badak_gate alone, as sign-in is.
CREATE TABLE gate.address (
    account_id   uuid        NOT NULL CONSTRAINT address_pk PRIMARY KEY,
    address      text        NOT NULL CONSTRAINT address_address_key UNIQUE,
    confirmed_at timestamptz NOT NULL,
    CONSTRAINT address_account_fk FOREIGN KEY (account_id) REFERENCES gate.sign_in (account_id),
    CONSTRAINT address_address_check CHECK (address = lower(address) AND length(address) <= 254)
);
COMMENT ON TABLE gate.address IS 'Alamat surel yang sudah disahkan pemiliknya';
COMMENT ON COLUMN gate.address.account_id IS 'Akun';
COMMENT ON COLUMN gate.address.address IS 'Alamat, huruf kecil';
COMMENT ON COLUMN gate.address.confirmed_at IS 'Kapan tautan pengesahannya dibuka';
GRANT SELECT, INSERT, UPDATE, DELETE ON gate.address TO badak_gate;

-- What must be told to whom, written in the transaction of the act it tells of. Neither address nor words
-- stand here: both are found when it is sent. Every zone may add a row of its own office, none but the
-- gate may look.
CREATE TABLE gate.notice (
    office_id   uuid        NOT NULL,
    id          uuid        NOT NULL,
    account_id  uuid        NOT NULL,
    kind        text        NOT NULL,
    subject_id  uuid        NOT NULL,
    language    text        NOT NULL,
    written_at  timestamptz NOT NULL,
    until_at    timestamptz NOT NULL,
    next_at     timestamptz NOT NULL,
    tries       int         NOT NULL DEFAULT 0,
    sent_at     timestamptz,
    given_up_at timestamptz,
    fault       text,
    CONSTRAINT notice_pk PRIMARY KEY (office_id, id),
    CONSTRAINT notice_kind_check CHECK (kind ~ '^[a-z-]+\.[a-z-]+$'),
    CONSTRAINT notice_language_check CHECK (language IN ('id', 'en')),
    CONSTRAINT notice_tries_check CHECK (tries >= 0),
    CONSTRAINT notice_end_check CHECK (sent_at IS NULL OR given_up_at IS NULL),
    CONSTRAINT notice_fault_check CHECK (fault IN ('nobody', 'late', 'refused', 'unreachable') AND (given_up_at IS NULL OR fault IS NOT NULL))
);
CREATE INDEX notice_waiting_index ON gate.notice (next_at) WHERE sent_at IS NULL AND given_up_at IS NULL;
CREATE INDEX notice_unsent_index ON gate.notice (office_id, written_at DESC, id DESC) WHERE sent_at IS NULL;
CREATE INDEX notice_sent_index ON gate.notice (sent_at) WHERE sent_at IS NOT NULL;
COMMENT ON TABLE gate.notice IS 'Kabar yang harus sampai: kotak keluar';
COMMENT ON COLUMN gate.notice.office_id IS 'Unit kerja';
COMMENT ON COLUMN gate.notice.id IS 'Kunci, sekaligus Message-ID suratnya';
COMMENT ON COLUMN gate.notice.account_id IS 'Untuk siapa';
COMMENT ON COLUMN gate.notice.kind IS 'Kabar apa';
COMMENT ON COLUMN gate.notice.subject_id IS 'Tentang apa';
COMMENT ON COLUMN gate.notice.language IS 'Bahasa suratnya';
COMMENT ON COLUMN gate.notice.written_at IS 'Kapan ditulis';
COMMENT ON COLUMN gate.notice.until_at IS 'Sampai kapan masih ada gunanya';
COMMENT ON COLUMN gate.notice.next_at IS 'Kapan dicoba lagi';
COMMENT ON COLUMN gate.notice.tries IS 'Sudah berapa kali dicoba';
COMMENT ON COLUMN gate.notice.sent_at IS 'Kapan diterima server surel';
COMMENT ON COLUMN gate.notice.given_up_at IS 'Kapan berhenti dicoba';
COMMENT ON COLUMN gate.notice.fault IS 'Mengapa belum sampai: tanpa alamat, lewat waktu, ditolak, tidak tersambung';
ALTER TABLE gate.notice ENABLE ROW LEVEL SECURITY;
ALTER TABLE gate.notice FORCE ROW LEVEL SECURITY;
-- The gate serves all offices, as in sign-in; the others write for their own.
CREATE POLICY notice_gate ON gate.notice TO badak_gate, badak_owner USING (true) WITH CHECK (true);
CREATE POLICY notice_writing ON gate.notice FOR INSERT TO badak_registry, badak_coaching, badak_official, badak_valve
    WITH CHECK (office_id = badak.office());
GRANT SELECT, INSERT, UPDATE, DELETE ON gate.notice TO badak_gate;
GRANT INSERT ON gate.notice TO badak_registry, badak_coaching, badak_official, badak_valve;
GRANT USAGE ON SCHEMA gate TO badak_registry, badak_coaching, badak_official, badak_valve;
