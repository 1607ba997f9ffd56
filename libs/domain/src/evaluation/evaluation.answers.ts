import { repeated } from '../kernel/lists.js';
import { Refusal } from '../kernel/refusal.js';
import type { Answer } from './evaluation.parts.dto.js';
import type { Answers, KnownEvaluation } from './evaluation.state.js';

/** Refuses aspects of which one is named twice. */
export function refuseRepeated(names: readonly string[]): void {
  const aspects = repeated(names);
  if (aspects.length > 0) throw new Refusal('EVALUATION.ASPECT_TWICE', { aspects });
}

/** Refuses answers on other aspects than the evaluation's, two on the same one, or above its scale. */
export function checkAnswers({ aspects, scaleMax }: KnownEvaluation, items: readonly Answer[]): void {
  refuseRepeated(items.map(({ aspect }) => aspect));
  const strange = items.map(({ aspect }) => aspect).filter((aspect) => !aspects.includes(aspect));
  if (strange.length > 0) throw new Refusal('EVALUATION.ASPECT_UNKNOWN', { aspects: strange });
  const above = items.filter(({ value }) => value > scaleMax).map(({ aspect }) => aspect);
  if (above.length > 0) throw new Refusal('EVALUATION.VALUE_OUT_OF_SCALE', { aspects: above, scaleMax });
}

/** Values by aspect. */
export const answersOf = (items: readonly Answer[]): Answers =>
  new Map(items.map(({ aspect, value }) => [aspect, value]));

/** Number and mean of the answers on each aspect that was answered, in the order of the evaluation's aspects. */
export function meanPerAspect({ aspects, records }: KnownEvaluation) {
  return aspects.flatMap((aspect) => {
    const values = [...records.values()].flatMap((answers) => answers.get(aspect) ?? []);
    if (values.length === 0) return [];
    const n = values.length;
    return [{ aspect, n, mean: values.reduce((sum, value) => sum + value, 0) / n }];
  });
}
