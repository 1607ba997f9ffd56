import type { Predicate } from '../appraisal/appraisal.vocabulary.js';
import type {
  DisciplineSeverity,
  PositionClass,
  QualificationLevel,
} from '../employee/employee.vocabulary.js';
import type { Form } from '../programme/programme.vocabulary.js';

/** What the index consists of, in the order in which it is told (*dimensi*). */
export const DIMENSIONS = ['QUALIFICATION', 'COMPETENCY', 'PERFORMANCE', 'DISCIPLINE'] as const;
export type Dimension = (typeof DIMENSIONS)[number];

/** Categories of the index (*kategori tingkat profesionalitas*), the highest first. */
export const PROFESSIONALISM_CATEGORIES = ['VERY_HIGH', 'HIGH', 'MEDIUM', 'LOW', 'VERY_LOW'] as const;
export type ProfessionalismCategory = (typeof PROFESSIONALISM_CATEGORIES)[number];

/** Kinds of learning that bring points, each once. */
export const LEARNING_PARTS = ['LEADERSHIP', 'FUNCTIONAL', 'TECHNICAL', 'SEMINAR'] as const;
export type LearningPart = (typeof LEARNING_PARTS)[number];

/** When a kind of learning brings its points. */
export interface LearningRule {
  /** Forms of development (LAN 10/2018) that count as this kind. */
  readonly forms: readonly Form[];
  /** Lesson hours of them together that it takes; 0: whatever there was. */
  readonly leastJp: number;
  /** Calendar years that count, with that of the index; 0: whenever it was. */
  readonly years: number;
  /** Points for each class of positions. */
  readonly points: Readonly<Record<PositionClass, number>>;
}

/** The numbers of one version of the rules. */
export interface ProfessionalismTable {
  /** Most points of each dimension; together 100. */
  readonly weights: Readonly<Record<Dimension, number>>;
  readonly qualification: Readonly<Record<QualificationLevel, number>>;
  readonly competency: Readonly<Record<LearningPart, LearningRule>>;
  readonly performance: Readonly<Record<Predicate, number>>;
  readonly discipline: Readonly<Record<DisciplineSeverity, number>>;
  /** The lowest total of each category; `VERY_LOW` from 0. */
  readonly categories: Readonly<Record<ProfessionalismCategory, number>>;
}

/** What is wrong with a table. */
export type TableFault = 'WEIGHTS' | Dimension | 'CATEGORIES';

/** The first thing that does not fit together in a table; undefined where all does. */
export function tableFault(table: ProfessionalismTable): TableFault | undefined {
  const { weights, qualification, competency, performance, discipline, categories } = table;
  const most = (points: Readonly<Record<string, number>>) => Math.max(...Object.values(points));
  if (Object.values(weights).reduce((sum, one) => sum + one, 0) !== 100) return 'WEIGHTS';
  if (most(qualification) > weights.QUALIFICATION) return 'QUALIFICATION';
  if (Object.values(mostByClass(competency)).some((sum) => sum > weights.COMPETENCY)) return 'COMPETENCY';
  if (most(performance) > weights.PERFORMANCE) return 'PERFORMANCE';
  if (most(discipline) > weights.DISCIPLINE) return 'DISCIPLINE';
  const bounds = PROFESSIONALISM_CATEGORIES.map((category) => categories[category]);
  const falls = bounds.every((bound, index) => index === 0 || bound < (bounds[index - 1] ?? 0));
  return falls && bounds.at(-1) === 0 ? undefined : 'CATEGORIES';
}

/** What all kinds of learning together bring to each class of positions. */
function mostByClass(competency: ProfessionalismTable['competency']): Record<string, number> {
  const sums: Record<string, number> = {};
  for (const { points } of Object.values(competency))
    for (const [positionClass, one] of Object.entries(points))
      sums[positionClass] = (sums[positionClass] ?? 0) + one;
  return sums;
}
