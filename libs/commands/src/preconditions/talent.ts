import { type Basis, type KnownEmployee, Refusal } from '@jejak/domain';

/** Whom talent gives a seat is recorded as one. @throws Refusal NOMINATION.NO_TALENT */
export function checkTalent(basis: Basis, { talents }: KnownEmployee): void {
  if (basis === 'TALENT' && talents.size === 0) throw new Refusal('NOMINATION.NO_TALENT');
}
