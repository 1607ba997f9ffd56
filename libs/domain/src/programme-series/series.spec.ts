import { given } from '../../testing/given.js';
import { seriesId } from '../../testing/ids.js';
import { seriesPlanned } from '../../testing/teaching-samples.js';
import { SeriesEnded, SeriesPlanned } from './series.events.js';
import { programmeSeries } from './series.js';

const title = { id: 'Pelatihan rutin' };
const plan = (rule: string, startsOn = '2026-07-01') => ({ title, rule, startsOn });
const ended = SeriesEnded({ seriesId, plan: 1, lastOn: '2026-08-15' });
const reason = 'Anggaran dipotong';
const fresh = given(programmeSeries, [], { id: seriesId });

/** The days of a rule, with the days among which each run begins. */
const daysOf = (rule: string, startsOn = '2026-01-01') => {
  const found: string[][] = [];
  const { decide } = programmeSeries;
  const command = Object.assign(new programmeSeries.commands.PlanSeries(), plan(rule, startsOn));
  const context = { id: seriesId, now: new Date(0), actor: { id: 'a', role: 'b' }, newId: () => 'c' };
  for (const event of decide.PlanSeries(command, programmeSeries.initial, context))
    if (event.type === 'SeriesPlanned')
      for (const { on, from, until } of event.data.occurrences) found.push([on, from, until]);
  return found;
};

describe('series: planning', () => {
  it('writes down the days that follow from the rule, each with its month', () =>
    fresh.when('PlanSeries', plan('FREQ=MONTHLY;BYDAY=1MO;COUNT=3')).then([seriesPlanned]));

  it.each([
    ['months whose 31st there is not', 'FREQ=MONTHLY;BYMONTHDAY=31;COUNT=2', [
      ['2026-01-31', '2026-01-01', '2026-02-28'],
      ['2026-03-31', '2026-03-01', '2026-03-31'],
    ]],
    ['quarters', 'FREQ=MONTHLY;INTERVAL=3;BYMONTHDAY=15;COUNT=2', [
      ['2026-01-15', '2026-01-01', '2026-03-31'],
      ['2026-04-15', '2026-04-01', '2026-06-30'],
    ]],
    ['two days of a week', 'FREQ=WEEKLY;BYDAY=MO,TH;UNTIL=20260112', [
      ['2026-01-01', '2026-01-01', '2026-01-04'],
      ['2026-01-05', '2026-01-05', '2026-01-07'],
      ['2026-01-08', '2026-01-08', '2026-01-11'],
      ['2026-01-12', '2026-01-12', '2026-01-18'],
    ]],
    ['every other day', 'FREQ=DAILY;INTERVAL=2;COUNT=2', [
      ['2026-01-01', '2026-01-01', '2026-01-02'],
      ['2026-01-03', '2026-01-03', '2026-01-04'],
    ]],
    ['leap days', 'FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=29;COUNT=2', [
      ['2028-02-29', '2028-01-01', '2031-12-31'],
      ['2032-02-29', '2032-01-01', '2032-12-31'],
    ]],
    ['the last working day of a month', 'FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=-1;COUNT=1', [
      ['2026-01-30', '2026-01-01', '2026-01-31'],
    ]],
  ])('reads %s', (_, rule, days) => expect(daysOf(rule)).toEqual(days)); // prettier-ignore

  it('counts the last day of UNTIL, and no run before the first day', () => {
    expect(daysOf('FREQ=MONTHLY;BYMONTHDAY=20;UNTIL=20260220', '2026-01-10')).toEqual([
      ['2026-01-20', '2026-01-10', '2026-01-31'],
      ['2026-02-20', '2026-02-01', '2026-02-28'],
    ]);
  });

  it.each([
    ['no end', 'FREQ=MONTHLY', 'SERIES.RULE_ENDLESS'],
    ['two ends', 'FREQ=MONTHLY;COUNT=2;UNTIL=20261231', 'SERIES.RULE_INVALID'],
    ['hours', 'FREQ=HOURLY;COUNT=2', 'SERIES.RULE_INVALID'],
    ['no step', 'FREQ=DAILY;INTERVAL=0;COUNT=2', 'SERIES.RULE_INVALID'],
    ['a part twice', 'FREQ=DAILY;COUNT=2;COUNT=3', 'SERIES.RULE_INVALID'],
    ['an unknown part', 'FREQ=DAILY;COUNT=2;BYHOUR=8', 'SERIES.RULE_INVALID'],
    ['a line of a calendar', 'RRULE:FREQ=DAILY;COUNT=2', 'SERIES.RULE_INVALID'],
    ['a start', 'DTSTART:20260101\nRRULE:FREQ=DAILY;COUNT=2', 'SERIES.RULE_INVALID'],
    ['no frequency', 'COUNT=2', 'SERIES.RULE_INVALID'],
    ['a day that is none', 'FREQ=DAILY;UNTIL=20260230', 'SERIES.RULE_INVALID'],
    ['the first Monday of a week', 'FREQ=WEEKLY;BYDAY=1MO;COUNT=2', 'SERIES.RULE_INVALID'],
    ['the 31st of a day', 'FREQ=DAILY;BYMONTHDAY=31;COUNT=2', 'SERIES.RULE_INVALID'],
    ['the last of a week', 'FREQ=WEEKLY;BYSETPOS=-1;COUNT=2', 'SERIES.RULE_INVALID'],
    ['no Monday among every seventh day', 'FREQ=DAILY;INTERVAL=7;BYDAY=MO;COUNT=1', 'SERIES.RULE_TOO_LONG'],
    ['an empty end', 'FREQ=DAILY;COUNT=2;', 'SERIES.RULE_INVALID'],
    ['61 days', 'FREQ=MONTHLY;COUNT=61', 'SERIES.TOO_MANY_DAYS'],
    ['61 days by their end', 'FREQ=DAILY;UNTIL=20260830', 'SERIES.TOO_MANY_DAYS'],
    ['no day at all', 'FREQ=MONTHLY;BYMONTH=2;BYMONTHDAY=30;COUNT=1', 'SERIES.RULE_TOO_LONG'],
    ['an end before the start', 'FREQ=DAILY;UNTIL=20260630', 'SERIES.RULE_TOO_LONG'],
    ['more than twenty years', 'FREQ=YEARLY;COUNT=22', 'SERIES.RULE_TOO_LONG'],
    ['an end too far', 'FREQ=YEARLY;UNTIL=20460702', 'SERIES.RULE_TOO_LONG'],
  ] as const)('refuses a rule with %s', (_, rule, code) =>
    fresh.when('PlanSeries', plan(rule)).refuses(code),
  );

  it('refuses days that no event can name', () =>
    fresh
      .when('PlanSeries', { ...plan('FREQ=YEARLY;COUNT=2'), startsOn: '2999-02-01' })
      .refuses('SERIES.RULE_TOO_LONG', { until: '2999-12-31' }));

  it('takes 60 days', () => expect(daysOf('FREQ=MONTHLY;COUNT=60')).toHaveLength(60));

  it('goes on with a new plan, once the one before is over', () => {
    const { when } = given(programmeSeries, [seriesPlanned], { id: seriesId });
    const next = 'FREQ=MONTHLY;BYMONTHDAY=1;COUNT=1';
    when('PlanSeries', plan(next, '2026-09-07')).refuses('SERIES.PLANNED_ALREADY', { until: '2026-09-07' });
    when('PlanSeries', plan(next, '2026-09-08')).then([
      SeriesPlanned({
        ...{ seriesId, plan: 2, ...plan(next, '2026-09-08') },
        occurrences: [{ on: '2026-10-01', from: '2026-10-01', until: '2026-10-31' }],
      }),
    ]);
    given(programmeSeries, [seriesPlanned, ended], { id: seriesId })
      .when('PlanSeries', plan(next, '2026-08-16'))
      .thenLike([{ type: 'SeriesPlanned', data: { plan: 2 } }]);
  });
});

describe('series: ending', () => {
  it('ends a plan from today on', () => {
    const { when } = given(programmeSeries, [seriesPlanned], { now: new Date('2026-08-15T00:00:00+07:00') });
    when('EndSeries', { lastOn: '2026-08-15', reason }).then([ended]);
    when('EndSeries', { lastOn: '2026-08-14', reason }).refuses('SERIES.ENDS_IN_PAST');
    when('EndSeries', { lastOn: '2026-09-07', reason }).refuses('SERIES.ENDS_AFTER_PLAN', { until: '2026-09-07' });
  }); // prettier-ignore

  it('ends what was planned, once', () => {
    fresh.when('EndSeries', { lastOn: '2026-08-15', reason }).refuses('SERIES.UNKNOWN');
    given(programmeSeries, [seriesPlanned, ended])
      .when('EndSeries', { lastOn: '2026-08-16', reason })
      .refuses('SERIES.ENDED');
    expect(given(programmeSeries, [seriesPlanned, ended]).state).toMatchObject({
      status: 'ended',
      lastOn: '2026-08-15',
      occurrences: [{ on: '2026-07-06' }, { on: '2026-08-03' }],
    });
  });
});
