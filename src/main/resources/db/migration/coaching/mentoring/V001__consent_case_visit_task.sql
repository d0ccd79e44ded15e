-- Consent first: without a standing one there is no case. Withdrawing is a row of its own.
CREATE TABLE coaching.consent (
    office_id     uuid        NOT NULL,
    id            uuid        NOT NULL,
    enterprise_id uuid        NOT NULL,
    text_version  text        NOT NULL,
    given_by      uuid        NOT NULL,
    given_at      timestamptz NOT NULL,
    CONSTRAINT consent_pk PRIMARY KEY (office_id, id),
    CONSTRAINT consent_enterprise_fk FOREIGN KEY (office_id, enterprise_id) REFERENCES registry.enterprise (office_id, id),
    CONSTRAINT consent_account_fk FOREIGN KEY (office_id, given_by) REFERENCES registry.account (office_id, id)
);
CREATE INDEX consent_enterprise_index ON coaching.consent (office_id, enterprise_id, given_at DESC);
CREATE INDEX consent_account_index ON coaching.consent (office_id, given_by);
COMMENT ON TABLE coaching.consent IS 'Persetujuan pemilik untuk didampingi';
COMMENT ON COLUMN coaching.consent.office_id IS 'Unit kerja';
COMMENT ON COLUMN coaching.consent.id IS 'Kunci';
COMMENT ON COLUMN coaching.consent.enterprise_id IS 'Pelaku usaha';
COMMENT ON COLUMN coaching.consent.text_version IS 'Versi naskah yang disetujui';
COMMENT ON COLUMN coaching.consent.given_by IS 'Siapa yang menyetujui';
COMMENT ON COLUMN coaching.consent.given_at IS 'Kapan';

CREATE TABLE coaching.consent_withdrawal (
    office_id     uuid        NOT NULL,
    consent_id    uuid        NOT NULL,
    enterprise_id uuid        NOT NULL,
    withdrawn_by  uuid        NOT NULL,
    withdrawn_at  timestamptz NOT NULL,
    CONSTRAINT consent_withdrawal_pk PRIMARY KEY (office_id, consent_id),
    CONSTRAINT consent_withdrawal_consent_fk FOREIGN KEY (office_id, consent_id) REFERENCES coaching.consent (office_id, id),
    CONSTRAINT consent_withdrawal_account_fk FOREIGN KEY (office_id, withdrawn_by) REFERENCES registry.account (office_id, id)
);
CREATE INDEX consent_withdrawal_account_index ON coaching.consent_withdrawal (office_id, withdrawn_by);
COMMENT ON TABLE coaching.consent_withdrawal IS 'Penarikan persetujuan';
COMMENT ON COLUMN coaching.consent_withdrawal.office_id IS 'Unit kerja';
COMMENT ON COLUMN coaching.consent_withdrawal.consent_id IS 'Persetujuan yang ditarik';
COMMENT ON COLUMN coaching.consent_withdrawal.enterprise_id IS 'Pelaku usaha';
COMMENT ON COLUMN coaching.consent_withdrawal.withdrawn_by IS 'Siapa yang menarik';
COMMENT ON COLUMN coaching.consent_withdrawal.withdrawn_at IS 'Kapan';

-- One facility under mentoring. The mentor is the latest assignment's; the number in its key decides
-- when two coordinators assign at the same moment.
CREATE TABLE coaching.mentor_case (
    office_id     uuid        NOT NULL,
    id            uuid        NOT NULL,
    enterprise_id uuid        NOT NULL,
    facility_id   uuid        NOT NULL,
    opened_by     uuid        NOT NULL,
    opened_at     timestamptz NOT NULL,
    CONSTRAINT mentor_case_pk PRIMARY KEY (office_id, id),
    CONSTRAINT mentor_case_facility_key UNIQUE (office_id, facility_id),
    CONSTRAINT mentor_case_facility_fk FOREIGN KEY (office_id, facility_id) REFERENCES registry.facility (office_id, id),
    CONSTRAINT mentor_case_account_fk FOREIGN KEY (office_id, opened_by) REFERENCES registry.account (office_id, id)
);
CREATE INDEX mentor_case_enterprise_index ON coaching.mentor_case (office_id, enterprise_id);
CREATE INDEX mentor_case_account_index ON coaching.mentor_case (office_id, opened_by);
COMMENT ON TABLE coaching.mentor_case IS 'Kasus pendampingan: satu sarana yang didampingi';
COMMENT ON COLUMN coaching.mentor_case.office_id IS 'Unit kerja';
COMMENT ON COLUMN coaching.mentor_case.id IS 'Kunci';
COMMENT ON COLUMN coaching.mentor_case.enterprise_id IS 'Pelaku usaha';
COMMENT ON COLUMN coaching.mentor_case.facility_id IS 'Sarana';
COMMENT ON COLUMN coaching.mentor_case.opened_by IS 'Dibuka oleh';
COMMENT ON COLUMN coaching.mentor_case.opened_at IS 'Kapan';

CREATE TABLE coaching.assignment (
    office_id     uuid        NOT NULL,
    case_id       uuid        NOT NULL,
    number        int         NOT NULL,
    enterprise_id uuid        NOT NULL,
    mentor_id     uuid        NOT NULL,
    reason        text        NOT NULL,
    assigned_by   uuid        NOT NULL,
    assigned_at   timestamptz NOT NULL,
    CONSTRAINT assignment_pk PRIMARY KEY (office_id, case_id, number),
    CONSTRAINT assignment_case_fk FOREIGN KEY (office_id, case_id) REFERENCES coaching.mentor_case (office_id, id),
    CONSTRAINT assignment_mentor_fk FOREIGN KEY (office_id, mentor_id) REFERENCES registry.account (office_id, id),
    CONSTRAINT assignment_account_fk FOREIGN KEY (office_id, assigned_by) REFERENCES registry.account (office_id, id),
    CONSTRAINT assignment_reason_check CHECK (reason ~ '\S' AND length(reason) <= 500)
);
CREATE INDEX assignment_mentor_index ON coaching.assignment (office_id, mentor_id, case_id);
CREATE INDEX assignment_account_index ON coaching.assignment (office_id, assigned_by);
COMMENT ON TABLE coaching.assignment IS 'Penugasan pendamping; yang bernomor terbesar berlaku';
COMMENT ON COLUMN coaching.assignment.office_id IS 'Unit kerja';
COMMENT ON COLUMN coaching.assignment.case_id IS 'Kasus';
COMMENT ON COLUMN coaching.assignment.number IS 'Urutan penugasan';
COMMENT ON COLUMN coaching.assignment.enterprise_id IS 'Pelaku usaha';
COMMENT ON COLUMN coaching.assignment.mentor_id IS 'Pendamping';
COMMENT ON COLUMN coaching.assignment.reason IS 'Alasan';
COMMENT ON COLUMN coaching.assignment.assigned_by IS 'Ditugaskan oleh';
COMMENT ON COLUMN coaching.assignment.assigned_at IS 'Kapan';

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
    CONSTRAINT visit_case_fk FOREIGN KEY (office_id, case_id) REFERENCES coaching.mentor_case (office_id, id),
    CONSTRAINT visit_mentor_fk FOREIGN KEY (office_id, mentor_id) REFERENCES registry.account (office_id, id),
    CONSTRAINT visit_form_check CHECK (form IN ('ON_SITE', 'REMOTE')),
    CONSTRAINT visit_minutes_check CHECK (minutes BETWEEN 1 AND 600),
    CONSTRAINT visit_note_check CHECK (length(note) <= 2000)
);
CREATE INDEX visit_case_index ON coaching.visit (office_id, case_id, visited_on DESC, id DESC);
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
    CONSTRAINT visit_answer_pk PRIMARY KEY (office_id, visit_id, clause),
    CONSTRAINT visit_answer_visit_fk FOREIGN KEY (office_id, visit_id) REFERENCES coaching.visit (office_id, id),
    CONSTRAINT visit_answer_verdict_check CHECK (verdict IN ('MET', 'UNMET', 'NOT_APPLICABLE'))
);
COMMENT ON TABLE coaching.visit_answer IS 'Jawaban butir demi butir';
COMMENT ON COLUMN coaching.visit_answer.office_id IS 'Unit kerja';
COMMENT ON COLUMN coaching.visit_answer.visit_id IS 'Kunjungan';
COMMENT ON COLUMN coaching.visit_answer.clause IS 'Nomor butir';
COMMENT ON COLUMN coaching.visit_answer.enterprise_id IS 'Pelaku usaha';
COMMENT ON COLUMN coaching.visit_answer.verdict IS 'Sudah, belum, atau tidak berlaku';

-- A problem on the map and what both sides agreed to do about it. It is open until a review accepts
-- a fix; a later visit that still finds it adds no second one.
CREATE TABLE coaching.task (
    office_id      uuid        NOT NULL,
    id             uuid        NOT NULL,
    enterprise_id  uuid        NOT NULL,
    case_id        uuid        NOT NULL,
    visit_id       uuid        NOT NULL,
    edition        text        NOT NULL,
    clause         text        NOT NULL,
    map_zone       text        NOT NULL,
    cause          text        NOT NULL,
    option_id      text        NOT NULL,
    due_on         date        NOT NULL,
    before_photo   uuid,
    raised_at      timestamptz NOT NULL,
    CONSTRAINT task_pk PRIMARY KEY (office_id, id),
    CONSTRAINT task_visit_clause_key UNIQUE (office_id, visit_id, clause),
    CONSTRAINT task_case_fk FOREIGN KEY (office_id, case_id) REFERENCES coaching.mentor_case (office_id, id),
    CONSTRAINT task_visit_fk FOREIGN KEY (office_id, visit_id) REFERENCES coaching.visit (office_id, id),
    CONSTRAINT task_evidence_fk FOREIGN KEY (office_id, before_photo) REFERENCES coaching.evidence (office_id, id),
    CONSTRAINT task_cause_check CHECK (cause IN ('KNOWLEDGE', 'CAPITAL', 'EQUIPMENT', 'DOCUMENTS', 'DIGITAL', 'HABIT'))
);
CREATE INDEX task_case_index ON coaching.task (office_id, case_id, due_on, id);
CREATE INDEX task_evidence_index ON coaching.task (office_id, before_photo);
COMMENT ON TABLE coaching.task IS 'Tugas: satu masalah di peta dan jalan keluar yang disepakati';
COMMENT ON COLUMN coaching.task.office_id IS 'Unit kerja';
COMMENT ON COLUMN coaching.task.id IS 'Kunci';
COMMENT ON COLUMN coaching.task.enterprise_id IS 'Pelaku usaha';
COMMENT ON COLUMN coaching.task.case_id IS 'Kasus';
COMMENT ON COLUMN coaching.task.visit_id IS 'Kunjungan yang menemukannya';
COMMENT ON COLUMN coaching.task.edition IS 'Edisi instrumen';
COMMENT ON COLUMN coaching.task.clause IS 'Nomor butir';
COMMENT ON COLUMN coaching.task.map_zone IS 'Ruang di peta';
COMMENT ON COLUMN coaching.task.cause IS 'Sebab';
COMMENT ON COLUMN coaching.task.option_id IS 'Pilihan perbaikan yang disepakati';
COMMENT ON COLUMN coaching.task.due_on IS 'Hari terakhir yang disepakati';
COMMENT ON COLUMN coaching.task.before_photo IS 'Foto sebelum';
COMMENT ON COLUMN coaching.task.raised_at IS 'Kapan dicatat';

CREATE TABLE coaching.task_fix (
    office_id     uuid        NOT NULL,
    id            uuid        NOT NULL,
    enterprise_id uuid        NOT NULL,
    task_id       uuid        NOT NULL,
    photo         uuid        NOT NULL,
    words         text        NOT NULL,
    sent_by       uuid        NOT NULL,
    sent_at       timestamptz NOT NULL,
    CONSTRAINT task_fix_pk PRIMARY KEY (office_id, id),
    CONSTRAINT task_fix_task_fk FOREIGN KEY (office_id, task_id) REFERENCES coaching.task (office_id, id),
    CONSTRAINT task_fix_evidence_fk FOREIGN KEY (office_id, photo) REFERENCES coaching.evidence (office_id, id),
    CONSTRAINT task_fix_account_fk FOREIGN KEY (office_id, sent_by) REFERENCES registry.account (office_id, id),
    CONSTRAINT task_fix_words_check CHECK (length(words) <= 500)
);
CREATE INDEX task_fix_task_index ON coaching.task_fix (office_id, task_id, sent_at);
CREATE INDEX task_fix_evidence_index ON coaching.task_fix (office_id, photo);
CREATE INDEX task_fix_account_index ON coaching.task_fix (office_id, sent_by);
COMMENT ON TABLE coaching.task_fix IS 'Perbaikan yang ditunjukkan pemilik: foto sesudah';
COMMENT ON COLUMN coaching.task_fix.office_id IS 'Unit kerja';
COMMENT ON COLUMN coaching.task_fix.id IS 'Kunci, sama dengan pengenal operasinya';
COMMENT ON COLUMN coaching.task_fix.enterprise_id IS 'Pelaku usaha';
COMMENT ON COLUMN coaching.task_fix.task_id IS 'Tugas';
COMMENT ON COLUMN coaching.task_fix.photo IS 'Foto sesudah';
COMMENT ON COLUMN coaching.task_fix.words IS 'Kata pemilik';
COMMENT ON COLUMN coaching.task_fix.sent_by IS 'Dikirim oleh';
COMMENT ON COLUMN coaching.task_fix.sent_at IS 'Kapan';

-- What the mentor answered to one fix. An accepting answer closes the task; nothing else does.
CREATE TABLE coaching.task_review (
    office_id     uuid        NOT NULL,
    fix_id        uuid        NOT NULL,
    enterprise_id uuid        NOT NULL,
    task_id       uuid        NOT NULL,
    accepted      boolean     NOT NULL,
    words         text        NOT NULL,
    reviewed_by   uuid        NOT NULL,
    reviewed_at   timestamptz NOT NULL,
    CONSTRAINT task_review_pk PRIMARY KEY (office_id, fix_id),
    CONSTRAINT task_review_fix_fk FOREIGN KEY (office_id, fix_id) REFERENCES coaching.task_fix (office_id, id),
    CONSTRAINT task_review_task_fk FOREIGN KEY (office_id, task_id) REFERENCES coaching.task (office_id, id),
    CONSTRAINT task_review_account_fk FOREIGN KEY (office_id, reviewed_by) REFERENCES registry.account (office_id, id),
    CONSTRAINT task_review_words_check CHECK (length(words) <= 500 AND (accepted OR words ~ '\S'))
);
-- One accepting review for a task: two mentors who accept at once do not close it twice.
CREATE UNIQUE INDEX task_review_accepted_key ON coaching.task_review (office_id, task_id) WHERE accepted;
CREATE INDEX task_review_task_index ON coaching.task_review (office_id, task_id);
CREATE INDEX task_review_account_index ON coaching.task_review (office_id, reviewed_by);
COMMENT ON TABLE coaching.task_review IS 'Jawaban pendamping atas foto sesudah';
COMMENT ON COLUMN coaching.task_review.office_id IS 'Unit kerja';
COMMENT ON COLUMN coaching.task_review.fix_id IS 'Perbaikan yang dijawab';
COMMENT ON COLUMN coaching.task_review.enterprise_id IS 'Pelaku usaha';
COMMENT ON COLUMN coaching.task_review.task_id IS 'Tugas';
COMMENT ON COLUMN coaching.task_review.accepted IS 'Diterima (tugas selesai) atau masih ada yang kurang';
COMMENT ON COLUMN coaching.task_review.words IS 'Kata pendamping; wajib bila masih ada yang kurang';
COMMENT ON COLUMN coaching.task_review.reviewed_by IS 'Dijawab oleh';
COMMENT ON COLUMN coaching.task_review.reviewed_at IS 'Kapan';

-- One policy for all: the office's staff, or the owner whose enterprise it is.
ALTER TABLE coaching.consent ENABLE ROW LEVEL SECURITY;
ALTER TABLE coaching.consent FORCE ROW LEVEL SECURITY;
CREATE POLICY consent_office ON coaching.consent
    USING (office_id = badak.office() AND (badak.scope() = 'office' OR enterprise_id = badak.enterprise()))
    WITH CHECK (office_id = badak.office() AND (badak.scope() = 'office' OR enterprise_id = badak.enterprise()));
GRANT SELECT, INSERT ON coaching.consent TO badak_coaching;
ALTER TABLE coaching.consent_withdrawal ENABLE ROW LEVEL SECURITY;
ALTER TABLE coaching.consent_withdrawal FORCE ROW LEVEL SECURITY;
CREATE POLICY consent_withdrawal_office ON coaching.consent_withdrawal
    USING (office_id = badak.office() AND (badak.scope() = 'office' OR enterprise_id = badak.enterprise()))
    WITH CHECK (office_id = badak.office() AND (badak.scope() = 'office' OR enterprise_id = badak.enterprise()));
GRANT SELECT, INSERT ON coaching.consent_withdrawal TO badak_coaching;
ALTER TABLE coaching.mentor_case ENABLE ROW LEVEL SECURITY;
ALTER TABLE coaching.mentor_case FORCE ROW LEVEL SECURITY;
CREATE POLICY mentor_case_office ON coaching.mentor_case
    USING (office_id = badak.office() AND (badak.scope() = 'office' OR enterprise_id = badak.enterprise()))
    WITH CHECK (office_id = badak.office() AND (badak.scope() = 'office' OR enterprise_id = badak.enterprise()));
GRANT SELECT, INSERT ON coaching.mentor_case TO badak_coaching;
ALTER TABLE coaching.assignment ENABLE ROW LEVEL SECURITY;
ALTER TABLE coaching.assignment FORCE ROW LEVEL SECURITY;
CREATE POLICY assignment_office ON coaching.assignment
    USING (office_id = badak.office() AND (badak.scope() = 'office' OR enterprise_id = badak.enterprise()))
    WITH CHECK (office_id = badak.office() AND (badak.scope() = 'office' OR enterprise_id = badak.enterprise()));
GRANT SELECT, INSERT ON coaching.assignment TO badak_coaching;
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
ALTER TABLE coaching.task ENABLE ROW LEVEL SECURITY;
ALTER TABLE coaching.task FORCE ROW LEVEL SECURITY;
CREATE POLICY task_office ON coaching.task
    USING (office_id = badak.office() AND (badak.scope() = 'office' OR enterprise_id = badak.enterprise()))
    WITH CHECK (office_id = badak.office() AND (badak.scope() = 'office' OR enterprise_id = badak.enterprise()));
GRANT SELECT, INSERT ON coaching.task TO badak_coaching;
ALTER TABLE coaching.task_fix ENABLE ROW LEVEL SECURITY;
ALTER TABLE coaching.task_fix FORCE ROW LEVEL SECURITY;
CREATE POLICY task_fix_office ON coaching.task_fix
    USING (office_id = badak.office() AND (badak.scope() = 'office' OR enterprise_id = badak.enterprise()))
    WITH CHECK (office_id = badak.office() AND (badak.scope() = 'office' OR enterprise_id = badak.enterprise()));
GRANT SELECT, INSERT ON coaching.task_fix TO badak_coaching;
ALTER TABLE coaching.task_review ENABLE ROW LEVEL SECURITY;
ALTER TABLE coaching.task_review FORCE ROW LEVEL SECURITY;
CREATE POLICY task_review_office ON coaching.task_review
    USING (office_id = badak.office() AND (badak.scope() = 'office' OR enterprise_id = badak.enterprise()))
    WITH CHECK (office_id = badak.office() AND (badak.scope() = 'office' OR enterprise_id = badak.enterprise()));
GRANT SELECT, INSERT ON coaching.task_review TO badak_coaching;
