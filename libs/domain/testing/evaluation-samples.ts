import { evaluation } from '../src/evaluation/evaluation.js';
import { EvaluationOpened, EvaluationRecorded } from '../src/evaluation/evaluation.events.js';
import { ani, budi, evaluationId, programmeId, uuid } from './ids.js';
import { of, type Sample } from './sample.js';

export const opened = EvaluationOpened({
  evaluationId,
  programmeId,
  level: 1,
  instrument: 'QUESTIONNAIRE',
  aspects: ['MATERIAL', 'FACILITATOR'],
  scaleMax: 5,
  minRecords: 2,
  dueOn: '2026-03-16',
});
export const answered = (n: number, respondentId: string, material: number) =>
  EvaluationRecorded({
    evaluationId,
    programmeId,
    level: 1,
    scaleMax: 5,
    recordId: uuid(0xf000 + n),
    source: { instrument: 'QUESTIONNAIRE', respondentId },
    items: [{ aspect: 'MATERIAL', value: material }],
  });

const withInstrument = (instrument: 'INTERVIEW' | 'OBSERVATION') => [
  EvaluationOpened({ ...opened.data, instrument }),
];
const answer = { aspect: 'MATERIAL', value: 4.5 };
const reason = 'Salah ketik';

export const evaluationSamples: readonly Sample[] = [
  of(evaluation, [])('OpenEvaluation', {
    programmeId,
    level: 3,
    instrument: 'OBSERVATION',
    aspects: ['EMPATHY', 'SPEED'],
    scaleMax: 4,
    minRecords: 5,
    opensOn: '2026-06-01',
    dueOn: '2026-08-31',
  }),
  of(evaluation, [opened])('RecordQuestionnaire', { respondentId: ani, items: [answer], comment: 'Jelas' }),
  of(evaluation, withInstrument('INTERVIEW'))('RecordInterview', {
    interviewerId: budi,
    intervieweeId: ani,
    heldAt: '2026-03-09T10:00:00+07:00',
    items: [answer],
  }),
  of(evaluation, withInstrument('OBSERVATION'))('RecordObservation', {
    observerId: budi,
    subjectId: ani,
    observedAt: '2026-03-09T10:00:00+07:00',
    place: 'Loket 3',
    items: [answer],
  }),
  of(evaluation, [opened, answered(1, ani, 4)])('CorrectEvaluation', {
    recordId: uuid(0xf001),
    items: [answer],
    reason,
  }),
  of(evaluation, [opened, answered(1, ani, 4), answered(2, budi, 5)])('ConcludeEvaluation', {
    verdict: 'ACHIEVED',
    recommendations: ['Tambah sesi praktik'],
  }),
];
