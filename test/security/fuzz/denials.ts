import { readFileSync } from 'node:fs';
import pg from 'pg';
import type { Answered } from './client.js';
import type { Sent } from './requests.js';

/** How often each refusal came, by its code and the request that it belongs to. */
export type Tally = ReadonlyMap<string, number>;

const NO_ACCOUNT = 'ACCESS.NO_ACCOUNT';

/** Refusals of the policy table among what was answered. */
export class Denials {
  private readonly keys: string[] = [];

  add({ headers }: Sent, { status, text }: Answered): void {
    if (status !== 403) return;
    const { code, instance } = JSON.parse(text) as { code: string; instance: string };
    if (!code.startsWith('ACCESS.')) return;
    const request = instance.replace('urn:jejak:request:', '');
    const correlation = code === NO_ACCOUNT ? undefined : headers['Jejak-Correlation-Id'];
    this.keys.push(`${code} ${correlation?.toLowerCase() ?? request}`);
  }

  /** All of them; or of those only whose accounts are known. */
  tally({ ofAccounts = false } = {}): Tally {
    return tallied(this.keys.filter((key) => !ofAccounts || !key.startsWith(NO_ACCOUNT)));
  }
}

/** Refusals in the lines that the API wrote. */
export function deniedInLog(file: string): Tally {
  const lines = readFileSync(file, 'utf8').split('\n').filter(Boolean);
  const said = lines.map((line) => JSON.parse(line) as Readonly<Record<string, unknown>>);
  return tallied(
    said
      .filter(({ msg }) => msg === 'refused')
      .map(({ code, correlationId, requestId }) => `${String(code)} ${String(correlationId ?? requestId)}`),
  );
}

/** Refusals in the access log. */
export async function deniedInAccessLog(databaseUrl: string): Promise<Tally> {
  const client = new pg.Client({ connectionString: databaseUrl });
  await client.connect();
  try {
    const { rows } = await client.query<{ key: string }>(
      `SELECT decision || ' ' || correlation_id AS key FROM jejak_access_log.entry WHERE effect = 'deny'`,
    );
    return tallied(rows.map(({ key }) => key));
  } finally {
    await client.end();
  }
}

/** Refusals that the one has oftener or less often than the other. */
export const differing = (one: Tally, other: Tally): string[] =>
  [...new Set([...one.keys(), ...other.keys()])].filter((key) => one.get(key) !== other.get(key));

function tallied(keys: readonly string[]): Tally {
  const tally = new Map<string, number>();
  for (const key of keys) tally.set(key, (tally.get(key) ?? 0) + 1);
  return tally;
}
