import {
  READINESS_PARTS,
  readinessRules,
  type ReadinessPart,
  type ReadinessRules,
} from './readiness.rules.js';

/** What is known of a part: of `n` something (people, levels, seats) `reached` are as they should be. */
export interface ReadinessFigure {
  readonly reached: number;
  readonly n: number;
  /** People who stand behind it. */
  readonly people: number;
}

/** A part as it was counted. */
export interface CountedPart {
  readonly part: ReadinessPart;
  readonly weight: number;
  /** 0 to 1; null where it is missing. */
  readonly share: number | null;
  /** Of how many; null where fewer people than the rules ask stand behind it. */
  readonly n: number | null;
}

/** How ready a unit is. */
export interface Readiness {
  /** 0 to 100, rounded to one decimal; null where a part is missing: a score over other parts would be another score. */
  readonly score: number | null;
  readonly parts: readonly CountedPart[];
  readonly missing: readonly ReadinessPart[];
}

/** The sum of the shares, each by its weight. */
export function readinessOf(
  figures: Readonly<Record<ReadinessPart, ReadinessFigure>>,
  { weights, leastPeople }: ReadinessRules = readinessRules,
): Readiness {
  const parts = READINESS_PARTS.map((part): CountedPart => {
    const { reached, n, people } = figures[part];
    const known = people >= leastPeople && n > 0;
    return { part, weight: weights[part], share: known ? reached / n : null, n: known ? n : null };
  });
  const missing = parts.filter(({ share }) => share === null).map(({ part }) => part);
  const all = parts.reduce((sum, { weight }) => sum + weight, 0);
  const sum = parts.reduce((total, { weight, share }) => total + weight * (share ?? 0), 0);
  return { score: missing.length > 0 ? null : Math.round((sum / all) * 1000) / 10, parts, missing };
}
