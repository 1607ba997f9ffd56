import path from 'node:path';
import { refusals } from '@jejak/domain';
import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js';
import fc from 'fast-check';
import { problems } from '../../apps/api/src/http/problem.js';
import { everyCommand } from '../../apps/api/test/every-command.js';
import { readRunFile } from '../../apps/cli/src/run-file.js';
import { newFolder, removeFolder, System } from '../e2e/jejak.js';
import { Callers } from './fuzz/callers.js';
import { Client, type Answered } from './fuzz/client.js';
import { deniedInAccessLog, deniedInLog, Denials, differing } from './fuzz/denials.js';
import { routesOf, type Document } from './fuzz/document.js';
import { requestsTo, type Sent } from './fuzz/requests.js';
import { Samples } from './fuzz/samples.js';

jest.setTimeout(600_000);

/** `FUZZ_REQUESTS=n` for more, as `npm run test:nightly` does; `FUZZ_SEED=n` to repeat a run. */
const REQUESTS = Number(process.env.FUZZ_REQUESTS ?? 20_000);
const SEED = Number(process.env.FUZZ_SEED ?? 20_260_301);
const AT_ONCE = 16;

const known: ReadonlySet<string> = new Set([...Object.keys(problems), ...Object.keys(refusals)]);
const ajv = new Ajv2020({ strict: false, validateFormats: false });

let folder: string;
let callers: Callers;
let system: System;
let client: Client;
let document: Document;
let ids: string[];
let samples: Samples;

beforeAll(async () => {
  folder = newFolder();
  callers = await Callers.start();
  const plenty = '1000000/1';
  const more = {
    OIDC_ISSUER: callers.issuer.issuer,
    JEJAK_RATE_COMMANDS: plenty,
    JEJAK_RATE_READS: plenty,
    JEJAK_RATE_SIGN_IN: plenty,
    JEJAK_RATE_PUBLIC_READS: plenty,
  };
  system = await System.start(path.join(folder, 'data'), { more });
  const { database, eventStore, keys } = running();
  const masterKeys = path.join(system.dataDir, 'master-keys');
  await callers.enter({
    eventStoreUrl: eventStore,
    keys: { databaseUrl: keys ?? database, masterKeys },
  });
  client = new Client(system.api, ({ as }) => callers.headers(as));
  document = (await (await fetch(`${system.api}/openapi.json`)).json()) as Document;
  ajv.addSchema(document, 'document');
  const ask = async (method: string, address: string, body?: unknown) => {
    const response = await fetch(`${system.api}${address}`, {
      method,
      headers: {
        ...callers.headers('most'),
        'content-type': 'application/json',
        'jejak-purpose': 'DEVELOPMENT_PLANNING',
        ...(/^\/[a-z-]+$/.test(address) ? {} : { 'if-match': '*' }),
      },
      ...(body !== undefined && { body: JSON.stringify(body) }),
    });
    const text = await response.text();
    return {
      status: response.status,
      headers: Object.fromEntries(response.headers),
      body: JSON.parse(text) as Record<string, unknown>,
      text,
    };
  };
  const commands = await everyCommand({
    get: (address) => ask('GET', address),
    post: (address, body) => ask('POST', address, body),
  });
  const uuid = /[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}/g;
  ids = [...new Set(JSON.stringify(commands).match(uuid))];
  samples = new Samples(commands, routesOf(document));
});
afterAll(async () => {
  client.close();
  await system.stop();
  await callers.close();
  removeFolder(folder);
});

/** Where the parts of the system are. */
function running() {
  const found = readRunFile(system.dataDir);
  if (!found) throw new Error('it does not run');
  return found;
}

/** The check of the answer that is described for the route and the status, if one is. */
const checks = new Map<string, ValidateFunction | undefined>();
function checkOf(
  { route: { method, path: at, operation } }: Sent,
  status: number,
): ValidateFunction | undefined {
  const key = `${method} ${at} ${status}`;
  if (!checks.has(key)) {
    const schema = operation.responses[status]?.content?.['application/json']?.schema;
    checks.set(
      key,
      schema && ajv.compile(JSON.parse(JSON.stringify(schema).replaceAll('"#/', '"document#/')) as object),
    );
  }
  return checks.get(key);
}

/** What is wrong with an answer; undefined where nothing is. */
function faultOf(sent: Sent, { status, type, text }: Answered): string | undefined {
  if (status >= 500 && !waitsForNothing(sent, text)) return 'a fault of the server';
  if (status >= 400) {
    if (!type.startsWith('application/problem+json')) return 'no problem document';
    const problem = JSON.parse(text) as { code: string; status: number };
    if (!known.has(problem.code)) return 'an unknown code';
    return problem.status === status ? undefined : 'another status than it says';
  }
  if (!operationAnswers(sent, status)) return 'a status that is not described';
  const check = checkOf(sent, status);
  return !check || check(JSON.parse(text)) ? undefined : ajv.errorsText(check.errors);
}

/**
 * Who asks for a position that the log has not reached is told so after a while, who asks for a third export at once to come back
 * (also for the people of whole views, which a breach concerns), and so is whose command has to look into views that are behind: that
 * is what 503 stands for there.
 */
const waitsForNothing = ({ headers, route }: Sent, text: string) => {
  const isBehind = text.includes('"code":"VIEW.BEHIND"');
  if (isBehind) return 'Jejak-Min-Position' in headers || LOOKS_INTO_VIEWS.has(route.path);
  const exports = route.path.startsWith('/exports/') || route.path === AFFECTED;
  return exports && text.includes('"code":"EXPORT.BUSY"');
};

const AFFECTED = '/breaches/{breachId}/affected';

/** Commands for which something is looked up in views. */
const LOOKS_INTO_VIEWS = new Set([AFFECTED, '/employees/{employeeId}/withdrawal']);

const operationAnswers = ({ route }: Sent, status: number) => String(status) in route.operation.responses;

/** Problems by code, as `/metrics` counts them. */
async function counted(): Promise<Map<string, number>> {
  const text = await (await fetch(`${system.api}/metrics`)).text();
  return new Map(
    [...text.matchAll(/jejak_http_problems_total\{code="([^"]+)"\} (\d+)/g)].map(([, code, n]) => [
      code!,
      Number(n),
    ]),
  );
}

it('describes all that may stand in an address by its type, and asks for nothing that has a default', () => {
  const asked = routesOf(document).flatMap(({ path: at, operation }) =>
    operation.parameters.filter((one) => one.in === 'query').map((one) => ({ at, ...one })),
  );
  expect(asked.length).toBeGreaterThan(200);
  const types = ['string', 'integer', 'number', 'boolean'];
  expect(asked.filter(({ schema }) => !types.includes(String(schema?.type)))).toEqual([]);
  expect(asked.filter(({ schema, required }) => required && schema && 'default' in schema)).toEqual([]);
});

it(`answers ${REQUESTS} requests of any kind, each in time, as described, and counts each refusal`, async () => {
  const routes = routesOf(document);
  expect(routes.length).toBeGreaterThan(30);
  // with much wrong they test what is refused at the door, with little what is behind it
  const requests = fc.oneof(
    ...routes.flatMap((route) =>
      [6, 1, 1].map((wrong) => requestsTo(route, { document, ids, samples, wrong })),
    ),
  );
  const before = await counted();
  const refused = new Map<string, number>();
  const reads = new Set<string>();
  const commands = new Map<string, number>();
  const denials = new Denials();
  const faults: string[] = [];
  let left = REQUESTS;
  for (let round = 0; left > 0; round++) {
    const batch = fc.sample(requests, { numRuns: Math.min(1_000, left), seed: SEED + round });
    left -= batch.length;
    const waiting = batch.values();
    const worker = async () => {
      for (const sent of waiting) {
        const answer = await client.send(sent).catch((error: unknown) => String(error));
        const fault = typeof answer === 'string' ? answer : faultOf(sent, answer);
        if (fault !== undefined)
          faults.push(
            `${fault}: ${sent.route.method} ${sent.url} ${JSON.stringify(sent.headers)} ${sent.body?.slice(0, 1_000) ?? ''} → ${JSON.stringify(answer)}`,
          );
        if (typeof answer === 'string') continue;
        denials.add(sent, answer);
        const { method, path: at } = sent.route;
        if (answer.status < 400 && method === 'POST') commands.set(at, (commands.get(at) ?? 0) + 1);
        else if (answer.status < 400) reads.add(at);
        if (answer.status < 400) continue;
        const { code } = JSON.parse(answer.text) as { code: string };
        refused.set(code, (refused.get(code) ?? 0) + 1);
      }
    };
    await Promise.all(Array.from({ length: AT_ONCE }, worker));
    expect(faults.slice(0, 5)).toEqual([]);
  }
  // it went past the door: views answered, commands were carried out, and refused by the domain too
  const gets = routes.filter(({ method }) => method === 'GET').length;
  expect(reads.size).toBeGreaterThan(0.7 * gets);
  expect(commands.size).toBeGreaterThan(0.4 * (routes.length - gets));
  expect([...refused.keys()].filter((code) => code in refusals).length).toBeGreaterThan(100);
  // some was refused to those who may not, and each time that is on record, once
  const denied = denials.tally();
  expect(denied.size).toBeGreaterThan(REQUESTS / 50);
  expect(refused.get('ACCESS.NO_ACCOUNT')).toBeGreaterThan(0);
  expect(differing(denied, deniedInLog(path.join(system.dataDir, 'logs', 'api.log')))).toEqual([]);
  const inAccessLog = await deniedInAccessLog(running().accessLog ?? running().database);
  expect(differing(denials.tally({ ofAccounts: true }), inAccessLog)).toEqual([]);
  const after = await counted();
  for (const [code, times] of refused)
    expect({ code, times: (after.get(code) ?? 0) - (before.get(code) ?? 0) }).toEqual({ code, times });
});
