import { EventLog } from '@jejak/event-log';
import pg from 'pg';
import { testEventStore } from '../../../test/support/event-store.js';
import { prepareRegistry, verify } from '../src/index.js';
import { comeAndGo, counts } from './counts.js';
import { testEngine, type TestEngine } from './engine.js';
import { ProjectorProcess } from './projector-process.js';
import { until } from './until.js';

/** A step of a checkpoint, as the database saw it. */
export interface Moved {
  readonly owner: string;
  readonly from: string | null;
  readonly to: string;
}

/** Projectors in processes of their own that contend for one view of a real log. */
export interface Race {
  readonly engine: TestEngine;
  /** Starts a projector; it ends with the test. */
  readonly projector: (databaseUrl?: string) => ProjectorProcess;
  /** Records so many events, two by two. */
  readonly record: (count: number) => Promise<void>;
  /** Waits until the view has all that was recorded. */
  readonly applied: (withinMs?: number) => Promise<void>;
  /** How many events the view counts. */
  readonly count: () => Promise<number>;
  /**
   * Waits until the view has all that was recorded, and checks that it has it once.
   *
   * @returns every step of the checkpoint, in order
   */
  readonly end: () => Promise<Moved[]>;
  /** Ends the connection that holds the lock, as an administrator or a firewall may. */
  readonly breakLock: () => Promise<void>;
  readonly close: () => Promise<void>;
}

/** Notes every step of a checkpoint in the transaction of the step. */
const witness = `
  CREATE TABLE moved (number bigint GENERATED ALWAYS AS IDENTITY, owner uuid, "from" bigint, "to" bigint);
  CREATE FUNCTION note_move() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN
    INSERT INTO moved (owner, "from", "to") VALUES (NEW.owner, OLD.position, NEW.position); RETURN NULL; END $$;
  CREATE TRIGGER note_move AFTER UPDATE ON jejak.projection FOR EACH ROW
    WHEN (OLD.position IS DISTINCT FROM NEW.position AND NEW.status = 'live') EXECUTE FUNCTION note_move()`;

export async function race(): Promise<Race> {
  const [engine, store] = await Promise.all([testEngine(), testEventStore()]);
  const log = EventLog.connect(store.url);
  const pool = new pg.Pool({ connectionString: engine.url, max: 1 });
  await prepareRegistry(pool);
  await pool.query(witness);
  await pool.end();
  const projectors: ProjectorProcess[] = [];
  const streams: string[] = [];
  const count = async () => {
    const sum = `SELECT sum(marks)::int AS marks FROM counts_v1_g1.tally WHERE tally = ANY($1)`;
    const rows = await engine.sql(sum, [streams]).catch(() => []);
    return Number(rows[0]?.marks ?? 0);
  };
  const applied = (withinMs?: number) => until(async () => (await count()) >= 2 * streams.length, withinMs);
  return {
    engine,
    projector: (databaseUrl = engine.url) => {
      const started = new ProjectorProcess(databaseUrl, store.url);
      projectors.push(started);
      return started;
    },
    record: async (wanted) => {
      for (let done = 0; done < wanted; done += 2) {
        streams.push((await comeAndGo(log)).stream);
      }
    },
    applied,
    count,
    end: async () => {
      await applied();
      expect(await count()).toBe(2 * streams.length);
      const verified = await verify({ databaseUrl: engine.url, source: log, projection: counts });
      expect(verified.differences).toEqual([]);
      expect(await engine.sql(`SELECT FROM jejak.parked`)).toEqual([]);
      return (await engine.sql(
        `SELECT owner, "from", "to" FROM moved ORDER BY number`,
      )) as unknown as Moved[];
    },
    breakLock: async () => {
      await engine.sql(
        `SELECT pg_terminate_backend(pid) FROM pg_stat_activity JOIN pg_locks USING (pid)
         WHERE datname = current_database() AND application_name = 'jejak-projector-lock'
           AND locktype = 'advisory' AND granted`,
      );
    },
    close: async () => {
      await Promise.all(projectors.map((projector) => projector.kill()));
      await engine.close();
      await log.close();
      await store.close();
    },
  };
}
