import { disclosureRules } from '@jejak/domain';
import { fetchedAs } from '@jejak/exports';
import { answerCells, numbered, type AnswerStands } from '@jejak/imports';
import type pg from 'pg';
import { kindOf, unitCode, type SheetRow, type SheetSource } from './sheet-source.js';

const kind = kindOf('surveys');

const SQL = `
  SELECT * FROM (
    SELECT batch_id AS "batchId", survey_id AS "surveyId", unit_id AS "unitId", ${unitCode('answer.unit_id')} AS unit, period,
      service, ARRAY[u1, u2, u3, u4, u5, u6, u7, u8, u9] AS marks
    FROM serving.satisfaction_answers AS answer) AS answers
  ORDER BY unit COLLATE "C", period, service COLLATE "C" NULLS FIRST, "surveyId"`;

/** Answers that sheets brought, survey by survey. Those of a survey with few of them are left out, as in every view. */
export const surveysSheet: SheetSource = {
  ...{ kind, holds: [] },
  rows: async function* (client) {
    for await (const answers of surveys(client)) yield rowsOf(answers);
  },
};

async function* surveys(client: pg.Client): AsyncGenerator<readonly AnswerStands[]> {
  let survey: AnswerStands[] = [];
  for await (const answers of fetchedAs<AnswerStands>(client, SQL))
    for (const answer of answers) {
      const [first] = survey;
      if (first && first.surveyId !== answer.surveyId) {
        yield survey;
        survey = [];
      }
      survey.push(answer);
    }
  if (survey.length > 0) yield survey;
}

function rowsOf(answers: readonly AnswerStands[]): SheetRow[] {
  const found = answers[0]?.unit ? numbered(answers) : [];
  const told = found.length < disclosureRules.leastPeople ? [] : found;
  const leftOut = Array.from({ length: answers.length - told.length }, () => ({}));
  return [...told.map((answer) => ({ cells: answerCells(answer) })), ...leftOut];
}
