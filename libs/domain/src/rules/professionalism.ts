import type { Predicate } from '../appraisal/appraisal.vocabulary.js';
import type {
  DisciplineSeverity,
  PositionClass,
  QualificationLevel,
} from '../employee/employee.vocabulary.js';
import type { Form } from '../programme/programme.vocabulary.js';
import {
  LEARNING_PARTS,
  PROFESSIONALISM_CATEGORIES,
  type Dimension,
  type LearningPart,
  type LearningRule,
  type ProfessionalismCategory,
  type ProfessionalismTable,
} from './professionalism.table.js';

/** What is known of an employee for a year. */
export interface ProfessionalismFacts {
  readonly year: number;
  /** Of the position at the end of the year. */
  readonly positionClass?: PositionClass | undefined;
  /** Levels of education finished until then. */
  readonly qualifications: readonly QualificationLevel[];
  /** Lesson hours credited, also in earlier years. */
  readonly credits: readonly { readonly form: Form; readonly year: number; readonly jp: number }[];
  /** Of the last final appraisal of the year. */
  readonly predicate?: Predicate | undefined;
  /** Of disciplinary statuses that count on some day of the year; none recorded is as `NONE`. */
  readonly severities: readonly DisciplineSeverity[];
  /** Whether there is a disciplinary status that can no longer be read, because the person was erased. */
  readonly disciplineGone: boolean;
}

/** A fact that is not there, and what it would bring. */
export interface MissingFact {
  readonly dimension: Dimension;
  /** A kind of learning, or what has to be recorded. */
  readonly fact: LearningPart | 'QUALIFICATION' | 'POSITION' | 'APPRAISAL' | 'DISCIPLINE';
  /** Points that it would bring at most. */
  readonly points: number;
  /** Learning: lesson hours that are lacking; 0.5 where any would do. */
  readonly lackingJp?: number;
}

/** The index of an employee for a year: points of each dimension, a missing fact being 0. */
export interface ProfessionalismIndex {
  readonly qualification: number;
  readonly competency: number;
  readonly performance: number;
  readonly discipline: number;
  /** The sum, 0 to 100. */
  readonly total: number;
  readonly category: ProfessionalismCategory;
  readonly missing: readonly MissingFact[];
}

/** The index of professionalism (*indeks profesionalitas ASN*) by the numbers of a table. */
export function professionalismIndex(
  facts: ProfessionalismFacts,
  table: ProfessionalismTable,
): ProfessionalismIndex {
  const parts = [qualificationOf(facts, table), ...competencyOf(facts, table)];
  const all = [...parts, performanceOf(facts, table), disciplineOf(facts, table)];
  const sum = (dimension: Dimension) =>
    all.filter((one) => one.dimension === dimension).reduce((points, one) => points + one.points, 0);
  const dimensions = {
    qualification: sum('QUALIFICATION'),
    competency: sum('COMPETENCY'),
    performance: sum('PERFORMANCE'),
    discipline: sum('DISCIPLINE'),
  };
  const total = Object.values(dimensions).reduce((points, one) => points + one, 0);
  const missing = all.flatMap((one) => one.missing ?? []);
  return { ...dimensions, total, category: categoryOf(total, table), missing };
}

/** The category of a total. */
export const categoryOf = (total: number, { categories }: ProfessionalismTable): ProfessionalismCategory =>
  PROFESSIONALISM_CATEGORIES.find((category) => total >= categories[category]) ?? 'VERY_LOW';

/** Points of a dimension, or of a part of one. */
interface Scored {
  readonly dimension: Dimension;
  readonly points: number;
  readonly missing?: MissingFact;
}

const lacks = (
  dimension: Dimension,
  fact: MissingFact['fact'],
  points: number,
  lackingJp?: number,
): Scored => ({
  ...{ dimension, points: 0 },
  missing: { dimension, fact, points, ...(lackingJp !== undefined && { lackingJp }) },
});

function qualificationOf(
  { qualifications }: ProfessionalismFacts,
  { weights, qualification }: ProfessionalismTable,
): Scored {
  if (qualifications.length === 0) return lacks('QUALIFICATION', 'QUALIFICATION', weights.QUALIFICATION);
  const points = Math.max(...qualifications.map((level) => qualification[level]));
  return { dimension: 'QUALIFICATION', points };
}

function competencyOf(facts: ProfessionalismFacts, { weights, competency }: ProfessionalismTable): Scored[] {
  const { positionClass } = facts;
  if (positionClass === undefined) return [lacks('COMPETENCY', 'POSITION', weights.COMPETENCY)];
  return LEARNING_PARTS.flatMap((part): Scored[] => {
    const rule = competency[part];
    const points = rule.points[positionClass];
    if (points === 0) return [];
    const jp = hoursFor(rule, facts);
    if (jp > 0 && jp >= rule.leastJp) return [{ dimension: 'COMPETENCY', points }];
    return [lacks('COMPETENCY', part, points, Math.max(rule.leastJp - jp, 0.5))];
  });
}

const hoursFor = ({ forms, years }: LearningRule, { credits, year }: ProfessionalismFacts): number =>
  credits
    .filter((one) => forms.includes(one.form) && one.year <= year && (years === 0 || one.year > year - years))
    .reduce((jp, one) => jp + one.jp, 0);

function performanceOf(
  { predicate }: ProfessionalismFacts,
  { weights, performance }: ProfessionalismTable,
): Scored {
  if (predicate === undefined) return lacks('PERFORMANCE', 'APPRAISAL', weights.PERFORMANCE);
  return { dimension: 'PERFORMANCE', points: performance[predicate] };
}

function disciplineOf(
  { severities, disciplineGone }: ProfessionalismFacts,
  { weights, discipline }: ProfessionalismTable,
): Scored {
  if (disciplineGone) return lacks('DISCIPLINE', 'DISCIPLINE', weights.DISCIPLINE);
  const points = Math.min(discipline.NONE, ...severities.map((severity) => discipline[severity]));
  return { dimension: 'DISCIPLINE', points };
}
