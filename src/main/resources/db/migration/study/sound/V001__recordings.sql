-- The sound of interviews. Each recording is sealed in pieces with a key of its own, which stands beside them wrapped by
-- a key outside of this database. Pieces and key go when the informant withdraws or a researcher removes the
-- recording; that there was one stays.
CREATE TABLE study.recording (
    office_id    uuid        NOT NULL,
    id           uuid        NOT NULL,
    interview_id uuid        NOT NULL,
    format       text        NOT NULL,
    byte_count   int         NOT NULL,
    kept_by      uuid        NOT NULL,
    kept_at      timestamptz NOT NULL,
    CONSTRAINT recording_pk PRIMARY KEY (office_id, id),
    CONSTRAINT recording_interview_fk FOREIGN KEY (office_id, interview_id) REFERENCES study.interview (office_id, id),
    CONSTRAINT recording_account_fk FOREIGN KEY (office_id, kept_by) REFERENCES registry.account (office_id, id),
    CONSTRAINT recording_format_check CHECK (format IN ('MP3', 'M4A', 'OGG', 'WAV', 'WEBM')),
    CONSTRAINT recording_byte_check CHECK (byte_count > 0)
);
CREATE INDEX recording_interview_index ON study.recording (office_id, interview_id, kept_at);
CREATE INDEX recording_account_index ON study.recording (office_id, kept_by);
COMMENT ON TABLE study.recording IS 'Rekaman suara wawancara; suaranya terenkripsi di tabel lain';
COMMENT ON COLUMN study.recording.office_id IS 'Unit kerja';
COMMENT ON COLUMN study.recording.id IS 'Kunci, sama dengan pengenal formulirnya';
COMMENT ON COLUMN study.recording.interview_id IS 'Wawancara';
COMMENT ON COLUMN study.recording.format IS 'Jenis berkas menurut isinya';
COMMENT ON COLUMN study.recording.byte_count IS 'Besarnya, bita, sebelum dienkripsi';
COMMENT ON COLUMN study.recording.kept_by IS 'Disimpan oleh';
COMMENT ON COLUMN study.recording.kept_at IS 'Kapan';

CREATE TABLE study.recording_key (
    office_id    uuid  NOT NULL,
    recording_id uuid  NOT NULL,
    key_id       text  NOT NULL,
    wrapped      bytea NOT NULL,
    CONSTRAINT recording_key_pk PRIMARY KEY (office_id, recording_id),
    CONSTRAINT recording_key_recording_fk FOREIGN KEY (office_id, recording_id) REFERENCES study.recording (office_id, id),
    CONSTRAINT recording_key_id_check CHECK (key_id ~ '^[a-z0-9-]{1,40}$')
);
COMMENT ON TABLE study.recording_key IS 'Kunci sebuah rekaman, terbungkus kunci di luar basis data; dihapus bersama suaranya';
COMMENT ON COLUMN study.recording_key.office_id IS 'Unit kerja';
COMMENT ON COLUMN study.recording_key.recording_id IS 'Rekaman';
COMMENT ON COLUMN study.recording_key.key_id IS 'Nama kunci pembungkus';
COMMENT ON COLUMN study.recording_key.wrapped IS 'Kunci rekaman, terenkripsi';

CREATE TABLE study.recording_piece (
    office_id    uuid  NOT NULL,
    recording_id uuid  NOT NULL,
    number       int   NOT NULL,
    sealed       bytea NOT NULL,
    CONSTRAINT recording_piece_pk PRIMARY KEY (office_id, recording_id, number),
    CONSTRAINT recording_piece_recording_fk FOREIGN KEY (office_id, recording_id) REFERENCES study.recording (office_id, id),
    CONSTRAINT recording_piece_number_check CHECK (number >= 0)
);
-- What is sealed does not shrink.
ALTER TABLE study.recording_piece ALTER COLUMN sealed SET STORAGE EXTERNAL;
COMMENT ON TABLE study.recording_piece IS 'Sepotong suara, terenkripsi';
COMMENT ON COLUMN study.recording_piece.office_id IS 'Unit kerja';
COMMENT ON COLUMN study.recording_piece.recording_id IS 'Rekaman';
COMMENT ON COLUMN study.recording_piece.number IS 'Urutan, mulai 0';
COMMENT ON COLUMN study.recording_piece.sealed IS 'Isinya, terenkripsi dan tersegel';

CREATE TABLE study.recording_removal (
    office_id    uuid        NOT NULL,
    recording_id uuid        NOT NULL,
    removed_by   uuid        NOT NULL,
    removed_at   timestamptz NOT NULL,
    CONSTRAINT recording_removal_pk PRIMARY KEY (office_id, recording_id),
    CONSTRAINT recording_removal_recording_fk FOREIGN KEY (office_id, recording_id) REFERENCES study.recording (office_id, id),
    CONSTRAINT recording_removal_account_fk FOREIGN KEY (office_id, removed_by) REFERENCES registry.account (office_id, id)
);
CREATE INDEX recording_removal_account_index ON study.recording_removal (office_id, removed_by);
COMMENT ON TABLE study.recording_removal IS 'Rekaman yang suaranya dihapus peneliti, misalnya sesudah ditulis';
COMMENT ON COLUMN study.recording_removal.office_id IS 'Unit kerja';
COMMENT ON COLUMN study.recording_removal.recording_id IS 'Rekaman';
COMMENT ON COLUMN study.recording_removal.removed_by IS 'Dihapus oleh';
COMMENT ON COLUMN study.recording_removal.removed_at IS 'Kapan';

DO $$
DECLARE
    name text;
BEGIN
    FOREACH name IN ARRAY ARRAY['recording', 'recording_key', 'recording_piece', 'recording_removal'] LOOP
        EXECUTE format('ALTER TABLE study.%I ENABLE ROW LEVEL SECURITY', name);
        EXECUTE format('ALTER TABLE study.%I FORCE ROW LEVEL SECURITY', name);
        EXECUTE format('CREATE POLICY %I ON study.%I
            USING (office_id = badak.office() AND badak.scope() = ''office'')
            WITH CHECK (office_id = badak.office() AND badak.scope() = ''office'')', name || '_office', name);
        EXECUTE format('GRANT SELECT, INSERT ON study.%I TO badak_study', name);
    END LOOP;
    FOREACH name IN ARRAY ARRAY['recording_key', 'recording_piece'] LOOP
        EXECUTE format('GRANT DELETE ON study.%I TO badak_study', name);
        EXECUTE format('CREATE POLICY %I ON study.%I AS RESTRICTIVE FOR DELETE
            USING (office_id = badak.office() AND (
                recording_id IN (
                    SELECT removed.recording_id FROM study.recording_removal AS removed
                    WHERE removed.office_id = badak.office())
                OR recording_id IN (
                    SELECT kept.id FROM study.recording AS kept
                    JOIN study.interview_withdrawal AS gone
                        ON gone.office_id = kept.office_id AND gone.interview_id = kept.interview_id
                    WHERE kept.office_id = badak.office())))', name || '_gone', name);
    END LOOP;
END
$$;
-- Nothing is kept of an interview whose informant does not agree, or not any more.
CREATE POLICY recording_agreed ON study.recording AS RESTRICTIVE FOR INSERT
    WITH CHECK (office_id = badak.office() AND EXISTS (
        SELECT FROM study.interview_consent AS given
        WHERE given.office_id = badak.office() AND given.interview_id = recording.interview_id)
        AND NOT EXISTS (
        SELECT FROM study.interview_withdrawal AS gone
        WHERE gone.office_id = badak.office() AND gone.interview_id = recording.interview_id));
