import { eventTypes, personalIn, type Personal } from '@jejak/domain';
import type { EventLog, LoggedEvent } from '@jejak/event-log';

/** How many values in the log were sealed with these keys. Reads the whole log, as it stands now. */
export async function countSealed(
  log: Pick<EventLog, 'follow'>,
  keyIds: ReadonlySet<string>,
): Promise<number> {
  const end = new AbortController();
  let count = 0;
  for await (const { events, caughtUp } of log.follow({ most: 1_000, signal: end.signal })) {
    for (const event of events)
      for (const { content } of sealedIn(event))
        if (content.form === 'sealed' && keyIds.has(content.envelope.k)) count++;
    if (caughtUp) break;
  }
  end.abort();
  return count;
}

function sealedIn(event: LoggedEvent): Personal<unknown>[] {
  if ('unreadable' in event) return [];
  const fields = eventTypes.get(event.type)?.personal ?? [];
  const { reason } = event.metadata;
  return [...personalIn(fields, event.data).map(({ personal }) => personal), ...(reason ? [reason] : [])];
}
