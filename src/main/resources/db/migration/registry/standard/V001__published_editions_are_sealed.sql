-- What each published edition said when it was first used. An edition is a file of the program and an
-- assessment points at it for ever, so a file that was changed afterwards must be noticed: the start
-- compares its digest with the one kept here. The same text for every office and about nobody:
-- therefore no office_id and no row policy, and nobody may change or delete a row.
CREATE TABLE registry.edition (
    id            text        NOT NULL,
    digest        text        NOT NULL,
    first_seen_at timestamptz NOT NULL,
    CONSTRAINT edition_pk PRIMARY KEY (id),
    CONSTRAINT edition_digest_check CHECK (digest ~ '^[0-9a-f]{64}$')
);
COMMENT ON TABLE registry.edition IS 'Sidik setiap edisi instrumen yang pernah terbit; bukan data unit kerja';
COMMENT ON COLUMN registry.edition.id IS 'Nama edisi';
COMMENT ON COLUMN registry.edition.digest IS 'SHA-256 isi edisi, tanpa baris stage dan until';
COMMENT ON COLUMN registry.edition.first_seen_at IS 'Kapan pertama kali dipakai';
GRANT SELECT, INSERT ON registry.edition TO badak_registry;
GRANT SELECT ON registry.edition TO badak_coaching, badak_official, badak_study;
