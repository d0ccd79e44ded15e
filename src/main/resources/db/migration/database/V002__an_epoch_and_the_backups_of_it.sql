-- What a device needs to know before it forgets: in which life of this database its operation was kept,
-- and up to where a verified backup holds all there is. ADR 0031 says why both are safe.
CREATE TABLE badak.epoch (
    number   bigint      NOT NULL GENERATED ALWAYS AS IDENTITY CONSTRAINT epoch_pk PRIMARY KEY,
    id       uuid        NOT NULL DEFAULT gen_random_uuid() CONSTRAINT epoch_id_key UNIQUE,
    reason   text        NOT NULL,
    began_at timestamptz NOT NULL DEFAULT now(),
    CONSTRAINT epoch_reason_check CHECK (reason IN ('CREATED', 'RESTORED'))
);
COMMENT ON TABLE badak.epoch IS 'Masa hidup basis data ini; yang terakhir berlaku';
COMMENT ON COLUMN badak.epoch.number IS 'Urutan';
COMMENT ON COLUMN badak.epoch.id IS 'Pengenal';
COMMENT ON COLUMN badak.epoch.reason IS 'Dibuat baru, atau dipulihkan dari cadangan';
COMMENT ON COLUMN badak.epoch.began_at IS 'Kapan dimulai';
INSERT INTO badak.epoch (reason) VALUES ('CREATED');

CREATE TABLE badak.backup (
    id          uuid        NOT NULL DEFAULT gen_random_uuid() CONSTRAINT backup_pk PRIMARY KEY,
    epoch       text        NOT NULL,
    watermark   bigint      NOT NULL,
    taken_at    timestamptz NOT NULL,
    verified_at timestamptz NOT NULL,
    sha256      text        NOT NULL,
    bytes       bigint      NOT NULL,
    CONSTRAINT backup_sha256_check CHECK (sha256 ~ '^[0-9a-f]{64}$'),
    CONSTRAINT backup_bytes_check CHECK (bytes > 0)
);
CREATE INDEX backup_epoch_index ON badak.backup (epoch, watermark);
COMMENT ON TABLE badak.backup IS 'Cadangan yang sudah ditulis dan diperiksa ulang';
COMMENT ON COLUMN badak.backup.id IS 'Kunci';
COMMENT ON COLUMN badak.backup.epoch IS 'Masa hidup yang urutannya dihitung';
COMMENT ON COLUMN badak.backup.watermark IS 'Semua operasi sampai urutan ini ada di dalamnya';
COMMENT ON COLUMN badak.backup.taken_at IS 'Saat isi yang disalin';
COMMENT ON COLUMN badak.backup.verified_at IS 'Kapan berkasnya selesai diperiksa ulang';
COMMENT ON COLUMN badak.backup.sha256 IS 'Sidik berkas';
COMMENT ON COLUMN badak.backup.bytes IS 'Besar berkas, bita';

-- The identity in the table changes when we restore. The rest changes by itself when somebody restores
-- without us: another cluster, a recovery to a point in time or a promotion (each a new timeline), or a
-- dump put into another database.
CREATE FUNCTION badak.current_epoch() RETURNS text LANGUAGE sql STABLE
    RETURN (SELECT left(encode(sha256(convert_to(concat_ws(' ',
                (SELECT id FROM badak.epoch ORDER BY number DESC LIMIT 1),
                (SELECT system_identifier FROM pg_control_system()),
                left(pg_walfile_name(pg_current_wal_lsn()), 8),
                (SELECT oid FROM pg_database WHERE datname = current_database())), 'UTF8')), 'hex'), 32));
CREATE FUNCTION badak.watermark() RETURNS bigint LANGUAGE sql STABLE
    RETURN coalesce((SELECT max(watermark) FROM badak.backup WHERE epoch = badak.current_epoch()), 0);

ALTER TABLE badak.epoch OWNER TO badak_owner;
ALTER TABLE badak.backup OWNER TO badak_owner;
ALTER FUNCTION badak.current_epoch() OWNER TO badak_owner;
ALTER FUNCTION badak.watermark() OWNER TO badak_owner;
GRANT USAGE ON SCHEMA badak TO badak_gate;
GRANT SELECT ON badak.epoch, badak.backup TO badak_gate, badak_coaching, badak_official;
