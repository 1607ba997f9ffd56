import {
  FacilitatorAssigned,
  LearningMaterialPublished,
  LearningMaterialWithdrawn,
  Personal,
  PersonalDataErased,
  type DomainEvent,
} from '@jejak/domain';
import fc from 'fast-check';
import { folded, undocumented, type Folded } from '../../libs/projection-engine/testing/folded.js';
import { MemoryLog } from '../../libs/projection-engine/testing/memory-log.js';
import { dayFrom, happened, id, wishes } from './testing/busy.js';
import {
  clashesOf,
  facilitatorsOf,
  occurrencesOfSeries,
  programmeCalendar,
  type Clash,
  type Occurrence,
} from './index.js';
import { clashesOfMemory, clashLine, occurrencesOfMemory } from './testing/remembered.js';

let views: Folded;
beforeAll(async () => {
  views = await folded();
});
afterAll(() => views.close());

const opened = (value: string, about: string) => Personal.opened({ state: 'value', value, about });
const always = { from: dayFrom(-400), to: dayFrom(400), limit: 500 };

/** The events as the engine gives them: opened. */
function logOf(events: readonly (readonly [string, DomainEvent])[]): MemoryLog {
  const log = new MemoryLog();
  for (const [stream, event] of events) {
    const { type, data } = event;
    if (type !== 'FacilitatorAssigned') log.append(stream, event);
    else {
      const { outsider, ...rest } = FacilitatorAssigned(
        data as Parameters<typeof FacilitatorAssigned>[0],
      ).data;
      const [name, field, institution] = ['Rosmawati', 'Pelayanan', 'USU'].map((text) => opened(text, rest.facilitatorId)); // prettier-ignore
      if (!name || !field || !institution) throw new Error('three texts');
      log.append(stream, {
        type,
        data: outsider ? { ...rest, outsider: { name, field, institution } } : rest,
      });
    }
  }
  return log;
}

/** All pages of a list. */
async function pages<T>(ask: (cursor?: string) => Promise<{ items: T[]; next?: string }>): Promise<T[]> {
  const { items, next } = await ask();
  const found = [...items];
  for (let cursor = next; cursor !== undefined;) {
    const page = await ask(cursor);
    found.push(...page.items);
    cursor = page.next;
  }
  return found;
}

it('tells of any history what a fold in memory tells, page by page', async () => {
  const seen = new Set<string>();
  await fc.assert(
    fc.asyncProperty(wishes, async (wanted) => {
      const log = logOf(happened(wanted));
      await views.fold(programmeCalendar, log);
      const clashes = await pages<Clash>((cursor) =>
        clashesOf(views, { ...always, limit: 7, ...(cursor !== undefined && { cursor }) }),
      );
      expect(clashes.map(clashLine).sort()).toEqual(clashesOfMemory(log.events));
      const order = clashes.map(({ overlapsFrom }) => overlapsFrom.getTime());
      expect(order).toEqual([...order].sort((a, b) => a - b));
      for (const { kind, first, second, overlapsFrom, overlapsUntil } of clashes) {
        seen.add(kind);
        expect(overlapsFrom).toEqual(second.start);
        expect(overlapsUntil.getTime()).toBe(Math.min(first.end.getTime(), second.end.getTime()));
        expect(overlapsFrom < overlapsUntil).toBe(true);
      }

      const days = await pages<Occurrence>((cursor) =>
        occurrencesOfSeries(views, { limit: 5, ...(cursor !== undefined && { cursor }) }),
      );
      const keyOf = (one: object) => JSON.stringify(one);
      const told = days.map(({ seriesId, plan, occursOn, status, runs }) => ({ seriesId, plan, occursOn, status, runs })); // prettier-ignore
      expect(told.map(keyOf).sort()).toEqual(occurrencesOfMemory(log.events).map(keyOf).sort());
      for (const { status, programmeId } of days) {
        seen.add(status);
        expect(status !== 'HELD' && status !== 'SCHEDULED' ? 'none' : programmeId).toBeDefined();
      }
    }),
    { numRuns: 25, endOnFailure: true },
  );
  const all = ['EXPECTED', 'FACILITATOR', 'HELD', 'MISSING', 'PARTICIPANT', 'PLACE', 'SCHEDULED'];
  expect([...seen].sort()).toEqual(all);
});

it('narrows the lists by day, kind, run, series and state', async () => {
  const logs = fc.sample(wishes, { numRuns: 40, seed: 3 }).map((wanted) => logOf(happened(wanted)));
  const [log] = logs.sort((a, b) => clashesOfMemory(b.events).length - clashesOfMemory(a.events).length);
  if (!log) throw new Error('no log');
  await views.fold(programmeCalendar, log);
  const all = (await clashesOf(views, always)).items;
  expect(all.length).toBeGreaterThan(3);
  const of = async (query: object) => (await clashesOf(views, { ...always, ...query })).items.map(clashLine);
  for (const kind of ['PLACE', 'FACILITATOR', 'PARTICIPANT'] as const)
    expect(await of({ kind })).toEqual(all.filter((one) => one.kind === kind).map(clashLine));
  const named = ({ first, second }: Clash) => [first.programmeId, second.programmeId];
  expect(await of({ programmeId: id(1) })).toEqual(
    all.filter((one) => named(one).includes(id(1))).map(clashLine),
  );
  const midnight = Date.parse(`${dayFrom(0)}T00:00:00+07:00`);
  expect(await of({ from: dayFrom(0) })).toEqual(
    all.filter(({ overlapsUntil }) => overlapsUntil.getTime() > midnight).map(clashLine),
  );
  expect(await of({ to: dayFrom(-1) })).toEqual(
    all.filter(({ overlapsFrom }) => overlapsFrom.getTime() < midnight).map(clashLine),
  );

  const days = (await occurrencesOfSeries(views, { limit: 500 })).items;
  const some = async (query: object) => (await occurrencesOfSeries(views, { limit: 500, ...query })).items;
  for (const status of ['HELD', 'SCHEDULED', 'EXPECTED', 'MISSING'] as const)
    expect(await some({ status })).toEqual(days.filter((one) => one.status === status));
  expect(await some({ seriesId: id(300) })).toEqual(days.filter(({ seriesId }) => seriesId === id(300)));
  expect(await some({ from: dayFrom(-30), to: dayFrom(0) })).toEqual(
    days.filter(({ occursOn }) => dayFrom(-30) <= occursOn && occursOn <= dayFrom(0)),
  );
});

it('names who comes from outside until they are erased, and keeps what was withdrawn', async () => {
  const [programmeId, guest] = [id(1), id(150)];
  const log = new MemoryLog();
  const assigned = { programmeId, facilitatorId: guest, role: 'SPEAKER' as const, sessionIds: [id(200)] };
  const outsider = {
    ...{ name: opened('Rosmawati', guest), field: opened('Pelayanan', guest) },
    institution: opened('USU', guest),
  };
  const run = happened(fc.sample(wishes, { numRuns: 1, seed: 3 })[0]?.slice(0, 1) ?? []);
  for (const [stream, event] of run) log.append(stream, event);
  log.append(`programme-${programmeId}`, FacilitatorAssigned({ ...assigned, outsider }));
  log.append(`programme-${programmeId}`, FacilitatorAssigned({ ...assigned, facilitatorId: id(100) }));
  const material = { programmeId, materialId: id(500), kind: 'SLIDES' as const, title: 'Standar' };
  log.append(`programme-${programmeId}`, LearningMaterialPublished({ ...material, sha256: 'a'.repeat(64) }));
  log.append(`programme-${programmeId}`, LearningMaterialWithdrawn({ programmeId, materialId: id(500) }));
  await views.fold(programmeCalendar, log);
  const employee = { facilitatorId: id(100), outside: false, role: 'SPEAKER', sessionIds: [id(200)] };
  const known = { facilitatorId: guest, outside: true, role: 'SPEAKER', sessionIds: [id(200)] };
  expect(await facilitatorsOf(views, programmeId)).toEqual({
    facilitators: [employee, { ...known, name: 'Rosmawati', field: 'Pelayanan', institution: 'USU' }],
  });
  expect(await facilitatorsOf(views, id(2))).toBeUndefined();
  const [row] = await views.query('SELECT * FROM reporting.programme_materials', []);
  expect(row).toMatchObject({ title: 'Standar', withdrawn_at: expect.any(Date) as Date });

  const erased = { subjectId: guest, erasureId: id(70), classes: ['identity' as const], keyIds: [] };
  log.append(`privacy-${guest}`, PersonalDataErased(erased));
  await views.fold(programmeCalendar, log);
  expect(await facilitatorsOf(views, programmeId)).toEqual({
    facilitators: [employee, { ...known, identityState: 'erased' }],
  });
});

it('has a description of every column', async () => {
  await views.fold(programmeCalendar, new MemoryLog());
  expect(await undocumented(views)).toEqual([]);
});
