import fc from 'fast-check';
import { PURPOSES } from '@jejak/access';
import type { CallerName } from './callers.js';
import type { Route, Schema } from './document.js';
import { anything, valueOf, type Source } from './values.js';

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
  const id = valueOf({ type: 'string', format: 'uuid' }, source);
  const address = fc
    .tuple(...named('path').map(() => id))
    .map((values) =>
      named('path').reduce(
        (url, { name }, at) => url.replace(`{${name}}`, inAddress(values[at]) || 'x'),
        path,
      ),
    );
  const query = fc
    .tuple(
      fc.record(Object.fromEntries(named('query').map((one) => [one.name, valueOf(schemaOf(one), source)])), {
        requiredKeys: [],
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
  return fc
    .tuple(
      address,
      query,
      headers,
      schema ? body(schema, source) : fc.constant(undefined),
      rarely(source, odd),
      fc.record({ as: caller, purpose }),
    )
    .map(([at, asked, given, text, more, { as, purpose: why }]) => ({
      as,
      route,
      url: asked ? `${at}?${asked}` : at,
      headers: {
        ...(method === 'POST' && { 'content-type': 'application/json' }),
        ...(why !== undefined && { 'jejak-purpose': why }),
        ...Object.fromEntries(Object.entries(given).map(([name, value]) => [name, sendable(asText(value))])),
        ...more,
      },
      body: text,
    }));
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

function header(name: string, schema: Schema | undefined, source: Source): fc.Arbitrary<unknown> {
  const good: Readonly<Record<string, fc.Arbitrary<unknown>>> = {
    'If-Match': fc.constantFrom('*', '*', '*', '"0"', '"1"', '"5"'),
    'Idempotency-Key': fc.oneof(fc.uuid(), fc.constantFrom('a', 'b', 'c')),
    'Jejak-Correlation-Id': fc.uuid(),
    'Jejak-Occurred-At': valueOf({ type: 'string', format: 'date-time' }, source),
    // nobody is made to wait for what never comes
    'Jejak-Min-Position': fc.constantFrom('0', '1', '64', 'x', ''),
    Prefer: fc.constantFrom('wait=0', 'wait=1', 'return=minimal'),
  };
  const fits = good[name] ?? valueOf(schema ?? { type: 'string' }, source);
  return fc.oneof(
    { weight: 100 - source.wrong, arbitrary: fits },
    { weight: source.wrong, arbitrary: anything.map((value) => JSON.stringify(value)) },
  );
}

/** JSON of the value, now and then not quite. */
function body(schema: Schema, source: Source): fc.Arbitrary<string> {
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
    .tuple(valueOf(schema, source), rarely(source, spoil))
    .map(([value, spoiling]) => (spoiling ?? ((json: string) => json))(JSON.stringify(value)));
}
