import type pg from 'pg';

/** Whose rows a question may see. The database filters by it, whatever the question says (`registry/sight.ts`). */
export type Visibility =
  | { readonly scope: 'all' }
  /** Of these units, and of nobody else. */
  | { readonly scope: 'units'; readonly units: readonly string[] }
  | { readonly scope: 'self'; readonly employee: string }
  | { readonly scope: 'none' };

const uuid = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

const put = {
  name: 'jejak-sight',
  text: `SELECT set_config('jejak.scope', $1, true), set_config('jejak.units', $2, true),
    set_config('jejak.employee', $3, true)`,
};

/**
 * Asks one question in a read-only transaction of its own that sees what is given, and no more. The settings end with
 * the transaction, so whoever gets the connection next begins without any.
 *
 * On a pool with `pipeline: true` it is one round trip. If one of its statements fails those behind it fail, or, where
 * no transaction began, the question meets no settings and sees nothing.
 *
 * @param name see `ReportingReader`
 * @throws what the question throws; TypeError for an id that is none
 */
export async function askSeeing<Row extends object>(
  pool: pg.Pool,
  visibility: Visibility,
  text: string,
  values: unknown[],
  name?: string,
): Promise<Row[]> {
  const settings = settingsOf(visibility);
  const client = await pool.connect();
  const sent = [
    client.query('BEGIN READ ONLY'),
    client.query({ ...put, values: settings }),
    client.query<Row>({ text, values, ...(name && { name }) }),
    client.query('COMMIT'),
  ] as const;
  const outcomes = await Promise.allSettled(sent);
  // after an error of the question COMMIT has rolled back; any other end leaves a connection that nobody shall use
  client.release(client.getTransactionStatus() !== 'I' || outcomes[3].status === 'rejected');
  const failed = outcomes.find((outcome) => outcome.status === 'rejected');
  if (failed) throw failed.reason;
  return (await sent[2]).rows;
}

/** Lets the transaction that the client is in see what is given, and no more. */
export async function setSight(client: Pick<pg.Client, 'query'>, visibility: Visibility): Promise<void> {
  await client.query({ ...put, values: settingsOf(visibility) });
}

/** What the transaction is told, in the order of {@link put}. */
function settingsOf(visibility: Visibility): [scope: string, units: string, employee: string] {
  const { scope } = visibility;
  if (scope === 'units') return [scope, visibility.units.map(id).join(), ''];
  if (scope === 'self') return [scope, '', id(visibility.employee)];
  return [scope, '', ''];
}

function id(text: string): string {
  if (!uuid.test(text)) throw new TypeError('an id of a visibility must be a UUID');
  return text;
}
