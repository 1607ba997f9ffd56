import fc from 'fast-check';
import { PURPOSES } from '@jejak/access';
import type { CallerName } from './callers.js';
import type { Route, Schema } from './document.js';
import { spoiled, type Samples } from './samples.js';
import { anything, valueOf, type Source as Values } from './values.js';

/** What requests are made of. */
export interface Source extends Values {
  readonly samples: Samples;
}

/** A request as it goes over the wire. */
export interface Sent {
  readonly as: CallerName;
  readonly route: Route;
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string | undefined;
}

/** What a URL and a header can carry at all: Node refuses to send anything else. */
const sendable = (text: string) => text.replace(/[^\x20-\x7e]/g, '').trim();

const asText = (value: unknown) => (typeof value === 'string' ? value : JSON.stringify(value));

const inAddress = (value: unknown) => encodeURIComponent(asText(value).toWellFormed());

/** Requests to the route: mostly as described, now and then with something wrong at any place. */
export function requestsTo(route: Route, source: Source): fc.Arbitrary<Sent> {
  const { method, path, operation } = route;
  const named = (where: string) => operation.parameters.filter((one) => one.in === where);
  const schemaOf = ({ schema }: { schema?: Schema }) => schema ?? { type: 'string' };
  const known = source.samples.of(route);
  const address = fc
    .tuple(...named('path').map(({ name }) => idNamed(name, source)))
    .map((values) =>
      named('path').reduce(
        (url, { name }, at) => url.replace(`{${name}}`, inAddress(values[at]) || 'x'),
        path,
      ),
    );
  // a cursor is what an answer gave: one that is made up stands among what is wrong
  const asked = named('query').filter(({ name }) => name !== 'cursor');
  const query = fc
    .tuple(
      fc.record(Object.fromEntries(asked.map((one) => [one.name, valueOf(schemaOf(one), source)])), {
        requiredKeys: asked.filter(({ required }) => required).map(({ name }) => name),
      }),
      rarely(
        source,
        fc.constantFrom(
          'x=1',
          '__proto__=1',
          'limit=1&limit=2',
          'limit[]=1',
          '%00=1',
          '%ff',
          'cursor=AAAA',
          '&&&',
          '=',
        ),
      ),
    )
    .map(([values, stray]) => {
      const parts = Object.entries(values).map(([name, value]) => `${name}=${inAddress(value)}`);
      return [...parts, ...(stray === undefined ? [] : [stray])].join('&');
    });
  const headers = fc.record(
    Object.fromEntries(named('header').map(({ name, schema }) => [name, header(name, schema, source)])),
    {
      requiredKeys: named('header')
        .filter(({ required }) => required)
        .map(({ name }) => name),
    },
  );
  const schema = operation.requestBody?.content['application/json']?.schema;
  const described = fc.record({
    at: address,
    text: schema ? json(valueOf(schema, source), source) : fc.constant(undefined),
  });
  const sampled = known.map(({ path: at, body }) =>
    fc.record({
      at: fc.constant(at),
      text: json(
        fc.oneof(
          { weight: 100 - source.wrong, arbitrary: fc.constant(body) },
          { weight: 10 * source.wrong, arbitrary: spoiled(body) },
        ),
        source,
      ),
    }),
  );
  return fc
    .tuple(
      fc.oneof(
        { weight: Math.max(1, known.length), arbitrary: described },
        ...sampled.map((arbitrary) => ({ weight: 2, arbitrary })),
      ),
      query,
      headers,
      rarely(source, odd),
      fc.record({ as: caller, purpose }),
    )
    .map(([{ at, text }, parts, given, more, { as, purpose: why }]) => ({
      as,
      route,
      url: parts ? `${at}?${parts}` : at,
      headers: {
        ...(method === 'POST' && { 'content-type': 'application/json' }),
        ...(why !== undefined && { 'jejak-purpose': why }),
        ...Object.fromEntries(Object.entries(given).map(([name, value]) => [name, sendable(asText(value))])),
        ...more,
      },
      body: text,
    }));
}

/** Mostly one that stands for what is asked for. */
function idNamed(name: string, source: Source): fc.Arbitrary<unknown> {
  const right = source.samples.ids(name);
  const whichever = valueOf({ type: 'string', format: 'uuid' }, source);
  return right.length === 0
    ? whichever
    : fc.oneof({ weight: 3, arbitrary: fc.constantFrom(...right) }, { weight: 1, arbitrary: whichever });
}

const rarely = <T>({ wrong }: Source, arbitrary: fc.Arbitrary<T>): fc.Arbitrary<T | undefined> =>
  fc.oneof({ weight: 100 - wrong, arbitrary: fc.constant(undefined) }, { weight: wrong, arbitrary });

const caller = fc.oneof(
  { weight: 80, arbitrary: fc.constant<CallerName>('most') },
  { weight: 18, arbitrary: fc.constant<CallerName>('few') },
  { weight: 2, arbitrary: fc.constant<CallerName>('stranger') },
);

/** Mostly one that lets most roles see something. */
const purpose = fc.oneof(
  { weight: 70, arbitrary: fc.constantFrom('DEVELOPMENT_PLANNING', 'AUDIT', 'PRIVACY_CASE') },
  { weight: 20, arbitrary: fc.constantFrom(...PURPOSES, undefined) },
  { weight: 2, arbitrary: fc.constantFrom('', 'audit', 'AUDIT, AUDIT', 'CURIOSITY', '__proto__') },
);

const odd: fc.Arbitrary<Record<string, string>> = fc.constantFrom<Record<string, string>[]>(
  { 'content-type': 'text/plain' },
  { 'content-type': 'application/json; charset=utf-16' },
  { 'content-encoding': 'gzip' },
  { 'accept-language': 'id;q=x,,,en' },
  { accept: 'text/html' },
  { range: 'bytes=0-1' },
  { expect: '100-continue' },
  { 'x-http-method-override': 'DELETE' },
  { 'x-forwarded-for': '1.2.3.4' },
  { cookie: 'a=b; a=c' },
  { authorization: 'Bearer x.y.z' },
  { prefer: 'wait=99999999999' },
  { 'jejak-min-position': '0' },
  { 'jejak-min-position': '-1' },
);

/** Few, so that some come again with another command. */
const KEYS = ['6f1c2f9e-93a4-4d3b-8d53-0d6f6f0a1b01', '6f1c2f9e-93a4-4d3b-8d53-0d6f6f0a1b02'];

function header(name: string, schema: Schema | undefined, source: Source): fc.Arbitrary<unknown> {
  const good: Readonly<Record<string, fc.Arbitrary<unknown>>> = {
    'If-Match': fc.oneof(
      { weight: 9, arbitrary: fc.constant('*') },
      { weight: 1, arbitrary: fc.constantFrom('"0"', '"1"', '"5"') },
    ),
    'Idempotency-Key': fc.oneof(fc.uuid({ version: 4 }), fc.constantFrom(...KEYS)),
    'Jejak-Correlation-Id': fc.uuid(),
    'Jejak-Occurred-At': fc.oneof(
      {
        weight: 9,
        arbitrary: fc
          .date({ min: new Date('2025-01-01'), max: new Date('2026-01-01'), noInvalidDate: true })
          .map((at) => at.toISOString()),
      },
      { weight: 1, arbitrary: valueOf({ type: 'string', format: 'date-time' }, source) },
    ),
    // nobody is made to wait for what never comes
    'Jejak-Min-Position': fc.constantFrom('0', '1', '64'),
    Prefer: fc.constantFrom('wait=0', 'wait=1', 'return=minimal'),
  };
  const fits = good[name] ?? valueOf(schema ?? { type: 'string' }, source);
  return fc.oneof(
    { weight: 100 - source.wrong, arbitrary: fits },
    { weight: source.wrong, arbitrary: anything.map((value) => JSON.stringify(value)) },
  );
}

/** The value as JSON, now and then not quite. */
function json(value: fc.Arbitrary<unknown>, source: Source): fc.Arbitrary<string> {
  const spoil = fc.constantFrom<(json: string) => string>(
    (json) => json.slice(0, -1),
    (json) => `${json}${json}`,
    (json) => json.replace('{', '{"reason":1,"reason":2,'),
    (json) => json.replace('{', '{"__proto__":{"x":1},'),
    (json) => `\ufeff${json}`,
    (json) => json.replace(/\d+/, '1e999'),
    (json) => json.replace(/"/g, "'"),
    (json) => json.replace(/"([^"]*)"/, '"\\ud800"'),
    (json) => `${'['.repeat(3_000)}${json}${']'.repeat(3_000)}`,
    () => '',
    (json) => `[${json}]`,
  );
  return fc
    .tuple(value, rarely(source, spoil))
    .map(([one, spoiling]) => (spoiling ?? ((text: string) => text))(JSON.stringify(one)));
}
