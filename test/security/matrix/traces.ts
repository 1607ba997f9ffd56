import type pg from 'pg';
import type { Answer } from '../../../apps/api/test/support.js';
import type { Cell } from './cells.js';
import { looks } from './expected-answers.js';

/** What the access log holds of one request. */
interface Entry {
  readonly correlation_id: string;
  readonly decision: string;
  readonly effect: 'permit' | 'deny';
  readonly subjects: readonly string[];
}

/** A question that was asked under an id of its own, and the answer. */
export interface Asked {
  readonly cell: Cell;
  /** Of what it is about; empty for a list. */
  readonly id: string;
  readonly correlationId: string;
  readonly answer: Answer;
}

/** Questions whose trace in the access log is not the one that is expected, and what it is. */
export async function untraced(
  client: pg.Client,
  people: readonly string[],
  asked: readonly Asked[],
): Promise<readonly { readonly cell: Cell; readonly fault: string }[]> {
  const { rows } = await client.query<Entry>(
    `SELECT correlation_id, effect, decision, subjects FROM jejak_access_log.entry
     WHERE correlation_id = ANY($1::text[])`,
    [asked.map(({ correlationId }) => correlationId)],
  );
  return asked.flatMap((one) => {
    const entries = rows.filter((row) => row.correlation_id === one.correlationId);
    return faultsOf(one, people, entries).map((fault) => ({ cell: one.cell, fault }));
  });
}

function faultsOf(
  { cell, id, answer }: Asked,
  people: readonly string[],
  entries: readonly Entry[],
): string[] {
  const [entry] = entries;
  const about = cell.about === 'person' && cell.relation !== undefined ? [id] : [];
  const told = looks.includes(cell.route) && answer.status === 200;
  if (cell.refused === undefined && !told) return entries.length === 0 ? [] : ['is on record as a look'];
  if (entries.length !== 1 || !entry) return [`is on record ${entries.length} times`];
  if (cell.refused !== undefined)
    return entry.decision === cell.refused && String(entry.subjects) === String(about)
      ? []
      : [`is on record as ${entry.decision} of ${entry.subjects.length}`];
  const seen = [...about, ...people.filter((one) => answer.text.includes(one))];
  return seen
    .filter((one) => !entry.subjects.includes(one))
    .map((one) => `is not on record as a look at ${one}`);
}
