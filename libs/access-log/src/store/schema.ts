import { locks } from './database.js';

/**
 * `entry`: a row is one look at personal data, whole in itself; months (UTC) are partitions, so that retention drops
 * files instead of rows. `number` is drawn by the database and orders the entries; it has gaps where transactions
 * failed. `at` is the database's clock. Everybody who was seen is in `subjects`, under a GIN index: measured beside a
 * table of (subject, entry) it takes a quarter of the time to write for 500 people, a fifth for 15,000, and a third of
 * the space, and the two cannot disagree.
 *
 * `seal`: the chain. An `entries` seal holds 40 bytes (number, SHA-256) of each entry since the seal before, all of one
 * month; a `retention` seal says that a month was dropped, and why. `up_to`: all entries with numbers up to this one
 * are sealed.
 *
 * Whoever inserts entries commits durably, and holds the lock `writing` with others until the commit, so that
 * the sealer can wait for those that are under way. Nobody changes or removes rows, the owner included.
 */
export const tables = `
  CREATE SCHEMA jejak_access_log;

  CREATE SEQUENCE jejak_access_log.entry_number;

  CREATE TABLE jejak_access_log.entry (
    number bigint NOT NULL DEFAULT nextval('jejak_access_log.entry_number'),
    at timestamptz NOT NULL DEFAULT clock_timestamp(),
    id uuid NOT NULL,
    actor uuid NOT NULL,
    roles text[] NOT NULL,
    action text NOT NULL,
    purpose text NOT NULL,
    reason jsonb,
    effect text NOT NULL CHECK (effect IN ('permit', 'deny')),
    decision text NOT NULL,
    masked text[] NOT NULL,
    shown text[] NOT NULL,
    subjects uuid[] NOT NULL,
    result_count integer NOT NULL,
    correlation_id text NOT NULL,
    as_of text,
    PRIMARY KEY (number, at)
  ) PARTITION BY RANGE (at);
  CREATE INDEX entry_subjects ON jejak_access_log.entry USING gin (subjects) WITH (gin_pending_list_limit = 1024);
  CREATE INDEX entry_actor ON jejak_access_log.entry (actor, at, number);
  CREATE INDEX entry_at ON jejak_access_log.entry USING brin (at) WITH (pages_per_range = 32);

  CREATE TABLE jejak_access_log.seal (
    number bigint PRIMARY KEY,
    kind text NOT NULL CHECK (kind IN ('entries', 'retention')),
    month date NOT NULL,
    up_to bigint NOT NULL,
    count bigint NOT NULL,
    leaves bytea NOT NULL,
    details jsonb NOT NULL,
    sealed_at timestamptz NOT NULL,
    previous bytea NOT NULL,
    hash bytea NOT NULL
  );

  CREATE FUNCTION jejak_access_log.refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
  BEGIN
    RAISE EXCEPTION 'the access log is only added to: % of % is refused', TG_OP, TG_TABLE_NAME
      USING ERRCODE = 'restrict_violation';
  END $$;

  CREATE FUNCTION jejak_access_log.before_entries() RETURNS trigger LANGUAGE plpgsql AS $$
  BEGIN
    PERFORM pg_advisory_xact_lock_shared(${locks.writing});
    IF current_setting('synchronous_commit') IN ('off', 'local') THEN
      PERFORM set_config('synchronous_commit', 'on', true);
    END IF;
    RETURN NULL;
  END $$;

  CREATE TRIGGER before_entries BEFORE INSERT ON jejak_access_log.entry
    FOR EACH STATEMENT EXECUTE FUNCTION jejak_access_log.before_entries();
  CREATE TRIGGER refuse_change BEFORE UPDATE OR DELETE OR TRUNCATE ON jejak_access_log.entry
    FOR EACH STATEMENT EXECUTE FUNCTION jejak_access_log.refuse_change();
  CREATE TRIGGER refuse_change BEFORE UPDATE OR DELETE OR TRUNCATE ON jejak_access_log.seal
    FOR EACH STATEMENT EXECUTE FUNCTION jejak_access_log.refuse_change();

  -- This month and the next three. With the rights of the owner, as who writes may make no tables. A table that is made
  -- first and attached then holds up neither writers nor readers.
  CREATE FUNCTION jejak_access_log.make_months() RETURNS void LANGUAGE plpgsql
    SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
  DECLARE
    first timestamp := date_trunc('month', clock_timestamp() AT TIME ZONE 'UTC');
    month timestamp;
    name text;
  BEGIN
    FOR ahead IN 0..3 LOOP
      month := first + make_interval(months => ahead);
      name := 'entry_' || to_char(month, 'YYYY_MM');
      CONTINUE WHEN EXISTS (SELECT FROM pg_class
        WHERE relname = name AND relnamespace = 'jejak_access_log'::regnamespace);
      LOCK TABLE jejak_access_log.entry IN SHARE UPDATE EXCLUSIVE MODE; -- against others who make months
      CONTINUE WHEN EXISTS (SELECT FROM pg_class
        WHERE relname = name AND relnamespace = 'jejak_access_log'::regnamespace);
      EXECUTE format('CREATE TABLE jejak_access_log.%I
        (LIKE jejak_access_log.entry INCLUDING DEFAULTS INCLUDING CONSTRAINTS)', name);
      EXECUTE format('CREATE TRIGGER refuse_change BEFORE UPDATE OR DELETE OR TRUNCATE ON jejak_access_log.%I
        FOR EACH STATEMENT EXECUTE FUNCTION jejak_access_log.refuse_change()', name);
      EXECUTE format('ALTER TABLE jejak_access_log.entry ATTACH PARTITION jejak_access_log.%I
        FOR VALUES FROM (%L) TO (%L)', name, month::text || '+00', (month + interval '1 month')::text || '+00');
    END LOOP;
  END $$;
  REVOKE ALL ON FUNCTION jejak_access_log.make_months() FROM PUBLIC;`;
