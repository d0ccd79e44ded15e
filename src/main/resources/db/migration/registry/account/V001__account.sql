-- A person who acts: staff of an office, or the owner of an enterprise. What they may sign in with is
-- in the gate zone; here is only who they are.
CREATE TABLE registry.account (
    office_id     uuid        NOT NULL,
    id            uuid        NOT NULL,
    name          text        NOT NULL,
    role          text        NOT NULL,
    enterprise_id uuid,
    created_at    timestamptz NOT NULL,
    CONSTRAINT account_pk PRIMARY KEY (office_id, id),
    CONSTRAINT account_office_fk FOREIGN KEY (office_id) REFERENCES registry.office (id),
    CONSTRAINT account_name_check CHECK (name ~ '\S'),
    CONSTRAINT account_role_check CHECK
        (role IN ('OWNER', 'MENTOR', 'COORDINATOR', 'INSPECTOR', 'HEAD', 'RESEARCHER', 'NATIONAL', 'SYSTEM')),
    CONSTRAINT account_enterprise_check CHECK ((role = 'OWNER') = (enterprise_id IS NOT NULL))
);
CREATE INDEX account_role_index ON registry.account (office_id, role, name, id);
COMMENT ON TABLE registry.account IS 'Orang yang bertindak: petugas atau pemilik usaha';
COMMENT ON COLUMN registry.account.office_id IS 'Unit kerja';
COMMENT ON COLUMN registry.account.id IS 'Kunci';
COMMENT ON COLUMN registry.account.name IS 'Nama';
COMMENT ON COLUMN registry.account.role IS 'Peran';
COMMENT ON COLUMN registry.account.enterprise_id IS 'Pelaku usaha, bila perannya pemilik';
COMMENT ON COLUMN registry.account.created_at IS 'Kapan dicatat';

ALTER TABLE registry.account ENABLE ROW LEVEL SECURITY;
ALTER TABLE registry.account FORCE ROW LEVEL SECURITY;
-- An owner sees the staff of the office, and of owners only those of the own enterprise.
CREATE POLICY account_office ON registry.account
    USING (office_id = badak.office()
           AND (badak.scope() = 'office' OR role <> 'OWNER' OR enterprise_id = badak.enterprise()))
    WITH CHECK (office_id = badak.office() AND badak.scope() = 'office');
GRANT SELECT, INSERT ON registry.account TO badak_registry;
GRANT SELECT ON registry.account TO badak_coaching, badak_official;
