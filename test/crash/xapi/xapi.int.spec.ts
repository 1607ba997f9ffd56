import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { activityIdOf, learningActivity, learningActivityIdOf, XAPI } from '@jejak/domain';
import { EventLog } from '@jejak/event-log';
import { v4 as uuidv4 } from 'uuid';
import { z } from 'zod';
import { actorOf, least, runIri, voiding } from '../../../libs/xapi/testing/statements.js';
import { testEventStore, type TestEventStore } from '../../support/event-store.js';
import { MASTER_KEYS_OF_TEST, testKeySettings } from '../../support/keys.js';
import { testDatabase, type TestDatabase } from '../../support/postgres.js';
import { Random } from '../random.js';

/** Kills of the API that takes statements; `CRASH_ROUNDS` sets it. */
const ROUNDS = Number(process.env['CRASH_ROUNDS'] || 1);
const SEED = Number(process.env['CRASH_SEED'] || Date.now() % 2 ** 32);
const TIMEOUT = 90_000 + ROUNDS * 30_000; // several times what it takes on a quiet machine
/** Lists of statements that a platform sends at a time, until the process that takes them is killed. */
const IN_FLIGHT = 3;
const END_MS = 60_000;

const RUN_TYPESCRIPT = path.resolve(__dirname, '../../support/ts-child.cjs');
const PROGRAM = path.resolve(__dirname, 'api-program.ts');

let store: TestEventStore;
let database: TestDatabase;
let log: EventLog;
const children = new Set<ChildProcess>();
beforeAll(async () => {
  [store, database] = await Promise.all([testEventStore(), testDatabase()]);
  log = EventLog.connect(store.url);
});
afterAll(async () => {
  for (const child of children) child.kill('SIGKILL');
  await log.close();
  await Promise.all([store.close(), database.drop()]);
});

const told = z.object({
  url: z.string(),
  authorization: z.string(),
  programmeId: z.uuid(),
  employeeId: z.uuid(),
});

/** An API in a process of its own, and a seat of which a platform tells it. */
type Taking = z.output<typeof told> & { readonly child: ChildProcess };

async function launch(): Promise<Taking> {
  const env = {
    ...{ ...process.env, DATABASE_URL: database.url, EVENTSTORE_URL: store.url },
    [MASTER_KEYS_OF_TEST]: testKeySettings(database.url).masterKeys,
  };
  const child = fork(RUN_TYPESCRIPT, [PROGRAM], { silent: true, env });
  children.add(child);
  let said = '';
  child.stderr?.on('data', (chunk: Buffer) => (said += chunk.toString()));
  const died = once(child, 'exit').then((): never => {
    throw new Error(`An API ended: ${said}`);
  });
  died.catch(() => undefined);
  const [message] = (await Promise.race([once(child, 'message'), died])) as unknown[];
  return { child, ...told.parse(message) };
}

async function kill({ child }: Taking): Promise<void> {
  const gone = once(child, 'exit');
  child.kill('SIGKILL');
  await gone;
  children.delete(child);
}

/** Whether the list was taken; false where no answer came. */
async function send({ url, authorization }: Taking, list: readonly object[]): Promise<boolean> {
  const headers = {
    ...{ authorization, 'content-type': 'application/json', 'x-experience-api-version': '1.0.3' },
  };
  const body = JSON.stringify(list);
  const answer = await fetch(`${url}/xapi/statements`, { method: 'POST', headers, body }).catch(
    () => undefined,
  );
  if (answer && answer.status !== 200) throw new Error(`${answer.status} ${await answer.text()}`);
  return answer !== undefined;
}

/** What a platform tells: lists, some of which repeat what came before, and void it. */
class Platform {
  /** Statements by id, in the order in which they were made. */
  readonly made = new Map<string, object>();
  readonly voided = new Set<string>();
  readonly unanswered = new Set<readonly object[]>();
  answered = 0;

  constructor(
    private readonly random: Random,
    private readonly seat: Pick<Taking, 'programmeId' | 'employeeId'>,
  ) {}

  /** Sends lists, one after the other, until no answer comes. */
  async tell(taking: Taking): Promise<void> {
    for (;;) {
      const list = this.list();
      this.unanswered.add(list);
      if (!(await send(taking, list))) return;
      this.unanswered.delete(list);
      this.answered++;
    }
  }

  private list(): readonly object[] {
    const list: object[] = [];
    for (let left = this.random.between(1, 8); left > 0; left--) {
      const id = uuidv4();
      const statement = {
        ...least('attempted', { id, object: { id: runIri(this.seat.programmeId) } }),
        actor: actorOf(this.seat.employeeId),
      };
      this.made.set(id, statement);
      list.push(statement);
      if (this.random.percent(20)) {
        this.voided.add(id);
        list.push(voiding(uuidv4(), id));
      }
    }
    const known = [...this.made.values()];
    const again = known[this.random.between(0, known.length - 1)];
    return again && !list.includes(again) && this.random.percent(30) ? [again, ...list] : list;
  }
}

/** What is wrong on record, one line each; empty: nothing. */
async function faults({ made, voided }: Platform, { programmeId, employeeId }: Taking): Promise<string[]> {
  const id = learningActivityIdOf(programmeId, employeeId);
  const counts = new Map<string, number>();
  for (const { type, data } of await log.read(`${learningActivity.stream}-${id}`))
    if (type === 'LearningActivitiesRecorded')
      for (const { activityId } of activities.parse(data).activities)
        counts.set(activityId, (counts.get(activityId) ?? 0) + 1);
  const { state } = await log.load(learningActivity, id);
  const known = state.status === 'unknown' ? new Map<string, { withdrawn: boolean }>() : state.activities;
  const wrong = [...made.keys()].flatMap((statementId) => {
    const activityId = activityIdOf(XAPI, statementId);
    const [times, withdrawn] = [counts.get(activityId) ?? 0, known.get(activityId)?.withdrawn ?? false];
    return times === 1 && withdrawn === voided.has(statementId)
      ? []
      : [`${statementId}: ${times} times, withdrawn ${withdrawn}, voided ${voided.has(statementId)}`];
  });
  return counts.size === made.size ? wrong : [...wrong, `${counts.size} on record, ${made.size} told`];
}

const activities = z.looseObject({ activities: z.array(z.looseObject({ activityId: z.string() })) });

it(
  `${ROUNDS} kills of an API that takes statements: each counts once, and none is missing`,
  async () => {
    const random = new Random(SEED);
    try {
      let next = launch();
      const first = await next;
      const platform = new Platform(random, first);
      for (let round = 0; round < ROUNDS; round++) {
        const taking = await next;
        next = launch(); // comes up meanwhile
        const before = platform.answered;
        const telling = Array.from({ length: IN_FLIGHT }, () => platform.tell(taking));
        while (platform.answered < before + random.between(1, 20)) await sleep(random.between(1, 30));
        await kill(taking);
        await Promise.all(telling);
        expect(platform.unanswered.size).toBeGreaterThan(0);
      }
      const last = await next;
      // whoever got no answer sends the same again
      for (const list of platform.unanswered) expect(await send(last, list)).toBe(true);
      for (const end = Date.now() + END_MS; ;) {
        const wrong = await faults(platform, first);
        if (wrong.length === 0) break;
        if (Date.now() > end) throw new Error(wrong.join('\n'));
        await sleep(100); // the policy carries on
      }
      expect(platform.made.size).toBeGreaterThan(ROUNDS * 5);
      expect(platform.voided.size).toBeGreaterThan(0);
      await kill(last);
    } catch (error) {
      const why = error instanceof Error ? error.message : String(error);
      throw new Error(`CRASH_SEED=${SEED}:\n${why}`, { cause: error });
    }
  },
  TIMEOUT,
); // prettier-ignore
