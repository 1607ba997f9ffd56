import { type Anchor, AccessLogAbsent, type Fault, type Verification, verify } from '@jejak/access-log';
import { complain, say } from '../console.js';
import { CliError } from '../failure.js';
import { tellProgress } from '../progress.js';
import { findAccessLog } from '../running-system.js';
import { operatorSignals } from '../start/signals.js';
import { text } from '../texts.js';

export interface AccessLogVerifyFlags {
  /** Newest seals of former verifications. */
  readonly anchor: readonly Anchor[];
  /** As one JSON document. */
  readonly json?: boolean;
}

/**
 * `jejak access-log verify`: checks every entry against the chain of seals.
 *
 * @throws CliError ACCESS_LOG.BROKEN naming the first fault, ACCESS_LOG.ABSENT
 */
export async function verifyAccessLog({ anchor, json }: AccessLogVerifyFlags): Promise<void> {
  const { stop: signal } = operatorSignals();
  const databaseUrl = findAccessLog();
  const began = performance.now();
  const progress = tellProgress((entries) =>
    text('access-log.progress', {
      entries,
      rate: Math.round((entries * 1_000) / (performance.now() - began)),
    }),
  );
  const onProgress = (entries: number): void => progress.update(entries);
  const found = await verify({ databaseUrl, anchors: anchor, onProgress, signal }).catch((error: unknown) => {
    if (error instanceof AccessLogAbsent) throw new CliError(error.code, 'access-log.absent');
    throw error;
  });
  progress.end();
  if (json) say(JSON.stringify(found, null, 2));
  else tell(found);
  if (found.fault)
    throw new CliError('ACCESS_LOG.BROKEN', 'access-log.broken', { fault: inWords(found.fault) });
}

function tell({ entries, seals, head, unsealed, dropped, fault }: Verification): void {
  say(text('access-log.whole', { entries, seals }));
  if (dropped.length > 0) say(text('access-log.dropped', { months: dropped.join(', ') }));
  if (unsealed.since !== undefined)
    complain(text('access-log.unsealed', { entries: unsealed.entries, since: unsealed.since }));
  if (head && !fault) say(text('access-log.head', { anchor: `${head.number}:${head.hash}` }));
}

function inWords({ kind, seal, entry = '', id = '' }: Fault): string {
  return text(`access-log.${kind}`, { seal, entry, id });
}
