/** The words in which {@link file://./expected.ts} says who may do what to whom, and what each of them means. */

/** What somebody or something can be to whoever asks. */
export const RELATIONS = {
  person: [
    'self',
    'own unit',
    'sub-unit',
    'other unit',
    /** Worked in the own unit and was moved to another one. */
    'past unit',
    /** Worked in the own unit and left the service. */
    'left',
    /** Works in another unit; whoever asks has assessed them, where that is an assessor. One of a unit did so there. */
    'assessed',
    /** Works in another unit; whoever asks mentors them. */
    'mentored',
    /** Works in the own unit; name and numbers were erased. */
    'erased',
    'unknown',
  ],
  unit: ['own unit', 'sub-unit', 'other unit', 'unknown'],
  /**
   * `as mentee`: of whoever asks, not begun yet; `as mentor`: whoever asks guides somebody of another unit; else it is the unit
   * of the mentee.
   */
  mentorship: ['as mentee', 'as mentor', 'own unit', 'other unit', 'unknown'],
  /** Of a unit that is that to whoever asks. */
  feedback: ['own unit', 'sub-unit', 'other unit', 'unknown'],
  survey: ['own unit', 'sub-unit', 'other unit', 'unknown'],
  service: ['own unit', 'sub-unit', 'other unit', 'unknown'],
  /** Held by a unit that is that to whoever asks; what it promised the same unit has to keep. */
  forum: ['own unit', 'sub-unit', 'other unit', 'unknown'],
  /** `taught`: whoever asks teaches in it. */
  programme: ['known', 'taught', 'unknown'],
  evaluation: ['known', 'unknown'],
  /** Plans of units, and `self`: that about whoever asks. */
  plan: ['self', 'own unit', 'sub-unit', 'other unit', 'unknown'],
  /** `second`: another account of the same employee. */
  /**
   * Of follow-ups: about oneself; of another unit, but one's own to see to; about somebody or about a unit of the own unit,
   * of one below it, of another; and about a programme, which is of no unit.
   */
  'follow-up': ['self', 'owned', 'own unit', 'sub-unit', 'unit itself', 'other unit', 'programme', 'unknown'],
  account: ['own', 'second', 'other', 'unknown'],
  city: ['known'],
} as const;
export type Kind = keyof typeof RELATIONS;
export type Relation = (typeof RELATIONS)[Kind][number];

/** How far somebody reaches, and with which code the rest is refused; what is their own with a code of its own. */
export interface Reach {
  readonly to: 'all' | readonly Relation[];
  readonly but?: readonly Relation[];
  readonly otherwise: string;
}

const unit = ['self', 'own unit', 'sub-unit', 'erased'] as const;

/** People. Whoever asks works in the unit for which they hold a role of a unit. */
export const themselves: Reach = { to: ['self'], otherwise: 'ACCESS.NOT_SELF' };
export const everybody: Reach = { to: 'all', otherwise: '' };
export const everybodyElse: Reach = { to: 'all', but: ['self'], otherwise: '' };
export const theirUnit: Reach = { to: unit, otherwise: 'ACCESS.OUTSIDE_UNIT' };
export const theirUnitButThemselves: Reach = { ...theirUnit, but: ['self'] };
/** For an assessor of a unit, who has assessed somebody there. */
export const theirUnitWithAssessed: Reach = { ...theirUnitButThemselves, to: [...unit, 'assessed'] };
export const whomTheyAssessed: Reach = { to: ['assessed'], otherwise: 'ACCESS.NOT_ASSESSED' };
export const whomTheyMentor: Reach = { to: ['mentored'], otherwise: 'ACCESS.NOT_OWN_SESSION' };

/** Mentorships. */
export const theirMenteeship: Reach = { to: ['as mentee'], otherwise: 'ACCESS.NOT_SELF' };
export const theirMentorships: Reach = { to: ['as mentor'], otherwise: 'ACCESS.NOT_OWN_SESSION' };
export const menteesOfTheirUnit: Reach = {
  to: ['as mentee', 'own unit'],
  otherwise: 'ACCESS.OUTSIDE_UNIT',
};
export const menteesOfTheirUnitButThemselves: Reach = { ...menteesOfTheirUnit, but: ['as mentee'] };
export const allButTheirMenteeship: Reach = { to: 'all', but: ['as mentee'], otherwise: '' };

/** Programmes, units, accounts, the system. */
export const everything: Reach = everybody;
export const whatTheyTeach: Reach = { to: ['taught'], otherwise: 'ACCESS.NOT_OWN_SESSION' };
/** Programmes belong to no unit: who acts for a unit reaches none. */
export const noneOfAUnit: Reach = { to: [], otherwise: 'ACCESS.OUTSIDE_UNIT' };
export const theirUnits: Reach = { to: ['own unit', 'sub-unit'], otherwise: 'ACCESS.OUTSIDE_UNIT' };
export const theirFollowUps: Reach = { to: ['self', 'owned'], otherwise: 'ACCESS.NOT_SELF' };
/** Of their unit, those about themselves included. */
export const followUpsOfTheirUnit: Reach = {
  to: ['self', 'own unit', 'sub-unit', 'unit itself'],
  otherwise: 'ACCESS.OUTSIDE_UNIT',
};
/** The same, but neither those about themselves nor those that they have to see to. */
export const othersFollowUpsOfTheirUnit: Reach = { ...followUpsOfTheirUnit, but: ['self', 'owned'] };
export const othersFollowUps: Reach = { to: 'all', but: ['self', 'owned'], otherwise: '' };
export const theirPlans: Reach = { to: ['self', 'own unit', 'sub-unit'], otherwise: 'ACCESS.OUTSIDE_UNIT' };
export const theirPlansButTheirOwn: Reach = { ...theirPlans, but: ['self'] };
export const theirAccount: Reach = { to: ['own', 'second'], otherwise: 'ACCESS.NOT_SELF' };
export const othersAccounts: Reach = { to: 'all', but: ['own', 'second'], otherwise: '' };

/** Whoever asks: one account for each, that of an employee of the own unit. */
export const ASKERS = {
  employee: { roles: ['employee'], purpose: undefined },
  mentor: { roles: ['mentor'], purpose: 'MENTORING' },
  facilitator: { roles: ['facilitator'], purpose: 'PROGRAMME_DELIVERY' },
  assessor: { roles: ['assessor'], purpose: 'ASSESSMENT' },
  'assessor of a unit': { roles: ['assessor'], ofUnit: true, purpose: 'ASSESSMENT' },
  'unit head': { roles: ['unit-head'], ofUnit: true, purpose: 'SUPERVISION' },
  'programme officer': { roles: ['programme-officer'], purpose: 'PROGRAMME_DELIVERY' },
  'HR planner': { roles: ['hr-planner'], purpose: 'DEVELOPMENT_PLANNING' },
  'HR planner of a unit': { roles: ['hr-planner'], ofUnit: true, purpose: 'DEVELOPMENT_PLANNING' },
  analyst: { roles: ['analyst'], purpose: undefined },
  'learning platform': { roles: ['learning-platform'], purpose: undefined },
  'compliance reviewer': { roles: ['compliance-reviewer'], purpose: 'AUDIT' },
  'data protection officer': { roles: ['data-protection-officer'], purpose: 'PRIVACY_CASE' },
  'access administrator': { roles: ['access-administrator'], purpose: undefined },
  operator: { roles: ['operator'], purpose: undefined },
} as const;
export type Asker = keyof typeof ASKERS;

/** Who may do something, and how far. Who is not named may not. */
export type Who = Readonly<Partial<Record<Asker, Reach>>>;

export const everyAsker = (reach: Reach): Who =>
  Object.fromEntries(Object.keys(ASKERS).map((asker) => [asker, reach]));

/** What a route is about, and who may use it; `open`: anybody, signed in or not. */
export interface Line {
  readonly about: Kind;
  readonly who: Who;
  readonly open?: true;
}

const about =
  (kind: Kind) =>
  (who: Who): Line => ({ about: kind, who });

export const person = about('person');
export const ofUnit = about('unit');
export const mentorship = about('mentorship');
export const feedback = about('feedback');
export const survey = about('survey');
export const measuredService = about('service');
export const forum = about('forum');
export const programme = about('programme');
export const evaluation = about('evaluation');
export const plan = about('plan');
export const account = about('account');
export const followUp = about('follow-up');
export const city = about('city');
export const anybody: Line = { about: 'city', who: {}, open: true };
