import { plainToInstance } from 'class-transformer';
import { NOW } from '../testing/given.js';
import {
  ani,
  answered,
  assessed,
  budi,
  citra,
  opened,
  registered,
  samples,
  uuid,
  type Sample,
} from '../testing/samples.js';
import { evaluation } from './evaluation/evaluation.js';
import { EvaluationOpened, EvaluationRecorded } from './evaluation/evaluation.events.js';
import { employee } from './employee/employee.js';
import { CompetencyAssessed } from './employee/employee.events.js';
import { decide, fold } from './kernel/fold.js';
import type { RefusalCode } from './refusals.js';

/** Carries the sample out as the account of this employee, or as one that is linked to none. */
function act({ aggregate, name, json, facts }: Sample, employeeId: string | undefined) {
  const command = plainToInstance(aggregate.commands[name]!, JSON.parse(JSON.stringify(json)));
  return decide(aggregate, command, fold(aggregate, facts), {
    ...{ id: uuid(8), now: NOW, newId: () => uuid(0x1000) },
    actor: { id: uuid(9), role: 'programme-officer', employeeId },
  });
}

const sample = (name: string) => samples.find((one) => one.name === name)!;
const refusal = (code: RefusalCode) => expect.objectContaining({ code }) as Error;

describe('segregation of duties', () => {
  it.each<[string, RefusalCode]>([
    ['EnrolParticipant', 'PROGRAMME.OWN_SEAT'],
    ['WithdrawParticipant', 'PROGRAMME.OWN_SEAT'],
    ['HoldSession', 'PROGRAMME.OWN_RESULT'],
    ['CorrectAttendance', 'PROGRAMME.OWN_RESULT'],
    ['ScoreAssessment', 'PROGRAMME.OWN_RESULT'],
    ['CorrectScores', 'PROGRAMME.OWN_RESULT'],
    ['CompleteProgramme', 'PROGRAMME.OWN_RESULT'],
    ['RecordLearningActivity', 'ACTIVITY.OWN'],
    ['WithdrawLearningActivity', 'ACTIVITY.OWN'],
    ['TakeStatement', 'ACTIVITY.OWN'],
    ['ChangePlacement', 'EMPLOYEE.OWN_PLACEMENT'],
    ['AssessCompetency', 'EMPLOYEE.OWN_ASSESSMENT'],
    ['CorrectCompetencyAssessment', 'EMPLOYEE.OWN_ASSESSMENT'],
    ['RecordQualification', 'EMPLOYEE.OWN_QUALIFICATION'],
    ['CorrectQualification', 'EMPLOYEE.OWN_QUALIFICATION'],
    ['RecordDisciplineStatus', 'EMPLOYEE.OWN_DISCIPLINE'],
    ['CorrectDisciplineStatus', 'EMPLOYEE.OWN_DISCIPLINE'],
    ['RecordTalent', 'EMPLOYEE.OWN_TALENT'],
    ['WithdrawTalent', 'EMPLOYEE.OWN_TALENT'],
    ['RecordInterview', 'EVALUATION.RECORDER_IS_SUBJECT'],
    ['RecordObservation', 'EVALUATION.RECORDER_IS_SUBJECT'],
    ['ApprovePlan', 'PLAN.OWN_PLAN'],
    ['EvaluatePlan', 'PLAN.OWN_EVALUATION'],
    ['OpenAccount', 'ACCOUNT.OWN_LINK'],
    ['LinkEmployee', 'ACCOUNT.OWN_LINK'],
    ['RecordLogin', 'ACCOUNT.OWN_LINK'],
    ['GrantRole', 'ACCOUNT.OWN_GRANT'],
    ['ProposeMentorship', 'MENTORSHIP.OWN'],
    ['StartMentorship', 'MENTORSHIP.OWN'],
    ['EndMentorship', 'MENTORSHIP.OWN'],
    ['RateAppraisal', 'APPRAISAL.OWN'],
    ['DecideDispute', 'APPRAISAL.OWN'],
    ['FinaliseAppraisal', 'APPRAISAL.OWN'],
    ['CorrectAppraisal', 'APPRAISAL.OWN'],
    ['ReopenAppraisal', 'APPRAISAL.OWN'],
    ['WithdrawAppraisal', 'APPRAISAL.OWN'],
    ['WithdrawRegistration', 'EMPLOYEE.OWN_PLACEMENT'],
    ['RaiseFollowUp', 'FOLLOWUP.OWN_MATTER'],
    ['AssignFollowUp', 'FOLLOWUP.OWN_MATTER'],
    ['AcceptNomination', 'NOMINATION.OWN'],
    ['DeclineNomination', 'NOMINATION.OWN'],
  ])('%s: not about oneself', (name, code) => {
    expect(() => act(sample(name), ani)).toThrow(refusal(code));
    for (const other of [citra, undefined]) expect(act(sample(name), other)).not.toEqual([]);
  });

  it('VerifyFollowUp: not by its owner, and not about oneself', () => {
    expect(() => act(sample('VerifyFollowUp'), budi)).toThrow(refusal('FOLLOWUP.OWNER_VERIFIES'));
    expect(() => act(sample('VerifyFollowUp'), ani)).toThrow(refusal('FOLLOWUP.OWN_MATTER'));
    for (const other of [citra, undefined]) expect(act(sample('VerifyFollowUp'), other)).toHaveLength(1);
  });

  it('ResolveFollowUp: by its owner only, and so not by whom it is about', () => {
    expect(() => act(sample('ResolveFollowUp'), ani)).toThrow(refusal('FOLLOWUP.OWN_MATTER'));
    for (const other of [citra, undefined])
      expect(() => act(sample('ResolveFollowUp'), other)).toThrow(refusal('FOLLOWUP.NOT_OWNER'));
    expect(act(sample('ResolveFollowUp'), budi)).toHaveLength(1);
  });

  it.each(['IssueCertificate', 'RevokeCertificate', 'DecideExternalLearning', 'ReverseLearningHours'])(
    '%s: not for oneself',
    (name) => {
      const whose = uuid(8); // the id of a learning record is the employee's
      expect(() => act(sample(name), whose)).toThrow(refusal('LEARNING.OWN_RECORD'));
      for (const other of [citra, undefined]) expect(act(sample(name), other)).not.toEqual([]);
    },
  );

  it('lets people record and correct what they think of themselves', () => {
    const self = {
      ...sample('AssessCompetency'),
      json: { ...sample('AssessCompetency').json, method: 'SELF' },
    };
    expect(act(self, ani)).toHaveLength(1);
    const facts = [registered, CompetencyAssessed({ ...assessed.data, method: 'SELF' })];
    expect(act({ ...sample('CorrectCompetencyAssessment'), aggregate: employee, facts }, ani)).toHaveLength(
      1,
    );
  });

  it('lets respondents answer and correct their own questionnaire', () => {
    expect(act(sample('RecordQuestionnaire'), ani)).toHaveLength(1);
    const facts = [opened, answered(1, ani, 4)];
    expect(act({ ...sample('CorrectEvaluation'), aggregate: evaluation, facts }, ani)).toHaveLength(1);
  });

  it('lets nobody correct an observation or an interview of themselves', () => {
    const sources = [
      ...[{ instrument: 'INTERVIEW' as const, interviewerId: budi, intervieweeId: ani, heldAt: '2026-03-09T10:00:00Z' }],
      { instrument: 'OBSERVATION' as const, observerId: budi, subjectId: ani, observedAt: '2026-03-09T10:00:00Z', place: 'A' },
    ]; // prettier-ignore
    for (const source of sources) {
      const facts = [
        EvaluationOpened({ ...opened.data, instrument: source.instrument }),
        EvaluationRecorded({ ...answered(1, ani, 4).data, source }),
      ];
      const correct = { ...sample('CorrectEvaluation'), aggregate: evaluation, facts };
      expect(() => act(correct, ani)).toThrow(refusal('EVALUATION.RECORDER_IS_SUBJECT'));
      expect(act(correct, budi)).toHaveLength(1);
    }
  });
});
