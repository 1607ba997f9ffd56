import { submission, SubmissionSent, type KnownSubmission } from '@jejak/domain';
import type { SiasnClient } from '../client/client.js';
import { naturalKey } from '../compare/natural-key.js';
import { openedStream, valueOf } from '../rows/person.js';
import type { RowSources } from '../rows/sources.js';
import type { RemoteRow } from '../shape/remote.js';
import { readRow, type SiasnRow } from '../shape/shape.js';

/** The rows as they were sent, without those that were erased. @throws LogUnavailable, KeysUnavailable */
export async function sentRows(sources: RowSources, submissionId: string): Promise<SiasnRow[]> {
  const events = await openedStream(sources, `${submission.stream}-${submissionId}`);
  return events.flatMap(({ type, data }) => {
    if (type !== SubmissionSent.type) return [];
    const { kind, row } = SubmissionSent.data.parse(data);
    const text = valueOf(row);
    return text === undefined ? [] : [readRow(kind, text)];
  });
}

/**
 * The rows of SIASN that can be this submission: under the id that it gave, or with the natural key of what is or was sent.
 *
 * @throws SiasnUnavailable
 */
export async function rowsThere(
  client: Pick<SiasnClient, 'list'>,
  nip: string,
  { remoteId }: KnownSubmission,
  rows: readonly SiasnRow[],
): Promise<RemoteRow[]> {
  const keys = new Set(rows.map(naturalKey));
  const found: RemoteRow[] = [];
  for (const kind of new Set(rows.map((row) => row.kind)))
    for (const remote of await client.list(kind, nip))
      if (remote.id === remoteId || keys.has(naturalKey(remote))) found.push(remote);
  const known = found.filter(({ id }) => id === remoteId);
  return known.length > 0 ? known : found;
}
