import fc from 'fast-check';
import {
  CompetencyAssessed,
  CompetencyStandardPublished,
  EmployeeRegistered,
  Personal,
  PersonalDataErased,
  TalentRecorded,
  TalentWithdrawn,
} from '@jejak/domain';
import { folded, undocumented, type Folded } from '../../libs/projection-engine/testing/folded.js';
import { MemoryLog } from '../../libs/projection-engine/testing/memory-log.js';
import { talentOfPools, talentPools, type TalentQuery } from './index.js';

const id = (n: number) => `018f2f6e-7c1a-7d5e-9b3a-${String(n).padStart(12, '0')}`;
const person = (n: number) => id(n + 1);
const position = (n: number) => id(201 + n);
const POOLS = ['EXPERT', 'LEADERSHIP'] as const;

/** Who is in which pool for which position: what the view has to tell, remembered without SQL. */
class Pools {
  readonly log = new MemoryLog();
  readonly places: { talentId: string; who: number; pool: string; of: number; ended: boolean }[] = [];

  constructor(people: number) {
    for (let who = 0; who < people; who++)
      this.append(
        who,
        EmployeeRegistered({
          ...{ employeeId: person(who), kind: 'PNS', positionClass: 'PELAKSANA', unitId: id(101) },
          ...{ positionId: id(299), effectiveDate: '2020-01-02' },
        }),
      );
  }

  append(who: number, event: Parameters<MemoryLog['append']>[1]): void {
    this.log.append(`employee-${person(who)}`, event);
  }

  /** What stands already is taken out. */
  turn(who: number, pool: string, of: number): void {
    const stands = this.places.find(
      (one) => one.who === who && one.pool === pool && one.of === of && !one.ended,
    );
    const talentId = stands?.talentId ?? id(700 + this.places.length);
    const data = { employeeId: person(who), talentId, pool, targetPositionId: position(of) };
    this.append(who, stands ? TalentWithdrawn(data) : TalentRecorded(data));
    if (stands) stands.ended = true;
    else this.places.push({ talentId, who, pool, of, ended: false });
  }
}

let views: Folded;
beforeAll(async () => {
  views = await folded();
});
afterAll(() => views.close());

const listed = async (query: Partial<TalentQuery> = {}) =>
  (await talentOfPools(views, { limit: 500, ...query })).items;
const ids = async (query: Partial<TalentQuery> = {}) => (await listed(query)).map(({ talentId }) => talentId);

it('lists the places that stand, and those that ended, whatever was recorded', async () => {
  const turn = fc.record({ who: fc.nat(3), pool: fc.constantFrom(...POOLS), of: fc.nat(1) });
  await fc.assert(
    fc.asyncProperty(fc.array(turn, { maxLength: 40, size: 'max' }), async (turns) => {
      const pools = new Pools(4);
      for (const { who, pool, of } of turns) pools.turn(who, pool, of);
      await views.fold(talentPools, pools.log);
      const newest = pools.places.toReversed();
      const of = (wanted: (one: (typeof newest)[number]) => boolean) =>
        newest.filter(wanted).map(({ talentId }) => talentId);
      expect(await ids()).toEqual(of(({ ended }) => !ended));
      expect(await ids({ withdrawn: true })).toEqual(of(() => true));
      expect(await ids({ pool: 'EXPERT' })).toEqual(of(({ pool, ended }) => pool === 'EXPERT' && !ended));
      expect(await ids({ employeeId: person(0) })).toEqual(of(({ who, ended }) => who === 0 && !ended));
      expect(await ids({ targetPositionId: position(1) })).toEqual(of((one) => one.of === 1 && !one.ended));
      const pages: string[] = [];
      for (let cursor: string | undefined, more = true; more; more = cursor !== undefined) {
        const page = await talentOfPools(views, { limit: 3, withdrawn: true, ...(cursor && { cursor }) });
        pages.push(...page.items.map(({ talentId }) => talentId));
        cursor = page.next;
      }
      expect(pages).toEqual(of(() => true));
    }),
    { numRuns: 5 },
  );
});

it('tells what somebody still lacks for the position, why they are in the pool, and nothing of who was erased', async () => {
  const pools = new Pools(2);
  for (const who of [0, 1]) pools.turn(who, 'LEADERSHIP', 0);
  pools.turn(0, 'EXPERT', 1);
  for (const event of pools.log.events)
    if (event.type === 'TalentRecorded')
      Object.assign(event.metadata, {
        reason: Personal.opened({
          ...{ state: 'value', value: 'Kinerja sangat baik' },
          about: (event.data as { employeeId: string }).employeeId,
        }),
      });
  const levels = (required: Readonly<Record<string, number>>) =>
    Object.entries(required).map(([competencyCode, level]) => ({
      ...{ competencyCode, kind: 'MANAGERIAL' as const, level },
    }));
  const standard = { positionId: position(0), proposalId: id(960) };
  const versions: readonly [Readonly<Record<string, number>>, string][] = [
    [{ 'MAN-01': 4, 'MAN-02': 3, 'MAN-03': 2, 'MAN-04': 1 }, '2025-01-01'],
    [{ 'MAN-01': 1 }, '2999-01-01'],
  ];
  for (const [n, [required, effectiveFrom]] of versions.entries())
    pools.log.append(
      `standard-${position(0)}`,
      CompetencyStandardPublished({ ...standard, version: n + 1, items: levels(required), effectiveFrom }),
    );
  const found = { 'MAN-01': 1, 'MAN-02': 2, 'MAN-03': 5 };
  const items = Object.entries(found).map(([competencyCode, actualLevel]) => ({
    ...{ competencyCode, requiredLevel: 3, actualLevel },
  }));
  pools.append(
    0,
    CompetencyAssessed({
      ...{ employeeId: person(0), assessmentId: id(800), method: 'TEST', assessedOn: '2025-06-01', jpm: 50 },
      items,
    }),
  );
  const erased = { subjectId: person(1), erasureId: id(970), keyIds: [] };
  pools.log.append(`privacy-${person(1)}`, PersonalDataErased({ ...erased, classes: ['free-text'] }));
  await views.fold(talentPools, pools.log);
  const none = { required: 0, lacking: 0, notAssessed: 0, levels: 0 };
  const [expert, second, first] = await listed();
  expect(expert).toMatchObject({ employeeId: person(0), pool: 'EXPERT', gap: none });
  expect(first).toMatchObject({
    ...{ employeeId: person(0), unitId: id(101), targetPositionId: position(0) },
    ...{ gap: { required: 4, lacking: 2, notAssessed: 1, levels: 4 }, reason: 'Kinerja sangat baik' },
  });
  expect(first).not.toHaveProperty('reasonState');
  expect(second).toMatchObject({ gap: { required: 4, lacking: 0, notAssessed: 4 }, reasonState: 'erased' });
  expect(second).not.toHaveProperty('reason');
});

it('describes its columns', async () => expect(await undocumented(views)).toEqual([]));
