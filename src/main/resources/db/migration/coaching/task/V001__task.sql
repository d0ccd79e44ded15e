-- A problem on the map and what both sides agreed to do about it. It is open until a mentor has seen
-- the fix; when a later visit agrees something else, the new task replaces the old and both stay.
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
    replaces       uuid,
    raised_at      timestamptz NOT NULL,
    CONSTRAINT task_pk PRIMARY KEY (office_id, id),
    CONSTRAINT task_enterprise_key UNIQUE (office_id, id, enterprise_id),
    CONSTRAINT task_visit_clause_key UNIQUE (office_id, visit_id, enterprise_id, clause),
    CONSTRAINT task_case_fk FOREIGN KEY (office_id, case_id, enterprise_id)
        REFERENCES coaching.mentor_case (office_id, id, enterprise_id),
    CONSTRAINT task_visit_fk FOREIGN KEY (office_id, visit_id, enterprise_id)
        REFERENCES coaching.visit (office_id, id, enterprise_id),
    CONSTRAINT task_evidence_fk FOREIGN KEY (office_id, before_photo, enterprise_id)
        REFERENCES coaching.evidence (office_id, id, enterprise_id),
    CONSTRAINT task_task_fk FOREIGN KEY (office_id, replaces, enterprise_id)
        REFERENCES coaching.task (office_id, id, enterprise_id),
    CONSTRAINT task_replaces_key UNIQUE (office_id, replaces, enterprise_id),
    CONSTRAINT task_cause_check CHECK (cause IN ('KNOWLEDGE', 'CAPITAL', 'EQUIPMENT', 'DOCUMENTS', 'DIGITAL', 'HABIT'))
);
CREATE INDEX task_case_index ON coaching.task (office_id, case_id, enterprise_id, due_on, id);
CREATE INDEX task_evidence_index ON coaching.task (office_id, before_photo, enterprise_id);
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
COMMENT ON COLUMN coaching.task.replaces IS 'Tugas lama yang digantikan kesepakatan baru';
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
    CONSTRAINT task_fix_enterprise_key UNIQUE (office_id, id, enterprise_id),
    CONSTRAINT task_fix_task_fk FOREIGN KEY (office_id, task_id, enterprise_id)
        REFERENCES coaching.task (office_id, id, enterprise_id),
    CONSTRAINT task_fix_evidence_fk FOREIGN KEY (office_id, photo, enterprise_id)
        REFERENCES coaching.evidence (office_id, id, enterprise_id),
    CONSTRAINT task_fix_account_fk FOREIGN KEY (office_id, sent_by) REFERENCES registry.account (office_id, id),
    CONSTRAINT task_fix_words_check CHECK (length(words) <= 500)
);
CREATE INDEX task_fix_task_index ON coaching.task_fix (office_id, task_id, enterprise_id, sent_at);
CREATE INDEX task_fix_evidence_index ON coaching.task_fix (office_id, photo, enterprise_id);
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
    CONSTRAINT task_review_pk PRIMARY KEY (office_id, fix_id, enterprise_id),
    CONSTRAINT task_review_fix_fk FOREIGN KEY (office_id, fix_id, enterprise_id)
        REFERENCES coaching.task_fix (office_id, id, enterprise_id),
    CONSTRAINT task_review_task_fk FOREIGN KEY (office_id, task_id, enterprise_id)
        REFERENCES coaching.task (office_id, id, enterprise_id),
    CONSTRAINT task_review_account_fk FOREIGN KEY (office_id, reviewed_by) REFERENCES registry.account (office_id, id),
    CONSTRAINT task_review_words_check CHECK (length(words) <= 500 AND (accepted OR words ~ '\S'))
);
CREATE INDEX task_review_task_index ON coaching.task_review (office_id, task_id, enterprise_id);
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

-- A closure is a row: who saw the fix, when, and whether on a photo or on a visit. Its key also stops
-- two mentors closing one task at the same moment.
CREATE TABLE coaching.task_closure (
    office_id     uuid        NOT NULL,
    task_id       uuid        NOT NULL,
    enterprise_id uuid        NOT NULL,
    ground        text        NOT NULL,
    ground_id     uuid        NOT NULL,
    closed_by     uuid        NOT NULL,
    closed_at     timestamptz NOT NULL,
    CONSTRAINT task_closure_pk PRIMARY KEY (office_id, task_id, enterprise_id),
    CONSTRAINT task_closure_task_fk FOREIGN KEY (office_id, task_id, enterprise_id)
        REFERENCES coaching.task (office_id, id, enterprise_id),
    CONSTRAINT task_closure_account_fk FOREIGN KEY (office_id, closed_by) REFERENCES registry.account (office_id, id),
    CONSTRAINT task_closure_ground_check CHECK (ground IN ('FIX', 'VISIT'))
);
CREATE INDEX task_closure_account_index ON coaching.task_closure (office_id, closed_by);
COMMENT ON TABLE coaching.task_closure IS 'Penutupan tugas: pendamping sudah melihat perbaikannya';
COMMENT ON COLUMN coaching.task_closure.office_id IS 'Unit kerja';
COMMENT ON COLUMN coaching.task_closure.task_id IS 'Tugas';
COMMENT ON COLUMN coaching.task_closure.enterprise_id IS 'Pelaku usaha';
COMMENT ON COLUMN coaching.task_closure.ground IS 'Dilihat lewat foto (FIX) atau saat kunjungan (VISIT)';
COMMENT ON COLUMN coaching.task_closure.ground_id IS 'Perbaikan atau kunjungan itu';
COMMENT ON COLUMN coaching.task_closure.closed_by IS 'Ditutup oleh';
COMMENT ON COLUMN coaching.task_closure.closed_at IS 'Kapan';

-- Which task is open for a clause of a case: at most one, and the key says so. The row goes when the
-- task is closed and moves when a new agreement takes its place; what happened stays in the other
-- tables. It also keeps a case's list short however long its history grows.
CREATE TABLE coaching.open_task (
    office_id     uuid NOT NULL,
    case_id       uuid NOT NULL,
    edition       text NOT NULL,
    clause        text NOT NULL,
    enterprise_id uuid NOT NULL,
    task_id       uuid NOT NULL,
    CONSTRAINT open_task_pk PRIMARY KEY (office_id, case_id, enterprise_id, edition, clause),
    CONSTRAINT open_task_task_key UNIQUE (office_id, task_id, enterprise_id),
    CONSTRAINT open_task_case_fk FOREIGN KEY (office_id, case_id, enterprise_id)
        REFERENCES coaching.mentor_case (office_id, id, enterprise_id),
    CONSTRAINT open_task_task_fk FOREIGN KEY (office_id, task_id, enterprise_id)
        REFERENCES coaching.task (office_id, id, enterprise_id)
);
COMMENT ON TABLE coaching.open_task IS 'Tugas yang sedang terbuka, paling banyak satu untuk tiap butir';
COMMENT ON COLUMN coaching.open_task.office_id IS 'Unit kerja';
COMMENT ON COLUMN coaching.open_task.case_id IS 'Kasus';
COMMENT ON COLUMN coaching.open_task.edition IS 'Edisi instrumen';
COMMENT ON COLUMN coaching.open_task.clause IS 'Nomor butir';
COMMENT ON COLUMN coaching.open_task.enterprise_id IS 'Pelaku usaha';
COMMENT ON COLUMN coaching.open_task.task_id IS 'Tugas yang terbuka';

-- The office's staff, or the owner whose enterprise it is.
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
ALTER TABLE coaching.task_closure ENABLE ROW LEVEL SECURITY;
ALTER TABLE coaching.task_closure FORCE ROW LEVEL SECURITY;
CREATE POLICY task_closure_office ON coaching.task_closure
    USING (office_id = badak.office() AND (badak.scope() = 'office' OR enterprise_id = badak.enterprise()))
    WITH CHECK (office_id = badak.office() AND (badak.scope() = 'office' OR enterprise_id = badak.enterprise()));
GRANT SELECT, INSERT ON coaching.task_closure TO badak_coaching;
ALTER TABLE coaching.open_task ENABLE ROW LEVEL SECURITY;
ALTER TABLE coaching.open_task FORCE ROW LEVEL SECURITY;
CREATE POLICY open_task_office ON coaching.open_task
    USING (office_id = badak.office() AND (badak.scope() = 'office' OR enterprise_id = badak.enterprise()))
    WITH CHECK (office_id = badak.office() AND (badak.scope() = 'office' OR enterprise_id = badak.enterprise()));
GRANT SELECT, INSERT, DELETE, UPDATE (task_id) ON coaching.open_task TO badak_coaching;
