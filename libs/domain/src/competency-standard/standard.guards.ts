import { repeated } from '../kernel/lists.js';
import { Refusal } from '../kernel/refusal.js';
import type { CompetencyStandard, Said } from './standard.state.js';

/** Refuses a competency or a duty that is named twice, and a duty that needs what is not required. */
export function checkSaid({ items, duties = [] }: Said): void {
  const required = items.map(({ competencyCode }) => competencyCode);
  const twice = repeated(required);
  if (twice.length > 0) throw new Refusal('STANDARD.COMPETENCY_TWICE', { competencyCodes: twice });
  const dutiesTwice = repeated(duties.map(({ code }) => code));
  if (dutiesTwice.length > 0) throw new Refusal('STANDARD.DUTY_TWICE', { duties: dutiesTwice });
  for (const { code: duty, competencyCodes } of duties) {
    const again = repeated(competencyCodes);
    if (again.length > 0) throw new Refusal('STANDARD.COMPETENCY_TWICE', { duty, competencyCodes: again });
    const strange = competencyCodes.filter((code) => !required.includes(code));
    if (strange.length > 0)
      throw new Refusal('STANDARD.DUTY_NEEDS_UNKNOWN', { duty, competencyCodes: strange });
  }
}

/** Refuses a change from a day before that of the last change. */
export function refuseEarlier(state: CompetencyStandard, effectiveFrom: string): void {
  if (state.status !== 'published' && state.status !== 'withdrawn') return;
  if (effectiveFrom < state.since)
    throw new Refusal('STANDARD.EFFECTIVE_BEFORE_LAST', { since: state.since });
}

/** All that is said, in one order, so that what says the same is the same. */
const told = ({ items, family, duties = [] }: Said): string =>
  JSON.stringify([
    family ?? null,
    items.map(({ competencyCode, kind, level }) => `${competencyCode} ${kind} ${level}`).sort(),
    duties
      .map(({ code, statement, competencyCodes }) =>
        JSON.stringify([code, statement.id, statement.en ?? null, [...competencyCodes].sort()]),
      )
      .sort(),
  ]);

/** Whether both say the same of a position, in whatever order; from when on does not matter. */
export const saysSame = (one: Said, other: Said): boolean => told(one) === told(other);

/** Refuses what the standard in force says already. */
export function refuseSame(state: CompetencyStandard, said: Said): void {
  if (state.status === 'published' && saysSame(state.newest, said))
    throw new Refusal('STANDARD.CHANGES_NOTHING', { version: state.newest.version });
}
