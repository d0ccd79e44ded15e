-- The wall. Each zone is a schema and a role; a role may use only the schemas named here, and in them
-- only the tables granted one by one by each module. Nothing about the wall depends on a setting that
-- a session could change: settings scope office and person inside a zone, GRANTs separate the zones.
-- Runs as the role that owns the database; everything after it runs as badak_owner.
DO $$
DECLARE
    name text;
BEGIN
    FOREACH name IN ARRAY ARRAY['badak_owner', 'badak_gate', 'badak_registry', 'badak_coaching', 'badak_official', 'badak_study']
    LOOP
        IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = name) THEN
            EXECUTE format('CREATE ROLE %I NOSUPERUSER NOCREATEDB NOCREATEROLE NOINHERIT NOBYPASSRLS', name);
        END IF;
    END LOOP;
END
$$;
GRANT badak_owner TO CURRENT_USER;
CREATE EXTENSION IF NOT EXISTS btree_gist;
CREATE EXTENSION IF NOT EXISTS pg_trgm;
REVOKE ALL ON SCHEMA public FROM PUBLIC;

CREATE SCHEMA IF NOT EXISTS badak;
ALTER SCHEMA badak OWNER TO badak_owner;
CREATE SCHEMA gate AUTHORIZATION badak_owner;
CREATE SCHEMA registry AUTHORIZATION badak_owner;
CREATE SCHEMA coaching AUTHORIZATION badak_owner;
CREATE SCHEMA official AUTHORIZATION badak_owner;
CREATE SCHEMA study AUTHORIZATION badak_owner;
COMMENT ON SCHEMA badak IS 'Bersama: siapa yang bertindak dalam transaksi ini';
COMMENT ON SCHEMA gate IS 'Zona masuk: nama pengguna, sandi, sesi';
COMMENT ON SCHEMA registry IS 'Zona registri: dibaca kedua sisi';
COMMENT ON SCHEMA coaching IS 'Zona pendampingan: tidak dapat dibaca sisi pengawasan';
COMMENT ON SCHEMA official IS 'Zona pengawasan resmi';
COMMENT ON SCHEMA study IS 'Zona penelitian: hanya petikan tanpa nama';

GRANT USAGE ON SCHEMA badak TO badak_registry, badak_coaching, badak_official, badak_study;
GRANT USAGE ON SCHEMA gate TO badak_gate;
GRANT USAGE ON SCHEMA registry TO badak_registry, badak_coaching, badak_official, badak_study;
-- What officials do to a business may be seen from the coaching side, never the other way round.
GRANT USAGE ON SCHEMA coaching TO badak_coaching;
GRANT USAGE ON SCHEMA official TO badak_official, badak_coaching, badak_study;
GRANT USAGE ON SCHEMA study TO badak_study;

ALTER ROLE badak_gate SET search_path = gate;
ALTER ROLE badak_registry SET search_path = registry;
ALTER ROLE badak_coaching SET search_path = coaching;
ALTER ROLE badak_official SET search_path = official;
ALTER ROLE badak_study SET search_path = study;
ALTER ROLE badak_gate SET lock_timeout = '10s';
ALTER ROLE badak_registry SET lock_timeout = '10s';
ALTER ROLE badak_coaching SET lock_timeout = '10s';
ALTER ROLE badak_official SET lock_timeout = '10s';

-- Who acts, as told at the start of the transaction. An empty setting is what SET LOCAL leaves behind
-- after COMMIT, so it must mean nobody: nullif turns it into NULL, and NULL lets no row through.
CREATE FUNCTION badak.office() RETURNS uuid LANGUAGE sql STABLE PARALLEL SAFE
    RETURN nullif(current_setting('badak.office', true), '')::uuid;
CREATE FUNCTION badak.account() RETURNS uuid LANGUAGE sql STABLE PARALLEL SAFE
    RETURN nullif(current_setting('badak.account', true), '')::uuid;
CREATE FUNCTION badak.enterprise() RETURNS uuid LANGUAGE sql STABLE PARALLEL SAFE
    RETURN nullif(current_setting('badak.enterprise', true), '')::uuid;
CREATE FUNCTION badak.scope() RETURNS text LANGUAGE sql STABLE PARALLEL SAFE
    RETURN nullif(current_setting('badak.scope', true), '');
ALTER FUNCTION badak.office() OWNER TO badak_owner;
ALTER FUNCTION badak.account() OWNER TO badak_owner;
ALTER FUNCTION badak.enterprise() OWNER TO badak_owner;
ALTER FUNCTION badak.scope() OWNER TO badak_owner;
