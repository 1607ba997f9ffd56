import { given } from '../../testing/given.js';
import {
  ani,
  budi,
  certificate,
  certificateId,
  claim,
  claimantId,
  claimed,
  claimedWith,
  claimId,
  credited,
  creditedExternal,
  hours,
  issued,
  programmeId,
  reversed,
  revoked,
  uuid,
  verified,
  verifierId,
} from '../../testing/samples.js';
import { personalIn } from '../kernel/personal-walk.js';
import { Personal } from '../kernel/personal.js';
import type { ClaimExternalLearning } from './learning-record.commands.js';
import * as events from './learning-record.events.js';
import type { LearningRecordEvent } from './learning-record.js';
import { learningRecord } from './learning-record.js';

const decidedNow = claimedWith((text) => Personal.of(text));
const reason = 'Sesuai sertifikat';
const by = (id: string, employeeId?: string) => ({ id, role: 'hr-planner', employeeId });
const ofAni = (facts: readonly LearningRecordEvent[], actor = by(verifierId)) =>
  given(learningRecord, facts, { id: ani, actor, newId: () => uuid(0x99) });
const what = { sourceId: programmeId, rule: hours.rule, reason };

describe('learning record: hours', () => {
  it('credits hours to the employee whose record it is', () =>
    ofAni([]).when('CreditLearningHours', hours).then([credited]));

  it('says nothing to a repetition, and refuses other hours for the same programme and rule', () => {
    const { when } = ofAni([credited]);
    when('CreditLearningHours', hours).then([]);
    for (const change of [{ jp: 2 }, { year: 2025 }, { form: 'COACHING' as const }])
      when('CreditLearningHours', { ...hours, ...change }).refuses('LEARNING.CREDITED_ALREADY');
    ofAni([credited, reversed]).when('CreditLearningHours', hours).refuses('LEARNING.CREDITED_ALREADY');
  });

  it.each([
    ['another programme', { ...hours, programmeId: uuid(77) }],
    ['another rule', { ...hours, rule: 'programme-hours/2' }],
  ])('credits %s', (_, other) =>
    ofAni([credited])
      .when('CreditLearningHours', other)
      .then([events.LearningHoursCredited({ employeeId: ani, ...other })]),
  );

  it('takes hours back once, all of them, for the year and form of the credit', () => {
    ofAni([credited]).when('ReverseLearningHours', what).then([reversed]);
    ofAni([credited, reversed]).when('ReverseLearningHours', what).refuses('LEARNING.REVERSED_ALREADY');
    ofAni([claimed, verified, creditedExternal])
      .when('ReverseLearningHours', { ...what, sourceId: claimId, rule: 'external-learning/1' })
      .then([events.LearningHoursCredited({ ...creditedExternal.data, jp: -12 })]);
  });

  it('takes back nothing that was not credited, and nobody their own', () => {
    const { when } = ofAni([credited]);
    when('ReverseLearningHours', { ...what, sourceId: uuid(77) }).refuses('LEARNING.CREDIT_UNKNOWN');
    when('ReverseLearningHours', { ...what, rule: 'programme-hours/2' }).refuses('LEARNING.CREDIT_UNKNOWN');
    ofAni([credited], by(verifierId, ani)).when('ReverseLearningHours', what).refuses('LEARNING.OWN_RECORD');
  });
});

describe('learning record: hours of mentoring', () => {
  const session = { mentorshipId: uuid(0x51), sessionId: uuid(0x52), jp: 2, year: 2026, rule: 'mentoring/1' };
  const { mentorshipId, sessionId, ...hoursOfIt } = session;
  const mentored = events.LearningHoursCredited({
    ...{ employeeId: ani, mentoring: { mentorshipId, sessionId }, ...hoursOfIt, form: 'MENTORING' },
  });
  const taken = events.LearningHoursCredited({ ...mentored.data, jp: -2 });

  it('are credited once for a session, whatever else was credited', () => {
    ofAni([credited]).when('CreditMentoringHours', session).then([mentored]);
    const { when } = ofAni([credited, mentored]);
    when('CreditMentoringHours', session).then([]);
    when('CreditMentoringHours', { ...session, rule: 'mentoring/2' }).then([]);
    when('CreditMentoringHours', { ...session, sessionId: uuid(0x53) }).thenLike([
      { type: 'LearningHoursCredited', data: { mentoring: { mentorshipId, sessionId: uuid(0x53) } } },
    ]);
  });

  it('are taken back with the session alone, and credited anew when it is confirmed anew', () => {
    ofAni([credited, mentored]).when('ReverseMentoringHours', { sessionId }).then([taken]);
    ofAni([credited, mentored]).when('ReverseMentoringHours', { sessionId: programmeId }).then([]);
    ofAni([credited, mentored])
      .when('ReverseMentoringHours', { sessionId: uuid(0x53) })
      .then([]);
    ofAni([credited, mentored, taken]).when('ReverseMentoringHours', { sessionId }).then([]);
    ofAni([credited, mentored, taken]).when('CreditMentoringHours', session).then([mentored]);
  });

  it('are taken back by an officer as other hours are', () =>
    ofAni([mentored])
      .when('ReverseLearningHours', { sourceId: sessionId, rule: 'mentoring/1', reason })
      .then([taken]));
});

describe('learning record: certificates', () => {
  it('issues one, with the number, the digest of the file and the day', () =>
    ofAni([])
      .when('IssueCertificate', certificate)
      .then([events.CertificateIssued({ ...issued.data, certificateId: uuid(0x99) })]));

  it('has one per programme that stands, and no number twice', () => {
    const { when } = ofAni([issued]);
    const other = { ...certificate, number: '800.2/0124/BKPSDM/2026' };
    when('IssueCertificate', other).refuses('LEARNING.CERTIFICATE_EXISTS', { programmeId });
    when('IssueCertificate', { ...certificate, programmeId: uuid(77) }).refuses('LEARNING.NUMBER_TAKEN');
    const again = ofAni([issued, revoked]);
    again.when('IssueCertificate', certificate).refuses('LEARNING.NUMBER_TAKEN');
    again.when('IssueCertificate', other).thenLike([{ type: 'CertificateIssued', data: other }]);
  });

  it('is not issued ahead of today in Medan', () => {
    const { when } = ofAni([]);
    when('IssueCertificate', { ...certificate, issuedOn: '2026-06-02' }).refuses('LEARNING.ISSUED_IN_FUTURE');
    when('IssueCertificate', { ...certificate, issuedOn: '2026-06-01' }).thenLike([
      { type: 'CertificateIssued', data: {} },
    ]);
  });

  it('is revoked once', () => {
    ofAni([issued]).when('RevokeCertificate', { certificateId, reason }).then([revoked]);
    ofAni([issued, revoked])
      .when('RevokeCertificate', { certificateId, reason })
      .refuses('LEARNING.CERTIFICATE_REVOKED');
    ofAni([]).when('RevokeCertificate', { certificateId, reason }).refuses('LEARNING.CERTIFICATE_UNKNOWN');
  });

  it('is issued and revoked by nobody for themselves', () => {
    const { when } = ofAni([issued], by(uuid(5), ani));
    when('IssueCertificate', certificate).refuses('LEARNING.OWN_RECORD');
    when('RevokeCertificate', { certificateId, reason }).refuses('LEARNING.OWN_RECORD');
  });
});

describe('learning record: learning elsewhere', () => {
  it('is claimed by the employee or by an officer, and what is personal is sealed for the employee', () => {
    for (const actor of [by(claimantId, ani), by(claimantId)])
      ofAni([], actor)
        .when('ClaimExternalLearning', claim)
        .then([events.ExternalLearningClaimed({ ...decidedNow.data, claimId: uuid(0x99) })]);
    const found = personalIn(events.ExternalLearningClaimed.personal, decidedNow.data);
    expect(found.map(({ path, about, field }) => [path, about, field.class])).toEqual([
      ['title', ani, 'free-text'],
      ['provider', ani, 'free-text'],
      ['certificateNumber', ani, 'identity'],
      ['evidence.name', ani, 'free-text'],
    ]);
  });

  it('of an earlier year is claimed without a file by an officer who says why', () => {
    const old = { ...claim, evidence: undefined, startedOn: '2019-02-04', endedOn: '2019-02-08' };
    const withoutEvidence = 'Arsip kertas rusak; tercatat di SIASN';
    const officer = by(claimantId);
    const refuses = (fields: Partial<ClaimExternalLearning>, actor = officer) =>
      ofAni([], actor)
        .when('ClaimExternalLearning', { ...old, withoutEvidence, ...fields })
        .refuses('LEARNING.EVIDENCE_REQUIRED');
    ofAni([], officer)
      .when('ClaimExternalLearning', { ...old, withoutEvidence })
      .thenLike([
        { type: 'ExternalLearningClaimed', data: { withoutEvidence: Personal.of(withoutEvidence) } },
      ]);
    refuses({ startedOn: '2026-02-02', endedOn: '2026-02-06' });
    refuses({ withoutEvidence: undefined });
    refuses({ evidence: claim.evidence });
    refuses({}, by(claimantId, ani));
  });

  it('has ended, and not before it began', () => {
    const { when } = ofAni([]);
    const days = (startedOn: string, endedOn: string) =>
      when('ClaimExternalLearning', { ...claim, startedOn, endedOn });
    days('2026-02-02', '2026-02-01').refuses('LEARNING.DATES_REVERSED');
    days('2026-02-02', '2026-06-02').refuses('LEARNING.NOT_ENDED');
    days('2026-06-01', '2026-06-01').thenLike([{ type: 'ExternalLearningClaimed', data: {} }]);
  });

  const decided = (decision: 'VERIFIED' | 'ADJUSTED' | 'REJECTED', jp: number) =>
    events.ExternalLearningDecided({ ...verified.data, decision, jp });
  const decide = (decision: 'VERIFIED' | 'ADJUSTED' | 'REJECTED', jp?: number) =>
    ofAni([claimed]).when('DecideExternalLearning', {
      ...{ claimId, decision, reason },
      ...(jp !== undefined && { jp }),
    });

  it('is credited in the decision, for the year in which it ended', () => {
    decide('VERIFIED').then([verified, creditedExternal]);
    decide('ADJUSTED', 7.5).then([
      decided('ADJUSTED', 7.5),
      events.LearningHoursCredited({ ...creditedExternal.data, jp: 7.5 }),
    ]);
    decide('REJECTED').then([decided('REJECTED', 0)]);
    const lastYear = events.ExternalLearningClaimed({ ...claimed.data, endedOn: '2025-12-31' });
    ofAni([lastYear])
      .when('DecideExternalLearning', { claimId, decision: 'VERIFIED', reason })
      .then([verified, events.LearningHoursCredited({ ...creditedExternal.data, year: 2025 })]);
  });

  it('has other hours where they are adjusted, and only there', () => {
    for (const [decision, jp] of [['ADJUSTED'], ['ADJUSTED', 12], ['VERIFIED', 12], ['REJECTED', 3]] as const)
      decide(decision, jp).refuses('LEARNING.ADJUSTED_HOURS', { decision, claimedJp: 12 });
  });

  it('is decided once, by somebody who neither claimed it nor is whom it is about', () => {
    const command = { claimId, decision: 'VERIFIED', reason } as const;
    ofAni([claimed], by(claimantId))
      .when('DecideExternalLearning', command)
      .refuses('LEARNING.CLAIMANT_DECIDES');
    ofAni([claimed], by(verifierId, ani))
      .when('DecideExternalLearning', command)
      .refuses('LEARNING.OWN_RECORD');
    ofAni([claimed], by(verifierId, budi))
      .when('DecideExternalLearning', command)
      .then([verified, creditedExternal]);
    for (const facts of [[verified, creditedExternal], [decided('REJECTED', 0)]])
      ofAni([claimed, ...facts])
        .when('DecideExternalLearning', command)
        .refuses('LEARNING.CLAIM_DECIDED');
    ofAni([]).when('DecideExternalLearning', command).refuses('LEARNING.CLAIM_UNKNOWN');
  });
});

describe('the number of a certificate', () => {
  it.each([
    ['800.2/0123/BKPSDM/2026', true],
    ['A-1', true],
    ['12345678901234', true],
    ['199003152015032004', false],
    ['A/1271015503900001', false],
    ['siti aminah', false],
    ['AB', false],
    ['A1/', false],
    ['A'.repeat(61), false],
  ])('%s: %s', (number, fits) =>
    expect(events.CertificateIssued.data.shape.number.safeParse(number).success).toBe(fits),
  );
});

describe('learning record: a claim that is taken back', () => {
  const withdrawn = events.ExternalLearningWithdrawn({ employeeId: ani, claimId });

  it('goes while nobody has decided it, and is not decided any more', () => {
    ofAni([claimed]).when('WithdrawExternalLearning', { claimId, reason }).then([withdrawn]);
    const { when } = ofAni([claimed, withdrawn]);
    when('WithdrawExternalLearning', { claimId, reason }).refuses('LEARNING.CLAIM_WITHDRAWN');
    when('DecideExternalLearning', { claimId, decision: 'VERIFIED', reason }).refuses(
      'LEARNING.CLAIM_WITHDRAWN',
    );
  });

  it('stays once it was decided: then its hours are taken back', () => {
    const { when } = ofAni([claimed, verified, creditedExternal]);
    when('WithdrawExternalLearning', { claimId, reason }).refuses('LEARNING.CLAIM_DECIDED');
    ofAni([]).when('WithdrawExternalLearning', { claimId, reason }).refuses('LEARNING.CLAIM_UNKNOWN');
  });
});
