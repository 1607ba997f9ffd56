import { randomUUID } from 'node:crypto';
import { EmployeeRegistered } from '@jejak/domain';
import { claimBody } from '../../apps/api/test/learning-samples.js';
import {
  appraisalBody,
  done,
  evaluationBody,
  feedbackBody,
  followUpBody,
  forumBody,
  heldRun,
  mentorshipBody,
  needsBody,
  nominationBody,
  planBody,
  programmeBody,
  scheduled,
  seriesBody,
  standardBody,
  surveyBody,
  unitBody,
} from '../../apps/api/test/samples.js';
import type { Caller } from './caller.js';
import { registration } from './employees.js';
import type { Facts } from './city.js';

/** A command that can be sent again and again: what it is sent with is new each time. */
export interface EndlessCommand {
  readonly aggregate: string;
  readonly next: () => readonly [path: string, body: object];
}

/** How many employees are needed: a command about somebody takes one of them, or two. */
export const EMPLOYEES = 40_000;

/** People in the register, and their ids. */
export function employees(): { readonly ids: string[]; readonly facts: Facts[] } {
  const ids = Array.from({ length: EMPLOYEES }, () => randomUUID());
  const facts = ids.map((employeeId) => {
    const { placement, ...rest } = registration();
    const events = [EmployeeRegistered({ employeeId, ...rest, ...placement })];
    return { stream: `employee-${employeeId}`, events, at: '2024-01-02T08:00:00+07:00' };
  });
  return { ids, facts };
}

/** The commonest command of each aggregate, that of the programme first; `ids` are those of people in the register. */
export async function commandOfEachAggregate(
  caller: Caller,
  ids: readonly string[],
): Promise<readonly EndlessCommand[]> {
  let used = 0;
  const somebody = () => {
    const one = ids[used++];
    if (one === undefined) throw new Error(`${ids.length} employees are too few`);
    return one;
  };
  const unit = (await done(caller, '/units', unitBody())).id;
  const { programmeId: held } = await heldRun(caller);
  const next = await scheduled(caller);
  const reason = 'UU 43/2009';
  return [
    { aggregate: 'programme', next: () => ['/programmes', programmeBody()] },
    { aggregate: 'programme series', next: () => ['/programme-series', seriesBody()] },
    { aggregate: 'employee', next: () => ['/employees', registration()] },
    { aggregate: 'unit', next: () => ['/units', unitBody(unit)] },
    { aggregate: 'account', next: () => ['/accounts', {}] },
    {
      aggregate: 'competency standard',
      next: () => [`/competency-standards/${randomUUID()}/proposals`, standardBody()],
    },
    { aggregate: 'needs assessment', next: () => ['/needs-assessments', needsBody(unit)] },
    { aggregate: 'development plan', next: () => ['/development-plans', planBody(unit)] },
    { aggregate: 'nomination', next: () => ['/nominations', nominationBody(next, somebody())] },
    { aggregate: 'evaluation', next: () => ['/evaluations', evaluationBody(held)] },
    { aggregate: 'follow-up', next: () => ['/follow-ups', followUpBody(somebody(), held)] },
    { aggregate: 'appraisal', next: () => ['/appraisals', appraisalBody(somebody())] },
    { aggregate: 'learning record', next: () => [`/learning-records/${somebody()}/claims`, claimBody()] },
    { aggregate: 'mentorship', next: () => ['/mentorships', mentorshipBody(somebody(), somebody())] },
    { aggregate: 'feedback', next: () => ['/feedback', feedbackBody(unit)] },
    { aggregate: 'survey', next: () => ['/surveys', surveyBody(unit)] },
    { aggregate: 'forum', next: () => ['/forums', forumBody(unit)] },
    {
      aggregate: 'privacy',
      next: () => [`/privacy/${somebody()}/holds`, { classes: ['sensitive'], article: reason, reason }],
    },
  ];
}
