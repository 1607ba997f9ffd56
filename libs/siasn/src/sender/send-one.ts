import { Refusal, submission, type KnownSubmission } from '@jejak/domain';
import type { Answer } from '../client/answer.js';
import type { SiasnClient } from '../client/client.js';
import { differences } from '../compare/differences.js';
import { prepare, type Prepared } from '../rows/rows.js';
import type { RowSources } from '../rows/sources.js';
import type { RemoteRow } from '../shape/remote.js';
import { dueAt } from './due.js';
import type { Outbox } from './outbox.js';
import { pauseAfter, type Pace } from './pace.js';
import { rowsThere, sentRows } from './there.js';

/** What the sender works with. */
export interface SenderParts {
  readonly sources: RowSources;
  readonly client: Pick<SiasnClient, 'list' | 'save' | 'remove' | 'ready'>;
  readonly outbox: Outbox;
  /** Records that something about this person goes out; what it resolves to goes nowhere before. */
  readonly disclose: (employeeId: string) => Promise<void>;
  readonly pace: Pace;
  /** What counts for an earlier calendar year is not sent; what is there already is removed all the same. */
  readonly fromYear?: number | undefined;
}

/**
 * What became of one: settled, nothing to do now, failed for itself, or failed in a way that the next one would fail in as
 * well, so that there has to be a pause.
 */
export type Progress =
  | { readonly result: 'settled' | 'idle' | 'failed' }
  | { readonly result: 'pause'; readonly why: string; readonly retryAfterMs?: number | undefined };

const SETTLED: Progress = { result: 'settled' };
const IDLE: Progress = { result: 'idle' };
const FAILED: Progress = { result: 'failed' };

/**
 * Brings one submission as far as it can be brought now. What is decided rests on the log alone, so whoever calls this when and
 * how often does no harm: SIASN is asked whether it has the row before anything is sent, an attempt is recorded before it
 * is made, and after one without a known end nothing is sent until the list can be believed.
 *
 * @throws SiasnUnavailable while SIASN cannot be asked; LogUnavailable, KeysUnavailable, AccessLogUnavailable
 */
export async function sendOne(parts: SenderParts, id: string, now = new Date()): Promise<Progress> {
  const { state } = await parts.sources.log.load(submission, id);
  if (state.status === 'unknown') return IDLE;
  const due = dueAt(state, parts.pace);
  if (due === undefined || due > now) return IDLE;
  try {
    return await (state.wanted ? saveOne : removeOne)(parts, state);
  } catch (error) {
    if (error instanceof Refusal) return IDLE; // somebody else was first
    throw error;
  }
}

async function saveOne(parts: SenderParts, state: KnownSubmission): Promise<Progress> {
  const { sources, client, outbox, disclose } = parts;
  const { id, attempts, employeeId, uncertain, overwrite } = state;
  const { nip, row, missing, year } = await prepare(sources, state);
  if (year !== undefined && parts.fromYear !== undefined && year < parts.fromYear) return IDLE;
  if (!row || nip === undefined) {
    await outbox.failed(id, attempts, { code: 'INCOMPLETE', missing: [...missing] });
    return FAILED;
  }
  await disclose(employeeId);
  const before = uncertain || state.status === 'sent' ? await sentRows(sources, id) : [];
  const [remote, ...more] = await rowsThere(client, nip, state, [row, ...before]);
  if (more.length > 0) return ambiguous(parts, state);
  if (remote && !(overwrite && differences(row, remote).length > 0)) {
    const found = { how: 'FOUND' as const, kind: remote.kind, remoteId: remote.id };
    await outbox.confirmed(id, attempts, found);
    return SETTLED;
  }
  const changed = remote && remote.kind === row.kind ? withId(row, remote.id) : row;
  await client.ready();
  const text = JSON.stringify(changed.row);
  const begun = Date.now();
  await outbox.sending(state, { operation: 'SAVE', kind: row.kind, row: text });
  const answer = await inTime(parts, begun, () => client.save(changed));
  return record(parts, state, answer, { kind: row.kind });
}

const withId = <Row extends NonNullable<Prepared['row']>>(row: Row, id: string): Row => ({
  ...row,
  row: { ...row.row, id },
});

async function removeOne(parts: SenderParts, state: KnownSubmission): Promise<Progress> {
  const { sources, client, outbox, disclose } = parts;
  const { id, attempts, employeeId, remoteId, kind } = state;
  const { nip } = await prepare(sources, state);
  const rows = await sentRows(sources, id);
  let remote: Pick<RemoteRow, 'id' | 'kind'> | undefined;
  if (remoteId !== undefined && kind !== undefined) remote = { id: remoteId, kind };
  else if (nip === undefined || rows.length === 0) return ambiguous(parts, state);
  await disclose(employeeId);
  if (!remote && nip !== undefined) {
    const [found, ...more] = await rowsThere(client, nip, state, rows);
    if (more.length > 0) return ambiguous(parts, state);
    remote = found;
  }
  if (!remote) {
    await outbox.confirmed(id, attempts, { how: 'ABSENT' });
    return SETTLED;
  }
  const { id: row, kind: list } = remote;
  await client.ready();
  const begun = Date.now();
  await outbox.sending(state, { operation: 'REMOVE', kind: list });
  const answer = await inTime(parts, begun, () => client.remove(list, row));
  return record(parts, state, answer, { kind: list });
}

/** Several rows could be the one, or nothing tells which: a person has to look. */
async function ambiguous({ outbox }: SenderParts, { id, attempts }: KnownSubmission): Promise<Progress> {
  await outbox.failed(id, attempts, { code: 'AMBIGUOUS', missing: [] });
  return FAILED;
}

/** Sends, unless this process stood still for so long that another may have gone on from the record. */
async function inTime({ pace }: SenderParts, begun: number, send: () => Promise<Answer>): Promise<Answer> {
  return Date.now() - begun > pace.settleMs / 4 ? { outcome: 'uncertain', why: 'stood still' } : send();
}

/** Records the end of an attempt. */
async function record(
  { outbox, pace }: SenderParts,
  { id, attempts }: KnownSubmission,
  answer: Answer,
  { kind }: Pick<Prepared, 'kind'>,
): Promise<Progress> {
  const after = attempts + 1;
  const retryAt = (ms: number) => new Date(Date.now() + ms).toISOString();
  const passing = (code: 'THROTTLED' | 'UNAUTHORISED' | 'UNCERTAIN', ms: number) =>
    outbox.failed(id, after, { code, missing: [], retryAt: retryAt(ms) });
  switch (answer.outcome) {
    case 'saved':
      await outbox.confirmed(id, after, { how: 'ANSWERED', kind, remoteId: answer.remoteId });
      return SETTLED;
    case 'done':
      await outbox.confirmed(id, after, { how: 'ANSWERED', kind });
      return SETTLED;
    case 'rejected':
      await outbox.failed(id, after, { code: 'REJECTED', missing: [], detail: answer.detail });
      return FAILED;
    case 'throttled':
      await passing('THROTTLED', pauseAfter(after, pace, answer.retryAfterMs));
      return { result: 'pause', why: 'HTTP 429', retryAfterMs: answer.retryAfterMs };
    case 'unauthorised':
      await passing('UNAUTHORISED', pauseAfter(after, pace));
      return { result: 'pause', why: 'not authorised' };
    case 'uncertain':
      await passing('UNCERTAIN', pauseAfter(after, pace, Math.max(pace.settleMs, answer.retryAfterMs ?? 0)));
      return { result: 'pause', why: answer.why, retryAfterMs: answer.retryAfterMs };
  }
}
