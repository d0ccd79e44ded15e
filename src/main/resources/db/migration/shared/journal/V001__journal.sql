-- Who did what to which, when. Appended, never changed: no role has UPDATE or DELETE. One journal on
-- each side of the wall, so that what was done in coaching is not told to the official side. Each
-- office's entries are a chain: an entry's hash covers the entry and the hash before it, under a key
-- that this database does not hold (docs/adr/0025).
CREATE TABLE ${zone}.journal_entry (
    office_id     uuid        NOT NULL,
    id            uuid        NOT NULL,
    sequence      bigint      NOT NULL,
    at            timestamptz NOT NULL,
    account_id    uuid        NOT NULL,
    role          text        NOT NULL,
    act           text        NOT NULL,
    subject_id    uuid        NOT NULL,
    enterprise_id uuid,
    key_id        text        NOT NULL,
    hash          bytea       NOT NULL,
    CONSTRAINT journal_entry_pk PRIMARY KEY (office_id, id),
    CONSTRAINT journal_entry_sequence_key UNIQUE (office_id, sequence),
    CONSTRAINT journal_entry_sequence_check CHECK (sequence > 0),
    CONSTRAINT journal_entry_hash_check CHECK (length(hash) = 32),
    CONSTRAINT journal_entry_act_check CHECK (act ~ '^[a-z-]+\.[a-z-]+$')
);
CREATE INDEX journal_entry_enterprise_index ON ${zone}.journal_entry (office_id, enterprise_id, at DESC);
CREATE INDEX journal_entry_at_index ON ${zone}.journal_entry (office_id, at DESC, id DESC);
COMMENT ON TABLE ${zone}.journal_entry IS 'Jejak audit: siapa melakukan apa, kapan; tanpa data pribadi';
COMMENT ON COLUMN ${zone}.journal_entry.office_id IS 'Unit kerja';
COMMENT ON COLUMN ${zone}.journal_entry.id IS 'Kunci';
COMMENT ON COLUMN ${zone}.journal_entry.sequence IS 'Nomor urut dalam rantai unit kerja, mulai 1 tanpa celah';
COMMENT ON COLUMN ${zone}.journal_entry.at IS 'Kapan';
COMMENT ON COLUMN ${zone}.journal_entry.account_id IS 'Siapa';
COMMENT ON COLUMN ${zone}.journal_entry.role IS 'Sebagai apa';
COMMENT ON COLUMN ${zone}.journal_entry.act IS 'Perbuatan, sebagai modul.perbuatan';
COMMENT ON COLUMN ${zone}.journal_entry.subject_id IS 'Terhadap apa';
COMMENT ON COLUMN ${zone}.journal_entry.enterprise_id IS 'Pelaku usaha yang datanya tersentuh';
COMMENT ON COLUMN ${zone}.journal_entry.key_id IS 'Kunci rahasia yang dipakai; kuncinya sendiri di luar basis data';
COMMENT ON COLUMN ${zone}.journal_entry.hash IS 'HMAC-SHA-256 atas sidik sebelumnya dan isi baris ini';
ALTER TABLE ${zone}.journal_entry ENABLE ROW LEVEL SECURITY;
ALTER TABLE ${zone}.journal_entry FORCE ROW LEVEL SECURITY;
CREATE POLICY journal_entry_office ON ${zone}.journal_entry
    USING (office_id = badak.office() AND (badak.scope() = 'office' OR enterprise_id = badak.enterprise()))
    WITH CHECK (office_id = badak.office() AND account_id = badak.account());
GRANT SELECT, INSERT ON ${zone}.journal_entry TO badak_${zone};
-- The owner's page reads both sides' journals, and reads them from the coaching side.
GRANT SELECT ON ${zone}.journal_entry TO badak_coaching;
-- The head's page reads the register's beside the official one, and reads them from the official side.
DO $$
BEGIN
    IF '${zone}' = 'registry' THEN
        GRANT SELECT ON ${zone}.journal_entry TO badak_official;
    END IF;
END
$$;

-- Where each office's chain ends. The row is locked by whoever appends, so a chain cannot fork.
CREATE TABLE ${zone}.journal_head (
    office_id uuid   NOT NULL,
    sequence  bigint NOT NULL,
    hash      bytea  NOT NULL,
    CONSTRAINT journal_head_pk PRIMARY KEY (office_id),
    CONSTRAINT journal_head_hash_check CHECK (length(hash) = 32)
) WITH (fillfactor = 50);
COMMENT ON TABLE ${zone}.journal_head IS 'Ujung rantai jejak audit tiap unit kerja';
COMMENT ON COLUMN ${zone}.journal_head.office_id IS 'Unit kerja';
COMMENT ON COLUMN ${zone}.journal_head.sequence IS 'Nomor urut terakhir; 0 bila belum ada';
COMMENT ON COLUMN ${zone}.journal_head.hash IS 'Sidik terakhir';
ALTER TABLE ${zone}.journal_head ENABLE ROW LEVEL SECURITY;
ALTER TABLE ${zone}.journal_head FORCE ROW LEVEL SECURITY;
CREATE POLICY journal_head_office ON ${zone}.journal_head
    USING (office_id = badak.office())
    WITH CHECK (office_id = badak.office());
GRANT SELECT, INSERT, UPDATE ON ${zone}.journal_head TO badak_${zone};
