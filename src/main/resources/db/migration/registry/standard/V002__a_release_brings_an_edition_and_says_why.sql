-- An edition is published by the release that brings its file, never by a person of an office. So that
-- who, when and why can be told from the row alone, it keeps the release, the source and the reason.
-- Rows from before say that it was not noted; they are not filled with a guess.
ALTER TABLE registry.edition
    ADD COLUMN badak_version text NOT NULL DEFAULT 'belum dicatat',
    ADD COLUMN source        text NOT NULL DEFAULT 'belum dicatat',
    ADD COLUMN reason        text NOT NULL DEFAULT 'belum dicatat';
ALTER TABLE registry.edition
    ALTER COLUMN badak_version DROP DEFAULT,
    ALTER COLUMN source DROP DEFAULT,
    ALTER COLUMN reason DROP DEFAULT;
COMMENT ON COLUMN registry.edition.badak_version IS 'Rilis Badak yang membawa edisi ini';
COMMENT ON COLUMN registry.edition.source IS 'Peraturan atau formulir asal edisi, seperti tertulis di berkasnya';
COMMENT ON COLUMN registry.edition.reason IS 'Mengapa aturan penilaiannya yang ini, seperti tertulis di berkasnya';
