-- A visit is written once, whole, from one operation; its id is the operation's.
CREATE TABLE coaching.visit (
    office_id     uuid        NOT NULL,
    id            uuid        NOT NULL,
    enterprise_id uuid        NOT NULL,
    case_id       uuid        NOT NULL,
    mentor_id     uuid        NOT NULL,
    edition       text        NOT NULL,
    visited_on    date        NOT NULL,
    minutes       int         NOT NULL,
    form          text        NOT NULL,
    note          text        NOT NULL,
    recorded_at   timestamptz NOT NULL,
    CONSTRAINT visit_pk PRIMARY KEY (office_id, id),
    CONSTRAINT visit_enterprise_key UNIQUE (office_id, id, enterprise_id),
    CONSTRAINT visit_case_fk FOREIGN KEY (office_id, case_id, enterprise_id)
        REFERENCES coaching.mentor_case (office_id, id, enterprise_id),
    CONSTRAINT visit_mentor_fk FOREIGN KEY (office_id, mentor_id) REFERENCES registry.account (office_id, id),
    CONSTRAINT visit_form_check CHECK (form IN ('ON_SITE', 'REMOTE')),
    CONSTRAINT visit_minutes_check CHECK (minutes BETWEEN 1 AND 600),
    CONSTRAINT visit_note_check CHECK (length(note) <= 2000)
);
CREATE INDEX visit_case_index ON coaching.visit (office_id, case_id, enterprise_id, visited_on DESC, id DESC);
CREATE INDEX visit_mentor_index ON coaching.visit (office_id, mentor_id);
COMMENT ON TABLE coaching.visit IS 'Kunjungan pendampingan';
COMMENT ON COLUMN coaching.visit.office_id IS 'Unit kerja';
COMMENT ON COLUMN coaching.visit.id IS 'Kunci, sama dengan pengenal operasinya';
COMMENT ON COLUMN coaching.visit.enterprise_id IS 'Pelaku usaha';
COMMENT ON COLUMN coaching.visit.case_id IS 'Kasus';
COMMENT ON COLUMN coaching.visit.mentor_id IS 'Pendamping';
COMMENT ON COLUMN coaching.visit.edition IS 'Edisi instrumen yang dipakai';
COMMENT ON COLUMN coaching.visit.visited_on IS 'Tanggal kunjungan';
COMMENT ON COLUMN coaching.visit.minutes IS 'Lama, menit';
COMMENT ON COLUMN coaching.visit.form IS 'Tatap muka atau jarak jauh';
COMMENT ON COLUMN coaching.visit.note IS 'Catatan pendamping';
COMMENT ON COLUMN coaching.visit.recorded_at IS 'Kapan diterima';

CREATE TABLE coaching.visit_answer (
    office_id     uuid NOT NULL,
    visit_id      uuid NOT NULL,
    clause        text NOT NULL,
    enterprise_id uuid NOT NULL,
    verdict       text NOT NULL,
    CONSTRAINT visit_answer_pk PRIMARY KEY (office_id, visit_id, enterprise_id, clause),
    CONSTRAINT visit_answer_visit_fk FOREIGN KEY (office_id, visit_id, enterprise_id)
        REFERENCES coaching.visit (office_id, id, enterprise_id),
    CONSTRAINT visit_answer_verdict_check CHECK (verdict IN ('MET', 'UNMET', 'NOT_APPLICABLE'))
);
COMMENT ON TABLE coaching.visit_answer IS 'Jawaban butir demi butir';
COMMENT ON COLUMN coaching.visit_answer.office_id IS 'Unit kerja';
COMMENT ON COLUMN coaching.visit_answer.visit_id IS 'Kunjungan';
COMMENT ON COLUMN coaching.visit_answer.clause IS 'Nomor butir';
COMMENT ON COLUMN coaching.visit_answer.enterprise_id IS 'Pelaku usaha';
COMMENT ON COLUMN coaching.visit_answer.verdict IS 'Sudah, belum, atau tidak berlaku';

-- The office's staff, or the owner whose enterprise it is.
ALTER TABLE coaching.visit ENABLE ROW LEVEL SECURITY;
ALTER TABLE coaching.visit FORCE ROW LEVEL SECURITY;
CREATE POLICY visit_office ON coaching.visit
    USING (office_id = badak.office() AND (badak.scope() = 'office' OR enterprise_id = badak.enterprise()))
    WITH CHECK (office_id = badak.office() AND (badak.scope() = 'office' OR enterprise_id = badak.enterprise()));
GRANT SELECT, INSERT ON coaching.visit TO badak_coaching;
ALTER TABLE coaching.visit_answer ENABLE ROW LEVEL SECURITY;
ALTER TABLE coaching.visit_answer FORCE ROW LEVEL SECURITY;
CREATE POLICY visit_answer_office ON coaching.visit_answer
    USING (office_id = badak.office() AND (badak.scope() = 'office' OR enterprise_id = badak.enterprise()))
    WITH CHECK (office_id = badak.office() AND (badak.scope() = 'office' OR enterprise_id = badak.enterprise()));
GRANT SELECT, INSERT ON coaching.visit_answer TO badak_coaching;
