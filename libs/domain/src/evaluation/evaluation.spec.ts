import { given } from '../../testing/given.js';
import {
  ani,
  answered,
  budi,
  citra,
  evaluationId,
  opened,
  programmeId,
  recordId,
  uuid,
} from '../../testing/samples.js';
import { Personal } from '../kernel/personal.js';
import * as events from './evaluation.events.js';
import { evaluation } from './evaluation.js';
import type { Instrument } from './evaluation.vocabulary.js';

const openedFor = (instrument: Instrument) => events.EvaluationOpened({ ...opened.data, instrument });
const items = [{ aspect: 'MATERIAL', value: 4 }];
const interview = { interviewerId: budi, intervieweeId: ani, heldAt: '2026-03-09T10:00:00+07:00' };
const observation = {
  observerId: budi,
  subjectId: ani,
  observedAt: '2026-03-09T10:00:00+07:00',
  place: 'Loket 3',
};
const twoRecords = [opened, answered(1, ani, 4), answered(2, budi, 5)];
const about = { evaluationId, programmeId, level: 1 as const };
const concluded = events.EvaluationConcluded({
  ...about,
  n: 0,
  aspects: [],
  verdict: 'INSUFFICIENT_DATA',
  recommendations: [],
});
const recorded = (source: Parameters<typeof events.EvaluationRecorded>[0]['source']) =>
  events.EvaluationRecorded({ ...about, scaleMax: 5, recordId, source, items });

describe('evaluation: opening', () => {
  const { evaluationId: id, ...command } = opened.data;

  it('begins to take records', () =>
    given(evaluation, [], { id }).when('OpenEvaluation', command).then([opened]));

  it('begins once', () =>
    given(evaluation, [opened]).when('OpenEvaluation', command).refuses('EVALUATION.EXISTS'));

  it('asks about each aspect once', () =>
    given(evaluation, [])
      .when('OpenEvaluation', { ...command, aspects: ['A', 'B', 'A'] })
      .refuses('EVALUATION.ASPECT_TWICE', { aspects: ['A'] }));

  it('may open on its due day, not after it', () => {
    const opening = (opensOn: string) =>
      given(evaluation, [], { id }).when('OpenEvaluation', { ...command, opensOn });
    opening(opened.data.dueOn).then([
      events.EvaluationOpened({ ...opened.data, opensOn: opened.data.dueOn }),
    ]);
    opening('2026-03-17').refuses('EVALUATION.OPENS_AFTER_DUE', {
      opensOn: '2026-03-17',
      dueOn: '2026-03-16',
    });
  });

  it('names a rule where a policy opens it, and only then', () => {
    const byRule = { ...command, ruleId: 'evaluation-opening/1' };
    given(evaluation, []).when('OpenEvaluation', byRule).refuses('EVALUATION.RULE_OF_A_PERSON');
    given(evaluation, [], { id, actor: { id: 'policy:open-evaluations', role: 'policy' } })
      .when('OpenEvaluation', byRule)
      .then([events.EvaluationOpened({ ...opened.data, ruleId: 'evaluation-opening/1' })]);
  });
});

describe('evaluation: the day from which it is open', () => {
  const later = (instrument: Instrument, opensOn: string) =>
    given(evaluation, [
      events.EvaluationOpened({ ...opened.data, instrument, opensOn, dueOn: '2026-12-31' }),
    ]);

  it('takes questionnaires from that day on, as it is in Medan', () => {
    const answers = { respondentId: ani, items };
    later('QUESTIONNAIRE', '2026-06-02')
      .when('RecordQuestionnaire', answers)
      .refuses('EVALUATION.NOT_YET_OPEN', { opensOn: '2026-06-02' });
    later('QUESTIONNAIRE', '2026-06-01')
      .when('RecordQuestionnaire', answers)
      .thenLike([{ type: 'EvaluationRecorded', data: {} }]);
  });

  it('takes what was held on that day or later, whenever it is recorded', () => {
    const held = { ...interview, heldAt: '2026-03-09T00:00:00+07:00', items };
    const seen = { ...observation, observedAt: '2026-03-08T23:59:59+07:00', items };
    later('INTERVIEW', '2026-03-09')
      .when('RecordInterview', held)
      .thenLike([{ type: 'EvaluationRecorded', data: {} }]);
    later('INTERVIEW', '2026-03-10').when('RecordInterview', held).refuses('EVALUATION.NOT_YET_OPEN');
    later('OBSERVATION', '2026-03-09').when('RecordObservation', seen).refuses('EVALUATION.NOT_YET_OPEN');
  });
});

describe('evaluation: comments', () => {
  it('are sealed for whoever answered, not for whoever enters it', () =>
    given(evaluation, [opened], { newId: () => recordId })
      .when('RecordQuestionnaire', { respondentId: ani, items, comment: 'Ruangannya panas' })
      .then([
        events.EvaluationRecorded({
          ...recorded({ instrument: 'QUESTIONNAIRE', respondentId: ani }).data,
          comment: { employeeId: ani, text: Personal.of('Ruangannya panas') },
        }),
      ]));
});

describe('evaluation: records', () => {
  const newId = () => recordId;

  it('takes a questionnaire, an interview, an observation', () => {
    given(evaluation, [opened], { newId })
      .when('RecordQuestionnaire', { respondentId: ani, items })
      .then([recorded({ instrument: 'QUESTIONNAIRE', respondentId: ani })]);
    given(evaluation, [openedFor('INTERVIEW')], { newId })
      .when('RecordInterview', { ...interview, items })
      .then([recorded({ instrument: 'INTERVIEW', ...interview })]);
    given(evaluation, [openedFor('OBSERVATION')], { newId })
      .when('RecordObservation', { ...observation, items })
      .then([recorded({ instrument: 'OBSERVATION', ...observation })]);
  });

  it.each([
    ['QUESTIONNAIRE', ['INTERVIEW', 'OBSERVATION']],
    ['INTERVIEW', ['QUESTIONNAIRE', 'OBSERVATION']],
    ['OBSERVATION', ['QUESTIONNAIRE', 'INTERVIEW']],
  ] as const)('refuses other records than its instrument: %s', (instrument, others) => {
    const { when } = given(evaluation, [openedFor(instrument)]);
    const record = {
      QUESTIONNAIRE: when('RecordQuestionnaire', { respondentId: ani, items }),
      INTERVIEW: when('RecordInterview', { ...interview, items }),
      OBSERVATION: when('RecordObservation', { ...observation, items }),
    };
    for (const other of others) record[other].refuses('EVALUATION.WRONG_INSTRUMENT', { instrument });
  });

  it('takes one questionnaire per respondent', () => {
    const { when } = given(evaluation, [opened, answered(1, ani, 4)]);
    when('RecordQuestionnaire', { respondentId: ani, items }).refuses('EVALUATION.ALREADY_ANSWERED');
    when('RecordQuestionnaire', { respondentId: budi, items }).thenLike([
      { type: 'EvaluationRecorded', data: {} },
    ]);
  });

  it('refuses to interview or observe oneself', () => {
    given(evaluation, [openedFor('INTERVIEW')])
      .when('RecordInterview', { ...interview, intervieweeId: budi, items })
      .refuses('EVALUATION.SELF_INTERVIEW');
    given(evaluation, [openedFor('OBSERVATION')])
      .when('RecordObservation', { ...observation, subjectId: budi, items })
      .refuses('EVALUATION.SELF_OBSERVATION');
  });

  it('lets nobody make or correct what is about themselves', () => {
    const actor = { id: uuid(0x77), role: 'programme-officer', employeeId: ani };
    const correction = { recordId, items, reason: 'Salah ketik' };
    const interviewed = [openedFor('INTERVIEW'), recorded({ instrument: 'INTERVIEW', ...interview })];
    given(evaluation, interviewed, { actor })
      .when('RecordInterview', { ...interview, items })
      .refuses('EVALUATION.RECORDER_IS_SUBJECT');
    given(evaluation, interviewed, { actor })
      .when('CorrectEvaluation', correction)
      .refuses('EVALUATION.RECORDER_IS_SUBJECT');
    const observed = [openedFor('OBSERVATION'), recorded({ instrument: 'OBSERVATION', ...observation })];
    given(evaluation, observed, { actor })
      .when('RecordObservation', { ...observation, items })
      .refuses('EVALUATION.RECORDER_IS_SUBJECT');
    given(evaluation, observed, { actor })
      .when('CorrectEvaluation', correction)
      .refuses('EVALUATION.RECORDER_IS_SUBJECT');
    given(evaluation, observed, { actor: { ...actor, employeeId: budi } })
      .when('CorrectEvaluation', correction)
      .thenLike([{ type: 'EvaluationCorrected', data: {} }]);
  });

  it('takes what is held this moment, and the highest value of the scale', () =>
    given(evaluation, [openedFor('INTERVIEW')])
      .when('RecordInterview', {
        ...{ ...interview, heldAt: '2026-06-01T08:00:00+07:00' },
        items: [{ aspect: 'MATERIAL', value: 5 }],
      })
      .thenLike([{ type: 'EvaluationRecorded', data: {} }]));

  it('refuses what is yet to come', () => {
    const soon = '2026-06-01T08:00:00.001+07:00';
    given(evaluation, [openedFor('INTERVIEW')])
      .when('RecordInterview', { ...interview, heldAt: soon, items })
      .refuses('EVALUATION.NOT_YET_HELD');
    given(evaluation, [openedFor('OBSERVATION')])
      .when('RecordObservation', { ...observation, observedAt: soon, items })
      .refuses('EVALUATION.NOT_YET_HELD');
  });

  it.each([
    ['an aspect that is not asked about', 'EVALUATION.ASPECT_UNKNOWN', [{ aspect: 'FOOD', value: 3 }]],
    ['an aspect twice', 'EVALUATION.ASPECT_TWICE', [...items, ...items]],
    ['a value above the scale', 'EVALUATION.VALUE_OUT_OF_SCALE', [{ aspect: 'MATERIAL', value: 5.1 }]],
  ] as const)('refuses %s, in a record and in a correction', (_, code, wrong) => {
    const { when } = given(evaluation, [opened, answered(1, ani, 4)]);
    when('RecordQuestionnaire', { respondentId: budi, items: [...wrong] }).refuses(code);
    when('CorrectEvaluation', { recordId: uuid(0xf001), items: [...wrong], reason: 'Salah ketik' }).refuses(
      code,
    );
  });

  it('corrects a record that it has', () => {
    const { when } = given(evaluation, [opened, answered(1, ani, 4)]);
    const source = { instrument: 'QUESTIONNAIRE', respondentId: ani } as const;
    const command = { recordId: uuid(0xf001), items, reason: 'Salah ketik' };
    when('CorrectEvaluation', command).then([
      events.EvaluationCorrected({ evaluationId, programmeId, recordId: uuid(0xf001), source, items }),
    ]);
    when('CorrectEvaluation', { ...command, recordId: uuid(99) }).refuses('EVALUATION.RECORD_UNKNOWN');
  });
});

describe('evaluation: conclusion', () => {
  it('tells number and mean of each aspect that was answered, corrections included', () => {
    const corrected = events.EvaluationCorrected({
      evaluationId,
      programmeId,
      recordId: uuid(0xf001),
      items: [
        { aspect: 'FACILITATOR', value: 3 },
        { aspect: 'MATERIAL', value: 2 },
      ],
    });
    given(evaluation, [...twoRecords, corrected])
      .when('ConcludeEvaluation', { verdict: 'ACHIEVED', recommendations: ['Lanjutkan'] })
      .then([
        events.EvaluationConcluded({
          ...about,
          n: 2,
          aspects: [
            { aspect: 'MATERIAL', n: 2, mean: 3.5 },
            { aspect: 'FACILITATOR', n: 1, mean: 3 },
          ],
          verdict: 'ACHIEVED',
          recommendations: [Personal.of('Lanjutkan')],
        }),
      ]);
  });

  it.each(['ACHIEVED', 'NEEDS_IMPROVEMENT', 'METHOD_CHANGE', 'INSUFFICIENT_DATA'] as const)(
    'has insufficient data with too few records, though %s is given',
    (verdict) =>
      given(evaluation, twoRecords.slice(0, 2))
        .when('ConcludeEvaluation', { verdict })
        .thenLike([{ type: 'EvaluationConcluded', data: { n: 1, verdict: 'INSUFFICIENT_DATA' } }]),
  );

  it('refuses insufficient data as a verdict on enough records', () =>
    given(evaluation, twoRecords)
      .when('ConcludeEvaluation', { verdict: 'INSUFFICIENT_DATA' })
      .refuses('EVALUATION.DATA_SUFFICIENT', { n: 2, minRecords: 2 }));

  it('refuses everything before it is opened and after it is concluded', () => {
    for (const [facts, code] of [
      [[], 'EVALUATION.UNKNOWN'],
      [[...twoRecords, concluded], 'EVALUATION.CONCLUDED'],
    ] as const) {
      const { when } = given(evaluation, facts);
      when('RecordQuestionnaire', { respondentId: citra, items }).refuses(code);
      when('RecordInterview', { ...interview, items }).refuses(code);
      when('RecordObservation', { ...observation, items }).refuses(code);
      when('CorrectEvaluation', { recordId: uuid(0xf001), items, reason: 'Salah ketik' }).refuses(code);
      when('ConcludeEvaluation', { verdict: 'ACHIEVED' }).refuses(code);
    }
  });
});
