import { open } from 'node:fs/promises';
import { checkLog, type LogAnchor, type LogCheck, LogReader, ofLine, type RawEvent } from '@jejak/event-log';
import { say } from '../console.js';
import { errnoOf } from '../errno.js';
import { CliError } from '../failure.js';
import { tellProgress } from '../progress.js';
import { findEventStore } from '../running-system.js';
import { text } from '../texts.js';

export interface AuditDigestFlags {
  /** Digests that were noted before. */
  readonly anchor: readonly LogAnchor[];
  readonly json?: boolean;
}

/**
 * `jejak audit digest [FILE]`: computes the digest over all events from the first on.
 *
 * @throws CliError AUDIT.ALTERED naming the first anchor that does not hold, AUDIT.LINE, AUDIT.UNREADABLE; CopyError
 */
export async function auditDigest(
  file: string | undefined,
  { anchor, json }: AuditDigestFlags,
): Promise<void> {
  const began = performance.now();
  const progress = tellProgress((events) => {
    const rate = Math.round((events * 1_000) / (performance.now() - began));
    return text('audit.progress', { events, rate });
  });
  const check = (events: AsyncIterable<RawEvent>) =>
    checkLog(events, anchor, (done) => progress.update(done)).finally(() => progress.end());
  const found = file === undefined ? await ofTheLog(check) : await check(eventsIn(file));
  const { head, broken } = found;
  if (json)
    say(JSON.stringify(found, (_, value: unknown) => (typeof value === 'bigint' ? String(value) : value), 2));
  else if (!head) say(text('audit.empty'));
  else if (!broken) {
    const { position, events, digest } = head;
    say(text('audit.head', { events, anchor: `${position}:${events}:${digest}` }));
    if (anchor.length > 0) say(text('audit.holds', { n: anchor.length }));
  }
  if (broken)
    throw new CliError('AUDIT.ALTERED', 'audit.altered', {
      ...{ events: broken.events, position: String(broken.position) },
    });
}

async function ofTheLog(check: (events: AsyncIterable<RawEvent>) => Promise<LogCheck>): Promise<LogCheck> {
  const log = new LogReader(findEventStore());
  try {
    return await check(log.events());
  } finally {
    await log.close();
  }
}

async function* eventsIn(file: string): AsyncGenerator<RawEvent, undefined> {
  const handle = await open(file).catch((cause: unknown) => {
    const why = errnoOf(cause) ?? String(cause);
    throw new CliError('AUDIT.UNREADABLE', 'audit.unreadable', { file, why }, 1, { cause });
  });
  let line = 0;
  for await (const text of handle.readLines()) {
    line++;
    const event = ofLine(text);
    if (!event) throw new CliError('AUDIT.LINE', 'audit.line', { file, line });
    yield event;
  }
  return undefined;
}
