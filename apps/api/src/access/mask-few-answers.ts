import { disclosureRules } from '@jejak/domain';
import type { Granted } from './request-access.js';

interface Answered {
  readonly feedback: { readonly n: number };
}

/** What a run brought, without what participants answered where whoever asks does so as one who teaches, and few answered. */
export function maskFewAnswers<Run extends Answered>(run: Run, { roles }: Granted): Run {
  const teaches = roles.every((role) => role === 'facilitator' || role === 'mentor');
  if (!teaches || run.feedback.n >= disclosureRules.leastPeople) return run;
  return { ...run, feedback: { ...run.feedback, mean: null, scaled: null, aspects: [] } };
}
