import {
  AFTERNOON,
  assessmentBody,
  done,
  employeeBody,
  evaluationBody,
  heldRun,
  MORNING,
  programmeBody,
} from './samples.js';
import type { Api } from './support.js';

/** A body that fits, for each address that takes commands; with every field that may be left out. */
export async function everyCommand(
  api: Pick<Api, 'get' | 'post'>,
): Promise<Readonly<Record<string, object>>> {
  const run = await heldRun(api);
  const employee = `/employees/${run.employeeId}`;
  await done(api, `${employee}/competency-assessments`, assessmentBody());
  const [assessment] = (await api.get(employee)).body.assessments as [{ assessmentId: string }];
  const evaluation = `/evaluations/${(await done(api, '/evaluations', evaluationBody(run.programmeId))).id}`;
  await done(api, `${evaluation}/questionnaires`, {
    respondentId: run.employeeId,
    items: [{ aspect: 'MATERIAL', value: 3 }],
  });
  const [record] = (await api.get(evaluation)).body.records as [{ recordId: string }];
  const { sessions } = programmeBody();
  const line = { employeeId: run.employeeId };
  const moment = '2024-03-05T08:00:00+07:00';
  const items = [{ aspect: 'MATERIAL', value: 3 }];
  const reason = 'because';
  return {
    '/employees': employeeBody(),
    [`${employee}/placements`]: { kind: 'EXIT', effectiveDate: '2024-02-01', decreeNumber: '1', reason },
    [`${employee}/competency-assessments`]: assessmentBody(),
    [`${employee}/competency-assessments/${assessment.assessmentId}/corrections`]: { items: assessmentBody(4).items, reason },
    '/programmes': programmeBody({ competencies: [{ code: 'MAN-03', targetLevel: 3 }], objectives: [{ indicator: 'a', target: 'b' }] }),
    [`${run.path}/calendar`]: { sessions, mode: 'ONLINE', reason },
    [`${run.path}/participants`]: { ...line, basis: 'GAP' },
    [`${run.path}/participants/${run.employeeId}/withdrawal`]: { reason },
    [`${run.path}/sessions/${MORNING}/attendance`]: { actualStart: moment, actualEnd: moment, attendance: [{ ...line, status: 'PRESENT', minutes: 5 }] },
    [`${run.path}/sessions/${AFTERNOON}/attendance/corrections`]: { attendance: [{ ...line, status: 'ABSENT' }], reason },
    [`${run.path}/scores`]: { kind: 'PRE', scores: [{ ...line, score: 50 }] },
    [`${run.path}/scores/corrections`]: { kind: 'PRE', scores: [{ ...line, score: 51 }], reason },
    [`${run.path}/completion`]: { realisedCostIdr: 1, outcomes: [{ ...line, outcome: 'PASSED', reason }] },
    [`${run.path}/cancellation`]: { reason },
    '/evaluations': evaluationBody(run.programmeId),
    [`${evaluation}/questionnaires`]: { respondentId: run.programmeId, items },
    [`${evaluation}/interviews`]: { interviewerId: run.programmeId, intervieweeId: run.employeeId, heldAt: moment, items },
    [`${evaluation}/observations`]: { observerId: run.programmeId, subjectId: run.employeeId, observedAt: moment, place: 'Medan', items },
    [`${evaluation}/records/${record.recordId}/corrections`]: { items, reason },
    [`${evaluation}/conclusion`]: { verdict: 'ACHIEVED', recommendations: ['more'] },
  }; // prettier-ignore
}
