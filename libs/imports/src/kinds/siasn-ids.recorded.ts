import { EmployeeSiasnIdRecorded } from '@jejak/domain';
import type { RecordedEvent } from '@jejak/event-log';
import type { There } from '../there.js';

/** The id that was recorded last; undefined where there is none, or it cannot be shown. */
export async function siasnIdIn(
  events: readonly Pick<RecordedEvent, 'type' | 'data'>[],
  open: There['open'],
): Promise<string | undefined> {
  const last = events.findLast(({ type }) => type === EmployeeSiasnIdRecorded.type);
  if (!last) return undefined;
  const { siasnId } = EmployeeSiasnIdRecorded.data.parse(last.data);
  const shown = (await open([siasnId]))(siasnId);
  return shown.state === 'value' ? shown.value : undefined;
}
