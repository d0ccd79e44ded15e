-- A photo on its way from a device, in pieces that follow each other, so that a network that cuts costs one piece.
-- Nothing here is changed: a piece comes or is thrown away, and an end says what became of the whole.
CREATE TABLE coaching.upload (
    office_id     uuid        NOT NULL,
    id            uuid        NOT NULL,
    enterprise_id uuid        NOT NULL,
    case_id       uuid        NOT NULL,
    account_id    uuid        NOT NULL,
    sha256        text        NOT NULL,
    bytes         int         NOT NULL,
    begun_at      timestamptz NOT NULL,
    CONSTRAINT upload_pk PRIMARY KEY (office_id, id),
    CONSTRAINT upload_enterprise_key UNIQUE (office_id, id, enterprise_id),
    CONSTRAINT upload_sha256_check CHECK (sha256 ~ '^[0-9a-f]{64}$'),
    CONSTRAINT upload_bytes_check CHECK (bytes > 0),
    CONSTRAINT upload_case_fk FOREIGN KEY (office_id, case_id, enterprise_id)
        REFERENCES coaching.mentor_case (office_id, id, enterprise_id),
    CONSTRAINT upload_account_fk FOREIGN KEY (office_id, account_id) REFERENCES registry.account (office_id, id)
);
CREATE INDEX upload_case_index ON coaching.upload (office_id, case_id, enterprise_id);
CREATE INDEX upload_account_index ON coaching.upload (office_id, account_id);
CREATE INDEX upload_begun_index ON coaching.upload (office_id, begun_at);
COMMENT ON TABLE coaching.upload IS 'Unggahan: foto yang dikirim sepotong demi sepotong';
COMMENT ON COLUMN coaching.upload.office_id IS 'Unit kerja';
COMMENT ON COLUMN coaching.upload.id IS 'Kunci; mengikuti pengirim, kasus, sidik, dan besar, jadi yang memulai lagi meneruskan';
COMMENT ON COLUMN coaching.upload.enterprise_id IS 'Pelaku usaha';
COMMENT ON COLUMN coaching.upload.case_id IS 'Kasus pendampingan';
COMMENT ON COLUMN coaching.upload.account_id IS 'Pengirim';
COMMENT ON COLUMN coaching.upload.sha256 IS 'Sidik berkas utuh menurut pengirim; diperiksa di akhir';
COMMENT ON COLUMN coaching.upload.bytes IS 'Besar berkas utuh menurut pengirim, bita';
COMMENT ON COLUMN coaching.upload.begun_at IS 'Kapan dimulai';

CREATE TABLE coaching.upload_piece (
    office_id     uuid        NOT NULL,
    upload_id     uuid        NOT NULL,
    enterprise_id uuid        NOT NULL,
    first_byte    int         NOT NULL,
    content       bytea       NOT NULL,
    received_at   timestamptz NOT NULL,
    CONSTRAINT upload_piece_pk PRIMARY KEY (office_id, upload_id, enterprise_id, first_byte),
    CONSTRAINT upload_piece_upload_fk FOREIGN KEY (office_id, upload_id, enterprise_id)
        REFERENCES coaching.upload (office_id, id, enterprise_id),
    CONSTRAINT upload_piece_first_byte_check CHECK (first_byte >= 0),
    CONSTRAINT upload_piece_content_check CHECK (length(content) BETWEEN 1 AND 524288)
);
-- A photo cannot be pressed any smaller.
ALTER TABLE coaching.upload_piece ALTER COLUMN content SET STORAGE EXTERNAL;
COMMENT ON TABLE coaching.upload_piece IS 'Potongan unggahan, sampai fotonya utuh';
COMMENT ON COLUMN coaching.upload_piece.office_id IS 'Unit kerja';
COMMENT ON COLUMN coaching.upload_piece.upload_id IS 'Unggahan';
COMMENT ON COLUMN coaching.upload_piece.enterprise_id IS 'Pelaku usaha';
COMMENT ON COLUMN coaching.upload_piece.first_byte IS 'Tempat bita pertamanya di berkas utuh, dari nol';
COMMENT ON COLUMN coaching.upload_piece.content IS 'Isi sebagaimana dikirim; dihapus setelah foto ditulis ulang';
COMMENT ON COLUMN coaching.upload_piece.received_at IS 'Kapan diterima';

CREATE TABLE coaching.upload_end (
    office_id     uuid        NOT NULL,
    upload_id     uuid        NOT NULL,
    enterprise_id uuid        NOT NULL,
    evidence_id   uuid        NOT NULL,
    ended_at      timestamptz NOT NULL,
    CONSTRAINT upload_end_pk PRIMARY KEY (office_id, upload_id, enterprise_id),
    CONSTRAINT upload_end_upload_fk FOREIGN KEY (office_id, upload_id, enterprise_id)
        REFERENCES coaching.upload (office_id, id, enterprise_id),
    CONSTRAINT upload_end_evidence_fk FOREIGN KEY (office_id, evidence_id, enterprise_id)
        REFERENCES coaching.evidence (office_id, id, enterprise_id)
);
CREATE INDEX upload_end_evidence_index ON coaching.upload_end (office_id, evidence_id, enterprise_id);
COMMENT ON TABLE coaching.upload_end IS 'Unggahan yang selesai, dan foto yang jadi daripadanya';
COMMENT ON COLUMN coaching.upload_end.office_id IS 'Unit kerja';
COMMENT ON COLUMN coaching.upload_end.upload_id IS 'Unggahan';
COMMENT ON COLUMN coaching.upload_end.enterprise_id IS 'Pelaku usaha';
COMMENT ON COLUMN coaching.upload_end.evidence_id IS 'Foto';
COMMENT ON COLUMN coaching.upload_end.ended_at IS 'Kapan selesai';

ALTER TABLE coaching.upload ENABLE ROW LEVEL SECURITY;
ALTER TABLE coaching.upload FORCE ROW LEVEL SECURITY;
CREATE POLICY upload_office ON coaching.upload
    USING (office_id = badak.office() AND (badak.scope() = 'office' OR enterprise_id = badak.enterprise()))
    WITH CHECK (office_id = badak.office() AND (badak.scope() = 'office' OR enterprise_id = badak.enterprise()));
ALTER TABLE coaching.upload_piece ENABLE ROW LEVEL SECURITY;
ALTER TABLE coaching.upload_piece FORCE ROW LEVEL SECURITY;
CREATE POLICY upload_piece_office ON coaching.upload_piece
    USING (office_id = badak.office() AND (badak.scope() = 'office' OR enterprise_id = badak.enterprise()))
    WITH CHECK (office_id = badak.office() AND (badak.scope() = 'office' OR enterprise_id = badak.enterprise()));
ALTER TABLE coaching.upload_end ENABLE ROW LEVEL SECURITY;
ALTER TABLE coaching.upload_end FORCE ROW LEVEL SECURITY;
CREATE POLICY upload_end_office ON coaching.upload_end
    USING (office_id = badak.office() AND (badak.scope() = 'office' OR enterprise_id = badak.enterprise()))
    WITH CHECK (office_id = badak.office() AND (badak.scope() = 'office' OR enterprise_id = badak.enterprise()));
GRANT SELECT, INSERT, DELETE ON coaching.upload, coaching.upload_piece, coaching.upload_end TO badak_coaching;
