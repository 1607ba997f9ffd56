import { surveyColumns } from '../kinds/surveys.columns.js';
import { answerIdOf, surveyIdOf } from '../kinds/surveys.js';
import { cellsOf } from './cells.js';

/** An answer to a survey, without its place among the others. */
export interface AnswerStands {
  readonly batchId: string;
  readonly surveyId: string;
  readonly unitId: string;
  /** Code of the unit. */
  readonly unit: string;
  readonly period: string;
  readonly service: string | null;
  readonly marks: readonly number[];
}

/** The same with the running number that its sheet gave it. */
export interface NumberedAnswer extends AnswerStands {
  readonly number: number;
}

/** How often a survey may have been emptied and begun anew before its id is taken for one that no sheet makes. */
const MOST_GENERATIONS = 10;
/** Running numbers that sheets may give. */
const MOST_NUMBERS = 99_999;

/** An answer as a row of the sheet of surveys. */
export const answerCells = cellsOf(
  surveyColumns,
  ({ unit, period, service, number, marks: [u1, u2, u3, u4, u5, u6, u7, u8, u9] }: NumberedAnswer) => ({
    ...{ unit, period, service, number, u1, u2, u3, u4, u5, u6, u7, u8, u9 },
  }),
);

/**
 * The answers to one survey with their numbers, as the sheet had them that brought them. Numbers are found again by the ids
 * that they make. Answers that no sheet brought have none, and are left out: imported, they would stand there twice.
 */
export function numbered(answers: readonly AnswerStands[]): NumberedAnswer[] {
  const [first] = answers;
  if (!first || !isOfSheet(first)) return [];
  const wanted = new Map(answers.map((answer) => [answer.batchId, answer]));
  const found: NumberedAnswer[] = [];
  for (let number = 1; number <= MOST_NUMBERS && found.length < wanted.size; number++) {
    const answer = wanted.get(answerIdOf(first.surveyId, number));
    if (answer) found.push({ ...answer, number });
  }
  return found;
}

function isOfSheet({ surveyId, unitId, period, service }: AnswerStands): boolean {
  for (let generation = 0; generation < MOST_GENERATIONS; generation++)
    if (surveyIdOf(unitId, period, service ?? '', generation) === surveyId) return true;
  return false;
}
