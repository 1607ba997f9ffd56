import type { CommandName } from '@jejak/access';
import { idOf } from '../http/id.pipe.js';
import { accountsSubjects } from './subjects/accounts.js';
import { breachesSubjects } from './subjects/breaches.js';
import { disputesSubjects } from './subjects/disputes.js';
import { guidanceSubjects } from './subjects/guidance.js';
import { importsSubjects } from './subjects/imports.js';
import { learningSubjects } from './subjects/learning.js';
import { oversightSubjects } from './subjects/oversight.js';
import { outcomesSubjects } from './subjects/outcomes.js';
import { peopleSubjects } from './subjects/people.js';
import { plansSubjects } from './subjects/plans.js';
import { programmesSubjects } from './subjects/programmes.js';
import { siasnSubjects } from './subjects/siasn.js';
import { unitsSubjects } from './subjects/units.js';
import type { SubjectIds, Tell } from './subjects/told.js';

/** Whom or what each command is about. */
const ofCommand: Tell = {
  ...peopleSubjects,
  ...learningSubjects,
  ...guidanceSubjects,
  ...programmesSubjects,
  ...plansSubjects,
  ...unitsSubjects,
  ...outcomesSubjects,
  ...accountsSubjects,
  ...oversightSubjects,
  ...breachesSubjects,
  ...disputesSubjects,
  ...importsSubjects,
  ...siasnSubjects,
};

/** Whom or what a command is about; it must be permitted for each. A new unit is about the one that it will belong to. */
export function subjectsOfCommand(
  name: CommandName,
  command: object,
  id: string | undefined,
): readonly SubjectIds[] {
  const tell = ofCommand[name] as (command: object, id: string | undefined) => SubjectIds | SubjectIds[];
  return [tell(command, id)].flat();
}

/** Whom or what an address is about. What is no id is about nobody; the route refuses it. */
export function subjectOfAddress(params: Readonly<Record<string, string>>): SubjectIds {
  const { employeeId, subjectId, mentorshipId, programmeId, unitId, accountId } = params;
  const { followUpId, planId, feedbackId, surveyId, serviceId, forumId } = params;
  const of = (text: string | undefined) => (text === undefined ? undefined : idOf(text));
  return {
    employeeId: of(employeeId ?? subjectId),
    mentorshipId: of(mentorshipId),
    programmeId: of(programmeId),
    unitId: of(unitId),
    accountId: of(accountId),
    followUpId: of(followUpId),
    planId: of(planId),
    feedbackId: of(feedbackId),
    surveyId: of(surveyId),
    serviceId: of(serviceId),
    forumId: of(forumId),
  };
}
