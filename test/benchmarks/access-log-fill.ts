import { randomUUID } from 'node:crypto';
import type pg from 'pg';

const PEOPLE = 15_000;
const ACCOUNTS = 500;

const ids = (count: number) => Array.from({ length: count }, () => randomUUID());

/** Entries of this month, mostly of one person each; every 50th is a list of 50, every 100th about the same person. */
export class AccessLogFill {
  private entries = 0;
  private readonly people = ids(PEOPLE);
  private readonly accounts = ids(ACCOUNTS);
  /** Somebody whom one entry in a hundred is about. */
  readonly mostRead = randomUUID();
  readonly from = new Date().toISOString().slice(0, 8) + '01';
  readonly to = new Date().toISOString().slice(0, 8) + '28';

  constructor(readonly database: pg.Pool) {}

  readonly subject = () => this.people[Math.floor(Math.random() * PEOPLE)] ?? '';
  readonly actor = () => this.accounts[Math.floor(Math.random() * ACCOUNTS)] ?? '';

  /** Adds entries until there are so many. */
  async growTo(count: number): Promise<void> {
    await this.database.query(
      `INSERT INTO jejak_access_log.entry (id, actor, roles, action, purpose, effect, decision, masked, shown, subjects,
         result_count, correlation_id)
       SELECT gen_random_uuid(), ($4::uuid[])[1 + floor(random() * ${ACCOUNTS})], '{unit-head}',
         'competency-history.read', 'development-plan', 'permit', 'unit-head.own-unit', '{sensitive}', '{identity}',
         CASE WHEN g % 50 = 0 THEN ($3::uuid[])[1 + g % 14000 : 50 + g % 14000]
           WHEN g % 100 = 1 THEN ARRAY[$5::uuid]
           ELSE ARRAY[($3::uuid[])[1 + floor(random() * ${PEOPLE})]] END,
         1, g::text
       FROM generate_series($1::int + 1, $2::int) AS g`,
      [this.entries, count, this.people, this.accounts, this.mostRead],
    );
    this.entries = count;
    await this.database.query('VACUUM ANALYZE jejak_access_log.entry');
  }
}
