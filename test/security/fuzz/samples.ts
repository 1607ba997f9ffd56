import fc from 'fast-check';
import type { Route } from './document.js';
import { anything } from './values.js';

type Json = null | boolean | number | string | readonly Json[] | { readonly [name: string]: Json };

/** A command as somebody would send it. */
export interface Sample {
  readonly path: string;
  readonly body: Json;
}

/** Commands that fit, so that what is sent gets past the door, and what their ids stand for. */
export class Samples {
  private readonly byRoute = new Map<string, Sample[]>();
  private readonly byName = new Map<string, Set<string>>();

  /** @param commands a body for each address */
  constructor(commands: Readonly<Record<string, object>>, routes: readonly Route[]) {
    for (const [path, body] of Object.entries(commands)) {
      const route = routes.find((one) => one.method === 'POST' && pattern(one.path).test(path));
      if (!route) continue;
      const sample = { path, body: JSON.parse(JSON.stringify(body)) as Json };
      this.byRoute.set(route.path, [...(this.byRoute.get(route.path) ?? []), sample]);
      const ids = Object.entries(pattern(route.path).exec(path)?.groups ?? {});
      for (const [name, id] of [...ids, ...named(sample.body)])
        this.byName.set(name, (this.byName.get(name) ?? new Set()).add(id));
    }
  }

  /** Commands to the route. */
  of({ method, path }: Route): readonly Sample[] {
    return method === 'POST' ? (this.byRoute.get(path) ?? []) : [];
  }

  /** Ids that stand for what a parameter of this name asks for. */
  ids(name: string): readonly string[] {
    return [...(this.byName.get(name) ?? [])];
  }
}

const pattern = (path: string) => new RegExp(`^${path.replace(/\{(\w+)\}/g, '(?<$1>[^/]+)')}$`);

/** The fields of a body that name an id. */
const named = (body: Json): [string, string][] =>
  body === null || typeof body !== 'object'
    ? []
    : Object.entries(body).flatMap(([name, value]): [string, string][] =>
        typeof value === 'string' ? (name.endsWith('Id') ? [[name, value]] : []) : named(value as Json),
      );

/** The value with something else in one of its places. */
export const spoiled = (whole: Json): fc.Arbitrary<unknown> =>
  fc.tuple(fc.constantFrom(...places(whole)), anything).map(([place, value]) => put(whole, place, value));

type Place = readonly (string | number)[];

const places = (value: Json, at: Place = []): Place[] =>
  value === null || typeof value !== 'object'
    ? [at]
    : [at, ...Object.entries(value).flatMap(([name, one]) => places(one, [...at, name]))];

function put(whole: Json, [name, ...rest]: Place, value: unknown): unknown {
  if (name === undefined) return value;
  if (Array.isArray(whole))
    return whole.map((one: Json, at) => (String(at) === name ? put(one, rest, value) : one));
  const fields = whole as Readonly<Record<string, Json>>;
  return { ...fields, [name]: put(fields[name] ?? null, rest, value) };
}
