import { exampleFile, exampleMapping } from '../../testing/example.js';
import { Refused, type Answer } from './api.js';
import { makePlan } from './plan.js';
import { countRequests, Requests, type Request } from './requests.js';
import { Sender } from './send.js';

/** An API that answers each key once and knows it afterwards. */
class Register {
  readonly known = new Set<string>();
  readonly requests: Request[] = [];

  constructor(private readonly refuse: (request: Request) => Refused | undefined = () => undefined) {}

  send(request: Request): Promise<Answer> {
    this.requests.push(request);
    const refused = this.refuse(request);
    if (refused) return Promise.reject(refused);
    const replayed = this.known.has(request.key);
    this.known.add(request.key);
    return Promise.resolve({ id: `id/${request.key}`, replayed });
  }
}

async function send(api: Register) {
  const mapping = exampleMapping();
  const plan = makePlan(await exampleFile(), mapping, new Date('2024-01-01T00:00:00Z'));
  const total = plan.employees.size + plan.runs.reduce((sum, run) => sum + countRequests(run), 0);
  let done = 0;
  const sent = await new Sender(api, new Requests(mapping), (more) => (done += more)).send(plan);
  return { sent, done, total };
}

const statuses = ({ sent }: Awaited<ReturnType<typeof send>>) => sent.rows.map(({ status }) => status);

it('imports every row, and registers an employee of two runs once', async () => {
  const api = new Register();
  const result = await send(api);
  expect(statuses(result)).toEqual(Array(7).fill('imported'));
  expect(result.sent.commands).toEqual({ carriedOut: result.total, repeated: 0, refused: 0 });
  expect(result.done).toBe(result.total);
  expect(api.requests.filter(({ path }) => path === '/employees')).toHaveLength(6);
});

it('adds nothing the second time, and says so', async () => {
  const api = new Register();
  await send(api);
  const again = await send(api);
  expect(statuses(again)).toEqual(Array(7).fill('already-there'));
  expect(again.sent.commands.carriedOut).toBe(0);
});

it('completes what an interrupted import began', async () => {
  const api = new Register();
  await send(api);
  const last = api.requests.filter(({ path }) => path.endsWith('/completion')).at(-1);
  api.known.delete(last?.key ?? '');
  const again = await send(api);
  expect(again.sent.commands.carriedOut).toBe(1);
  expect(new Set(statuses(again))).toEqual(new Set(['imported', 'already-there']));
});

it('leaves who was refused a seat out of the sheets, and imports the others', async () => {
  let seats = 0;
  const api = new Register(({ path }) =>
    path.endsWith('/participants') && ++seats === 1 ? new Refused('EMPLOYEE.LEFT', '') : undefined,
  );
  const result = await send(api);
  expect(result.sent.faults).toMatchObject([{ code: 'IMPORT.REFUSED', values: { code: 'EMPLOYEE.LEFT' } }]);
  expect(statuses(result).filter((status) => status === 'imported')).toHaveLength(6);
  const [refused] = result.sent.faults;
  const programmeId = result.sent.rows.find(({ line }) => line === refused?.line)?.programmeId ?? '';
  const sheet = api.requests.find(({ path }) => path.includes(`${programmeId}/sessions`));
  const seatsTaken =
    api.requests.filter(({ path }) => path === `/programmes/${programmeId}/participants`).length - 1;
  expect((sheet?.body as { attendance: unknown[] }).attendance).toHaveLength(seatsTaken);
  expect(result.done).toBe(result.total);
});

it('stops at a run that was imported with other rows, and goes on with the next', async () => {
  let runs = 0;
  const api = new Register(({ path }) =>
    path === '/programmes' && ++runs === 1 ? new Refused('COMMAND.KEY_REUSED', '') : undefined,
  );
  const { sent } = await send(api);
  expect(sent.faults.map(({ line, code }) => ({ line, code }))).toEqual(
    [2, 3, 4].map((line) => ({ line, code: 'IMPORT.CHANGED' })),
  );
  expect(sent.rows.filter(({ status }) => status === 'imported').map(({ line }) => line)).toEqual([
    5, 6, 7, 8,
  ]);
});
