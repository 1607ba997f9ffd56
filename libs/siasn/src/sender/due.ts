import type { KnownSubmission } from '@jejak/domain';
import type { Pace } from './pace.js';

const EVER = new Date(0);

/**
 * From when on something can be done for a submission; undefined where nothing is to be done, or a person has to. What was
 * incomplete is looked at whenever it is asked for: the list of what is due names it only once something changed.
 */
export function dueAt(
  { status, sentAt, uncertain, failure, retryAt }: KnownSubmission,
  { settleMs }: Pick<Pace, 'settleMs'>,
): Date | undefined {
  switch (status) {
    case 'confirmed':
    case 'withdrawn':
      return undefined;
    case 'pending':
      // an attempt that was overtaken by another wish may be under way
      return sentAt && uncertain ? settled(sentAt, settleMs) : EVER;
    case 'sent':
      return sentAt && settled(sentAt, settleMs);
    case 'failed':
      return failure?.code === 'INCOMPLETE' ? EVER : retryAt;
  }
}

const settled = (sentAt: Date, settleMs: number) => new Date(sentAt.getTime() + settleMs);
