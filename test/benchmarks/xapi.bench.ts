import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { done, heldRun, MORNING } from '../../apps/api/test/samples.js';
import { MOST_ROLES } from '../../apps/api/test/signed-in.js';
import { actorOf, least, runIri } from '../../libs/xapi/testing/statements.js';
import { closeConnections, type Caller } from './caller.js';
import { median, report } from './figure.js';
import { repeat } from './load.js';
import { setting } from './setting.js';
import { System } from './system.js';

const IN_FLIGHT = 8;
const SPOKEN = { 'x-experience-api-version': '1.0.3' };

/** Lists of statements taken, beside the lines that they stand for sent without xAPI; and the stream of statements told. */
export async function benchXapi(): Promise<void> {
  const [seats, lists, rounds] = [setting('SEATS', 60), setting('LISTS', 60), setting('ROUNDS', 3)];
  const size = setting('STATEMENTS', 20);
  const system = await new System().startServers();
  try {
    await system.startApi(MOST_ROLES);
    const caller = system.caller();
    const runs: Seat[] = [];
    await repeat(IN_FLIGHT, seats, async () => {
      runs.push(await heldRun(caller));
    });
    const seat = (n: number): Seat => {
      const found = runs[n % runs.length];
      if (!found) throw new Error('nobody has a seat');
      return found;
    };
    const rates: Record<'in' | 'without', number[]> = { in: [], without: [] };
    for (let round = -1; round < rounds; round++) {
      let [told, plain] = [0, 0];
      const taken = await repeat(IN_FLIGHT, lists, async () => {
        const list = Array.from({ length: size }, () => statement(seat(told++)));
        const { status, text } = await caller.post('/xapi/statements', list, SPOKEN);
        if (status !== 200) throw new Error(`${status} ${text}`);
      });
      const without = await repeat(IN_FLIGHT, lists * size, async () => {
        await line(caller, seat(plain++));
      });
      if (round < 0) continue;
      rates.in.push(taken.perSecond * size);
      rates.without.push(without.perSecond);
    }
    const value = median(rates.in);
    await report('xapi', {
      ...{ name: `statements in, lists of ${size}`, value, unit: 'statements/s' },
      ...{ ratio: value / median(rates.without), to: 'the same lines, one command each' },
    });
    const position = await corrected(caller, runs, setting('CORRECTIONS', 40));
    await system.startProjector();
    await tellAll(caller, position);
    closeConnections();
  } finally {
    await system.stop();
  }
}

type Seat = Awaited<ReturnType<typeof heldRun>>;

const statement = ({ programmeId, employeeId }: Seat) => ({
  ...least('attempted', { id: randomUUID(), object: { id: runIri(programmeId) } }),
  actor: actorOf(employeeId),
});

/** The same as a platform without xAPI tells it. */
const line = (caller: Caller, { programmeId, employeeId }: Seat) =>
  done(caller, `/learning-activities`, {
    ...{ programmeId, employeeId },
    activities: [{ source: 'LMS', sourceId: randomUUID(), verb: 'ACCESSED', at: '2026-03-04T12:30:00Z' }],
  });

/** Corrects sheets of attendance again and again: what is told of them is voided and told anew. @returns the last position */
async function corrected(caller: Caller, runs: readonly Seat[], times: number): Promise<string> {
  const left = [...runs];
  let last = 0n;
  await repeat(IN_FLIGHT, runs.length, async () => {
    const seat = left.pop();
    if (!seat) return;
    for (let n = 0; n < times; n++) {
      const attendance = [{ employeeId: seat.employeeId, status: n % 2 === 0 ? 'EXCUSED' : 'LATE' }];
      const route = `${seat.path}/sessions/${MORNING}/attendance/corrections`;
      const { position } = await done(caller, route, { reason: 'Salah baris', attendance });
      if (BigInt(position) > last) last = BigInt(position);
    }
  });
  return String(last);
}

/** Reads the whole stream of statements once the view has all, page by page, as a store of learning records does. */
async function tellAll(caller: Caller, position: string): Promise<void> {
  const first = '/xapi/statements?ascending=true&limit=500';
  const upToDate = { ...SPOKEN, 'jejak-min-position': position };
  for (const end = Date.now() + 60_000; (await caller.get(first, upToDate)).status !== 200;) {
    if (Date.now() > end) throw new Error('the view is behind');
    await sleep(500);
  }
  let rows = 0;
  const began = performance.now();
  for (let path = first; path !== '';) {
    const { status, body, text } = await caller.get(path, SPOKEN);
    if (status !== 200) throw new Error(`${status} ${text.slice(0, 200)}`);
    rows += (body.statements as unknown[]).length;
    path = String(body.more);
  }
  const seconds = (performance.now() - began) / 1000;
  await report('xapi', {
    name: `${rows} statements out, 500 to a page`,
    value: rows / seconds,
    unit: 'rows/s',
  });
}
