import type { Actor } from '../kernel/decider.js';
import { Refusal } from '../kernel/refusal.js';
import { MOST_AFFECTED } from './breach.affected.js';
import type { SuspectUse } from './breach.parts.dto.js';
import type { Breach, KnownBreach, OpenBreach } from './breach.state.js';
import type { NoticeAddressee } from './breach.vocabulary.js';

/** The log never holds anything else before these events. */
export function known(state: Breach): KnownBreach {
  if (state.status === 'unknown') throw new Error('The stream does not begin with BreachRecorded');
  return state;
}

/** The breach as one in which the actor may do something. @throws Refusal */
export function open(state: Breach, actor: Actor): OpenBreach {
  if (state.status === 'unknown') throw new Refusal('BREACH.UNKNOWN');
  if (state.status === 'closed') throw new Refusal('BREACH.CLOSED');
  if (state.suspects.has(actor.id)) throw new Refusal('BREACH.SUSPECT');
  return state;
}

/** In what people are looked for who are affected. */
export interface BreachScope {
  readonly accounts: readonly SuspectUse[];
  readonly views: readonly string[];
  readonly streams: readonly string[];
  readonly subjectIds: readonly string[];
}

/** There is something to look for, and periods are over: so the same scope finds the same tomorrow. @throws Refusal */
export function checkScope({ accounts, views, streams, subjectIds }: BreachScope, now: Date): void {
  if (accounts.length + views.length + streams.length + subjectIds.length === 0)
    throw new Refusal('BREACH.SCOPE_EMPTY');
  for (const { from, to } of accounts)
    if (Date.parse(from) >= Date.parse(to) || Date.parse(to) > now.getTime())
      throw new Refusal('BREACH.PERIOD_UNFIT', { from, to });
}

/** Whom a notice tells who was not told before, as many as one event names; nobody where it goes to others than the people. @throws Refusal */
export function toBeTold(
  { affected }: OpenBreach,
  to: NoticeAddressee,
  subjectIds: readonly string[] | undefined,
): string[] {
  if (to !== 'SUBJECTS') {
    if (subjectIds !== undefined) throw new Refusal('BREACH.SUBJECTS_NOT_ASKED');
    return [];
  }
  for (const subjectId of subjectIds ?? [])
    if (!affected.has(subjectId)) throw new Refusal('BREACH.NOT_AFFECTED', { subjectId });
  const left = [...(subjectIds ?? affected.keys())].filter((id) => affected.get(id)?.told === false);
  if (left.length === 0) throw new Refusal('BREACH.NOBODY_LEFT');
  return left.sort().slice(0, MOST_AFFECTED);
}
