import {
  CompetencyAssessed,
  CompetencyStandardPublished,
  type Eligibility,
  nominationIdOf,
  Personal,
  PersonalDataErased,
} from '@jejak/domain';
import fc from 'fast-check';
import { folded, undocumented, type Folded } from '../../libs/projection-engine/testing/folded.js';
import { Chances, id, north, person, run, south } from './chances.fixture.js';
import { nominationBoard, nominationHistory, nominations, opportunityOf, type Opportunity } from './index.js';

let views: Folded;
beforeAll(async () => {
  views = await folded();
});
afterAll(() => views.close());

const PEOPLE = 4;
const acts = fc.array(
  fc.record({
    what: fc.constantFrom(
      ...(['nominate', 'nominate', 'nominate', 'accept', 'accept', 'enrol', 'giveBack', 'takeBack'] as const),
      ...(['decline', 'cancel'] as const),
    ),
    who: fc.nat(PEOPLE - 1),
    of: fc.nat(1),
  }),
  { minLength: 20, maxLength: 70, size: 'max' },
);
type Acts = typeof acts extends fc.Arbitrary<infer T> ? T : never;
const act = (what: Acts[number]['what'], who: number, of: number) => ({ what, who, of });
/** A history after which there is a nomination in each state. */
const everyState: Acts = [
  ...(['nominate', 'accept', 'enrol', 'giveBack'] as const).map((what) => act(what, 0, 0)),
  ...(['nominate', 'accept', 'enrol'] as const).map((what) => act(what, 1, 0)),
  ...(['nominate', 'decline', 'nominate', 'accept'] as const).map((what) => act(what, 2, 0)),
  ...(['nominate', 'takeBack', 'nominate'] as const).map((what) => act(what, 3, 0)),
  ...(['nominate', 'accept', 'cancel'] as const).map((what) => act(what, 0, 1)),
];
const listed = async (query: object = {}) => (await nominationBoard(views, { limit: 500, ...query })).items;

function told(steps: Acts): Chances {
  const story = new Chances();
  for (let who = 0; who < PEOPLE; who++) story.register(who, who % 2 ? north : south);
  for (const one of [0, 1]) story.schedule(one);
  for (const { what, who, of } of steps) {
    if (what === 'decline') story.decline(who, of, 'SERVICE_NEEDS');
    else if (what === 'cancel') {
      if (who === 0) story.cancel(of);
    } else story[what](who, of);
  }
  return story;
}

it('tells of any history what a fold in memory tells', async () => {
  const states = new Set<string>();
  await fc.assert(
    fc.asyncProperty(acts, async (steps) => {
      const story = told(steps);
      await views.fold(nominations, story.log);
      const items = await listed();
      const shown = items.map(({ employeeId, programmeId, attempt, state }) =>
        [employeeId, programmeId, attempt, state].join(' '),
      );
      const expected = [...story.nominations.values()].map(({ who, of, attempt, state }) =>
        [person(who), run(of), attempt, state].join(' '),
      );
      expect(shown.sort()).toEqual(expected.sort());
      for (const { state } of items) states.add(state);
      for (const { who, of } of story.nominations.values()) {
        const history = await nominationHistory(views, { programmeId: run(of), employeeId: person(who) });
        const stream = `nomination-${nominationIdOf(run(of), person(who))}`;
        const steps = story.log.events.filter((event) => event.stream === stream);
        expect(history?.history).toHaveLength(steps.length);
      }
    }),
    { numRuns: 15, endOnFailure: true, examples: [[everyState]] },
  );
  expect([...states].sort()).toEqual([
    ...['declined', 'enrolled', 'lapsed', 'nominated', 'returned', 'waiting', 'withdrawn'],
  ]);
});

it('shows beside a nomination the gap, the seats ahead, and pages from the latest on', async () => {
  const story = new Chances();
  for (const who of [0, 1]) story.register(who, north);
  for (const one of [0, 1]) story.schedule(one);
  const found = (assessedOn: string, n: number, actualLevel: number) =>
    story.log.append(
      `employee-${person(0)}`,
      CompetencyAssessed({
        ...{ employeeId: person(0), assessmentId: id(n), method: 'TEST', assessedOn, jpm: 50 },
        items: [{ competencyCode: 'MAN-01', requiredLevel: 2, actualLevel }],
      }),
    );
  found('2025-06-01', 701, 0);
  found('2025-09-01', 702, 1);
  story.enrol(0, 1);
  for (const who of [0, 1]) story.nominate(who, 0);
  await views.fold(nominations, story.log);
  // the programme asks for 3, the position for 2; 1 is held by the newest assessment
  expect(await listed({ employeeId: person(0) })).toMatchObject([
    { gap: 2, seatsAhead: 1, jpThisYear: 0, titleId: 'Pelayanan Prima', state: 'nominated' },
  ]);
  const [first] = await listed({ employeeId: person(1) });
  expect(first).not.toHaveProperty('gap');
  const one = await nominationBoard(views, { limit: 1 });
  const two = await nominationBoard(views, { limit: 1, cursor: one.next! });
  expect([...one.items, ...two.items].map(({ employeeId }) => employeeId)).toEqual([person(1), person(0)]);
  expect(two.next).toBeUndefined();
  expect(await listed({ state: 'waiting' })).toEqual([]);
  expect(await listed({ from: '2026-01-05', to: '2026-01-05', programmeId: run(0) })).toHaveLength(2);
  expect(await listed({ from: '2026-01-06' })).toEqual([]);
});

it('shows nothing of what was said of somebody who was erased, and all else', async () => {
  const story = new Chances();
  for (const who of [0, 1]) story.register(who, north);
  story.schedule(0);
  for (const who of [0, 1]) story.nominate(who, 0);
  const texts = (who: number) =>
    Personal.opened({ state: 'value', value: 'Butuh di loket', about: person(who) });
  for (const event of story.log.events)
    if (event.type === 'ParticipantNominated')
      Object.assign(event.metadata, {
        reason: texts((event.data as { employeeId: string }).employeeId === person(0) ? 0 : 1),
      });
  const erased = { subjectId: person(0), erasureId: id(970), keyIds: [] };
  story.log.append(`privacy-${person(0)}`, PersonalDataErased({ ...erased, classes: ['free-text'] }));
  await views.fold(nominations, story.log);
  const said = async (who: number) =>
    (await nominationHistory(views, { programmeId: run(0), employeeId: person(who) }))?.history;
  expect(await said(0)).toMatchObject([{ status: 'nominated', reasonState: 'erased' }]);
  expect((await said(0))?.[0]).not.toHaveProperty('reason');
  expect(await said(1)).toMatchObject([{ reason: 'Butuh di loket' }]);
});

it('counts chances by unit and kind, and keeps small counts to itself', async () => {
  const story = new Chances();
  story.schedule(0);
  story.schedule(1, 'TEK-01', 2025);
  for (let who = 0; who < 20; who++) story.register(who, north);
  for (let who = 20; who < 23; who++) story.register(who, north, 'PPPK');
  for (let who = 23; who < 29; who++) story.register(who, south);
  for (let who = 0; who < 12; who++) story.nominate(who, 0);
  for (let who = 0; who < 6; who++) story.accept(who, 0);
  for (let who = 0; who < 5; who++) story.enrol(who, 0);
  for (let who = 6; who < 11; who++) story.decline(who, 0, 'NO_BUDGET');
  story.decline(11, 0, 'OTHER');
  for (let who = 20; who < 23; who++) story.nominate(who, 0);
  story.enrol(23, 0);
  for (const who of [0, 1, 2])
    story.log.append(
      `employee-${person(who)}`,
      CompetencyAssessed({
        ...{ employeeId: person(who), assessmentId: id(800 + who), method: 'TEST', jpm: 50 },
        assessedOn: who === 2 ? '2026-03-02' : '2025-06-01',
        items: [{ competencyCode: 'MAN-01', requiredLevel: 3, actualLevel: 1 }],
      }),
    );
  await views.fold(nominations, story.log);
  const { items } = await opportunityOf(views, { year: 2026, limit: 10 });
  const none = {
    ...{ nominated: null, accepted: null, declined: null, enrolled: null, withoutChance: null },
    ...{ eligible: null, eligibleWithoutChance: null },
  };
  expect(items).toEqual<Opportunity[]>([
    {
      ...{ unitId: north, kind: 'PNS', people: 20, nominated: 12, accepted: 6, declined: 6, enrolled: 5 },
      // 0 and 1 had a gap before it began; of 2 it was found too late
      ...{ withoutChance: 8, eligible: 20, eligibleWithoutChance: 8, gapSharePct: 40 },
      declinedFor: [
        {
          ...{ reasonCode: 'NO_BUDGET', count: 5, textId: 'Anggaran tidak tersedia' },
          textEn: 'There is no budget for it',
        },
      ],
    },
    { unitId: north, kind: 'PPPK', people: 3, ...none, gapSharePct: null, declinedFor: [] },
    {
      ...{ unitId: south, kind: 'PNS', people: 6, ...none, nominated: 0, accepted: 0, declined: 0 },
      ...{ withoutChance: 5, eligible: 6, eligibleWithoutChance: 5, gapSharePct: null, declinedFor: [] },
    },
  ]);
  const second = await opportunityOf(views, {
    ...{ year: 2026, limit: 1 },
    cursor: (await opportunityOf(views, { year: 2026, limit: 1 })).next!,
  });
  expect(second.items).toEqual([items[1]]);
  const before = await opportunityOf(views, { year: 2025, limit: 10 });
  expect(before.items[0]).toMatchObject({ people: 20, nominated: 0, withoutChance: 20 });
});

it.each<[string, Eligibility, number | null, number | null]>([
  ['whose position is named', { positionIds: [id(951)] }, 6, 6],
  ['whose position is of a family', { families: ['NURSE', 'CLERK'] }, 10, 5],
  ['whose position is of a class', { classes: ['FUNGSIONAL', 'PENGAWAS'] }, 6, 6],
  ['who fits any of these', { families: ['CLERK'], classes: ['FUNGSIONAL'] }, 16, 11],
  ['nobody who is there', { families: ['NURSE'] }, 0, 0],
])(
  'counts as eligible %s, and who of them never had a chance',
  async (_, eligibility, eligible, passedOver) => {
    const story = new Chances();
    story.schedule(0, 'MAN-01', 2025, eligibility);
    story.schedule(1, 'MAN-01', 2024);
    for (let who = 0; who < 10; who++) story.register(who, north);
    for (let who = 10; who < 16; who++) story.register(who, north, 'PNS', [id(951), 'FUNGSIONAL']);
    for (let who = 0; who < 5; who++) story.nominate(who, 0);
    const standard = { positionId: id(950), proposalId: id(960), version: 1, effectiveFrom: '2025-01-01' };
    const items = [{ competencyCode: 'MAN-01', kind: 'MANAGERIAL' as const, level: 3 }];
    story.log.append(
      `standard-${id(950)}`,
      CompetencyStandardPublished({ ...standard, items, family: 'CLERK' }),
    );
    await views.fold(nominations, story.log);
    const { items: units } = await opportunityOf(views, { year: 2025, limit: 10 });
    expect(units).toMatchObject([
      { people: 16, withoutChance: 11, eligible, eligibleWithoutChance: passedOver },
    ]);
  },
);

it('describes its columns', async () => expect(await undocumented(views)).toEqual([]));
