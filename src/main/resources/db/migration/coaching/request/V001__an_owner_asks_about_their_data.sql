-- What an owner asks of the office about the data that is kept of them, and until when it must be answered.
-- The day is kept and not computed: a clock that changes later changes no promise that was made.
CREATE TABLE coaching.data_request (
    office_id     uuid        NOT NULL,
    id            uuid        NOT NULL,
    enterprise_id uuid        NOT NULL,
    kind          text        NOT NULL,
    words         text        NOT NULL,
    asked_by      uuid        NOT NULL,
    asked_at      timestamptz NOT NULL,
    due_at        timestamptz NOT NULL,
    CONSTRAINT data_request_pk PRIMARY KEY (office_id, id),
    CONSTRAINT data_request_enterprise_key UNIQUE (office_id, id, enterprise_id),
    CONSTRAINT data_request_enterprise_fk FOREIGN KEY (office_id, enterprise_id) REFERENCES registry.enterprise (office_id, id),
    CONSTRAINT data_request_account_fk FOREIGN KEY (office_id, asked_by) REFERENCES registry.account (office_id, id),
    CONSTRAINT data_request_kind_check CHECK (kind IN ('COPY', 'CORRECTION', 'RESTRICTION')),
    CONSTRAINT data_request_words_check CHECK (length(words) <= 1000 AND (kind <> 'CORRECTION' OR words ~ '\S')),
    CONSTRAINT data_request_due_check CHECK (due_at > asked_at)
);
CREATE INDEX data_request_enterprise_index ON coaching.data_request (office_id, enterprise_id, asked_at DESC);
CREATE INDEX data_request_account_index ON coaching.data_request (office_id, asked_by);
CREATE INDEX data_request_due_index ON coaching.data_request (office_id, due_at, id);
COMMENT ON TABLE coaching.data_request IS 'Permintaan pemilik usaha atas data tentang dirinya';
COMMENT ON COLUMN coaching.data_request.office_id IS 'Unit kerja';
COMMENT ON COLUMN coaching.data_request.id IS 'Kunci, sama dengan pengenal formulirnya';
COMMENT ON COLUMN coaching.data_request.enterprise_id IS 'Pelaku usaha';
COMMENT ON COLUMN coaching.data_request.kind IS 'Salinan (COPY), perbaikan (CORRECTION), atau pembatasan (RESTRICTION)';
COMMENT ON COLUMN coaching.data_request.words IS 'Kata pemilik; wajib bila meminta perbaikan';
COMMENT ON COLUMN coaching.data_request.asked_by IS 'Diminta oleh';
COMMENT ON COLUMN coaching.data_request.asked_at IS 'Kapan';
COMMENT ON COLUMN coaching.data_request.due_at IS 'Paling lambat dijawab';

-- An answer is a row: by whom, when, why. Its key lets one request be answered once.
CREATE TABLE coaching.data_request_answer (
    office_id     uuid        NOT NULL,
    data_request_id uuid      NOT NULL,
    enterprise_id uuid        NOT NULL,
    outcome       text        NOT NULL,
    words         text        NOT NULL,
    ground        text        NOT NULL,
    answered_by   uuid        NOT NULL,
    answered_at   timestamptz NOT NULL,
    CONSTRAINT data_request_answer_pk PRIMARY KEY (office_id, data_request_id, enterprise_id),
    CONSTRAINT data_request_answer_request_fk FOREIGN KEY (office_id, data_request_id, enterprise_id)
        REFERENCES coaching.data_request (office_id, id, enterprise_id),
    CONSTRAINT data_request_answer_account_fk FOREIGN KEY (office_id, answered_by) REFERENCES registry.account (office_id, id),
    CONSTRAINT data_request_answer_outcome_check CHECK (outcome IN ('GRANTED', 'REFUSED')),
    CONSTRAINT data_request_answer_words_check CHECK (words ~ '\S' AND length(words) <= 1000),
    CONSTRAINT data_request_answer_ground_check CHECK (length(ground) <= 500 AND (outcome = 'REFUSED') = (ground ~ '\S'))
);
CREATE INDEX data_request_answer_account_index ON coaching.data_request_answer (office_id, answered_by);
CREATE INDEX data_request_answer_time_index ON coaching.data_request_answer (office_id, answered_at DESC, data_request_id DESC);
COMMENT ON TABLE coaching.data_request_answer IS 'Jawaban atas permintaan pemilik usaha atas datanya';
COMMENT ON COLUMN coaching.data_request_answer.office_id IS 'Unit kerja';
COMMENT ON COLUMN coaching.data_request_answer.data_request_id IS 'Permintaan';
COMMENT ON COLUMN coaching.data_request_answer.enterprise_id IS 'Pelaku usaha';
COMMENT ON COLUMN coaching.data_request_answer.outcome IS 'Dipenuhi (GRANTED) atau ditolak (REFUSED)';
COMMENT ON COLUMN coaching.data_request_answer.words IS 'Penjelasan kepada pemilik';
COMMENT ON COLUMN coaching.data_request_answer.ground IS 'Dasar penolakan; kosong bila dipenuhi';
COMMENT ON COLUMN coaching.data_request_answer.answered_by IS 'Dijawab oleh';
COMMENT ON COLUMN coaching.data_request_answer.answered_at IS 'Kapan';

-- The office's staff, or the owner whose enterprise it is.
ALTER TABLE coaching.data_request ENABLE ROW LEVEL SECURITY;
ALTER TABLE coaching.data_request FORCE ROW LEVEL SECURITY;
CREATE POLICY data_request_office ON coaching.data_request
    USING (office_id = badak.office() AND (badak.scope() = 'office' OR enterprise_id = badak.enterprise()))
    WITH CHECK (office_id = badak.office() AND enterprise_id = badak.enterprise() AND asked_by = badak.account());
GRANT SELECT, INSERT ON coaching.data_request TO badak_coaching;
ALTER TABLE coaching.data_request_answer ENABLE ROW LEVEL SECURITY;
ALTER TABLE coaching.data_request_answer FORCE ROW LEVEL SECURITY;
CREATE POLICY data_request_answer_office ON coaching.data_request_answer
    USING (office_id = badak.office() AND (badak.scope() = 'office' OR enterprise_id = badak.enterprise()))
    WITH CHECK (office_id = badak.office() AND badak.scope() = 'office' AND answered_by = badak.account());
GRANT SELECT, INSERT ON coaching.data_request_answer TO badak_coaching;
