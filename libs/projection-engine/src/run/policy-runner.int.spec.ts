import { type AnyDecider, asActor, policy, Refusal, type Reaction } from '@jejak/domain';
import pg from 'pg';
import { testEngine, type TestEngine } from '../../testing/engine.js';
import { mark, Marked, tally } from '../../testing/tally.js';
import { until } from '../../testing/until.js';
import { prepareRegistry } from '../registry/registry.js';
import { readStatus } from '../read/status.js';
import { rebuild } from '../rebuild/rebuild.js';
import { verify } from '../rebuild/verify.js';
import { wantedBy } from './reactions.js';

let engine: TestEngine;
beforeEach(async () => {
  engine = await testEngine();
});
afterEach(() => engine.close());

class Note {
  readonly text = 'marked';
}
const aggregate: AnyDecider = { stream: 'note', initial: {}, commands: { Note }, evolve: {}, decide: {} };
const noting = policy('note-marks', (on) =>
  on.when(Marked, ({ data }) => [
    { aggregate, id: data.tally, command: new Note() },
    { aggregate, id: 'all', command: new Note() },
  ]),
);
const checkpoint = async () =>
  Number((await engine.sql(`SELECT events FROM jejak.policy`).catch(() => []))[0]?.events ?? 0);

it('carries out each reaction, in order, with an id that stays the same', async () => {
  mark(engine.log, 4);
  const executed: string[] = [];
  const ids: string[] = [];
  const execute = ({ id }: Reaction, { position }: { position: bigint }, commandId: string) => {
    executed.push(`${position} ${id}`);
    ids.push(commandId);
    return Promise.resolve();
  };
  const { stop } = engine.run([tally()], { policies: { policies: [noting], execute } });
  await until(async () => (await checkpoint()) === 4);
  await stop();
  expect(executed.slice(0, 4)).toEqual(['137 t0', '137 all', '274 t1', '274 all']);
  expect(new Set(ids).size).toBe(8);

  await engine.sql(`UPDATE jejak.policy SET position = NULL, events = 0`);
  engine.run([tally()], { policies: { policies: [noting], execute } });
  await until(async () => (await checkpoint()) === 4);
  expect(ids.slice(8)).toEqual(ids.slice(0, 8));
});

it('does not ask for what the log tells to be done already, unless somebody else did it', async () => {
  const executed: string[] = [];
  const execute = ({ id }: Reaction) => Promise.resolve(void executed.push(id));
  mark(engine.log, 1);
  engine.run([tally()], { policies: { policies: [noting], execute } });
  await until(async () => (await checkpoint()) === 1);
  const cause = engine.log.append('tally-1', Marked({ tally: 't1', by: 1 }));
  const [first, second] = wantedBy(noting, cause);
  const noted = { type: 'Noted', data: {} };
  const other = { id: 'policy:note-marks', role: 'hr-planner' };
  engine.log.append('note-t1', noted, { commandId: first!.commandId, actor: asActor(noting) });
  engine.log.append('note-all', noted, { commandId: second!.commandId, actor: other });
  await until(async () => (await checkpoint()) === 4);
  expect(executed).toEqual(['t0', 'all', 'all']);
});

it('goes on behind its checkpoint after a stop', async () => {
  mark(engine.log, 2);
  const positions: bigint[] = [];
  const execute = (_: Reaction, { position }: { position: bigint }) => {
    positions.push(position);
    return Promise.resolve();
  };
  const { stop } = engine.run([tally()], { policies: { policies: [noting], execute } });
  await until(async () => (await checkpoint()) === 2);
  await stop();
  mark(engine.log, 1);
  engine.run([tally()], { policies: { policies: [noting], execute } });
  await until(async () => (await checkpoint()) === 3);
  expect(positions).toEqual([137n, 137n, 274n, 274n, 411n, 411n]);
});

it('tries again what failed, and takes a refusal for an answer', async () => {
  mark(engine.log, 2);
  const tries: string[] = [];
  const execute = ({ id }: Reaction) => {
    tries.push(id);
    if (id === 't0') return Promise.reject(new Refusal('PROGRAMME.EXISTS'));
    if (tries.filter((one) => one === 't1').length < 3 && id === 't1')
      return Promise.reject(new Error('log is down'));
    return Promise.resolve();
  };
  engine.run([tally()], { policies: { policies: [noting], execute } });
  await until(async () => (await checkpoint()) === 2);
  expect(tries).toEqual(['t0', 'all', 't1', 't1', 't1', 'all']);
});

it('waits at an event that it cannot read, and parks nothing', async () => {
  mark(engine.log, 1);
  const unread = engine.log.append('tally-1', Marked({ tally: 't1', by: 1 }));
  engine.log.unreadable.add(unread.id);
  const executed: string[] = [];
  const execute = ({ id }: Reaction) => Promise.resolve(void executed.push(id));
  engine.run([tally()], { policies: { policies: [noting], execute } });
  await until(async () => (await engine.sql(`SELECT FROM jejak.parked`).catch(() => [])).length === 1);
  expect(executed).toEqual([]);
  expect(await checkpoint()).toBe(0);
  engine.log.unreadable.clear();
  await until(async () => (await checkpoint()) === 2);
  expect(executed).toEqual(['t0', 'all', 't1', 'all']);
});

it('begins again where its checkpoint was set back, also if it wants nothing and no event follows', async () => {
  mark(engine.log, 3);
  const execute = () => Promise.resolve();
  const idle = policy('wants-nothing', (on) => on.when(Marked, () => []));
  engine.run([tally()], { policies: { policies: [idle], execute } });
  await until(async () => (await checkpoint()) === 3);
  await engine.sql(`UPDATE jejak.policy SET position = NULL, events = 0`);
  mark(engine.log, 1);
  await until(async () => (await checkpoint()) === 4);
});

it('begins at the start of the log where it is new, however long others have run', async () => {
  mark(engine.log, 3);
  const execute = () => Promise.resolve();
  const { stop } = engine.run([tally()], { policies: { policies: [noting], execute } });
  await until(async () => (await checkpoint()) === 3);
  await stop();
  const seen: string[] = [];
  const added = { ...noting, name: 'added-later' };
  const remember = (_: Reaction, { position }: { position: bigint }, __: string, policy: { name: string }) =>
    Promise.resolve(void seen.push(`${policy.name} ${position}`));
  engine.run([tally()], { policies: { policies: [noting, added], execute: remember } });
  await until(() => seen.length === 6);
  mark(engine.log, 1);
  await until(() => seen.length === 10);
  expect(seen.slice(0, 6)).toEqual([137, 137, 274, 274, 411, 411].map((at) => `added-later ${at}`));
  expect(seen.filter((one) => one === 'note-marks 548')).toHaveLength(2);
  expect(seen.filter((one) => one.startsWith('note-marks'))).toHaveLength(2);
});

it('stays silent while views are rebuilt, verified, and built in a new version', async () => {
  mark(engine.log, 50);
  const executed: string[] = [];
  const execute = ({ id }: Reaction) => Promise.resolve(void executed.push(id));
  const options = { policies: { policies: [noting], execute } };
  const { stop } = engine.run([tally()], options);
  await until(async () => (await checkpoint()) === 50);
  await until(async () => (await engine.sql(`SELECT FROM jejak.projection WHERE events = 50`)).length === 1);
  const of = { databaseUrl: engine.url, source: engine.log, projection: tally() };
  await rebuild(of);
  await verify(of);
  await stop();
  engine.run([tally({ version: 2 })], options);
  await until(
    async () =>
      (await engine.sql(`SELECT FROM jejak.projection WHERE version = 2 AND status = 'live'`)).length === 1,
  );
  mark(engine.log, 1);
  await until(async () => (await checkpoint()) === 51);
  expect(executed).toHaveLength(102);
});

it('one that is switched off does nothing, is told as off, and does what was missed once it is on again', async () => {
  const reached: bigint[] = [];
  const execute = (_: Reaction, { position }: { position: bigint }) => {
    reached.push(position);
    return Promise.resolve();
  };
  const pool = new pg.Pool({ connectionString: engine.url, max: 1 });
  const stateOf = async () => {
    await prepareRegistry(pool);
    const { policies } = await readStatus(pool);
    return policies.map(({ name, state, events }) => `${name} ${state} ${events}`);
  };
  mark(engine.log, 1);
  // never run before: it is told of all the same
  const off = engine.run([tally()], { policies: { policies: [], off: ['note-marks'], execute } });
  await until(async () => (await stateOf()).join() === 'note-marks off 0');
  await off.stop();
  const on = engine.run([tally()], { policies: { policies: [noting], execute } });
  await until(async () => (await checkpoint()) === 1);
  await on.stop();
  mark(engine.log, 2);
  const again = engine.run([tally()], { policies: { policies: [], off: ['note-marks'], execute } });
  await until(async () => (await stateOf()).join() === 'note-marks off 1');
  await again.stop();
  expect(reached).toEqual([137n, 137n]);
  engine.run([tally()], { policies: { policies: [noting], execute } });
  await until(async () => (await checkpoint()) === 3);
  await pool.end();
  expect(reached).toEqual([137n, 137n, 274n, 274n, 411n, 411n]);
});
