import {
  answersIn,
  marksOf,
  OpenSurvey,
  RateSatisfaction,
  survey,
  WithdrawRatings,
  type Survey,
  nameId,
} from '@jejak/domain';
import { command } from '../command.js';
import { defineKind } from '../define-kind.js';
import { fault } from '../faults.js';
import type { Plan, RowOf, Step } from '../kind.js';
import type { There } from '../there.js';
import { surveyColumns as columns } from './surveys.columns.js';

type Row = RowOf<typeof columns>;

/** Ids of surveys that sheets make. */
const SURVEYS = 'a3f9c1f4-52d3-5c0e-9a41-0d4b6f0e7c55';

/** Answers of citizens to the nine elements of the satisfaction survey (*Survei Kepuasan Masyarakat*, SKM). */
export const surveys = defineKind({
  name: 'surveys',
  title: { id: 'Survei kepuasan masyarakat', en: 'Satisfaction surveys' },
  explanation: {
    id: 'Satu baris untuk setiap responden. Survei unit dan triwulan itu dibuka oleh baris pertamanya dan tetap terbuka. Jangan tulis apa pun tentang siapa respondennya.',
    en: 'One row for each respondent. The first row for a unit and quarter opens the survey, which stays open. Write nothing of who they are.',
  },
  columns,
  steps: ['open', 'withdraw', 'rate'],
  key: ({ unit, period, service = '', number }) => JSON.stringify([unit, period, plainly(service), number]),
  plan,
});

const plainly = (text: string): string => text.normalize('NFKC').toLowerCase().replace(/\s+/g, ' ').trim();

async function plan(row: Row, there: There): Promise<Plan> {
  const unitId = await there.find('unit', row.unit);
  if (unitId === undefined) {
    const unknown = fault('IMPORT.UNIT_UNKNOWN', { value: row.unit });
    return { outcome: 'refused', column: columns.unit.heading, fault: unknown };
  }
  const { id, state } = await surveyOf(unitId, row, there);
  const answer = answerOf(row);
  const batchId = answerIdOf(id, row.number);
  const rate: Step = { name: 'rate', id, command: command(RateSatisfaction, { batchId, answers: [answer] }) };
  if (state.status === 'unknown') {
    const { period, service } = row;
    const open = command(OpenSurvey, { unitId, period, ...(service !== undefined && { service }) });
    return { outcome: 'added', steps: [{ name: 'open', id, command: open }, rate] };
  }
  const before = state.batches.get(batchId)?.marks;
  if (before === undefined) return { outcome: 'added', steps: [rate] };
  const after = marksOf(answer);
  if (before === after) return { outcome: 'same', at: { aggregate: survey, id } };
  const withdraw = command(WithdrawRatings, { batchId, reason: there.reason });
  return {
    outcome: 'changed',
    steps: [{ name: 'withdraw', id, command: withdraw }, rate],
    differences: differencesOf(before, after),
  };
}

/** The id of the survey that sheets make of a unit, a quarter and a service (empty where none is named). */
export const surveyIdOf = (unitId: string, period: string, service: string, generation: number): string =>
  nameId(JSON.stringify([unitId, period, plainly(service), generation]), SURVEYS);

/** The id of the batch that an answer sheet is, by its running number in the survey. */
export const answerIdOf = (surveyId: string, number: number): string => nameId(String(number), surveyId);

/** The survey of a row: one that was closed without answers, because its import was undone, is followed by another. */
async function surveyOf(
  unitId: string,
  { period, service = '' }: Row,
  there: There,
): Promise<{ readonly id: string; readonly state: Survey }> {
  for (let generation = 0; ; generation++) {
    const id = surveyIdOf(unitId, period, service, generation);
    const state = await there.load(survey, id);
    if (state.status !== 'closed' || answersIn(state) > 0) return { id, state };
  }
}

const answerOf = ({ u1, u2, u3, u4, u5, u6, u7, u8, u9 }: Row) => ({ u1, u2, u3, u4, u5, u6, u7, u8, u9 });

const ELEMENTS = ['u1', 'u2', 'u3', 'u4', 'u5', 'u6', 'u7', 'u8', 'u9'] as const;

const differencesOf = (before: string, after: string) =>
  ELEMENTS.flatMap((element, at) =>
    before[at] === after[at]
      ? []
      : [{ column: columns[element].heading, before: before[at], after: after[at] }],
  );
