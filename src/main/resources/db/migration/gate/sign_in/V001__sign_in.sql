-- Who may sign in. The only table that is not divided by office: the user name decides the office.
-- Read by badak_gate alone, so that no other role ever holds a password's hash.
CREATE TABLE gate.sign_in (
    account_id    uuid        NOT NULL CONSTRAINT sign_in_pk PRIMARY KEY,
    username      text        NOT NULL CONSTRAINT sign_in_username_key UNIQUE,
    password_hash text        NOT NULL,
    office        uuid        NOT NULL,
    role          text        NOT NULL,
    enterprise    uuid,
    display_name  text        NOT NULL,
    created_at    timestamptz NOT NULL,
    CONSTRAINT sign_in_username_check CHECK (username ~ '^[a-z0-9._-]{3,60}$'),
    CONSTRAINT sign_in_enterprise_check CHECK ((role = 'OWNER') = (enterprise IS NOT NULL))
);
COMMENT ON TABLE gate.sign_in IS 'Siapa yang boleh masuk';
COMMENT ON COLUMN gate.sign_in.account_id IS 'Akun';
COMMENT ON COLUMN gate.sign_in.username IS 'Nama pengguna; bukan NIK';
COMMENT ON COLUMN gate.sign_in.password_hash IS 'Sidik sandi beserta nama algoritmanya';
COMMENT ON COLUMN gate.sign_in.office IS 'Unit kerja akun ini';
COMMENT ON COLUMN gate.sign_in.role IS 'Peran';
COMMENT ON COLUMN gate.sign_in.enterprise IS 'Pelaku usaha, bila perannya pemilik';
COMMENT ON COLUMN gate.sign_in.display_name IS 'Nama yang ditampilkan kepada pemegang akun';
COMMENT ON COLUMN gate.sign_in.created_at IS 'Kapan akun dibuat';
GRANT SELECT, INSERT, UPDATE ON gate.sign_in TO badak_gate;

-- Spring Session's own tables, as its version 4 describes them.
CREATE TABLE gate.spring_session (
    primary_id            char(36) NOT NULL CONSTRAINT spring_session_pk PRIMARY KEY,
    session_id            char(36) NOT NULL CONSTRAINT spring_session_session_key UNIQUE,
    creation_time         bigint   NOT NULL,
    last_access_time      bigint   NOT NULL,
    max_inactive_interval int      NOT NULL,
    expiry_time           bigint   NOT NULL,
    principal_name        varchar(100)
);
CREATE INDEX spring_session_expiry_index ON gate.spring_session (expiry_time);
CREATE INDEX spring_session_principal_index ON gate.spring_session (principal_name);
CREATE TABLE gate.spring_session_attributes (
    session_primary_id char(36)     NOT NULL,
    attribute_name     varchar(200) NOT NULL,
    attribute_bytes    bytea        NOT NULL,
    CONSTRAINT spring_session_attributes_pk PRIMARY KEY (session_primary_id, attribute_name),
    CONSTRAINT spring_session_attributes_session_fk FOREIGN KEY (session_primary_id)
        REFERENCES gate.spring_session (primary_id) ON DELETE CASCADE
);
COMMENT ON TABLE gate.spring_session IS 'Sesi yang sedang berjalan';
COMMENT ON COLUMN gate.spring_session.primary_id IS 'Kunci dalam';
COMMENT ON COLUMN gate.spring_session.session_id IS 'Kunci dalam kuki';
COMMENT ON COLUMN gate.spring_session.creation_time IS 'Mulai, milidetik sejak 1970';
COMMENT ON COLUMN gate.spring_session.last_access_time IS 'Terakhir dipakai, milidetik sejak 1970';
COMMENT ON COLUMN gate.spring_session.max_inactive_interval IS 'Batas diam, detik';
COMMENT ON COLUMN gate.spring_session.expiry_time IS 'Berakhir, milidetik sejak 1970';
COMMENT ON COLUMN gate.spring_session.principal_name IS 'Nama pengguna';
COMMENT ON TABLE gate.spring_session_attributes IS 'Isi sesi';
COMMENT ON COLUMN gate.spring_session_attributes.session_primary_id IS 'Sesi';
COMMENT ON COLUMN gate.spring_session_attributes.attribute_name IS 'Nama isi';
COMMENT ON COLUMN gate.spring_session_attributes.attribute_bytes IS 'Isi';
GRANT SELECT, INSERT, UPDATE, DELETE ON gate.spring_session, gate.spring_session_attributes TO badak_gate;
