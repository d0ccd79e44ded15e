-- The valve: a schema and a role of its own between coaching and official. Its role reads neither side's
-- tables; coaching writes requests into it, and the official side sees there what was opened.
-- Runs as the role that owns the database, as V001 does.
DO $$
BEGIN
    IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = 'badak_valve') THEN
        CREATE ROLE badak_valve NOSUPERUSER NOCREATEDB NOCREATEROLE NOINHERIT NOBYPASSRLS;
    END IF;
END
$$;
CREATE SCHEMA valve AUTHORIZATION badak_owner;
COMMENT ON SCHEMA valve IS 'Zona katup: satu-satunya jalan dari pendampingan ke pengawasan';

GRANT USAGE ON SCHEMA badak, registry TO badak_valve;
GRANT USAGE ON SCHEMA valve TO badak_valve, badak_coaching, badak_official;

ALTER ROLE badak_valve SET search_path = valve;
ALTER ROLE badak_valve SET lock_timeout = '10s';
