import fc from 'fast-check';
import {
  AssessmentScored,
  AttendanceCorrected,
  CertificateIssued,
  CertificateRevoked,
  ParticipantEnrolled,
  ProgrammeCompleted,
  ProgrammeScheduled,
  ProgressRecorded,
  ScoresCorrected,
  SessionHeld,
} from '@jejak/domain';
import { storedOf, type Told } from '@jejak/xapi';
import { rebuildAll, withUsed, type ReportingReader } from '@jejak/projection-engine';
import pg from 'pg';
import { undocumented } from '../../libs/projection-engine/testing/folded.js';
import { testDatabase, type TestDatabase } from '../../test/support/postgres.js';
import { MemoryLog } from '../../libs/projection-engine/testing/memory-log.js';
import { newestStored, statementOf, statementsOf, xapiStatements, type StatementsQuery } from './index.js';

const id = (n: number) => `018f2f6e-7c1a-7d5e-9b3a-${String(n).padStart(12, '0')}`;
const RUN = id(1);
const STATUSES = ['PRESENT', 'LATE', 'ABSENT', 'EXCUSED'] as const;
const OUTCOMES = ['PASSED', 'FAILED', 'ATTENDED', 'INCOMPLETE'] as const;

let database: TestDatabase;
let pool: pg.Pool;
let views: ReportingReader;
beforeAll(async () => {
  database = await testDatabase();
  pool = new pg.Pool({ connectionString: database.url, max: 2 });
  pool.on('error', () => undefined);
  views = {
    query: async <Row extends object>(sql: string, params: unknown[]) =>
      (await pool.query<Row>(sql, params)).rows,
  };
  // the views that it stands on know the run and its seats, and nothing else: they take no order of events but one that can be
  const log = new MemoryLog();
  const sessions = [
    { sessionId: id(50), start: '2026-01-05T08:00:00+07:00', end: '2026-01-05T10:00:00+07:00', jp: 2 },
  ];
  log.append(
    `programme-${RUN}`,
    ProgrammeScheduled({
      ...{ programmeId: RUN, seriesId: id(2), title: { id: 'Prima', en: 'Excellent' }, form: 'E_LEARNING' },
      ...{
        mode: 'OFFLINE',
        competencies: [],
        objectives: [],
        sessions,
        totalJp: 2,
        capacity: 9,
        minAttendancePct: 80,
      },
    }),
  );
  for (const employeeId of [id(100), id(101), id(102)])
    log.append(`programme-${RUN}`, ParticipantEnrolled({ programmeId: RUN, employeeId, basis: 'GAP' }));
  await rebuildAll({ databaseUrl: database.url, source: log, projections: withUsed(xapiStatements) });
});
afterAll(async () => {
  await pool.end();
  await database.drop();
});

const folded = (source: MemoryLog) =>
  rebuildAll({ databaseUrl: database.url, source, projections: [xapiStatements] });

const step = fc.record({
  what: fc.constantFrom(
    'hold',
    'correct',
    'correct',
    'progress',
    'score',
    'rescore',
    'certify',
    'revoke',
    'end',
  ),
  person: fc.integer({ min: 0, max: 2 }),
  nth: fc.integer({ min: 0, max: 3 }),
  /** Steps of the clock of the event store: mostly none, at times back. */
  clock: fc.constantFrom(0, 0, 0, 1, 1, -1),
});
type Step = typeof step extends fc.Arbitrary<infer S> ? S : never;

/** What has to be told, remembered without SQL: one line for each statement, in the order of the log. */
interface Line {
  readonly kind: string;
  readonly fact: string;
  readonly employeeId: string;
  /** The line that it voids. */
  readonly voids?: Line;
  readonly storedAt: number;
  voided: boolean;
}

class Memory {
  readonly log = new MemoryLog();
  readonly lines: Line[] = [];
  private readonly last = new Map<string, Line>();
  private clock = Date.UTC(2026, 0, 5, 1);

  append(event: Parameters<MemoryLog['append']>[1], clock: number): void {
    this.clock += clock;
    const recorded = this.log.append(`programme-${RUN}`, event);
    this.log.events[this.log.events.length - 1] = { ...recorded, storedAt: new Date(this.clock) };
  }

  tell(kind: string, fact: string, employeeId: string): void {
    const line = { kind, fact, employeeId, storedAt: this.clock, voided: false };
    this.last.set(fact, line);
    this.lines.push(line);
  }

  void(fact: string, employeeId: string): void {
    const voids = this.last.get(fact);
    if (!voids || voids.voided) return;
    voids.voided = true;
    this.lines.push({ kind: 'voided', fact, employeeId, voids, storedAt: this.clock, voided: false });
  }
}

/** What happened, and what a second bookkeeping remembers of it. */
function told(steps: readonly Step[]): Memory {
  const memory = new Memory();
  for (const { what, person, nth, clock } of steps) {
    const employeeId = id(100 + person);
    const of = { programmeId: RUN, employeeId };
    const session = { programmeId: RUN, sessionId: id(50 + (nth % 2)) };
    const line = { employeeId, status: STATUSES[(nth + person) % 4]! };
    const [sheet, test] = [`sheet ${session.sessionId} ${person}`, `test ${person}`];
    const there = line.status === 'PRESENT' || line.status === 'LATE';
    const scores = { programmeId: RUN, kind: 'POST' as const, scores: [{ employeeId, score: 60 + nth }] };
    const certificate = { ...of, certificateId: id(300 + 10 * person + nth) };
    const paper = `certificate ${certificate.certificateId}`;
    if (what === 'hold') {
      const [actualStart, actualEnd] = ['2026-01-05T08:00:00+07:00', '2026-01-05T10:00:00+07:00'];
      memory.append(SessionHeld({ ...session, actualStart, actualEnd, jp: 2, attendance: [line] }), clock);
      if (there) memory.tell('attended', sheet, employeeId);
    } else if (what === 'correct') {
      memory.append(AttendanceCorrected({ ...session, jp: 2, attendance: [line] }), clock);
      memory.void(sheet, employeeId);
      if (there) memory.tell('attended', sheet, employeeId);
    } else if (what === 'progress') {
      memory.append(ProgressRecorded({ ...of, progressPct: 80 + nth }), clock);
      memory.tell('progressed', `progress ${memory.log.events.length}`, employeeId);
    } else if (what === 'score') {
      memory.append(AssessmentScored(scores), clock);
      memory.tell('scored', test, employeeId);
    } else if (what === 'rescore') {
      memory.append(ScoresCorrected(scores), clock);
      memory.void(test, employeeId);
      memory.tell('scored', test, employeeId);
    } else if (what === 'certify') {
      const number = `800/${person}${nth}`;
      const issued = { ...certificate, number, contentHash: 'a'.repeat(64), issuedOn: '2026-01-06' };
      memory.append(CertificateIssued(issued), clock);
      memory.tell('earned', paper, employeeId);
    } else if (what === 'revoke') {
      memory.append(CertificateRevoked(certificate), clock);
      memory.void(paper, employeeId);
    } else {
      const participants = [0, 1, 2].map((one) => ({
        ...{ employeeId: id(100 + one), outcome: OUTCOMES[(nth + one) % 4]!, attendancePct: 100 },
        ...{ preScore: null, postScore: 70 },
      }));
      memory.append(
        ProgrammeCompleted({
          ...{ programmeId: RUN, seriesId: id(2), title: { id: 'Prima' }, form: 'E_LEARNING' as const },
          ...{ endedOn: '2026-01-06', realisedJp: 2, realisedCostIdr: 0, participants },
        }),
        clock,
      );
      for (const { employeeId: one, outcome } of participants) {
        const kind = { PASSED: 'passed', FAILED: 'failed', ATTENDED: 'completed', INCOMPLETE: '' }[outcome];
        if (kind !== '') memory.tell(kind, `outcome ${one}`, one);
      }
    }
  }
  return memory;
}

/** All that the view tells, in parts of two. */
async function all(query: Partial<StatementsQuery> = {}): Promise<Told[]> {
  const items: Told[] = [];
  for (let cursor: string | undefined; ;) {
    const part = await statementsOf(views, { ascending: true, limit: 2, ...query, cursor });
    items.push(...part.items);
    cursor = part.next;
    if (cursor === undefined) return items;
  }
}

it('tells each fact once, in one order, and what was corrected as void', async () => {
  const kinds = new Set<string>();
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 6, maxLength: 25 }), async (steps) => {
      const memory = told(steps);
      await folded(memory.log);
      const items = await all();
      // the clock decides, and in one moment the log
      const expected = memory.lines.filter(({ voided }) => !voided).sort((a, b) => a.storedAt - b.storedAt);
      expect(items.map(({ kind, employeeId }) => [kind, employeeId])).toEqual(
        expected.map(({ kind, employeeId }) => [kind, employeeId]),
      );
      const stored = items.map(storedOf);
      expect([...new Set(stored)].sort()).toEqual(stored);
      expect(new Set(items.map(({ statementId }) => statementId)).size).toBe(items.length);
      expect((await all({ ascending: false })).reverse()).toEqual(items);
      for (const [at, one] of items.entries()) {
        kinds.add(one.kind);
        if (at % 4 !== 0) continue;
        const moment = { at: one.storedAt, nth: one.nth };
        expect(await all({ since: moment })).toEqual(items.slice(at + 1));
        expect(await all({ until: moment })).toEqual(items.slice(0, at + 1));
        expect(await statementOf(views, one.statementId, false)).toEqual(one);
      }
      for (const { voids, kind } of items.filter((one) => one.kind === 'voided')) {
        expect(kind).toBe('voided');
        expect(await statementOf(views, String(voids), false)).toBeUndefined();
        expect((await statementOf(views, String(voids), true))?.statementId).toBe(voids);
      }
      const times = memory.lines.map(({ storedAt }) => storedAt);
      expect((await newestStored(views))?.getTime()).toBe(times.length > 0 ? Math.max(...times) : undefined);
      // the same log again is the same, to the letter
      await folded(memory.log);
      expect(await all()).toEqual(items);
    }),
    { numRuns: 12 },
  );
  expect(kinds.size).toBe(8);
});

it('is narrowed by kind, person, activity and run', async () => {
  const steps = (['hold', 'score', 'progress', 'end', 'certify'] as const).map((what) => ({
    ...({ what, person: 0, nth: 0, clock: 1 } as const),
  }));
  await folded(told(steps).log);
  const kinds = async (query: Partial<StatementsQuery>) => (await all(query)).map(({ kind }) => kind);
  expect(await kinds({ kind: 'scored' })).toEqual(['scored']);
  expect(await kinds({ employeeId: id(100) })).toEqual([
    'attended',
    'scored',
    'progressed',
    'passed',
    'earned',
  ]);
  expect(await kinds({ employeeId: id(101) })).toEqual(['failed']);
  expect(await kinds({ activity: `programmes/${RUN}/assessments/POST` })).toEqual(['scored']);
  expect(await kinds({ programmeId: RUN })).toHaveLength(7);
  expect(await kinds({ programmeId: id(9) })).toEqual([]);
  expect(await all({ kind: 'attended' })).toMatchObject([
    { at: new Date('2026-01-05T10:00:00+07:00'), activity: `programmes/${RUN}/sessions/${id(50)}` },
  ]);
  expect(await all({ kind: 'passed' })).toMatchObject([
    { score: 70, titleId: 'Prima', titleEn: 'Excellent' },
  ]);
  expect(await undocumented(views)).toEqual([]);
});
