import {
  AccountOpened,
  CertificateIssued,
  CompetencyAssessed,
  EvaluationOpened,
  EvaluationRecorded,
  ExternalLearningClaimed,
  Personal,
  type DomainEvent,
} from '@jejak/domain';
import type { Random } from '../crash/random.js';
import type { Facts } from './city.js';

const DAY_MS = 86_400_000;
const CLAIM_EVIDENCE = 20_000;
const CERTIFICATE_NUMBERS = 5_000_000;
/** Of a thousand things those that were entered late; a fifth of them very late. */
const LATE_PER_MILLE = 40;

/** When something of this moment was entered: at once, or, now and then, weeks or months later. */
export function enteredAt(random: Random, at: string): string {
  if (random.between(1, 1000) > LATE_PER_MILLE) return at;
  const days = random.percent(20) ? random.between(181, 300) : random.between(31, 120);
  return new Date(Math.min(Date.parse(at) + days * DAY_MS, Date.now())).toISOString();
}

/** The certificate of a run; a few numbers are given twice. */
export function certificateOf(
  random: Random,
  employeeId: string,
  programmeId: string,
  issuedOn: string,
): Facts {
  const number = `800.2/${random.between(1, CERTIFICATE_NUMBERS)}`;
  const at = `${issuedOn}T16:00:00+07:00`;
  const paper = {
    certificateId: random.uuid(),
    number,
    contentHash: random.uuid().replaceAll('-', '').repeat(2),
  };
  return {
    stream: `learning-${employeeId}`,
    events: [CertificateIssued({ ...paper, employeeId, programmeId, issuedOn })],
    ...{ at, recordedAt: enteredAt(random, at) },
  };
}

/** A claim of learning elsewhere in a year; its evidence is one of so many files. */
export function claimOf(random: Random, employeeId: string, year: number): Facts {
  const day = `${year}-${String(random.between(1, 9)).padStart(2, '0')}-15`;
  const text = Personal.clear('Kursus');
  const file = random.between(1, CLAIM_EVIDENCE).toString(16).padStart(64, '0');
  const claim = ExternalLearningClaimed({
    ...{ employeeId, claimId: random.uuid(), title: text, provider: text, form: 'COURSE', claimedJp: 4 },
    ...{ startedOn: day, endedOn: day, claimantId: random.uuid(), evidence: { sha256: file, name: text } },
  });
  return { stream: `learning-${employeeId}`, events: [claim], at: `${day}T09:00:00+07:00` };
}

/** An assessment in the year that ends today; by this account, where one is named. */
export function recentAssessment(random: Random, employeeId: string, by?: string): Facts {
  const at = new Date(Date.now() - random.between(1, 330) * DAY_MS).toISOString();
  const items = [{ competencyCode: 'MAN-01', requiredLevel: 3, actualLevel: random.between(1, 4) }];
  const assessed = CompetencyAssessed({
    ...{ employeeId, assessmentId: random.uuid(), method: 'TEST', assessedOn: at.slice(0, 10), items },
    jpm: random.between(40, 100),
  });
  return {
    stream: `employee-${employeeId}`,
    events: [assessed],
    ...{ at, recordedAt: enteredAt(random, at), ...(by !== undefined && { by }) },
  };
}

/** The account of an employee. */
export const accountOf = (accountId: string, employeeId: string): Facts => ({
  stream: `account-${accountId}`,
  events: [AccountOpened({ accountId, employeeId })],
  at: '2023-01-02T08:00:00+07:00',
});

/** What those who were there thought of a run. */
export function evaluationOf(
  random: Random,
  programmeId: string,
  date: string,
  respondents: readonly string[],
): Facts {
  const of = { evaluationId: random.uuid(), programmeId, level: 1 as const, scaleMax: 5 };
  const aspects = ['MATERIAL', 'FACILITATOR', 'FACILITIES'];
  const events: DomainEvent[] = [
    EvaluationOpened({ ...of, instrument: 'QUESTIONNAIRE', aspects, minRecords: 3, dueOn: date }),
    ...respondents.map((respondentId) =>
      EvaluationRecorded({
        ...{ ...of, recordId: random.uuid(), source: { instrument: 'QUESTIONNAIRE', respondentId } },
        items: aspects.map((aspect) => ({ aspect, value: random.between(2, 5) })),
      }),
    ),
  ];
  return { stream: `evaluation-${of.evaluationId}`, events, at: `${date}T15:00:00+07:00` };
}
