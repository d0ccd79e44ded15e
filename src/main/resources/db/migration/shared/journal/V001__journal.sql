-- Who did what to which, when. Appended, never changed: no role has UPDATE or DELETE. One journal on
-- each side of the wall, so that what was done in coaching is not told to the official side.
CREATE TABLE ${zone}.journal_entry (
    office_id     uuid        NOT NULL,
    id            uuid        NOT NULL,
    at            timestamptz NOT NULL,
    account_id    uuid        NOT NULL,
    role          text        NOT NULL,
    act           text        NOT NULL,
    subject_id    uuid        NOT NULL,
    enterprise_id uuid,
    CONSTRAINT journal_entry_pk PRIMARY KEY (office_id, id),
    CONSTRAINT journal_entry_act_check CHECK (act ~ '^[a-z-]+\.[a-z-]+$')
);
CREATE INDEX journal_entry_enterprise_index ON ${zone}.journal_entry (office_id, enterprise_id, at DESC);
COMMENT ON TABLE ${zone}.journal_entry IS 'Jejak audit: siapa melakukan apa, kapan; tanpa data pribadi';
COMMENT ON COLUMN ${zone}.journal_entry.office_id IS 'Unit kerja';
COMMENT ON COLUMN ${zone}.journal_entry.id IS 'Kunci';
COMMENT ON COLUMN ${zone}.journal_entry.at IS 'Kapan';
COMMENT ON COLUMN ${zone}.journal_entry.account_id IS 'Siapa';
COMMENT ON COLUMN ${zone}.journal_entry.role IS 'Sebagai apa';
COMMENT ON COLUMN ${zone}.journal_entry.act IS 'Perbuatan, sebagai modul.perbuatan';
COMMENT ON COLUMN ${zone}.journal_entry.subject_id IS 'Terhadap apa';
COMMENT ON COLUMN ${zone}.journal_entry.enterprise_id IS 'Pelaku usaha yang datanya tersentuh';
ALTER TABLE ${zone}.journal_entry ENABLE ROW LEVEL SECURITY;
ALTER TABLE ${zone}.journal_entry FORCE ROW LEVEL SECURITY;
CREATE POLICY journal_entry_office ON ${zone}.journal_entry
    USING (office_id = badak.office() AND (badak.scope() = 'office' OR enterprise_id = badak.enterprise()))
    WITH CHECK (office_id = badak.office() AND account_id = badak.account());
GRANT SELECT, INSERT ON ${zone}.journal_entry TO badak_${zone};
-- The owner's page reads both sides' journals, and reads them from the coaching side.
GRANT SELECT ON ${zone}.journal_entry TO badak_coaching;
