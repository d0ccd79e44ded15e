-- What a mentor asks to be opened: the reason, the ground, and a copy of exactly what would be seen.
-- Written from coaching, decided here, read by the official side only when it was opened. The case is
-- named without a key, so that this schema leans on none of coaching's tables.
CREATE TABLE valve.request (
    office_id       uuid        NOT NULL,
    id              uuid        NOT NULL,
    enterprise_id   uuid        NOT NULL,
    facility_id     uuid        NOT NULL,
    case_id         uuid        NOT NULL,
    reason          text        NOT NULL,
    ground          text        NOT NULL,
    statement       text        NOT NULL,
    order_number    text,
    order_authority text,
    requested_by    uuid        NOT NULL,
    requested_at    timestamptz NOT NULL,
    CONSTRAINT request_pk PRIMARY KEY (office_id, id),
    CONSTRAINT request_enterprise_key UNIQUE (office_id, id, enterprise_id),
    CONSTRAINT request_terms_key UNIQUE (office_id, id, enterprise_id, requested_by, reason),
    CONSTRAINT request_facility_fk FOREIGN KEY (office_id, facility_id, enterprise_id)
        REFERENCES registry.facility (office_id, id, enterprise_id),
    CONSTRAINT request_account_fk FOREIGN KEY (office_id, requested_by) REFERENCES registry.account (office_id, id),
    CONSTRAINT request_reason_check CHECK (reason IN ('IMMINENT_DANGER', 'OWNER_CONSENT', 'LEGAL_ORDER')),
    CONSTRAINT request_ground_check CHECK (length(btrim(ground)) BETWEEN 20 AND 2000),
    CONSTRAINT request_statement_check CHECK
        (length(statement) <= 2000 AND (reason <> 'IMMINENT_DANGER' OR statement ~ '\S')),
    CONSTRAINT request_order_check CHECK
        ((reason = 'LEGAL_ORDER') = (order_number IS NOT NULL) AND (reason = 'LEGAL_ORDER') = (order_authority IS NOT NULL)
         AND order_number ~ '\S' AND length(order_number) <= 200
         AND order_authority ~ '\S' AND length(order_authority) <= 200)
);
CREATE INDEX request_facility_index ON valve.request (office_id, facility_id, enterprise_id);
CREATE INDEX request_account_index ON valve.request (office_id, requested_by);
CREATE INDEX request_case_index ON valve.request (office_id, case_id, requested_at DESC);
CREATE INDEX request_time_index ON valve.request (office_id, requested_at DESC, id DESC);
CREATE INDEX request_owner_index ON valve.request (office_id, enterprise_id, requested_at DESC);
COMMENT ON TABLE valve.request IS 'Permintaan membuka katup, dengan salinan persis apa yang akan terlihat';
COMMENT ON COLUMN valve.request.office_id IS 'Unit kerja';
COMMENT ON COLUMN valve.request.id IS 'Kunci, sama dengan pengenal operasinya';
COMMENT ON COLUMN valve.request.enterprise_id IS 'Pelaku usaha';
COMMENT ON COLUMN valve.request.facility_id IS 'Sarana';
COMMENT ON COLUMN valve.request.case_id IS 'Kasus pendampingan, tanpa kunci tamu';
COMMENT ON COLUMN valve.request.reason IS 'Alasan: bahaya segera, izin pemilik, atau perintah hukum';
COMMENT ON COLUMN valve.request.ground IS 'Dasar tertulis: mengapa katup perlu dibuka';
COMMENT ON COLUMN valve.request.statement IS 'Keterangan pendamping yang akan terlihat';
COMMENT ON COLUMN valve.request.order_number IS 'Nomor perintah hukum';
COMMENT ON COLUMN valve.request.order_authority IS 'Pejabat atau lembaga yang memerintahkan';
COMMENT ON COLUMN valve.request.requested_by IS 'Diminta oleh pendamping';
COMMENT ON COLUMN valve.request.requested_at IS 'Kapan diminta';

-- One problem of the map as it stood when the mentor asked. What changes in coaching later stays there.
CREATE TABLE valve.request_item (
    office_id     uuid NOT NULL,
    request_id    uuid NOT NULL,
    enterprise_id uuid NOT NULL,
    task_id       uuid NOT NULL,
    edition       text NOT NULL,
    clause        text NOT NULL,
    map_zone      text NOT NULL,
    state         text NOT NULL,
    raised_on     date NOT NULL,
    due_on        date NOT NULL,
    CONSTRAINT request_item_pk PRIMARY KEY (office_id, request_id, enterprise_id, task_id),
    CONSTRAINT request_item_request_fk FOREIGN KEY (office_id, request_id, enterprise_id)
        REFERENCES valve.request (office_id, id, enterprise_id),
    CONSTRAINT request_item_state_check CHECK (state IN ('AGREED', 'SHOWN', 'MORE_NEEDED', 'DONE'))
);
COMMENT ON TABLE valve.request_item IS 'Masalah di peta yang dipilih pendamping, sebagaimana adanya saat diminta';
COMMENT ON COLUMN valve.request_item.office_id IS 'Unit kerja';
COMMENT ON COLUMN valve.request_item.request_id IS 'Permintaan';
COMMENT ON COLUMN valve.request_item.enterprise_id IS 'Pelaku usaha';
COMMENT ON COLUMN valve.request_item.task_id IS 'Tugas yang disalin, tanpa kunci tamu';
COMMENT ON COLUMN valve.request_item.edition IS 'Edisi instrumen';
COMMENT ON COLUMN valve.request_item.clause IS 'Nomor butir';
COMMENT ON COLUMN valve.request_item.map_zone IS 'Ruang di peta';
COMMENT ON COLUMN valve.request_item.state IS 'Keadaan saat diminta';
COMMENT ON COLUMN valve.request_item.raised_on IS 'Hari dicatat';
COMMENT ON COLUMN valve.request_item.due_on IS 'Hari terakhir yang disepakati';

CREATE TABLE valve.request_photo (
    office_id     uuid NOT NULL,
    request_id    uuid NOT NULL,
    enterprise_id uuid NOT NULL,
    task_id       uuid NOT NULL,
    photo_id      uuid NOT NULL,
    sha256        text NOT NULL,
    CONSTRAINT request_photo_pk PRIMARY KEY (office_id, request_id, enterprise_id, task_id, photo_id),
    CONSTRAINT request_photo_item_fk FOREIGN KEY (office_id, request_id, enterprise_id, task_id)
        REFERENCES valve.request_item (office_id, request_id, enterprise_id, task_id),
    CONSTRAINT request_photo_sha256_check CHECK (sha256 ~ '^[0-9a-f]{64}$')
);
COMMENT ON TABLE valve.request_photo IS 'Foto yang dipilih pendamping untuk ikut terlihat';
COMMENT ON COLUMN valve.request_photo.office_id IS 'Unit kerja';
COMMENT ON COLUMN valve.request_photo.request_id IS 'Permintaan';
COMMENT ON COLUMN valve.request_photo.enterprise_id IS 'Pelaku usaha';
COMMENT ON COLUMN valve.request_photo.task_id IS 'Tugas';
COMMENT ON COLUMN valve.request_photo.photo_id IS 'Foto';
COMMENT ON COLUMN valve.request_photo.sha256 IS 'Sidik isi, sekaligus nama berkas';

-- What the owner answered when asked. Appended; the latest counts, so a yes can be taken back until
-- the valve is open.
CREATE TABLE valve.answer (
    office_id     uuid        NOT NULL,
    id            uuid        NOT NULL,
    request_id    uuid        NOT NULL,
    enterprise_id uuid        NOT NULL,
    agreed        boolean     NOT NULL,
    answered_by   uuid        NOT NULL,
    answered_at   timestamptz NOT NULL,
    CONSTRAINT answer_pk PRIMARY KEY (office_id, id),
    CONSTRAINT answer_request_key UNIQUE (office_id, id, request_id, enterprise_id, agreed),
    CONSTRAINT answer_request_fk FOREIGN KEY (office_id, request_id, enterprise_id)
        REFERENCES valve.request (office_id, id, enterprise_id),
    CONSTRAINT answer_account_fk FOREIGN KEY (office_id, answered_by) REFERENCES registry.account (office_id, id)
);
CREATE INDEX answer_request_index ON valve.answer (office_id, request_id, enterprise_id, answered_at DESC);
CREATE INDEX answer_account_index ON valve.answer (office_id, answered_by);
COMMENT ON TABLE valve.answer IS 'Jawaban pemilik atas permintaan izin; yang terakhir berlaku';
COMMENT ON COLUMN valve.answer.office_id IS 'Unit kerja';
COMMENT ON COLUMN valve.answer.id IS 'Kunci';
COMMENT ON COLUMN valve.answer.request_id IS 'Permintaan';
COMMENT ON COLUMN valve.answer.enterprise_id IS 'Pelaku usaha';
COMMENT ON COLUMN valve.answer.agreed IS 'Mengizinkan atau tidak';
COMMENT ON COLUMN valve.answer.answered_by IS 'Dijawab oleh';
COMMENT ON COLUMN valve.answer.answered_at IS 'Kapan';

-- The decision of the head of office, once. An opening is at the same time the notice to the owner:
-- there is no row of an opening that the owner's page does not show. The keys carry who asked and why,
-- so that the two rules stand here too: two people, and no consent without a yes.
CREATE TABLE valve.decision (
    office_id     uuid        NOT NULL,
    request_id    uuid        NOT NULL,
    enterprise_id uuid        NOT NULL,
    requested_by  uuid        NOT NULL,
    reason        text        NOT NULL,
    outcome       text        NOT NULL,
    words         text        NOT NULL,
    answer_id     uuid,
    agreed        boolean,
    decided_by    uuid        NOT NULL,
    decided_at    timestamptz NOT NULL,
    CONSTRAINT decision_pk PRIMARY KEY (office_id, request_id, enterprise_id),
    CONSTRAINT decision_request_fk FOREIGN KEY (office_id, request_id, enterprise_id, requested_by, reason)
        REFERENCES valve.request (office_id, id, enterprise_id, requested_by, reason),
    CONSTRAINT decision_answer_fk FOREIGN KEY (office_id, answer_id, request_id, enterprise_id, agreed)
        REFERENCES valve.answer (office_id, id, request_id, enterprise_id, agreed),
    CONSTRAINT decision_account_fk FOREIGN KEY (office_id, decided_by) REFERENCES registry.account (office_id, id),
    CONSTRAINT decision_outcome_check CHECK (outcome IN ('OPENED', 'REFUSED')),
    CONSTRAINT decision_words_check CHECK (words ~ '\S' AND length(words) <= 2000),
    CONSTRAINT decision_two_people_check CHECK (decided_by <> requested_by),
    CONSTRAINT decision_consent_check CHECK
        (outcome = 'REFUSED' OR reason <> 'OWNER_CONSENT' OR (answer_id IS NOT NULL AND agreed IS TRUE))
);
CREATE INDEX decision_request_index
    ON valve.decision (office_id, request_id, enterprise_id, requested_by, reason);
CREATE INDEX decision_answer_index ON valve.decision (office_id, answer_id, request_id, enterprise_id, agreed);
CREATE INDEX decision_account_index ON valve.decision (office_id, decided_by);
COMMENT ON TABLE valve.decision IS 'Putusan kepala balai: katup dibuka atau tidak; pembukaan sekaligus pemberitahuan kepada pemilik';
COMMENT ON COLUMN valve.decision.office_id IS 'Unit kerja';
COMMENT ON COLUMN valve.decision.request_id IS 'Permintaan';
COMMENT ON COLUMN valve.decision.enterprise_id IS 'Pelaku usaha';
COMMENT ON COLUMN valve.decision.requested_by IS 'Yang meminta; tidak boleh sama dengan yang memutuskan';
COMMENT ON COLUMN valve.decision.reason IS 'Alasan permintaan';
COMMENT ON COLUMN valve.decision.outcome IS 'Dibuka (OPENED) atau ditolak (REFUSED)';
COMMENT ON COLUMN valve.decision.words IS 'Pertimbangan tertulis';
COMMENT ON COLUMN valve.decision.answer_id IS 'Izin pemilik yang menjadi dasar';
COMMENT ON COLUMN valve.decision.agreed IS 'Izin itu berbunyi ya';
COMMENT ON COLUMN valve.decision.decided_by IS 'Diputuskan oleh kepala balai';
COMMENT ON COLUMN valve.decision.decided_at IS 'Kapan';

CREATE TABLE valve.notice_reading (
    office_id     uuid        NOT NULL,
    request_id    uuid        NOT NULL,
    enterprise_id uuid        NOT NULL,
    read_by       uuid        NOT NULL,
    read_at       timestamptz NOT NULL,
    CONSTRAINT notice_reading_pk PRIMARY KEY (office_id, request_id, enterprise_id),
    CONSTRAINT notice_reading_decision_fk FOREIGN KEY (office_id, request_id, enterprise_id)
        REFERENCES valve.decision (office_id, request_id, enterprise_id),
    CONSTRAINT notice_reading_account_fk FOREIGN KEY (office_id, read_by) REFERENCES registry.account (office_id, id)
);
CREATE INDEX notice_reading_account_index ON valve.notice_reading (office_id, read_by);
COMMENT ON TABLE valve.notice_reading IS 'Pemilik sudah membaca pemberitahuan bahwa katup dibuka';
COMMENT ON COLUMN valve.notice_reading.office_id IS 'Unit kerja';
COMMENT ON COLUMN valve.notice_reading.request_id IS 'Permintaan yang dibuka';
COMMENT ON COLUMN valve.notice_reading.enterprise_id IS 'Pelaku usaha';
COMMENT ON COLUMN valve.notice_reading.read_by IS 'Dibaca oleh';
COMMENT ON COLUMN valve.notice_reading.read_at IS 'Kapan';

-- Coaching and the valve see the office's, an owner the own enterprise's. The official side has policies
-- of its own: what was opened, and nothing else.
ALTER TABLE valve.request ENABLE ROW LEVEL SECURITY;
ALTER TABLE valve.request FORCE ROW LEVEL SECURITY;
CREATE POLICY request_office ON valve.request TO badak_coaching, badak_valve, badak_owner
    USING (office_id = badak.office() AND (badak.scope() = 'office' OR enterprise_id = badak.enterprise()))
    WITH CHECK (office_id = badak.office() AND badak.scope() = 'office' AND requested_by = badak.account());
ALTER TABLE valve.request_item ENABLE ROW LEVEL SECURITY;
ALTER TABLE valve.request_item FORCE ROW LEVEL SECURITY;
CREATE POLICY request_item_office ON valve.request_item TO badak_coaching, badak_valve, badak_owner
    USING (office_id = badak.office() AND (badak.scope() = 'office' OR enterprise_id = badak.enterprise()))
    WITH CHECK (office_id = badak.office() AND badak.scope() = 'office');
ALTER TABLE valve.request_photo ENABLE ROW LEVEL SECURITY;
ALTER TABLE valve.request_photo FORCE ROW LEVEL SECURITY;
CREATE POLICY request_photo_office ON valve.request_photo TO badak_coaching, badak_valve, badak_owner
    USING (office_id = badak.office() AND (badak.scope() = 'office' OR enterprise_id = badak.enterprise()))
    WITH CHECK (office_id = badak.office() AND badak.scope() = 'office');
ALTER TABLE valve.answer ENABLE ROW LEVEL SECURITY;
ALTER TABLE valve.answer FORCE ROW LEVEL SECURITY;
CREATE POLICY answer_office ON valve.answer TO badak_coaching, badak_valve, badak_owner
    USING (office_id = badak.office() AND (badak.scope() = 'office' OR enterprise_id = badak.enterprise()))
    WITH CHECK (office_id = badak.office() AND badak.scope() = 'enterprise' AND enterprise_id = badak.enterprise()
                AND answered_by = badak.account());
ALTER TABLE valve.decision ENABLE ROW LEVEL SECURITY;
ALTER TABLE valve.decision FORCE ROW LEVEL SECURITY;
CREATE POLICY decision_office ON valve.decision TO badak_coaching, badak_valve, badak_owner
    USING (office_id = badak.office() AND (badak.scope() = 'office' OR enterprise_id = badak.enterprise()))
    WITH CHECK (office_id = badak.office() AND badak.scope() = 'office' AND decided_by = badak.account());
ALTER TABLE valve.notice_reading ENABLE ROW LEVEL SECURITY;
ALTER TABLE valve.notice_reading FORCE ROW LEVEL SECURITY;
CREATE POLICY notice_reading_office ON valve.notice_reading TO badak_coaching, badak_valve, badak_owner
    USING (office_id = badak.office() AND (badak.scope() = 'office' OR enterprise_id = badak.enterprise()))
    WITH CHECK (office_id = badak.office() AND badak.scope() = 'enterprise' AND enterprise_id = badak.enterprise()
                AND read_by = badak.account());

CREATE POLICY decision_opened ON valve.decision FOR SELECT TO badak_official
    USING (office_id = badak.office() AND badak.scope() = 'office' AND outcome = 'OPENED');
CREATE POLICY request_opened ON valve.request FOR SELECT TO badak_official
    USING (office_id = badak.office() AND badak.scope() = 'office' AND EXISTS (
        SELECT FROM valve.decision AS opened
        WHERE opened.office_id = request.office_id AND opened.request_id = request.id
          AND opened.enterprise_id = request.enterprise_id AND opened.outcome = 'OPENED'));
CREATE POLICY request_item_opened ON valve.request_item FOR SELECT TO badak_official
    USING (office_id = badak.office() AND badak.scope() = 'office' AND EXISTS (
        SELECT FROM valve.decision AS opened
        WHERE opened.office_id = request_item.office_id AND opened.request_id = request_item.request_id
          AND opened.enterprise_id = request_item.enterprise_id AND opened.outcome = 'OPENED'));
CREATE POLICY request_photo_opened ON valve.request_photo FOR SELECT TO badak_official
    USING (office_id = badak.office() AND badak.scope() = 'office' AND EXISTS (
        SELECT FROM valve.decision AS opened
        WHERE opened.office_id = request_photo.office_id AND opened.request_id = request_photo.request_id
          AND opened.enterprise_id = request_photo.enterprise_id AND opened.outcome = 'OPENED'));
CREATE POLICY answer_opened ON valve.answer FOR SELECT TO badak_official
    USING (office_id = badak.office() AND badak.scope() = 'office' AND EXISTS (
        SELECT FROM valve.decision AS opened
        WHERE opened.office_id = answer.office_id AND opened.request_id = answer.request_id
          AND opened.enterprise_id = answer.enterprise_id AND opened.outcome = 'OPENED'));

GRANT SELECT ON valve.request, valve.request_item, valve.request_photo, valve.answer, valve.decision
    TO badak_valve, badak_coaching, badak_official;
GRANT INSERT ON valve.request, valve.request_item, valve.request_photo TO badak_coaching;
GRANT INSERT ON valve.answer, valve.decision TO badak_valve;
GRANT SELECT, INSERT ON valve.notice_reading TO badak_valve;

-- The names that the pages of the valve show.
GRANT SELECT ON registry.office, registry.account, registry.enterprise, registry.facility TO badak_valve;
