import {
  CompetencyStandardProposed,
  CompetencyStandardPublished,
} from '../src/competency-standard/standard.events.js';
import { competencyStandard } from '../src/competency-standard/standard.js';
import { NeedsAssessmentOpened, NeedsResponseSubmitted } from '../src/needs-assessment/needs.events.js';
import { needsAssessment } from '../src/needs-assessment/needs.js';
import { ani, budi, citra, positionId, unitId, uuid } from './ids.js';
import { of, type Sample } from './sample.js';

export const [needsId, proposalId] = [uuid(0xd1), uuid(0xd2)];
const required = [{ competencyCode: 'MAN-03', kind: 'MANAGERIAL' as const, level: 3 }];
const duty = {
  ...{ code: 'D-01', statement: { id: 'Membina guru', en: 'Guide teachers' } },
  competencyCodes: ['MAN-03'],
};

export const proposed = CompetencyStandardProposed({
  ...{ positionId, proposalId, items: required, effectiveFrom: '2026-01-01', proposedBy: uuid(0xac1) },
});
export const published = CompetencyStandardPublished({
  ...{ positionId, proposalId, version: 1, items: required, effectiveFrom: '2026-01-01' },
});

/** All instruments; the survey is open at the moment of the tests. */
export const needsOpened = NeedsAssessmentOpened({
  ...{ needsId, unitIds: [unitId], positionFamilies: ['TEACHER'], year: 2027 },
  instruments: ['SURVEY', 'FGD', 'DOCUMENT', 'APPRAISAL', 'PUBLIC_FEEDBACK'],
  questions: ['READY_FOR_DIGITAL', 'TIME_TO_LEARN'],
  opensAt: '2026-05-01T08:00:00+07:00',
  closesAt: '2026-06-30T17:00:00+07:00',
});
export const responded = (employeeId: string) =>
  NeedsResponseSubmitted({
    ...{ needsId, employeeId, answers: [] },
    perceivedGaps: [{ competencyCode: 'TEK-12', priority: 4 }],
  });

const reason = 'Keputusan Wali Kota 800/12';
const SHA = '9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08';
const statement = 'Belum mahir memakai aplikasi layanan';

/** One sample of every command to standards and assessments of needs, with every optional field. */
export const needsSamples: readonly Sample[] = [
  of(competencyStandard, [])('ProposeStandard', {
    ...{ items: required, family: 'TEACHER', duties: [duty], effectiveFrom: '2026-01-01' },
  }),
  of(competencyStandard, [proposed])('WithdrawProposal', { proposalId, reason }),
  of(competencyStandard, [proposed])('PublishStandard', { proposalId, reason }),
  of(competencyStandard, [proposed, published])('WithdrawStandard', { effectiveFrom: '2027-01-01', reason }),

  of(needsAssessment, [])('OpenNeedsAssessment', {
    ...{ unitIds: [unitId], positionFamilies: ['TEACHER'], year: 2027, instruments: ['SURVEY', 'FGD'] },
    ...{ questions: ['READY_FOR_DIGITAL'] },
    ...{ opensAt: '2026-01-05T08:00:00+07:00', closesAt: '2026-01-31T17:00:00+07:00' },
  }),
  of(needsAssessment, [needsOpened])('SubmitNeedsResponse', {
    employeeId: ani,
    answers: [{ question: 'READY_FOR_DIGITAL', value: 2 }],
    perceivedGaps: [{ competencyCode: 'TEK-12', priority: 4 }],
    comment: 'Perlu pelatihan yang praktis',
  }),
  of(needsAssessment, [needsOpened])('RecordFocusGroup', {
    ...{ heldOn: '2026-05-12', moderatorId: budi, attendeeIds: [ani, citra], topics: ['Layanan digital'] },
    findings: [{ competencyCode: 'TEK-12', statement, votes: 2 }],
    minutesSha256: SHA,
  }),
  of(needsAssessment, [needsOpened])('RecordNeedsFindings', {
    instrument: 'PUBLIC_FEEDBACK',
    findings: [{ competencyCode: 'MAN-05', statement: 'Warga menunggu terlalu lama' }],
    paperSha256: SHA,
    forum: { forumId: uuid(0xf0), aspirationIds: [uuid(0xa5)], commitmentIds: [uuid(0xc0)] },
  }),
  of(needsAssessment, [needsOpened, responded(ani)])('ConcludeNeedsAssessment', {
    gaps: [
      {
        competencyCode: 'TEK-12',
        unitId,
        requiredAverage: 2.5,
        actualAverage: 1.25,
        headcount: 48,
        priority: 5,
      },
    ],
    invited: 48,
    recommendations: ['Pelatihan aplikasi layanan, dua angkatan'],
  }),
  of(needsAssessment, [needsOpened])('CancelNeedsAssessment', { reason }),
];
