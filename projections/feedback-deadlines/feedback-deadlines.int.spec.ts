import { afterWorkingDays, dayInMedan, isWorkingDay, type FeedbackEvent } from '@jejak/domain';
import fc from 'fast-check';
import { folded, undocumented, type Folded } from '../../libs/projection-engine/testing/folded.js';
import { MemoryLog } from '../../libs/projection-engine/testing/memory-log.js';
import { feedbackDeadlines, feedbackOf, textsOf, type FeedbackDeadline } from './index.js';
import { live, record, today, type Deed, type Life } from './lives.fixture.js';

const id = (n: number) => `018f2f6e-7c1a-7d5e-9b3a-${String(n).padStart(12, '0')}`;
const [north, south] = [id(101), id(102)];

let views: Folded;
beforeAll(async () => {
  views = await folded();
});
afterAll(() => views.close());

async function told(lives: readonly Life[]): Promise<FeedbackDeadline[]> {
  const log = new MemoryLog();
  for (const life of lives) for (const happened of live(life)) record(log, happened);
  await views.fold(feedbackDeadlines, log);
  return (await feedbackOf(views, { limit: 500 })).items;
}
const life = (n: number, receivedAt: string, deeds: readonly Deed[], unitId = north): Life => ({
  ...{ feedbackId: id(n), unitId, receivedAt: new Date(receivedAt), deeds },
});
const deed = (what: Deed['what'], days: number, pick = 0): Deed => ({ what, days, pick });

it('documents every column', async () => {
  await told([]);
  expect(await undocumented(views)).toEqual([]);
});

it('tells by when it is due, how long it took, and whether that was too long', async () => {
  const [inTime, late, waiting] = await told([
    life(1, '2026-05-04T23:59:59+07:00', [deed('triage', 0), deed('respond', 7), deed('close', 1)]),
    life(2, '2026-05-05T00:00:00+07:00', [deed('triage', 0), deed('respond', 8)]),
    life(3, '2026-05-06T00:00:00+07:00', [deed('triage', 0)]),
  ]);
  expect(inTime).toMatchObject({
    ...{ feedbackId: id(1), round: 1, unitId: north, state: 'CLOSED', class: 'NORMATIVE' },
    ...{ receivedOn: '2026-05-04', dueOn: '2026-05-11', workingDays: 5, breached: false },
    ...{ outcome: 'RESOLVED', satisfied: true, rule: 'complaint-deadlines/1', competencies: ['MAN-05'] },
  });
  expect(late).toMatchObject({ state: 'RESPONDED', dueOn: '2026-05-12', workingDays: 6, breached: true });
  expect(waiting).toMatchObject({ state: 'TRIAGED', respondedAt: null, breached: true });
});

it('is not late on its last day, nor while nobody said by when', async () => {
  const received = new Date(`${today()}T00:00:00+07:00`).toISOString();
  const [now, untriaged] = await told([
    life(1, received, [deed('triage', 0)]),
    life(2, '2020-01-06T08:00:00+07:00', []),
  ]).then((items) => items.reverse());
  expect(now).toMatchObject({ workingDays: 0, breached: false });
  expect(untriaged).toMatchObject({ state: 'SUBMITTED', dueOn: null, breached: false });
});

it('keeps a round that was closed when the citizen wants another answer', async () => {
  const deeds = [
    deed('triage', 0),
    deed('respond', 20),
    deed('close', 0),
    deed('reopen', 1),
    deed('respond', 1),
  ];
  const rounds = await told([life(1, '2026-05-04T08:00:00+07:00', deeds)]);
  expect(rounds).toMatchObject([
    { round: 1, state: 'REOPENED', breached: true, outcome: 'RESOLVED' },
    { round: 2, state: 'RESPONDED', breached: false, receivedOn: '2026-05-25', dueOn: '2026-06-04' },
  ]);
  expect(await textsOf(views, id(1), [])).toEqual({
    feedbackId: id(1),
    rounds: [
      { ...{ round: 1, text: 'Antrean', textState: 'value', contact: 'Budi', contactState: 'value' }, response: 'Jawaban 0', responseState: 'value' },
      { ...{ round: 2, text: 'Belum puas', textState: 'value' }, response: 'Jawaban 0', responseState: 'value' },
    ],
  }); // prettier-ignore
  expect(await textsOf(views, id(1), ['identity', 'free-text'])).toEqual({
    feedbackId: id(1),
    rounds: [
      { round: 1, textState: 'masked', contactState: 'masked', responseState: 'masked' },
      { round: 2, textState: 'masked', responseState: 'masked' },
    ],
  });
  expect(await textsOf(views, id(9), [])).toBeUndefined();
});

it('narrows to units, days, states, late ones, page by page', async () => {
  await told([
    ...Array.from({ length: 7 }, (_, n) => life(n, `2026-05-0${n + 1}T08:00:00+07:00`, [deed('triage', 0)])),
    life(8, '2026-05-02T08:00:00+07:00', [], south),
  ]);
  const ids = async (query: Partial<Parameters<typeof feedbackOf>[1]>) =>
    (await feedbackOf(views, { limit: 50, ...query })).items.map(({ feedbackId }) => feedbackId);
  expect(await ids({ units: [south] })).toEqual([id(8)]);
  expect(await ids({ from: '2026-05-02', to: '2026-05-03' })).toEqual([id(1), id(8), id(2)]);
  expect(await ids({ state: 'SUBMITTED' })).toEqual([id(8)]);
  expect(await ids({ breached: false })).toEqual([id(8)]);
  const paged: string[] = [];
  let cursor: string | undefined;
  do {
    const { items, next } = await feedbackOf(views, { limit: 3, ...(cursor !== undefined && { cursor }) });
    paged.push(...items.map(({ feedbackId }) => feedbackId));
    cursor = next;
  } while (cursor !== undefined);
  expect(paged).toEqual(await ids({}));
});

/** What the view has to say of a life, counted day by day. */
function expectedOf(events: readonly { readonly event: FeedbackEvent; readonly at: Date }[]) {
  const rounds: { receivedOn: string; state: string; dueOn: string | null; respondedOn?: string }[] = [];
  for (const { event, at } of events) {
    const last = rounds.at(-1);
    if (event.type === 'FeedbackSubmitted')
      rounds.push({ receivedOn: dayInMedan(at), state: 'SUBMITTED', dueOn: null });
    else if (event.type === 'FeedbackReopened') {
      if (last) last.state = 'REOPENED';
      const receivedOn = dayInMedan(at);
      const days = { NORMATIVE: 5, NON_SUPERVISORY: 14, SUPERVISORY: 60 }[event.data.class];
      rounds.push({ receivedOn, state: 'TRIAGED', dueOn: afterWorkingDays(receivedOn, days) });
    } else if (last) {
      if (event.type === 'FeedbackTriaged')
        Object.assign(last, { state: 'TRIAGED', dueOn: event.data.dueOn });
      if (event.type === 'FeedbackResponded')
        Object.assign(last, { state: 'RESPONDED', respondedOn: dayInMedan(at) });
      if (event.type === 'FeedbackClosed') last.state = 'CLOSED';
    }
  }
  return rounds.map(({ respondedOn, ...round }) => {
    const until = respondedOn ?? today();
    let workingDays = 0;
    for (let day = Date.parse(round.receivedOn) + 86_400_000; day <= Date.parse(until); day += 86_400_000)
      if (isWorkingDay(new Date(day).toISOString().slice(0, 10))) workingDays++;
    return { ...round, workingDays, breached: round.dueOn !== null && until > round.dueOn };
  });
}

it('tells the same of random lives as a count day by day', async () => {
  const deeds = fc.array(
    fc.record({
      what: fc.constantFrom<Deed['what']>('triage', 'respond', 'close', 'reopen'),
      days: fc.integer({ min: 0, max: 12 }),
      pick: fc.integer({ min: 0, max: 5 }),
    }),
    { minLength: 4, maxLength: 14 },
  );
  const received = fc.date({ min: new Date('2026-01-01'), max: new Date('2026-06-01'), noInvalidDate: true });
  const [sample] = fc.sample(fc.array(fc.tuple(received, deeds), { minLength: 60, maxLength: 60 }), 1);
  const lives = (sample ?? []).map(([receivedAt, done], n) => ({
    ...{ feedbackId: id(n), unitId: n % 2 === 0 ? north : south, receivedAt, deeds: done },
  }));
  const items = await told(lives);
  for (const one of lives) {
    const shown = items
      .filter(({ feedbackId }) => feedbackId === one.feedbackId)
      .map(({ receivedOn, state, dueOn, workingDays, breached }) => ({
        receivedOn,
        state,
        dueOn,
        workingDays,
        breached,
      }));
    expect(shown).toEqual(expectedOf(live(one)));
  }
  expect(new Set(items.map(({ state }) => state)).size).toBe(5);
});
