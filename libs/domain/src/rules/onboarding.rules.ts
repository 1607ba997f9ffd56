import type { EmployeeKind } from '../employee/employee.vocabulary.js';
import type { LegalBasis } from './legal-basis.js';

/** Who is new in service, and by when they shall have a mentor. */
export interface NewcomerRule extends LegalBasis {
  readonly code: string;
  /** Kinds of employees that are new when they are registered: on probation, or with a first contract. */
  readonly kinds: readonly EmployeeKind[];
  /** Registered at most so many days after they began: whoever is entered later than that is history, not a newcomer. */
  readonly registeredWithinDays: number;
  /** Days from the first one in service within which they shall have a mentor. */
  readonly mentorWithinDays: number;
}

/** The rules about newcomers. */
export interface OnboardingRules {
  /** Name and version, as follow-ups show it. */
  readonly id: string;
  /** Of two that hold on a day the later one counts. */
  readonly newcomers: readonly NewcomerRule[];
}

/**
 * The rules about newcomers as known today. Whoever changes anything here raises the version in `id`; a rule that changes is
 * a new entry, and `until` in the old one.
 */
export const onboardingRules: OnboardingRules = {
  id: 'onboarding-mentor/1',
  newcomers: [
    {
      code: 'mentor-for-newcomers',
      kinds: ['CPNS', 'PPPK', 'PPPK_PARUH_WAKTU'],
      registeredWithinDays: 90,
      mentorWithinDays: 30,
      source: 'No provision known',
      from: '1900-01-01',
      verified: false,
      note:
        'Defaults of this system: a decree reaches the register within a quarter of a year, and the first month is when a mentor ' +
        'helps most. Put in the days that the city sets.',
    },
  ],
};

/** The rule for newcomers who began on a day (`YYYY-MM-DD`); undefined where none holds. */
export function newcomerRule(
  on: string,
  { newcomers }: OnboardingRules = onboardingRules,
): NewcomerRule | undefined {
  return newcomers.findLast(({ from, until = '9999-12-31' }) => from <= on && on <= until);
}
