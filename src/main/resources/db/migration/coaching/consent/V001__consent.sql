-- Consent first: without a standing one there is no case. Withdrawing is a row of its own.
CREATE TABLE coaching.consent (
    office_id     uuid        NOT NULL,
    id            uuid        NOT NULL,
    enterprise_id uuid        NOT NULL,
    text_version  text        NOT NULL,
    given_by      uuid        NOT NULL,
    given_at      timestamptz NOT NULL,
    CONSTRAINT consent_pk PRIMARY KEY (office_id, id),
    CONSTRAINT consent_enterprise_key UNIQUE (office_id, id, enterprise_id),
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
    CONSTRAINT consent_withdrawal_pk PRIMARY KEY (office_id, consent_id, enterprise_id),
    CONSTRAINT consent_withdrawal_consent_fk FOREIGN KEY (office_id, consent_id, enterprise_id)
        REFERENCES coaching.consent (office_id, id, enterprise_id),
    CONSTRAINT consent_withdrawal_account_fk FOREIGN KEY (office_id, withdrawn_by) REFERENCES registry.account (office_id, id)
);
CREATE INDEX consent_withdrawal_account_index ON coaching.consent_withdrawal (office_id, withdrawn_by);
COMMENT ON TABLE coaching.consent_withdrawal IS 'Penarikan persetujuan';
COMMENT ON COLUMN coaching.consent_withdrawal.office_id IS 'Unit kerja';
COMMENT ON COLUMN coaching.consent_withdrawal.consent_id IS 'Persetujuan yang ditarik';
COMMENT ON COLUMN coaching.consent_withdrawal.enterprise_id IS 'Pelaku usaha';
COMMENT ON COLUMN coaching.consent_withdrawal.withdrawn_by IS 'Siapa yang menarik';
COMMENT ON COLUMN coaching.consent_withdrawal.withdrawn_at IS 'Kapan';

-- The office's staff, or the owner whose enterprise it is.
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
