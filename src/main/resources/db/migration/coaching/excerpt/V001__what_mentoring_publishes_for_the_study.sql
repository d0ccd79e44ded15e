-- What coaching publishes on purpose for the study side, as officials do: on which day the mentoring of a facility
-- began, and of each visit its day, its minutes and its form, under the facility's pseudonym. No name, no mentor, no
-- clause and no word of what was seen. `enterprise_id` stands in the rows for the policies, the owner's copy and the
-- erasure; the study cannot read it.
CREATE TABLE coaching.mentoring_extract (
    office_id     uuid NOT NULL,
    facility_key  uuid NOT NULL,
    enterprise_id uuid NOT NULL,
    began_on      date NOT NULL,
    CONSTRAINT mentoring_extract_pk PRIMARY KEY (office_id, facility_key),
    CONSTRAINT mentoring_extract_enterprise_key UNIQUE (office_id, facility_key, enterprise_id),
    CONSTRAINT mentoring_extract_enterprise_fk FOREIGN KEY (office_id, enterprise_id) REFERENCES registry.enterprise (office_id, id)
);
CREATE INDEX mentoring_extract_enterprise_index ON coaching.mentoring_extract (office_id, enterprise_id);
COMMENT ON TABLE coaching.mentoring_extract IS 'Petikan pendampingan tanpa nama, untuk penelitian: sarana mana didampingi sejak kapan';
COMMENT ON COLUMN coaching.mentoring_extract.office_id IS 'Unit kerja';
COMMENT ON COLUMN coaching.mentoring_extract.facility_key IS 'Nama samaran sarana';
COMMENT ON COLUMN coaching.mentoring_extract.enterprise_id IS 'Pelaku usaha; tidak dapat dibaca peneliti';
COMMENT ON COLUMN coaching.mentoring_extract.began_on IS 'Hari pendampingan dimulai';

-- The key of a row is random and leads back to no visit.
CREATE TABLE coaching.visit_extract (
    office_id     uuid NOT NULL,
    visit_key     uuid NOT NULL,
    facility_key  uuid NOT NULL,
    enterprise_id uuid NOT NULL,
    visited_on    date NOT NULL,
    minutes       int  NOT NULL,
    form          text NOT NULL,
    CONSTRAINT visit_extract_pk PRIMARY KEY (office_id, visit_key),
    CONSTRAINT visit_extract_mentoring_fk FOREIGN KEY (office_id, facility_key, enterprise_id)
        REFERENCES coaching.mentoring_extract (office_id, facility_key, enterprise_id),
    CONSTRAINT visit_extract_form_check CHECK (form IN ('ON_SITE', 'REMOTE')),
    CONSTRAINT visit_extract_minutes_check CHECK (minutes BETWEEN 1 AND 600)
);
CREATE INDEX visit_extract_facility_index ON coaching.visit_extract (office_id, facility_key, enterprise_id, visited_on);
COMMENT ON TABLE coaching.visit_extract IS 'Petikan kunjungan pendampingan tanpa nama, untuk penelitian';
COMMENT ON COLUMN coaching.visit_extract.office_id IS 'Unit kerja';
COMMENT ON COLUMN coaching.visit_extract.visit_key IS 'Kunci acak, tidak sama dengan kunci kunjungan';
COMMENT ON COLUMN coaching.visit_extract.facility_key IS 'Nama samaran sarana';
COMMENT ON COLUMN coaching.visit_extract.enterprise_id IS 'Pelaku usaha; tidak dapat dibaca peneliti';
COMMENT ON COLUMN coaching.visit_extract.visited_on IS 'Tanggal kunjungan';
COMMENT ON COLUMN coaching.visit_extract.minutes IS 'Lama, menit';
COMMENT ON COLUMN coaching.visit_extract.form IS 'Tatap muka atau jarak jauh';

-- Which facilities the study must leave out, and on which ground. The study reads only that a facility is withheld:
-- without this row it would take the facility for one that was never mentored. Who withdrew, restricted or erased, and
-- when, stays in the tables of that act, so a row goes when its ground ends. What was erased cannot be known again, so
-- that ground never ends.
CREATE TABLE coaching.withheld_extract (
    office_id     uuid        NOT NULL,
    facility_key  uuid        NOT NULL,
    ground        text        NOT NULL,
    enterprise_id uuid        NOT NULL,
    withheld_at   timestamptz NOT NULL,
    CONSTRAINT withheld_extract_pk PRIMARY KEY (office_id, facility_key, ground),
    CONSTRAINT withheld_extract_enterprise_fk FOREIGN KEY (office_id, enterprise_id) REFERENCES registry.enterprise (office_id, id),
    CONSTRAINT withheld_extract_ground_check CHECK (ground IN ('WITHDRAWN', 'RESTRICTED', 'ERASED'))
);
CREATE INDEX withheld_extract_enterprise_index ON coaching.withheld_extract (office_id, enterprise_id);
COMMENT ON TABLE coaching.withheld_extract IS 'Sarana yang petikan pendampingannya tidak boleh dipakai penelitian';
COMMENT ON COLUMN coaching.withheld_extract.office_id IS 'Unit kerja';
COMMENT ON COLUMN coaching.withheld_extract.facility_key IS 'Nama samaran sarana';
COMMENT ON COLUMN coaching.withheld_extract.ground IS 'Persetujuan ditarik (WITHDRAWN), dibatasi (RESTRICTED), atau dihapus (ERASED)';
COMMENT ON COLUMN coaching.withheld_extract.enterprise_id IS 'Pelaku usaha; tidak dapat dibaca peneliti';
COMMENT ON COLUMN coaching.withheld_extract.withheld_at IS 'Sejak kapan';

-- The office's staff, or the owner whose enterprise it is.
ALTER TABLE coaching.mentoring_extract ENABLE ROW LEVEL SECURITY;
ALTER TABLE coaching.mentoring_extract FORCE ROW LEVEL SECURITY;
CREATE POLICY mentoring_extract_office ON coaching.mentoring_extract
    USING (office_id = badak.office() AND (badak.scope() = 'office' OR enterprise_id = badak.enterprise()))
    WITH CHECK (office_id = badak.office() AND (badak.scope() = 'office' OR enterprise_id = badak.enterprise()));
ALTER TABLE coaching.visit_extract ENABLE ROW LEVEL SECURITY;
ALTER TABLE coaching.visit_extract FORCE ROW LEVEL SECURITY;
CREATE POLICY visit_extract_office ON coaching.visit_extract
    USING (office_id = badak.office() AND (badak.scope() = 'office' OR enterprise_id = badak.enterprise()))
    WITH CHECK (office_id = badak.office() AND (badak.scope() = 'office' OR enterprise_id = badak.enterprise()));
ALTER TABLE coaching.withheld_extract ENABLE ROW LEVEL SECURITY;
ALTER TABLE coaching.withheld_extract FORCE ROW LEVEL SECURITY;
CREATE POLICY withheld_extract_office ON coaching.withheld_extract
    USING (office_id = badak.office() AND (badak.scope() = 'office' OR enterprise_id = badak.enterprise()))
    WITH CHECK (office_id = badak.office() AND (badak.scope() = 'office' OR enterprise_id = badak.enterprise()));

-- What is withheld the study cannot read, whatever it asks.
CREATE POLICY mentoring_extract_withheld ON coaching.mentoring_extract AS RESTRICTIVE FOR SELECT TO badak_study
    USING (office_id = badak.office() AND badak.scope() = 'office' AND facility_key NOT IN
        (SELECT withheld.facility_key FROM coaching.withheld_extract AS withheld WHERE withheld.office_id = badak.office()));
CREATE POLICY visit_extract_withheld ON coaching.visit_extract AS RESTRICTIVE FOR SELECT TO badak_study
    USING (office_id = badak.office() AND badak.scope() = 'office' AND facility_key NOT IN
        (SELECT withheld.facility_key FROM coaching.withheld_extract AS withheld WHERE withheld.office_id = badak.office()));
CREATE POLICY withheld_extract_study ON coaching.withheld_extract AS RESTRICTIVE FOR SELECT TO badak_study
    USING (office_id = badak.office() AND badak.scope() = 'office');
-- While a restriction stands, a visit's day is kept and not used, here as in the visit itself.
CREATE POLICY visit_extract_restricted ON coaching.visit_extract AS RESTRICTIVE FOR SELECT TO badak_coaching
    USING (office_id = badak.office() AND (badak.scope() = 'enterprise' OR enterprise_id NOT IN
        (SELECT standing.enterprise_id FROM coaching.standing_restriction AS standing WHERE standing.office_id = badak.office())));
-- What was published goes with an erasure, and otherwise stays.
CREATE POLICY mentoring_extract_erasing ON coaching.mentoring_extract AS RESTRICTIVE FOR DELETE
    USING (office_id = badak.office() AND enterprise_id IN (SELECT coaching.erasing()));
CREATE POLICY visit_extract_erasing ON coaching.visit_extract AS RESTRICTIVE FOR DELETE
    USING (office_id = badak.office() AND enterprise_id IN (SELECT coaching.erasing()));
CREATE POLICY withheld_extract_erased ON coaching.withheld_extract AS RESTRICTIVE FOR DELETE
    USING (office_id = badak.office() AND ground <> 'ERASED');

GRANT SELECT, INSERT, DELETE ON coaching.mentoring_extract, coaching.visit_extract, coaching.withheld_extract TO badak_coaching;
GRANT USAGE ON SCHEMA coaching TO badak_study;
GRANT SELECT (office_id, facility_key, began_on) ON coaching.mentoring_extract TO badak_study;
GRANT SELECT (office_id, facility_key, visited_on, minutes, form) ON coaching.visit_extract TO badak_study;
GRANT SELECT (office_id, facility_key) ON coaching.withheld_extract TO badak_study;
