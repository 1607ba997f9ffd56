import type { LegalBasis } from './legal-basis.js';

/** How many people a mentor may guide at a time. */
export interface MenteeLimit extends LegalBasis {
  readonly code: string;
  /** Mentees of mentorships that run. */
  readonly most: number;
}

/** The rules about mentoring. They are looked at when a mentorship is started; what runs already goes on. */
export interface MentoringRules {
  /** Name and version, as views show it. */
  readonly id: string;
  /** Of two that hold on a day the later one counts. */
  readonly limits: readonly MenteeLimit[];
}

/**
 * The rules about mentoring as known today. Whoever changes anything here raises the version in `id`; a limit that changes
 * is a new entry, and `until` in the old one.
 */
export const mentoringRules: MentoringRules = {
  id: 'mentoring/1',
  limits: [
    {
      code: 'active-mentees',
      most: 5,
      source: 'No provision known',
      from: '1900-01-01',
      verified: false,
      note: 'A default of this system, so that a mentor has time for each. Put in the number that the city sets.',
    },
  ],
};

/** How many active mentees a mentor may have on a day (`YYYY-MM-DD`); undefined where no rule sets a limit. */
export function mostMentees(on: string, { limits }: MentoringRules = mentoringRules): number | undefined {
  return limits.findLast(({ from, until = '9999-12-31' }) => from <= on && on <= until)?.most;
}
