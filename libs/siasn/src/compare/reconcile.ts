import type { RemoteRow } from '../shape/remote.js';
import type { SiasnRow } from '../shape/shape.js';
import { differences } from './differences.js';
import { naturalKey } from './natural-key.js';

/** A row that this side has, and what it knows of the other side. */
export interface OwnRow {
  readonly submissionId: string;
  readonly sent: SiasnRow;
  /** Of the row in SIASN, where it is known. */
  readonly remoteId?: string | undefined;
}

/** How both sides stand: a row on both, the same or not; a row on one of them only; several there for one here. */
export type Finding =
  | { readonly finding: 'SAME'; readonly own: OwnRow; readonly remote: RemoteRow }
  | { readonly finding: 'DIFFERENT'; readonly own: OwnRow; readonly remote: RemoteRow; readonly differs: readonly string[] }
  | { readonly finding: 'ONLY_HERE'; readonly own: OwnRow }
  | { readonly finding: 'ONLY_THERE'; readonly remote: RemoteRow }
  | { readonly finding: 'DOUBLE'; readonly own: OwnRow; readonly remotes: readonly RemoteRow[] }; // prettier-ignore

/** Compares the rows of one person on both sides. */
export function reconcile(own: readonly OwnRow[], remotes: readonly RemoteRow[]): Finding[] {
  const taken = new Set<RemoteRow>();
  const found = own.map((one): Finding => {
    const key = naturalKey(one.sent);
    const fits = remotes.filter((remote) => remote.id === one.remoteId || naturalKey(remote) === key);
    for (const remote of fits) taken.add(remote);
    const [remote, ...more] = fits;
    if (!remote) return { finding: 'ONLY_HERE', own: one };
    if (more.length > 0) return { finding: 'DOUBLE', own: one, remotes: fits };
    const differs = differences(one.sent, remote);
    return differs.length === 0
      ? { finding: 'SAME', own: one, remote }
      : { finding: 'DIFFERENT', own: one, remote, differs };
  });
  const rest = remotes.filter((remote) => !taken.has(remote));
  return [...found, ...rest.map((remote): Finding => ({ finding: 'ONLY_THERE', remote }))];
}
