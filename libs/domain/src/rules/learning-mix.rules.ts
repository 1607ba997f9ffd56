import { FORMS, type Form } from '../programme/programme.vocabulary.js';
import type { LegalBasis } from './legal-basis.js';

/** How one learns: by experience at work, from and with others, or by being taught. */
export const LEARNING_WAYS = ['EXPERIENCE', 'SOCIAL', 'CLASSICAL'] as const;
export type LearningWay = (typeof LEARNING_WAYS)[number];

/** The model of the mix of ways to learn. It is looked at when a view is read; what is recorded does not depend on it. */
export interface LearningMixRules extends LegalBasis {
  /** Name and version, as views show it. */
  readonly id: string;
  /** Share of each way by the model, per cent; together 100. */
  readonly model: Readonly<Record<LearningWay, number>>;
  /** Forms of development that are no being taught (`CLASSICAL`). */
  readonly ways: Readonly<Partial<Record<Form, LearningWay>>>;
}

/** The model as known today (70:20:10). Whoever changes anything here raises the version in `id`. */
export const learningMixRules: LearningMixRules = {
  id: 'learning-mix/1',
  source: 'Model 70:20:10 (Lombardo, Eichinger), as LAN commends it for the ASN Corporate University',
  from: '2018-01-01',
  verified: false,
  note: 'No provision is known that sets the shares or says which form belongs to which way: both are defaults of this system.',
  model: { EXPERIENCE: 70, SOCIAL: 20, CLASSICAL: 10 },
  ways: {
    SECONDMENT: 'EXPERIENCE',
    PUBLIC_PRIVATE_EXCHANGE: 'EXPERIENCE',
    WORKPLACE_GUIDANCE: 'EXPERIENCE',
    INTERNSHIP: 'EXPERIENCE',
    BENCHMARKING: 'EXPERIENCE',
    SELF_STUDY: 'EXPERIENCE',
    OUTBOUND: 'EXPERIENCE',
    COACHING: 'SOCIAL',
    MENTORING: 'SOCIAL',
    COMMUNITY_OF_PRACTICE: 'SOCIAL',
  },
};

/** The way to which a form belongs. */
export const learningWayOf = (form: Form, { ways }: LearningMixRules = learningMixRules): LearningWay =>
  ways[form] ?? 'CLASSICAL';

/** The forms of a way. */
export const formsOfWay = (way: LearningWay, rules: LearningMixRules = learningMixRules): readonly Form[] =>
  FORMS.filter((form) => learningWayOf(form, rules) === way);
