-- One line tells that a page of a list was read; how many businesses' data were on it is part of the
-- line and of what is sealed. Older lines keep their form and their seals.
ALTER TABLE ${zone}.journal_entry
    ADD COLUMN seen_count integer,
    ADD CONSTRAINT journal_entry_seen_count_check CHECK (seen_count > 0);
COMMENT ON COLUMN ${zone}.journal_entry.seen_count IS 'Berapa pelaku usaha yang datanya tampil pada satu halaman daftar; kosong untuk yang lain';
