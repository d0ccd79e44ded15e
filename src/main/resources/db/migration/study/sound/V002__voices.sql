-- An informant may speak an answer to a check into their phone. Such a recording is theirs: it comes by their link and
-- nobody of the office can put one in its place.
ALTER TABLE study.recording
    ADD COLUMN check_id uuid,
    ALTER COLUMN kept_by DROP NOT NULL,
    ADD CONSTRAINT recording_check_key UNIQUE (office_id, check_id),
    ADD CONSTRAINT recording_check_fk FOREIGN KEY (office_id, check_id) REFERENCES study.member_check (office_id, id),
    ADD CONSTRAINT recording_keeper_check CHECK ((check_id IS NULL) = (kept_by IS NOT NULL));
COMMENT ON COLUMN study.recording.check_id IS 'Konfirmasi yang dijawab informan dengan suara ini; kosong bila rekaman wawancara';
COMMENT ON COLUMN study.recording.kept_by IS 'Disimpan oleh; kosong bila dikirim informan lewat tautannya';

ALTER POLICY recording_agreed ON study.recording
    WITH CHECK (office_id = badak.office() AND (badak.scope() = 'link' OR EXISTS (
        SELECT FROM study.interview_consent AS given
        WHERE given.office_id = badak.office() AND given.interview_id = recording.interview_id)
        AND NOT EXISTS (
        SELECT FROM study.interview_withdrawal AS gone
        WHERE gone.office_id = badak.office() AND gone.interview_id = recording.interview_id)));
CREATE POLICY recording_theirs ON study.recording AS RESTRICTIVE FOR INSERT
    WITH CHECK (office_id = badak.office() AND (check_id IS NULL) = (badak.scope() = 'office'));
CREATE POLICY recording_link ON study.recording FOR SELECT
    USING (office_id = badak.office() AND badak.scope() = 'link' AND check_id IN (
        SELECT held.check_id FROM study.member_check_link AS held
        WHERE held.office_id = badak.office() AND held.digest = study.link()));
CREATE POLICY recording_voice ON study.recording FOR INSERT
    WITH CHECK (office_id = badak.office() AND badak.scope() = 'link' AND EXISTS (
        SELECT FROM study.member_check AS asked
        WHERE asked.office_id = badak.office() AND asked.id = recording.check_id
          AND asked.interview_id = recording.interview_id));
DO $$
DECLARE
    name text;
BEGIN
    FOREACH name IN ARRAY ARRAY['recording_key', 'recording_piece'] LOOP
        EXECUTE format('CREATE POLICY %I ON study.%I FOR INSERT
            WITH CHECK (office_id = badak.office() AND badak.scope() = ''link'' AND recording_id IN (
                SELECT voice.id FROM study.recording AS voice
                WHERE voice.office_id = badak.office() AND voice.check_id IS NOT NULL))', name || '_voice', name);
    END LOOP;
END
$$;
