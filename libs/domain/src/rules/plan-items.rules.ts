import type { LegalBasis } from './legal-basis.js';

/** From when on many name one need. */
export interface PlanItemRules extends LegalBasis {
  /** Name and version, as events show it. */
  readonly id: string;
  /** Share of the answers, or of what was said at a forum, that name the same competency; 0 to 1. */
  readonly leastShare: number;
  /** With fewer answers, or things said, a share tells nothing. */
  readonly leastAnswers: number;
}

/**
 * When an item of a plan is suggested as known today. Whoever changes anything here raises the version in `id`; what was
 * suggested stays.
 */
export const planItemRules: PlanItemRules = {
  id: 'plan-item-suggestion/1',
  source:
    'The city’s idea for its work plan: where many are unready for new technology, digital training is stepped up',
  from: '2026-01-01',
  verified: false,
  note: 'Its text says “many” and no number: 40 per cent of at least 10 are the choice of this system.',
  leastShare: 0.4,
  leastAnswers: 10,
};

/** Whether so many of so many are enough for a suggestion. */
export const manyName = (those: number, of: number, rules: PlanItemRules = planItemRules): boolean =>
  of >= rules.leastAnswers && those >= of * rules.leastShare;
