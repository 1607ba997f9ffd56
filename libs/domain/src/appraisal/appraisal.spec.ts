import {
  acknowledged,
  appraisalId,
  appraised,
  baik,
  disputed,
  finalised,
  period,
  rated,
  raterId,
  upheld,
} from '../../testing/appraisal-samples.js';
import { given } from '../../testing/given.js';
import { ani, budi, uuid } from '../../testing/samples.js';
import { Personal } from '../kernel/personal.js';
import * as events from './appraisal.events.js';
import { appraisal } from './appraisal.js';

const which = { employeeId: ani, period };
const ratings = { resultRating: 'MEETS', behaviourRating: 'ABOVE' } as const;
const rate = { ...which, ...ratings, strengths: ['Ramah'], weaknesses: ['Terlambat'] };
const sangatBaik = {
  resultRating: 'ABOVE',
  behaviourRating: 'ABOVE',
  predicate: 'SANGAT_BAIK',
  ruleSet: 'performance/1',
} as const;
const better = { resultRating: 'ABOVE', behaviourRating: 'ABOVE' } as const;
const planner = { id: uuid(0xab3), role: 'hr-planner' };
const rater = { id: raterId, role: 'hr-planner' };
const ratee = { id: uuid(0xab4), role: 'employee', employeeId: ani };
const reason = 'Bukti baru';
const at = (moment: string, actor = planner) => ({ now: new Date(moment), actor, id: appraisalId });

describe('appraisal: rating', () => {
  it('gives the predicate by the rules of the period, and seals what is said of the person', () =>
    given(appraisal, [], at('2026-06-01T08:00:00+07:00', rater))
      .when('RateAppraisal', rate)
      .then([
        events.AppraisalRated({
          ...{ ...appraised, ...baik, raterId, ratedOn: '2026-06-01' },
          strengths: [Personal.of('Ramah')],
          weaknesses: [Personal.of('Terlambat')],
        }),
      ]));

  it('is done once for an employee and a period', () =>
    given(appraisal, [rated]).when('RateAppraisal', rate).refuses('APPRAISAL.EXISTS', { period }));

  it.each([
    ['2026-Q2', '2026-03-31T23:59:59+07:00', false],
    ['2026-Q2', '2026-04-01T00:00:00+07:00', true],
    ['2027', '2026-12-31T23:59:59.999+07:00', false],
    ['2027', '2026-12-31T17:00:00Z', true],
    ['2024-Q1', '2026-06-01T00:00:00+07:00', true],
  ])('of %s at %s is done: %s', (of, moment, may) => {
    const { when } = given(appraisal, [], at(moment, rater));
    const rating = when('RateAppraisal', { ...rate, period: of });
    if (may) rating.thenLike([{ type: 'AppraisalRated', data: { period: of } }]);
    else rating.refuses('APPRAISAL.PERIOD_IN_FUTURE', { period: of });
  });

  it('is refused for a period for which there are no rules', () =>
    given(appraisal, [])
      .when('RateAppraisal', { ...rate, period: '2021-Q4' })
      .refuses('APPRAISAL.NO_RULES', { period: '2021-Q4', ruleSet: 'performance/1' }));
});

describe('appraisal: what the ratee says', () => {
  it('is that they have seen it, once', () => {
    const seen = { ...which, remark: 'Terima kasih' };
    given(appraisal, [rated])
      .when('AcknowledgeAppraisal', seen)
      .then([events.AppraisalAcknowledged({ ...appraised, remark: Personal.of('Terima kasih') })]);
    for (const facts of [[acknowledged], [disputed], [disputed, upheld]])
      given(appraisal, [rated, ...facts])
        .when('AcknowledgeAppraisal', which)
        .refuses('APPRAISAL.ALREADY_SEEN');
  });

  it.each([
    ['on the day itself', '2026-06-01', '2026-06-01T23:59:00+07:00', true],
    ['in the last minute of the last day', '2026-06-01', '2026-06-15T23:59:59.999+07:00', true],
    ['at midnight behind it', '2026-06-01', '2026-06-16T00:00:00+07:00', false],
    ['when it is still the last day in London', '2026-06-01', '2026-06-15T17:00:00Z', false],
    ['over a leap day, on the last day', '2024-02-20', '2024-03-05T23:59:59+07:00', true],
    ['over a leap day, behind it', '2024-02-20', '2024-03-06T00:00:00+07:00', false],
    ['over the end of February in another year', '2026-02-20', '2026-03-06T23:59:59+07:00', true],
    ['rated on a leap day', '2024-02-29', '2024-03-14T16:59:59Z', true],
    ['rated on a leap day, too late', '2024-02-29', '2024-03-14T17:00:00Z', false],
    ['over the end of a year', '2025-12-24', '2026-01-07T23:59:59+07:00', true],
  ])('is a dispute within 14 days in Medan: %s', (_, ratedOn, moment, may) => {
    for (const facts of [[], [acknowledged]]) {
      const { when } = given(
        appraisal,
        [events.AppraisalRated({ ...rated.data, ratedOn }), ...facts],
        at(moment, ratee),
      );
      const dispute = when('DisputeAppraisal', { ...which, grounds: 'Target tidak saya terima' });
      if (may)
        dispute.then([
          events.AppraisalDisputed({ ...appraised, grounds: Personal.of('Target tidak saya terima') }),
        ]);
      else dispute.refuses('APPRAISAL.DISPUTE_TOO_LATE');
    }
  });

  it('is disputed once', () => {
    for (const facts of [[disputed], [disputed, upheld]])
      given(appraisal, [rated, ...facts])
        .when('DisputeAppraisal', { ...which, grounds: 'Sekali lagi' })
        .refuses('APPRAISAL.ALREADY_DISPUTED');
  });

  it('is said by nobody else', () => {
    const { when } = given(appraisal, [rated], { actor: { ...ratee, employeeId: budi } });
    when('AcknowledgeAppraisal', which).refuses('APPRAISAL.NOT_RATEE');
    when('DisputeAppraisal', { ...which, grounds: 'Bukan saya' }).refuses('APPRAISAL.NOT_RATEE');
  });
});

describe('appraisal: deciding a dispute', () => {
  const { when } = given(appraisal, [rated, disputed], { actor: planner });
  const command = { ...which, reason };

  it('lets the ratings stand, or puts others in their place', () => {
    when('DecideDispute', { ...command, outcome: 'UPHELD' }).then([upheld]);
    when('DecideDispute', { ...command, outcome: 'CHANGED', ...better }).then([
      events.AppraisalDisputeDecided({ ...appraised, ...sangatBaik, outcome: 'CHANGED' }),
    ]);
  });

  it('asks for both new ratings where they change, and for none where not', () => {
    for (const some of [{}, { resultRating: 'ABOVE' }, { behaviourRating: 'BELOW' }] as const)
      when('DecideDispute', { ...command, outcome: 'CHANGED', ...some }).refuses(
        'APPRAISAL.RATINGS_REQUIRED',
      );
    when('DecideDispute', { ...command, outcome: 'UPHELD', behaviourRating: 'MEETS' }).refuses(
      'APPRAISAL.RATINGS_NOT_ALLOWED',
    );
    when('DecideDispute', { ...command, outcome: 'CHANGED', ...ratings }).refuses(
      'APPRAISAL.CHANGES_NOTHING',
    );
  });

  it('is not for the rater, nor where nothing is disputed', () => {
    given(appraisal, [rated, disputed], { actor: rater })
      .when('DecideDispute', { ...command, outcome: 'UPHELD' })
      .refuses('APPRAISAL.RATER');
    for (const facts of [[], [acknowledged], [disputed, upheld]])
      given(appraisal, [rated, ...facts])
        .when('DecideDispute', { ...command, outcome: 'UPHELD' })
        .refuses('APPRAISAL.NOT_DISPUTED');
  });
});

describe('appraisal: final', () => {
  it('is what the ratee has seen, or had decided', () => {
    for (const facts of [[acknowledged], [disputed, upheld]])
      given(appraisal, [rated, ...facts])
        .when('FinaliseAppraisal', which)
        .then([finalised]);
  });

  it('is what was not disputed while there were days for it', () => {
    const { when } = given(appraisal, [rated], at('2026-06-15T23:59:59+07:00'));
    when('FinaliseAppraisal', which).refuses('APPRAISAL.NOT_SEEN', { disputeUntil: '2026-06-15' });
    given(appraisal, [rated], at('2026-06-16T00:00:00+07:00'))
      .when('FinaliseAppraisal', which)
      .then([finalised]);
  });

  it('is nothing of which a dispute is open, however late, and nothing by the rater', () => {
    given(appraisal, [rated, disputed], at('2027-01-01T00:00:00+07:00'))
      .when('FinaliseAppraisal', which)
      .refuses('APPRAISAL.DISPUTE_OPEN');
    given(appraisal, [rated, acknowledged], { actor: rater })
      .when('FinaliseAppraisal', which)
      .refuses('APPRAISAL.RATER');
  });

  it('is corrected, and by nothing else changed', () => {
    const { when } = given(appraisal, [rated, acknowledged, finalised], { actor: planner });
    when('CorrectAppraisal', { ...which, ...better, reason }).then([
      events.AppraisalCorrected({ ...appraised, ...sangatBaik }),
    ]);
    when('CorrectAppraisal', { ...which, ...ratings, reason }).refuses('APPRAISAL.CHANGES_NOTHING');
    when('AcknowledgeAppraisal', which).refuses('APPRAISAL.FINAL');
    when('DisputeAppraisal', { ...which, grounds: 'Terlambat' }).refuses('APPRAISAL.FINAL');
    when('DecideDispute', { ...which, outcome: 'UPHELD', reason }).refuses('APPRAISAL.FINAL');
    when('FinaliseAppraisal', which).refuses('APPRAISAL.FINAL');
    given(appraisal, [rated])
      .when('CorrectAppraisal', { ...which, ...better, reason })
      .refuses('APPRAISAL.NOT_FINAL');
  });
});

it('nothing happens to an appraisal that nobody made', () => {
  const { when } = given(appraisal, []);
  when('AcknowledgeAppraisal', which).refuses('APPRAISAL.UNKNOWN');
  when('DisputeAppraisal', { ...which, grounds: 'Apa' }).refuses('APPRAISAL.UNKNOWN');
  when('DecideDispute', { ...which, outcome: 'UPHELD', reason }).refuses('APPRAISAL.UNKNOWN');
  when('FinaliseAppraisal', which).refuses('APPRAISAL.UNKNOWN');
  when('CorrectAppraisal', { ...which, ...better, reason }).refuses('APPRAISAL.UNKNOWN');
});

describe('appraisal: one that became final by mistake', () => {
  it('stands as before, and becomes final anew', () => {
    for (const [facts, status] of [
      [[rated, acknowledged], 'acknowledged'],
      [[rated, disputed, upheld], 'decided'],
      [[rated], 'rated'],
    ] as const) {
      const reopened = events.AppraisalReopened({ ...appraised, status });
      given(appraisal, [...facts, finalised], { actor: planner })
        .when('ReopenAppraisal', { ...which, reason })
        .then([reopened]);
      const { state, when } = given(appraisal, [...facts, finalised, reopened], { actor: planner });
      expect(state.status).toBe(status);
      when('ReopenAppraisal', { ...which, reason }).refuses('APPRAISAL.NOT_FINAL');
      when('CorrectAppraisal', { ...which, ...better, reason }).refuses('APPRAISAL.NOT_FINAL');
      if (status !== 'rated') when('FinaliseAppraisal', which).then([finalised]);
    }
  });

  it('is opened by somebody who neither rated nor is rated', () => {
    const facts = [rated, acknowledged, finalised];
    given(appraisal, facts, { actor: ratee })
      .when('ReopenAppraisal', { ...which, reason })
      .refuses('APPRAISAL.OWN');
    given(appraisal, facts, { actor: rater })
      .when('ReopenAppraisal', { ...which, reason })
      .refuses('APPRAISAL.RATER');
  });
});

describe('appraisal: one that should not be there', () => {
  const withdrawn = events.AppraisalWithdrawn(appraised);

  it('is taken back, final or not, unless a dispute waits for its decision', () => {
    for (const facts of [[rated], [rated, acknowledged], [rated, acknowledged, finalised]])
      given(appraisal, facts, { actor: planner })
        .when('WithdrawAppraisal', { ...which, reason })
        .then([withdrawn]);
    given(appraisal, [rated, disputed], { actor: planner })
      .when('WithdrawAppraisal', { ...which, reason })
      .refuses('APPRAISAL.DISPUTE_OPEN');
    given(appraisal, [rated], { actor: ratee })
      .when('WithdrawAppraisal', { ...which, reason })
      .refuses('APPRAISAL.OWN');
  });

  it('leaves the period free to be rated anew', () => {
    const { when } = given(appraisal, [rated, acknowledged, finalised, withdrawn], {
      ...{ actor: planner, id: appraisalId },
    });
    when('CorrectAppraisal', { ...which, ...better, reason }).refuses('APPRAISAL.UNKNOWN');
    when('WithdrawAppraisal', { ...which, reason }).refuses('APPRAISAL.UNKNOWN');
    when('RateAppraisal', { ...rate, ...better }).thenLike([
      { type: 'AppraisalRated', data: { ...appraised, ...sangatBaik } },
    ]);
  });
});
