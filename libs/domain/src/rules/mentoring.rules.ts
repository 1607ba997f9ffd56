import type { LegalBasis } from './legal-basis.js';

/** How many people a mentor may guide at a time. */
export interface MenteeLimit extends LegalBasis {
  readonly code: string;
  /** Mentees of mentorships that run. */
  readonly most: number;
}

/** How many lesson hours (*jam pelajaran*, JP) a session brings to who is mentored. */
export interface MentoringHours extends LegalBasis {
  /** Name and version of the rule, as it stands with the hours. */
  readonly code: string;
  /** For one session that both confirmed. */
  readonly jp: number;
}

/** The rules about mentoring. They are looked at when a mentorship is started; what runs already goes on. */
export interface MentoringRules {
  /** Name and version, as views show it. */
  readonly id: string;
  /** Of two that hold on a day the later one counts. */
  readonly limits: readonly MenteeLimit[];
  /** By the day of the session; of two that hold on a day the later one counts. */
  readonly hours: readonly MentoringHours[];
}

/**
 * The rules about mentoring as known today. Whoever changes anything here raises the version in `id`; a limit that changes
 * is a new entry, and `until` in the old one.
 */
export const mentoringRules: MentoringRules = {
  id: 'mentoring/2',
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
  hours: [
    {
      code: 'mentoring-activity/1',
      jp: 2,
      source: 'Peraturan LAN 10/2018, conversion of coaching and mentoring',
      from: '2018-01-01',
      verified: false,
      note: '2 JP for an activity is told by secondary sources; whether a session is the activity, and whether the mentor earns hours too, was not checked. Here the mentee does, for each session.',
    },
  ],
};

/** The rule by which a session on a day (`YYYY-MM-DD`) brings lesson hours; undefined where none holds. */
export function mentoringHoursOn(
  day: string,
  { hours }: Pick<MentoringRules, 'hours'> = mentoringRules,
): MentoringHours | undefined {
  return hours.findLast(({ from, until = '9999-12-31' }) => from <= day && day <= until);
}

/** How many active mentees a mentor may have on a day (`YYYY-MM-DD`); undefined where no rule sets a limit. */
export function mostMentees(
  on: string,
  { limits }: Pick<MentoringRules, 'limits'> = mentoringRules,
): number | undefined {
  return limits.findLast(({ from, until = '9999-12-31' }) => from <= on && on <= until)?.most;
}
