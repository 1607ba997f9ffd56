import type { EngineStatus } from '@jejak/projection-engine';
import { cut, duration, layOut } from './layout.js';
import { json, type Snapshot, table } from './report.js';
import { Screen } from './screen.js';

const updatedAt = new Date('2026-11-23T00:00:00Z');
const view = {
  name: 'audit-trail',
  version: 1,
  generation: 4,
  position: 12_345n,
  events: 120n,
  parked: 2,
  state: 'running' as const,
  lag: { events: 7n, exact: true, seconds: 83 },
  updatedAt,
};
const status: EngineStatus = {
  projections: [
    view,
    { ...view, name: 'stuck', state: 'stopped', error: 'SQLSTATE 42P01', lag: { ...view.lag, exact: false } },
    { ...view, name: 'new', position: undefined, events: 0n, lag: undefined },
  ],
  policies: [{ name: 'credit-learning-hours', position: 9n, events: 3n, state: 'failing', updatedAt }],
  building: [
    {
      name: 'audit-trail',
      version: 2,
      generation: 5,
      position: 99n,
      events: 60n,
      active: true,
      fraction: 0.425,
      secondsLeft: 75,
      updatedAt,
    },
  ],
  neverShown: [],
  heartbeat: { state: 'alive', ageSeconds: 1.25 },
};
const noViews = { projections: [], policies: [], building: [], neverShown: [] };
const snapshot: Snapshot = { at: updatedAt, eventStore: 'answers', status };
const locale = process.env.LC_ALL;
beforeEach(() => {
  process.env.LC_ALL = 'C';
});
afterAll(() => {
  if (locale === undefined) delete process.env.LC_ALL;
  else process.env.LC_ALL = locale;
});

describe('the status table', () => {
  it('shows every view, policy and generation that is being built', () => {
    expect(table(snapshot, 200)).toEqual([
      'projector alive, last sign of life 1.3 s ago · event store answers · 2026-11-23T00:00:00.000Z',
      'VIEW                   VERSION  STATE     POSITION  EVENTS  BEHIND      SINCE  PARKED',
      'audit-trail            1        running      12345     120       7   1 m 23 s       2',
      'stuck                  1        STOPPED      12345     120      >7   1 m 23 s       2',
      'new                    1        running          -       0       ?          ?       2',
      'POLICY',
      'credit-learning-hours           FAILING          9       3       ?          ?',
      'BEING BUILT',
      'audit-trail            2 (g5)   building        99      60    42 %  ~1 m 15 s',
      '! stuck: SQLSTATE 42P01',
    ]);
  });

  it('tells how requests for erasure stand, where there are any', () => {
    const none = { inTime: 0, dueSoon: 0, overdue: 0, notFinal: 0 };
    const last = (deadlines: Snapshot['deadlines'], width = 200) =>
      table({ ...snapshot, deadlines }, width).slice(table(snapshot, width).length);
    const at = (seconds: number) => new Date(updatedAt.getTime() + seconds * 1_000);
    expect(last(none)).toEqual([]);
    expect(last({ ...none, inTime: 2, dueSoon: 1, nextDueAt: at(7_260) })).toEqual([
      'erasure requests: 2 in time, 1 due within 24 h, 0 OVERDUE · next in 2 h 1 m',
    ]);
    expect(last({ ...none, overdue: 1, notFinal: 3, nextDueAt: at(-7_260) })).toEqual([
      'erasure requests: 0 in time, 0 due within 24 h, 1 OVERDUE · the first is 2 h 1 m late',
      'erasures without their end: 3; backups are over their days, run `jejak keys retire`',
    ]);
    for (const line of last({ ...none, overdue: 1, nextDueAt: at(-1) }, 30))
      expect(line.length).toBeLessThanOrEqual(30);
    const shown = json({ ...snapshot, deadlines: { ...none, overdue: 1, nextDueAt: at(0) } });
    expect(shown).toMatchObject({ erasures: { overdue: 1, nextDueAt: updatedAt.toISOString() } });
  });

  it('names views that are not shown, and whether somebody builds them', () => {
    const neverShown = [
      { name: 'a', state: 'awaited' },
      { name: 'b', state: 'failed', error: 'SQLSTATE 42P01' },
      { name: 'c', state: 'absent' },
    ] as const;
    const lines = table({ ...snapshot, status: { ...status, neverShown } }, 200);
    expect(lines.slice(table(snapshot, 200).length)).toEqual([
      '! a: not shown yet, awaited',
      '! b: NEVER SHOWN: SQLSTATE 42P01',
      '! c: NEVER SHOWN, nobody builds it; see the log of the projector',
    ]);
  });

  it('tells how it goes with SIASN, where something waits or somebody sends', () => {
    const none = { senderActive: false, pending: 0, held: 0, sent: 0, failed: {} };
    const last = (siasn: Snapshot['siasn']) =>
      table({ ...snapshot, siasn }, 200).slice(table(snapshot, 200).length);
    const ago = (seconds: number) => new Date(updatedAt.getTime() - seconds * 1_000);
    expect(last(none)).toEqual([]);
    expect(last({ ...none, senderActive: true, lastContactAt: ago(90) })).toEqual([
      'SIASN: sender active · 0 pending, 0 under way, 0 failed, 0 held · last contact 1 m 30 s ago',
    ]);
    const waiting = { ...none, pending: 3, sent: 1, failed: { REJECTED: 2, INCOMPLETE: 5 } };
    expect(last({ ...waiting, oldestQueuedAt: ago(7_260) })).toEqual([
      'SIASN: NO SENDER · 3 pending, 1 under way, 7 failed, 0 held · the oldest for 2 h 1 m',
    ]);
    expect(json({ ...snapshot, siasn: { ...waiting, oldestQueuedAt: ago(0) } })).toMatchObject({
      siasn: {
        pending: 3,
        failed: { REJECTED: 2 },
        oldestQueuedAt: updatedAt.toISOString(),
        lastContactAt: null,
      },
    });
  });

  it.each([10, 20, 40, 52, 60, 80, 100])(
    'keeps to %i columns and gives up the least needed first',
    (width) => {
      const lines = table(snapshot, width);
      for (const line of lines) expect(line.length).toBeLessThanOrEqual(width);
      if (width === 80)
        expect(lines[1]).toBe('VIEW                   VERSION  STATE     EVENTS  BEHIND      SINCE  PARKED');
      if (width === 60) expect(lines[1]).toBe('VIEW                   STATE     BEHIND      SINCE  PARKED');
    },
  );

  it('speaks Indonesian where the terminal does', () => {
    process.env.LC_ALL = 'id_ID.UTF-8';
    const lines = table({ ...snapshot, eventStore: 'silent' }, 200);
    expect(lines[0]).toContain('ketertinggalan tidak diketahui');
    expect(lines[1]).toMatch(/^TAMPILAN +VERSI +KEADAAN/);
    expect(lines[3]).toContain('BERHENTI');
  });

  it('says loudly that there is no projector', () => {
    const dead = { ...status, heartbeat: { state: 'stale', ageSeconds: 7_260 } } as const;
    expect(table({ ...snapshot, status: dead }, 200)[0]).toContain(
      'PROJECTOR SILENT, last sign of life 2 h 1 m ago',
    );
    const none = { ...noViews, heartbeat: { state: 'none' } } as const;
    expect(table({ ...snapshot, status: none }, 200)).toEqual([
      expect.stringContaining('NO PROJECTOR') as string,
      'No view is built yet. Start the projector.',
    ]);
  });
});

it('is JSON that any program can read: unknown is null and not 0', () => {
  const plain = JSON.parse(JSON.stringify(json(snapshot))) as Record<string, Record<string, unknown>[]>;
  expect(plain.views?.[0]).toEqual({
    name: 'audit-trail',
    version: 1,
    generation: 4,
    state: 'running',
    position: '12345',
    events: '120',
    lagEvents: 7,
    lagEventsExact: true,
    lagSeconds: 83,
    parked: 2,
    error: null,
    updatedAt: '2026-11-23T00:00:00.000Z',
  });
  expect(plain.policies?.[0]).toMatchObject({ lagEvents: null, lagSeconds: null, state: 'failing' });
  expect(plain.building?.[0]).toMatchObject({ generation: 5, active: true, events: '60' });
});

it('draws over what it drew, never more than the terminal can show', () => {
  const written: string[] = [];
  const screen = new Screen({ columns: 40, rows: 4, write: (text) => written.push(text) });
  screen.draw(['a', 'b', 'c', 'd', 'e']);
  screen.draw(['f']);
  screen.draw(['g']);
  screen.end();
  expect(written).toEqual([
    '\u001b[?25l\r\u001b[Ja\nb\nc\n',
    '\u001b[?25l\r\u001b[3A\u001b[Jf\n',
    '\u001b[?25l\r\u001b[1A\u001b[Jg\n',
    '\u001b[?25h',
  ]);
});

it.each([
  [0, '0 s'],
  [0.04, '0.0 s'],
  [9.96, '10.0 s'],
  [59.4, '59 s'],
  [60, '1 m 0 s'],
  [3_599, '59 m 59 s'],
  [90_000, '1 d 1 h'],
])('%d seconds are %s', (seconds, told) => {
  expect(duration(seconds)).toBe(told);
});

it('lays out what has no rows, and cuts what does not fit', () => {
  expect(layOut([], [{ align: 'left' }], 10)).toEqual([]);
  expect(cut('abcdef', 4)).toBe('abc…');
});
