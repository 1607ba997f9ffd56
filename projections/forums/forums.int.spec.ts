import {
  CommitmentCorrected,
  CommitmentReportCorrected,
  CommitmentReported,
  COMMITMENT_OUTCOMES,
  dayInMedan,
  Personal,
  PublicForumCorrected,
  PublicForumHeld,
  type CommitmentOutcome,
  type ForumEvent,
} from '@jejak/domain';
import fc from 'fast-check';
import { folded, undocumented, type Folded } from '../../libs/projection-engine/testing/folded.js';
import { MemoryLog } from '../../libs/projection-engine/testing/memory-log.js';
import { aspirationsAt, commitmentsOf, forums, publishedForums, type CommitmentQuery } from './index.js';

const id = (n: number) => `018f2f6e-7c1a-7d5e-9b3a-${String(n).padStart(12, '0')}`;
const [north, south] = [id(101), id(102)];
const todayPlus = (days: number) => dayInMedan(new Date(Date.now() + days * 86_400_000));

let views: Folded;
beforeAll(async () => {
  views = await folded();
});
afterAll(() => views.close());

const said = (n: number, tag = 'MAN-05') => {
  const feedbackId = id(n);
  return { feedbackId, tag, text: Personal.opened({ state: 'value', value: 'Antre', about: feedbackId }) };
};
const meeting = { heldOn: '2026-05-20', place: 'Aula', civilServants: 12, citizens: 85 };
const promise = (n: number, dueOn: string, ownerUnitId = north) => ({
  ...{ commitmentId: id(n), what: `Janji ${n}`, ownerUnitId, dueOn },
});
type Held = Parameters<typeof PublicForumHeld>[0];
const held = (n: number, change: Partial<Held> = {}) =>
  PublicForumHeld({
    ...{ forumId: id(n), unitId: north, ...meeting },
    ...{ aspirations: [], commitments: [], ...change },
  });
const report = (forum: number, n: number, outcome: CommitmentOutcome = 'KEPT') => ({
  ...{ forumId: id(forum), unitId: north, commitmentId: id(n), outcome },
  ...{ note: `Laporan ${n}`, reportedOn: '2026-05-28' },
});

async function told(events: readonly ForumEvent[]): Promise<void> {
  const log = new MemoryLog();
  for (const event of events) log.append(`forum-${event.data.forumId}`, event);
  await views.fold(forums, log);
}
const board = async (query: Partial<CommitmentQuery> = {}) =>
  (await commitmentsOf(views, { limit: 50, ...query })).items;

it('documents every column', async () => {
  await told([]);
  expect(await undocumented(views)).toEqual([]);
});

it('tells how each promise stands: its last day is not over yet', async () => {
  const due = [
    promise(1, todayPlus(0)),
    promise(2, todayPlus(-1)),
    promise(3, '2026-05-22'),
    promise(4, '2026-05-21'),
  ];
  await told([
    held(10, { commitments: due }),
    CommitmentReported(report(10, 3)),
    CommitmentReported(report(10, 4)),
    CommitmentReportCorrected(report(10, 4, 'NOT_KEPT')),
  ]);
  const states = (await board()).map(({ what, state, corrections }) => [what, state, corrections]);
  expect(states).toEqual([
    ['Janji 4', 'NOT_KEPT', 1],
    ['Janji 3', 'KEPT', 0],
    ['Janji 2', 'OVERDUE', 0],
    ['Janji 1', 'OPEN', 0],
  ]);
  const [forum] = await views.query('SELECT * FROM reporting.forums', []);
  expect(forum).toMatchObject({ commitments: 4, open: 1, overdue: 1, kept: 1, not_kept: 1, aspirations: 0 });
});

it('publishes the forums of a unit and a year, the latest first, and nothing of who said what', async () => {
  await told([
    held(10, {
      aspirations: [said(1), said(2, 'ADMINDUK.KTP'), said(3)],
      commitments: [promise(5, '2026-06-30', south)],
    }),
    held(11, { heldOn: '2026-01-01' }),
    held(12, { heldOn: '2025-12-31' }),
    held(13, { unitId: south }),
    PublicForumCorrected({ forumId: id(10), unitId: north, ...meeting, citizens: 58 }),
    CommitmentReported(report(10, 5)),
  ]);
  const published = await publishedForums(views, north, 2026);
  expect(published).toEqual([
    {
      ...{ ...meeting, citizens: 58, topics: [{ tag: 'MAN-05', times: 2 }, { tag: 'ADMINDUK.KTP', times: 1 }] },
      commitments: [
        {
          ...{ what: 'Janji 5', unitId: south, dueOn: '2026-06-30', state: 'KEPT' },
          ...{ reportedOn: '2026-05-28', note: 'Laporan 5' },
        },
      ],
    },
    { ...meeting, heldOn: '2026-01-01', topics: [], commitments: [] },
  ]); // prettier-ignore
  expect(JSON.stringify(published)).not.toContain('Antre');
});

it('keeps what was said for whoever may see it', async () => {
  await told([held(10, { aspirations: [said(1)] }), held(11)]);
  const one = { feedbackId: id(1), tag: 'MAN-05' };
  expect(await aspirationsAt(views, id(10), [])).toEqual({
    ...{ forumId: id(10), items: [{ ...one, text: 'Antre', textState: 'value' }] },
  });
  expect(await aspirationsAt(views, id(10), ['free-text'])).toEqual({
    ...{ forumId: id(10), items: [{ ...one, textState: 'masked' }] },
  });
  expect(await aspirationsAt(views, id(11), [])).toEqual({ forumId: id(11), items: [] });
  expect(await aspirationsAt(views, id(12), [])).toBeUndefined();
});

/** What happens at random to a promise: its last day, who has to keep it, and what is told of it. */
const fate = fc.record({
  forum: fc.integer({ min: 0, max: 4 }),
  owner: fc.constantFrom(north, south),
  dueOn: fc.integer({ min: -40, max: 40 }).map(todayPlus),
  movedTo: fc.option(fc.constantFrom(north, south), { nil: undefined }),
  outcome: fc.option(fc.constantFrom(...COMMITMENT_OUTCOMES), { nil: undefined }),
  second: fc.option(fc.constantFrom(...COMMITMENT_OUTCOMES), { nil: undefined }),
});

it('tells the same of random forums as their promises one by one, page by page and narrowed', async () => {
  const [fates = []] = fc.sample(fc.array(fate, { minLength: 80, maxLength: 80 }), 1);
  const heldOn = (n: number) => `2026-0${n + 1}-10`;
  const log: ForumEvent[] = [0, 1, 2, 3, 4].map((n) =>
    held(n, {
      heldOn: heldOn(n),
      commitments: fates.flatMap(({ forum, dueOn, owner }, at) =>
        forum === n ? [promise(1000 + at, dueOn, owner)] : [],
      ),
    }),
  );
  const expected = fates.map(({ forum, owner, dueOn, movedTo, outcome, second }, at) => {
    const about = { forumId: id(forum), unitId: north };
    if (movedTo) log.push(CommitmentCorrected({ ...about, ...promise(1000 + at, dueOn, movedTo) }));
    if (outcome) log.push(CommitmentReported(report(forum, 1000 + at, outcome)));
    if (outcome && second) log.push(CommitmentReportCorrected(report(forum, 1000 + at, second)));
    const reported = outcome && (second ?? outcome);
    const state = reported ?? (dueOn < todayPlus(0) ? 'OVERDUE' : 'OPEN');
    const unitId = movedTo ?? owner;
    return { commitmentId: id(1000 + at), unitId, dueOn, heldOn: heldOn(forum), state };
  });
  await told(log);
  const shown = async (query: Partial<CommitmentQuery>) => {
    const entries: object[] = [];
    for (let cursor: string | undefined; ;) {
      const page = await commitmentsOf(views, {
        limit: 7,
        ...query,
        ...(cursor !== undefined && { cursor }),
      });
      for (const { commitmentId, unitId, dueOn, heldOn: day, state } of page.items)
        entries.push({ commitmentId, unitId, dueOn, heldOn: day, state });
      if (page.next === undefined) return entries;
      cursor = page.next;
    }
  };
  const byDay = [...expected].sort((a, b) =>
    `${a.dueOn} ${a.commitmentId}` < `${b.dueOn} ${b.commitmentId}` ? -1 : 1,
  );
  expect(await shown({})).toEqual(byDay);
  expect(await shown({ units: [south] })).toEqual(byDay.filter(({ unitId }) => unitId === south));
  expect(await shown({ state: 'OVERDUE' })).toEqual(byDay.filter(({ state }) => state === 'OVERDUE'));
  expect(await shown({ from: '2026-02-10', to: '2026-03-10' })).toEqual(
    byDay.filter(({ heldOn: day }) => day >= '2026-02-10' && day <= '2026-03-10'),
  );
  expect(await shown({ forumId: id(2) })).toEqual(byDay.filter(({ heldOn: day }) => day === heldOn(2)));
  expect(new Set(expected.map(({ state }) => state)).size).toBe(4);
});
