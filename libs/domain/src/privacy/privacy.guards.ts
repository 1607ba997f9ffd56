import type { PersonalClass } from '../kernel/personal.js';
import { Refusal } from '../kernel/refusal.js';
import type { Erasure, Privacy } from './privacy.state.js';
import type { ErasureDecision, ErasureStatus } from './privacy.vocabulary.js';

/** Nothing more is asked of anybody. */
const ENDED: ReadonlySet<ErasureStatus> = new Set(['refused', 'verified', 'final']);

/** The keys are destroyed. */
const ERASED: ReadonlySet<ErasureStatus> = new Set(['erased', 'verified', 'final']);

/** The request. @throws Refusal if there is none, or if it is not at this stage */
export function erasureIn({ erasures }: Privacy, id: string, at?: ErasureStatus): Erasure {
  const erasure = erasures.get(id);
  if (!erasure) throw new Refusal('PRIVACY.ERASURE_UNKNOWN', { erasureId: id });
  if (at && erasure.status !== at) throw new Refusal('PRIVACY.NOT_IN_THIS_STATE', { status: erasure.status });
  return erasure;
}

/**
 * The request that may be decided so. Until it is confirmed, what was granted may still be refused: by the second
 * person, or because a hold or a duty to keep came in between.
 *
 * @throws Refusal
 */
export function undecidedIn(state: Privacy, id: string, decision: ErasureDecision): Erasure {
  const granted = erasureIn(state, id).status === 'decided';
  return erasureIn(state, id, granted && decision === 'REFUSED' ? 'decided' : 'requested');
}

/** The request that has not ended, if there is one; there is never more than one. */
export function openErasure({ erasures }: Privacy): Erasure | undefined {
  return [...erasures.values()].find(({ status }) => !ENDED.has(status));
}

/** What is erased by this decision. @throws Refusal */
export function granted(
  decision: ErasureDecision,
  asked: readonly PersonalClass[],
  named: readonly PersonalClass[] | undefined,
): readonly PersonalClass[] {
  if ((decision === 'PARTLY') !== (named !== undefined)) throw new Refusal('PRIVACY.CLASSES_NEEDED');
  if (decision === 'REFUSED') return [];
  if (named === undefined) return asked;
  const part = named.length < asked.length && named.every((one) => asked.includes(one));
  if (!part) throw new Refusal('PRIVACY.CLASSES_NEEDED', { asked: [...asked] });
  return named;
}

/** @throws Refusal if all of it was erased before */
export function refuseErased({ erasures }: Privacy, classes: readonly PersonalClass[]): void {
  const erased = new Set(
    [...erasures.values()].filter(({ status }) => ERASED.has(status)).flatMap((erasure) => erasure.classes),
  );
  if (classes.every((one) => erased.has(one))) throw new Refusal('PRIVACY.ALREADY_ERASED');
}

/** @throws Refusal if a hold keeps any of it on that day */
export function refuseHeld({ holds }: Privacy, classes: readonly PersonalClass[], on: string): void {
  for (const [holdId, hold] of holds)
    if ((hold.until === undefined || hold.until >= on) && hold.classes.some((one) => classes.includes(one)))
      throw new Refusal('PRIVACY.ON_HOLD', { holdId });
}
