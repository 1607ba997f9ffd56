import { given, NOW } from '../../testing/given.js';
import {
  ani,
  budi,
  citra,
  needsId,
  needsOpened as opened,
  responded,
  unitId,
  uuid,
} from '../../testing/samples.js';
import { Personal } from '../kernel/personal.js';
import type { RefusalCode } from '../refusals.js';
import * as events from './needs.events.js';
import { needsAssessment } from './needs.js';
import type { NeedsInstrument } from './needs.vocabulary.js';

const sha256 = 'a'.repeat(64);
const only = (...instruments: NeedsInstrument[]) =>
  events.NeedsAssessmentOpened({ ...opened.data, instruments });
const plan = {
  ...{ unitIds: [unitId], positionFamilies: ['TEACHER'], questions: ['READY_FOR_DIGITAL'], year: 2027 },
  instruments: ['SURVEY' as const],
  ...{ opensAt: '2026-01-05T08:00:00+07:00', closesAt: '2026-01-31T17:00:00+07:00' },
};
const response = {
  employeeId: ani,
  answers: [{ question: 'READY_FOR_DIGITAL', value: 2 }],
  perceivedGaps: [{ competencyCode: 'TEK-12', priority: 4 }],
};
const group = {
  ...{ heldOn: '2026-05-12', moderatorId: uuid(0xe0), attendeeIds: [ani, budi], topics: ['Layanan digital'] },
  findings: [{ competencyCode: 'TEK-12', statement: 'Belum mahir', votes: 2 }],
  minutesSha256: sha256,
};
const paper = {
  instrument: 'DOCUMENT' as const,
  findings: [{ competencyCode: 'TEK-12', statement: 'Belum mahir' }],
  paperSha256: sha256,
};
const gap = {
  ...{ competencyCode: 'TEK-12', unitId, requiredAverage: 2.5, actualAverage: 1.25 },
  ...{ headcount: 48, priority: 5 },
};
const concluded = events.NeedsAssessmentConcluded({
  ...{ needsId, unitIds: [unitId], year: 2027, gaps: [gap], responses: 2, invited: 3, responseRate: 66.67 },
  named: [{ competencyCode: 'TEK-12', respondents: 2 }],
  recommendations: [],
});
const cancelled = events.NeedsAssessmentCancelled({ needsId });

describe('needs assessment: opening', () => {
  it('begins to take results, once', () => {
    const { when } = given(needsAssessment, [], { id: needsId });
    when('OpenNeedsAssessment', plan).then([events.NeedsAssessmentOpened({ needsId, ...plan })]);
    given(needsAssessment, [opened]).when('OpenNeedsAssessment', plan).refuses('NEEDS.EXISTS');
  });

  it.each<[keyof typeof plan, readonly string[], RefusalCode]>([
    ['unitIds', [unitId, unitId], 'NEEDS.UNIT_TWICE'],
    ['positionFamilies', ['TEACHER', 'TEACHER'], 'NEEDS.FAMILY_TWICE'],
    ['instruments', ['FGD', 'FGD'], 'NEEDS.INSTRUMENT_TWICE'],
    ['questions', ['A', 'B', 'A'], 'NEEDS.QUESTION_TWICE'],
  ])('names each of its %s once', (field, values, code) =>
    given(needsAssessment, [])
      .when('OpenNeedsAssessment', { ...plan, [field]: values })
      .refuses(code),
  );

  it('closes after it opens', () =>
    given(needsAssessment, [])
      .when('OpenNeedsAssessment', { ...plan, closesAt: plan.opensAt })
      .refuses('NEEDS.WINDOW_INVALID'));
});

describe('needs assessment: the survey', () => {
  it('takes one response of each respondent, and seals their words', () => {
    const { when } = given(needsAssessment, [opened, responded(budi)]);
    when('SubmitNeedsResponse', { ...response, comment: 'Perlu praktik' }).then([
      events.NeedsResponseSubmitted({ needsId, ...response, comment: Personal.of('Perlu praktik') }),
    ]);
    when('SubmitNeedsResponse', { ...response, employeeId: budi }).refuses('NEEDS.ALREADY_ANSWERED');
  });

  it('takes responses from the moment of its opening to just before that of its closing', () => {
    const at = (now: string) =>
      given(needsAssessment, [opened], { now: new Date(now) }).when('SubmitNeedsResponse', response);
    at('2026-05-01T07:59:59.999+07:00').refuses('NEEDS.NOT_YET_OPEN', {
      opensAt: '2026-05-01T01:00:00.000Z',
    });
    for (const inside of ['2026-05-01T08:00:00+07:00', '2026-06-30T16:59:59.999+07:00'])
      at(inside).thenLike([{ type: 'NeedsResponseSubmitted', data: { employeeId: ani } }]);
    at('2026-06-30T17:00:00+07:00').refuses('NEEDS.SURVEY_CLOSED', { closesAt: '2026-06-30T10:00:00.000Z' });
  });

  it('refuses a response that says nothing, or something twice, or what nobody asked', () => {
    const { when } = given(needsAssessment, [opened]);
    const [answer] = response.answers as [(typeof response.answers)[0]];
    const [perceived] = response.perceivedGaps as [(typeof response.perceivedGaps)[0]];
    when('SubmitNeedsResponse', { ...response, answers: [], perceivedGaps: [] }).refuses(
      'NEEDS.EMPTY_RESPONSE',
    );
    for (const half of [{ answers: [] }, { perceivedGaps: [] }])
      when('SubmitNeedsResponse', { ...response, ...half }).thenLike([
        { type: 'NeedsResponseSubmitted', data: {} },
      ]);
    when('SubmitNeedsResponse', { ...response, answers: [answer, answer] }).refuses('NEEDS.QUESTION_TWICE');
    when('SubmitNeedsResponse', { ...response, answers: [{ question: 'X', value: 1 }] }).refuses(
      'NEEDS.QUESTION_UNKNOWN',
      { questions: ['X'] },
    );
    when('SubmitNeedsResponse', { ...response, perceivedGaps: [perceived, perceived] }).refuses(
      'NEEDS.COMPETENCY_TWICE',
    );
  });
});

describe('needs assessment: focus groups and papers', () => {
  it('records a focus group, and seals what was said', () =>
    given(needsAssessment, [opened], { newId: () => uuid(0xf9) })
      .when('RecordFocusGroup', group)
      .then([
        events.FocusGroupHeld({
          ...{ ...group, needsId, focusGroupId: uuid(0xf9), topics: [Personal.of('Layanan digital')] },
          findings: [{ competencyCode: 'TEK-12', statement: Personal.of('Belum mahir'), votes: 2 }],
        }),
      ]));

  it('refuses a focus group of another time, a double attendee, more votes than people', () => {
    const { when } = given(needsAssessment, [opened]);
    when('RecordFocusGroup', { ...group, heldOn: '2026-06-02' }).refuses('NEEDS.NOT_YET_HELD');
    when('RecordFocusGroup', { ...group, heldOn: '2026-04-30' }).refuses('NEEDS.HELD_BEFORE_OPENING', {
      since: '2026-05-01',
    });
    when('RecordFocusGroup', { ...group, attendeeIds: [ani, budi, ani] }).refuses('NEEDS.ATTENDEE_TWICE');
    const findings = group.findings.map((one) => ({ ...one, votes: 3 }));
    when('RecordFocusGroup', { ...group, findings }).refuses('NEEDS.VOTES_TOO_MANY', {
      votes: 3,
      attended: 2,
    });
  });

  it('takes a focus group from the day of the opening until today', () => {
    for (const heldOn of ['2026-05-01', '2026-06-01'])
      given(needsAssessment, [opened])
        .when('RecordFocusGroup', { ...group, heldOn })
        .thenLike([{ type: 'FocusGroupHeld', data: { heldOn } }]);
  });

  it('records what papers say', () =>
    given(needsAssessment, [opened])
      .when('RecordNeedsFindings', paper)
      .thenLike([{ type: 'NeedsFindingsRecorded', data: { needsId, instrument: 'DOCUMENT' } }]));

  it('names the forum at which citizens said it, and for nothing else', () => {
    const forum = { forumId: uuid(0xf0), aspirationIds: [uuid(0xa5)] };
    given(needsAssessment, [opened])
      .when('RecordNeedsFindings', { ...paper, instrument: 'PUBLIC_FEEDBACK', forum })
      .thenLike([{ type: 'NeedsFindingsRecorded', data: { forum: { ...forum, commitmentIds: [] } } }]);
    given(needsAssessment, [opened])
      .when('RecordNeedsFindings', { ...paper, forum })
      .refuses('NEEDS.FORUM_OF_NO_CITIZENS', { instrument: 'DOCUMENT' });
  });

  it('takes results of the chosen instruments only', () => {
    given(needsAssessment, [only('FGD')])
      .when('SubmitNeedsResponse', response)
      .refuses('NEEDS.INSTRUMENT_NOT_CHOSEN', { instrument: 'SURVEY', instruments: ['FGD'] });
    const { when } = given(needsAssessment, [only('SURVEY', 'APPRAISAL')]);
    when('RecordFocusGroup', group).refuses('NEEDS.INSTRUMENT_NOT_CHOSEN');
    when('RecordNeedsFindings', paper).refuses('NEEDS.INSTRUMENT_NOT_CHOSEN');
    when('RecordNeedsFindings', { ...paper, instrument: 'APPRAISAL' }).thenLike([
      { type: 'NeedsFindingsRecorded', data: {} },
    ]);
  });
});

describe('needs assessment: conclusion', () => {
  it('tells the gaps and the response rate', () => {
    const facts = [opened, responded(ani), responded(budi)];
    given(needsAssessment, facts)
      .when('ConcludeNeedsAssessment', { gaps: [gap], invited: 3 })
      .then([concluded]);
  });

  it('rests on a result of at least one instrument', () => {
    given(needsAssessment, [opened])
      .when('ConcludeNeedsAssessment', { gaps: [gap], invited: 3 })
      .refuses('NEEDS.NO_RESULT');
    const held = events.FocusGroupHeld({ ...group, needsId, focusGroupId: uuid(1), topics: [Personal.of('a')], findings: [] }); // prettier-ignore
    given(needsAssessment, [only('FGD'), held])
      .when('ConcludeNeedsAssessment', { gaps: [], recommendations: ['Pelatihan'] })
      .thenLike([
        {
          type: 'NeedsAssessmentConcluded',
          data: { responses: 0, recommendations: [Personal.of('Pelatihan')] },
        },
      ]);
  });

  it('asks how many were invited where there is a survey, and only there', () => {
    const { when } = given(needsAssessment, [opened, responded(ani), responded(citra)]);
    when('ConcludeNeedsAssessment', { gaps: [gap] }).refuses('NEEDS.INVITED_NEEDED');
    when('ConcludeNeedsAssessment', { gaps: [gap], invited: 1 }).refuses('NEEDS.INVITED_TOO_FEW', {
      ...{ invited: 1, responses: 2 },
    });
    when('ConcludeNeedsAssessment', { gaps: [gap], invited: 2 }).thenLike([
      { type: 'NeedsAssessmentConcluded', data: { responses: 2, responseRate: 100 } },
    ]);
    const recorded = events.NeedsFindingsRecorded({ needsId, findingsId: uuid(1), instrument: 'DOCUMENT', paperSha256: sha256, findings: [{ competencyCode: 'A', statement: Personal.of('b') }] }); // prettier-ignore
    given(needsAssessment, [only('DOCUMENT'), recorded])
      .when('ConcludeNeedsAssessment', { gaps: [gap], invited: 1 })
      .refuses('NEEDS.INVITED_NEEDED');
  });

  it('names each gap once', () =>
    given(needsAssessment, [opened, responded(ani)])
      .when('ConcludeNeedsAssessment', { gaps: [gap, { ...gap, priority: 1 }], invited: 3 })
      .refuses('NEEDS.GAP_TWICE', { twice: [`TEK-12 ${unitId}`] }));
});

it('refuses everything before it is opened, after it is concluded and after it is given up', () => {
  for (const [facts, code] of [
    [[], 'NEEDS.UNKNOWN'],
    [[opened, responded(budi), concluded], 'NEEDS.CONCLUDED'],
    [[opened, cancelled], 'NEEDS.CANCELLED'],
  ] as const) {
    const { when } = given(needsAssessment, facts, { now: NOW });
    when('SubmitNeedsResponse', response).refuses(code);
    when('RecordFocusGroup', group).refuses(code);
    when('RecordNeedsFindings', paper).refuses(code);
    when('ConcludeNeedsAssessment', { gaps: [gap], invited: 3 }).refuses(code);
    when('CancelNeedsAssessment', { reason: 'Tidak jadi' }).refuses(code);
  }
});

it('is given up', () =>
  given(needsAssessment, [opened, responded(ani)])
    .when('CancelNeedsAssessment', { reason: 'Tidak jadi' })
    .then([cancelled]));
