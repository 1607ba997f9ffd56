import { ProgrammeScheduled, SessionHeld } from '@jejak/domain';
import { folded, type Folded } from '../../libs/projection-engine/testing/folded.js';
import { MemoryLog } from '../../libs/projection-engine/testing/memory-log.js';
import { statementOf, statementsOf, xapiStatements } from './index.js';

const id = (n: number) => `018f2f6e-7c1a-7d5e-9b3a-${String(n).padStart(12, '0')}`;

let views: Folded;
beforeAll(async () => {
  views = await folded();
});
afterAll(() => views.close());

it('gives each statement of a large sheet an id that follows from the event and its place in it', async () => {
  const [programmeId, sessionId] = [id(1), id(2)];
  const [start, end] = ['2026-01-05T08:00:00+07:00', '2026-01-05T10:00:00+07:00'];
  const attendance = Array.from({ length: 300 }, (_, n) => ({
    employeeId: id(1000 + n),
    status: 'PRESENT' as const,
  }));
  const log = new MemoryLog();
  log.append(
    `programme-${programmeId}`,
    ProgrammeScheduled({
      ...{ programmeId, seriesId: id(3), title: { id: 'Prima' }, form: 'E_LEARNING', mode: 'OFFLINE' },
      ...{ competencies: [], objectives: [], totalJp: 2, capacity: 300, minAttendancePct: 80 },
      sessions: [{ sessionId, start, end, jp: 2 }],
    }),
  );
  const held = { programmeId, sessionId, actualStart: start, actualEnd: end, jp: 2, attendance };
  const event = log.append(`programme-${programmeId}`, SessionHeld(held));
  await views.fold(xapiStatements, log);

  const { items } = await statementsOf(views, { ascending: true, limit: 300 });
  expect(items.map(({ employeeId }) => employeeId)).toEqual(attendance.map(({ employeeId }) => employeeId));
  const expected = items.map((_, place) => {
    const group = Number.parseInt(event.id.slice(9, 13), 16) ^ place;
    return `${event.id.slice(0, 9)}${group.toString(16).padStart(4, '0')}${event.id.slice(13)}`;
  });
  expect(items.map(({ statementId }) => statementId)).toEqual(expected);
  expect(expected[0]).toBe(event.id);
  for (const one of [items[1]!, items[299]!])
    expect(await statementOf(views, one.statementId, false)).toEqual(one);
});
