import { randomUUID } from 'node:crypto';
import { EventStoreDBClient } from '@eventstore/db-client';
import { CommandExecutor } from '@jejak/commands';
import { fold, type DomainEvent } from '@jejak/domain';
import { EventLog } from '@jejak/event-log';
import { LazyKeys } from '@jejak/personal-data';
import { testKeySettings } from '../support/keys.js';
import { median, report } from './figure.js';
import { appendAll } from './history.js';
import {
  evaluationStream,
  feedbackStreams,
  needsStream,
  programmeStream,
  surveyStream,
  type HotStream,
} from './hot-streams.js';
import { percentile, work } from './load.js';
import { setting, settings } from './setting.js';
import { System } from './system.js';

const LENGTHS = settings('LENGTHS', [100, 1_000, 10_000]);
const TIMES = setting('TIMES', 150);
const WARM_UP = 20;
const FOLDS = 11;
const IN_ONE_APPEND = 100;
const ACTOR = { id: randomUUID(), role: 'hr-planner' };

/** The longest streams of realistic use: what a city of 15,000 civil servants does with one of each. */
const longest: readonly (readonly [what: string, stream: () => HotStream])[] = [
  ['needs assessment with 15,000 answers', () => needsStream(15_000)],
  ['survey with 5,000 ratings of one citizen each', () => surveyStream(5_000)],
  ['programme, 120 participants × 20 sessions', () => programmeStream(0)],
  ['the same with 1,000 corrections of its sheets', () => programmeStream(1_141)],
  ['questionnaires of a webinar with 3,000 participants', () => evaluationStream(3_000)],
];

/** What folding the longest streams takes; and what one more command costs on streams that grow, beside short ones. */
export async function benchStreams(): Promise<void> {
  for (const [what, make] of longest) {
    const { decider, events } = make();
    const took = Array.from({ length: FOLDS }, () => milliseconds(() => fold(decider, events)));
    const name = `fold: ${what}`;
    const note = `${events.length} events; goal 50`;
    await report('streams', { name, value: median(took), unit: 'ms', note });
  }
  const system = await new System().startServers();
  try {
    const client = EventStoreDBClient.connectionString(system.eventStoreUrl);
    const log = EventLog.connect(system.eventStoreUrl);
    const keys = new LazyKeys(testKeySettings(system.databaseUrl));
    const executor = new CommandExecutor(log, keys);
    const sheets = (length: number) => programmeStream(length, 60);
    for (const make of [needsStream, surveyStream, feedbackStreams, evaluationStream, sheets])
      await grow(
        executor,
        client,
        LENGTHS.map((length) => make(length)),
      );
    await keys.close();
  } finally {
    await system.stop();
  }
}

function milliseconds(once: () => unknown): number {
  const began = performance.now();
  once();
  return performance.now() - began;
}

/** The same command on streams of different length in turn, so that what else the machine does meets all of them. */
async function grow(
  executor: CommandExecutor,
  client: EventStoreDBClient,
  streams: readonly HotStream[],
): Promise<void> {
  const send = ({ decider: aggregate, next }: HotStream) => {
    const commandId = randomUUID();
    return executor.execute({ aggregate, ...next(), commandId, correlationId: commandId, actor: ACTOR });
  };
  const first: number[] = [];
  for (const stream of streams) {
    await appendAll(client, [...stream.also, ...inParts(stream)]);
    const began = performance.now();
    await send(stream);
    first.push(performance.now() - began);
  }
  const took = streams.map((): number[] => []);
  for (let round = -WARM_UP; round < TIMES; round++)
    for (const [index, stream] of streams.entries()) {
      const began = performance.now();
      await send(stream);
      if (round >= 0) took[index]?.push(performance.now() - began);
    }
  for (const one of took) one.sort((a, b) => a - b);
  const [few = 0] = took.map((one) => percentile(one, 0.5));
  for (const [index, { name }] of streams.entries()) {
    const [value, p99] = [0.5, 0.99].map((share) => percentile(took[index] ?? [], share));
    await report('streams', {
      ...{ name: `${name}, ${LENGTHS[index]} before: one more`, value: value ?? NaN, unit: 'ms p50' },
      ...{ ratio: (value ?? NaN) / few, to: `${LENGTHS[0]} before` },
      note: `p99 ${p99?.toPrecision(3)}; the first after a start ${first[index]?.toPrecision(3)} ms`,
    });
  }
  const last = streams.at(-1);
  if (!last) return;
  const { perSecond } = await work(8, 1, async () => {
    await send(last);
  });
  const name = `${last.name}, ${LENGTHS.at(-1)} before: 8 at the same time`;
  await report('streams', { name, value: perSecond, unit: 'commands/s' });
}

/** One append holds so many events; what follows in the same stream has to wait for it. */
function inParts({ decider, id, events }: HotStream) {
  const parts = [];
  for (let from = 0; from < events.length; from += IN_ONE_APPEND)
    parts.push(events.slice(from, from + IN_ONE_APPEND));
  const stream = `${decider.stream}-${id}`;
  return parts.map((part: readonly DomainEvent[]) => ({ stream, events: part, at: '2024-01-02T08:00:00+07:00' })); // prettier-ignore
}
