import { remoteId } from '@jejak/domain';
import { z } from 'zod';

/**
 * What became of a row that was sent.
 *
 * - `saved`: SIASN has it under this id
 * - `done`: it was removed, or was not there
 * - `rejected`: SIASN said no, for certain
 * - `throttled`, `unauthorised`: it did not look at it
 * - `uncertain`: it may have it or not
 */
export type Answer =
  | { readonly outcome: 'saved'; readonly remoteId: string }
  | { readonly outcome: 'done' }
  | { readonly outcome: 'rejected'; readonly detail: string }
  | { readonly outcome: 'throttled'; readonly retryAfterMs?: number | undefined }
  | { readonly outcome: 'unauthorised' }
  | { readonly outcome: 'uncertain'; readonly why: string; readonly retryAfterMs?: number | undefined };

/** An answer as it came: its body is undefined where it is no JSON. */
export interface Came {
  readonly status: number;
  readonly json: unknown;
  readonly retryAfterMs?: number | undefined;
}

const saved = z.looseObject({
  success: z.literal(true),
  mapData: z.looseObject({ rwKursusId: z.string().optional(), rwDiklatId: z.string().optional() }),
});
const refused = z.looseObject({ success: z.literal(false), message: z.unknown() });
const message = z.looseObject({ message: z.string() });

const MOST_DETAIL = 500;

/** What SIASN said, as far as it is text that can be kept. */
function detailOf(json: unknown, status: number): string {
  const said = message.safeParse(json);
  const text = said.success ? said.data.message.replace(/[^\P{C}\n]/gu, ' ').trim() : '';
  return text === '' ? `HTTP ${status}` : text.slice(0, MOST_DETAIL);
}

/** Statuses that say that the server did not look at what was sent. */
function unseen({ status, retryAfterMs }: Came): Answer | undefined {
  if (status === 401 || status === 403) return { outcome: 'unauthorised' };
  if (status === 429) return { outcome: 'throttled', retryAfterMs };
  return undefined;
}

const uncertain = ({ status, json, retryAfterMs }: Came): Answer => ({
  ...{ outcome: 'uncertain', retryAfterMs },
  why: json === undefined ? `HTTP ${status}, no JSON` : `HTTP ${status}`,
});

/** 408 and 5xx are for servers in between as well: behind them the row may have been stored. */
const saysNo = (status: number) => status >= 400 && status < 500 && status !== 408;

/** What the answer to a row says. What is not understood is uncertain: then the list is asked. */
export function savedOrNot(came: Came): Answer {
  const { status, json } = came;
  const ignored = unseen(came);
  if (ignored) return ignored;
  if (status < 300) {
    const kept = saved.safeParse(json);
    const id = remoteId.safeParse(kept.data?.mapData.rwKursusId ?? kept.data?.mapData.rwDiklatId);
    if (id.success) return { outcome: 'saved', remoteId: id.data };
    if (refused.safeParse(json).success) return { outcome: 'rejected', detail: detailOf(json, status) };
  }
  return saysNo(status) ? { outcome: 'rejected', detail: detailOf(json, status) } : uncertain(came);
}

/** What the answer to a removal says; what is not there is removed. */
export function removedOrNot(came: Came): Answer {
  const { status, json } = came;
  const ignored = unseen(came);
  if (ignored) return ignored;
  if (status === 404 || status === 410) return { outcome: 'done' };
  if (status < 300 && json !== undefined)
    return refused.safeParse(json).success
      ? { outcome: 'rejected', detail: detailOf(json, status) }
      : { outcome: 'done' };
  return saysNo(status) ? { outcome: 'rejected', detail: detailOf(json, status) } : uncertain(came);
}
