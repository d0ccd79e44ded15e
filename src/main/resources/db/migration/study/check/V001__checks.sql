-- An informant is asked whether they were understood: a summary, their own words, and a link that is good for one
-- answer. Words stand in tables of their own, so that a withdrawal can take them and leave that there was a check.
-- Whoever comes by a link has no account; the database shows them what their link is of and nothing else
-- (docs/adr/0067), and lets nobody else write what an informant says.
CREATE TABLE study.member_check (
    office_id     uuid        NOT NULL,
    id            uuid        NOT NULL,
    study_id      uuid        NOT NULL,
    interview_id  uuid        NOT NULL,
    transcript_id uuid        NOT NULL,
    held_on       date        NOT NULL,
    prepared_by   uuid        NOT NULL,
    prepared_at   timestamptz NOT NULL,
    CONSTRAINT member_check_pk PRIMARY KEY (office_id, id),
    CONSTRAINT member_check_study_fk FOREIGN KEY (office_id, study_id) REFERENCES study.field_study (office_id, id),
    CONSTRAINT member_check_interview_fk FOREIGN KEY (office_id, interview_id) REFERENCES study.interview (office_id, id),
    CONSTRAINT member_check_transcript_fk FOREIGN KEY (office_id, transcript_id) REFERENCES study.transcript (office_id, id),
    CONSTRAINT member_check_account_fk FOREIGN KEY (office_id, prepared_by) REFERENCES registry.account (office_id, id)
);
CREATE INDEX member_check_study_index ON study.member_check (office_id, study_id, prepared_at DESC, id DESC);
CREATE INDEX member_check_interview_index ON study.member_check (office_id, interview_id);
CREATE INDEX member_check_transcript_index ON study.member_check (office_id, transcript_id);
CREATE INDEX member_check_account_index ON study.member_check (office_id, prepared_by);
COMMENT ON TABLE study.member_check IS 'Konfirmasi kepada informan: apakah kata-katanya dipahami dengan benar';
COMMENT ON COLUMN study.member_check.office_id IS 'Unit kerja';
COMMENT ON COLUMN study.member_check.id IS 'Kunci, sama dengan pengenal formulirnya';
COMMENT ON COLUMN study.member_check.study_id IS 'Kajian';
COMMENT ON COLUMN study.member_check.interview_id IS 'Wawancara';
COMMENT ON COLUMN study.member_check.transcript_id IS 'Edisi naskah yang dikutip';
COMMENT ON COLUMN study.member_check.held_on IS 'Tanggal wawancara, disalin karena tautan informan tidak membaca wawancara';
COMMENT ON COLUMN study.member_check.prepared_by IS 'Disiapkan oleh';
COMMENT ON COLUMN study.member_check.prepared_at IS 'Kapan';

CREATE TABLE study.member_check_summary (
    office_id uuid NOT NULL,
    check_id  uuid NOT NULL,
    words     text NOT NULL,
    CONSTRAINT member_check_summary_pk PRIMARY KEY (office_id, check_id),
    CONSTRAINT member_check_summary_check_fk FOREIGN KEY (office_id, check_id) REFERENCES study.member_check (office_id, id),
    CONSTRAINT member_check_summary_words_check CHECK (words ~ '\S' AND length(words) <= 2000)
);
COMMENT ON TABLE study.member_check_summary IS 'Ringkasan yang dibaca informan; dihapus bila wawancara ditarik';
COMMENT ON COLUMN study.member_check_summary.office_id IS 'Unit kerja';
COMMENT ON COLUMN study.member_check_summary.check_id IS 'Konfirmasi';
COMMENT ON COLUMN study.member_check_summary.words IS 'Ringkasan dengan kata sederhana';

-- Places count code points of the locked transcript, whose words no role changes; they are copied beside them, since
-- the informant's link reads no transcript.
CREATE TABLE study.member_check_quotation (
    office_id    uuid NOT NULL,
    check_id     uuid NOT NULL,
    number       int  NOT NULL,
    first_point  int  NOT NULL,
    beyond_point int  NOT NULL,
    words        text NOT NULL,
    CONSTRAINT member_check_quotation_pk PRIMARY KEY (office_id, check_id, number),
    CONSTRAINT member_check_quotation_check_fk FOREIGN KEY (office_id, check_id) REFERENCES study.member_check (office_id, id),
    CONSTRAINT member_check_quotation_point_check CHECK (number > 0 AND first_point >= 0 AND beyond_point > first_point),
    CONSTRAINT member_check_quotation_words_check CHECK (length(words) = beyond_point - first_point)
);
COMMENT ON TABLE study.member_check_quotation IS 'Kata informan sendiri yang dikirim kembali; dihapus bila wawancara ditarik';
COMMENT ON COLUMN study.member_check_quotation.office_id IS 'Unit kerja';
COMMENT ON COLUMN study.member_check_quotation.check_id IS 'Konfirmasi';
COMMENT ON COLUMN study.member_check_quotation.number IS 'Urutan, mulai 1';
COMMENT ON COLUMN study.member_check_quotation.first_point IS 'Titik kode Unicode pertama dalam naskah';
COMMENT ON COLUMN study.member_check_quotation.beyond_point IS 'Titik kode Unicode sesudah yang terakhir';
COMMENT ON COLUMN study.member_check_quotation.words IS 'Kata-katanya';

CREATE TABLE study.member_check_link (
    office_id uuid        NOT NULL,
    id        uuid        NOT NULL,
    check_id  uuid        NOT NULL,
    digest    text        NOT NULL,
    made_by   uuid        NOT NULL,
    made_at   timestamptz NOT NULL,
    until_at  timestamptz NOT NULL,
    CONSTRAINT member_check_link_pk PRIMARY KEY (office_id, id),
    CONSTRAINT member_check_link_digest_key UNIQUE (office_id, digest),
    CONSTRAINT member_check_link_check_fk FOREIGN KEY (office_id, check_id) REFERENCES study.member_check (office_id, id),
    CONSTRAINT member_check_link_account_fk FOREIGN KEY (office_id, made_by) REFERENCES registry.account (office_id, id),
    CONSTRAINT member_check_link_digest_check CHECK (digest ~ '^[0-9a-f]{64}$'),
    CONSTRAINT member_check_link_until_check CHECK (until_at > made_at)
);
CREATE INDEX member_check_link_check_index ON study.member_check_link (office_id, check_id, made_at);
CREATE INDEX member_check_link_account_index ON study.member_check_link (office_id, made_by);
COMMENT ON TABLE study.member_check_link IS 'Tautan konfirmasi yang diserahkan kepada informan; rahasianya tidak disimpan';
COMMENT ON COLUMN study.member_check_link.office_id IS 'Unit kerja';
COMMENT ON COLUMN study.member_check_link.id IS 'Kunci';
COMMENT ON COLUMN study.member_check_link.check_id IS 'Konfirmasi';
COMMENT ON COLUMN study.member_check_link.digest IS 'Sidik SHA-256 dari rahasia tautan';
COMMENT ON COLUMN study.member_check_link.made_by IS 'Dibuat oleh';
COMMENT ON COLUMN study.member_check_link.made_at IS 'Kapan';
COMMENT ON COLUMN study.member_check_link.until_at IS 'Berlaku sampai';

CREATE TABLE study.member_check_revocation (
    office_id  uuid        NOT NULL,
    link_id    uuid        NOT NULL,
    revoked_by uuid        NOT NULL,
    revoked_at timestamptz NOT NULL,
    CONSTRAINT member_check_revocation_pk PRIMARY KEY (office_id, link_id),
    CONSTRAINT member_check_revocation_link_fk FOREIGN KEY (office_id, link_id) REFERENCES study.member_check_link (office_id, id),
    CONSTRAINT member_check_revocation_account_fk FOREIGN KEY (office_id, revoked_by) REFERENCES registry.account (office_id, id)
);
CREATE INDEX member_check_revocation_account_index ON study.member_check_revocation (office_id, revoked_by);
COMMENT ON TABLE study.member_check_revocation IS 'Tautan konfirmasi yang dibatalkan, juga karena yang baru dibuat';
COMMENT ON COLUMN study.member_check_revocation.office_id IS 'Unit kerja';
COMMENT ON COLUMN study.member_check_revocation.link_id IS 'Tautan';
COMMENT ON COLUMN study.member_check_revocation.revoked_by IS 'Dibatalkan oleh';
COMMENT ON COLUMN study.member_check_revocation.revoked_at IS 'Kapan';

CREATE TABLE study.member_check_reply (
    office_id  uuid        NOT NULL,
    check_id   uuid        NOT NULL,
    link_id    uuid        NOT NULL,
    form_id    uuid        NOT NULL,
    answer     text        NOT NULL,
    replied_at timestamptz NOT NULL,
    CONSTRAINT member_check_reply_pk PRIMARY KEY (office_id, check_id),
    CONSTRAINT member_check_reply_check_fk FOREIGN KEY (office_id, check_id) REFERENCES study.member_check (office_id, id),
    CONSTRAINT member_check_reply_link_fk FOREIGN KEY (office_id, link_id) REFERENCES study.member_check_link (office_id, id),
    CONSTRAINT member_check_reply_answer_check CHECK (answer IN ('RIGHT', 'NOT_QUITE', 'WITHDRAWN'))
);
CREATE INDEX member_check_reply_link_index ON study.member_check_reply (office_id, link_id);
COMMENT ON TABLE study.member_check_reply IS 'Jawaban informan, satu untuk satu konfirmasi';
COMMENT ON COLUMN study.member_check_reply.office_id IS 'Unit kerja';
COMMENT ON COLUMN study.member_check_reply.check_id IS 'Konfirmasi';
COMMENT ON COLUMN study.member_check_reply.link_id IS 'Tautan yang dipakai';
COMMENT ON COLUMN study.member_check_reply.form_id IS 'Pengenal formulir: kiriman kedua formulir yang sama melihat jawaban pertama';
COMMENT ON COLUMN study.member_check_reply.answer IS 'Benar (RIGHT), kurang tepat (NOT_QUITE), atau cabut (WITHDRAWN)';
COMMENT ON COLUMN study.member_check_reply.replied_at IS 'Kapan';

CREATE TABLE study.member_check_remark (
    office_id uuid NOT NULL,
    check_id  uuid NOT NULL,
    words     text NOT NULL,
    CONSTRAINT member_check_remark_pk PRIMARY KEY (office_id, check_id),
    CONSTRAINT member_check_remark_reply_fk FOREIGN KEY (office_id, check_id) REFERENCES study.member_check_reply (office_id, check_id),
    CONSTRAINT member_check_remark_words_check CHECK (words ~ '\S' AND length(words) <= 2000)
);
COMMENT ON TABLE study.member_check_remark IS 'Kata bebas informan; dihapus bila wawancara ditarik';
COMMENT ON COLUMN study.member_check_remark.office_id IS 'Unit kerja';
COMMENT ON COLUMN study.member_check_remark.check_id IS 'Konfirmasi';
COMMENT ON COLUMN study.member_check_remark.words IS 'Kata-katanya';

CREATE TABLE study.member_check_correction (
    office_id uuid NOT NULL,
    check_id  uuid NOT NULL,
    number    int  NOT NULL,
    instead   text NOT NULL,
    CONSTRAINT member_check_correction_pk PRIMARY KEY (office_id, check_id, number),
    CONSTRAINT member_check_correction_quotation_fk FOREIGN KEY (office_id, check_id, number)
        REFERENCES study.member_check_quotation (office_id, check_id, number),
    CONSTRAINT member_check_correction_reply_fk FOREIGN KEY (office_id, check_id) REFERENCES study.member_check_reply (office_id, check_id),
    CONSTRAINT member_check_correction_instead_check CHECK (instead ~ '\S' AND length(instead) <= 1000)
);
COMMENT ON TABLE study.member_check_correction IS 'Yang seharusnya menurut informan, di samping yang dulu dikatakan; dihapus bila wawancara ditarik';
COMMENT ON COLUMN study.member_check_correction.office_id IS 'Unit kerja';
COMMENT ON COLUMN study.member_check_correction.check_id IS 'Konfirmasi';
COMMENT ON COLUMN study.member_check_correction.number IS 'Kutipan keberapa';
COMMENT ON COLUMN study.member_check_correction.instead IS 'Yang seharusnya';

-- The scope of a transaction that came by a link is narrowed to `link` and to the digest of its secret; from then on no
-- table of the zone shows it a row but these, of the one check. Only an answer may be written so.
CREATE FUNCTION study.link() RETURNS text LANGUAGE sql STABLE PARALLEL SAFE
    RETURN nullif(current_setting('badak.link', true), '');

DO $$
DECLARE
    name text;
BEGIN
    FOREACH name IN ARRAY ARRAY['member_check', 'member_check_summary', 'member_check_quotation', 'member_check_link',
                                'member_check_revocation', 'member_check_reply', 'member_check_remark',
                                'member_check_correction'] LOOP
        EXECUTE format('ALTER TABLE study.%I ENABLE ROW LEVEL SECURITY', name);
        EXECUTE format('ALTER TABLE study.%I FORCE ROW LEVEL SECURITY', name);
        EXECUTE format('CREATE POLICY %I ON study.%I
            USING (office_id = badak.office() AND badak.scope() = ''office'')
            WITH CHECK (office_id = badak.office() AND badak.scope() = ''office'')', name || '_office', name);
        EXECUTE format('GRANT SELECT, INSERT ON study.%I TO badak_study', name);
    END LOOP;
    FOREACH name IN ARRAY ARRAY['member_check_summary', 'member_check_quotation', 'member_check_reply',
                                'member_check_remark', 'member_check_correction'] LOOP
        EXECUTE format('CREATE POLICY %I ON study.%I FOR SELECT
            USING (office_id = badak.office() AND badak.scope() = ''link'' AND check_id IN (
                SELECT held.check_id FROM study.member_check_link AS held
                WHERE held.office_id = badak.office() AND held.digest = study.link()))', name || '_link', name);
    END LOOP;
    FOREACH name IN ARRAY ARRAY['member_check_reply', 'member_check_remark', 'member_check_correction'] LOOP
        EXECUTE format('CREATE POLICY %I ON study.%I FOR INSERT
            WITH CHECK (office_id = badak.office() AND badak.scope() = ''link'' AND check_id IN (
                SELECT held.check_id FROM study.member_check_link AS held
                WHERE held.office_id = badak.office() AND held.digest = study.link()))', name || '_answer', name);
    END LOOP;
    FOREACH name IN ARRAY ARRAY['member_check_summary', 'member_check_quotation', 'member_check_remark',
                                'member_check_correction'] LOOP
        EXECUTE format('GRANT DELETE ON study.%I TO badak_study', name);
        EXECUTE format('CREATE POLICY %I ON study.%I AS RESTRICTIVE FOR DELETE
            USING (office_id = badak.office() AND check_id IN (
                SELECT asked.id FROM study.member_check AS asked
                JOIN study.interview_withdrawal AS gone
                    ON gone.office_id = asked.office_id AND gone.interview_id = asked.interview_id
                WHERE asked.office_id = badak.office()))', name || '_withdrawn', name);
    END LOOP;
END
$$;
CREATE POLICY member_check_link_own ON study.member_check_link FOR SELECT
    USING (office_id = badak.office() AND badak.scope() = 'link' AND digest = study.link());
CREATE POLICY member_check_own ON study.member_check FOR SELECT
    USING (office_id = badak.office() AND badak.scope() = 'link' AND id IN (
        SELECT held.check_id FROM study.member_check_link AS held
        WHERE held.office_id = badak.office() AND held.digest = study.link()));
CREATE POLICY member_check_revocation_own ON study.member_check_revocation FOR SELECT
    USING (office_id = badak.office() AND badak.scope() = 'link' AND link_id IN (
        SELECT held.id FROM study.member_check_link AS held
        WHERE held.office_id = badak.office() AND held.digest = study.link()));
-- Nobody of the office writes an informant's words or answer.
CREATE POLICY member_check_reply_theirs ON study.member_check_reply AS RESTRICTIVE FOR INSERT
    WITH CHECK (office_id = badak.office() AND badak.scope() = 'link');
CREATE POLICY member_check_remark_theirs ON study.member_check_remark AS RESTRICTIVE FOR INSERT
    WITH CHECK (office_id = badak.office() AND badak.scope() = 'link');
CREATE POLICY member_check_correction_theirs ON study.member_check_correction AS RESTRICTIVE FOR INSERT
    WITH CHECK (office_id = badak.office() AND badak.scope() = 'link');
