import type { ReportingReader } from '@jejak/projection-engine';
import type { Trace, TraceEffect, TraceKind, TraceLink, TraceNode } from './trace.dto.js';

/** Things that one answer holds at most. */
export const MOST_NODES = 300;

/** Many things that have nothing to do with each other meet in these: the walk ends there, unless it begins there. */
const MEETING_POINTS: ReadonlySet<TraceKind> = new Set<TraceKind>(['unit', 'series']);

type Place = Pick<TraceNode, 'kind' | 'id'>;
const keyOf = ({ kind, id }: Place) => `${kind} ${id}`;

/**
 * What led to something and what came of it, all links in both directions, the nearest first; undefined if there is no such
 * thing. Of a unit or a series only what is one link away.
 */
export async function traceOf(
  reader: ReportingReader,
  start: Place,
  most = MOST_NODES,
): Promise<Trace | undefined> {
  const distances = new Map([[keyOf(start), 0]]);
  const places: Place[] = [start];
  const links = new Map<string, TraceLink>();
  let truncated = false;
  for (let distance = 1, edge: readonly Place[] = [start]; edge.length > 0; distance++) {
    const next: Place[] = [];
    for (const link of await linksAt(reader, edge, most * 4)) {
      const ends = [
        { kind: link.fromKind, id: link.fromId },
        { kind: link.toKind, id: link.toId },
      ];
      for (const end of ends) {
        if (distances.has(keyOf(end))) continue;
        truncated ||= places.length >= most;
        if (truncated) continue;
        distances.set(keyOf(end), distance);
        places.push(end);
        if (!MEETING_POINTS.has(end.kind)) next.push(end);
      }
      if (ends.every((end) => distances.has(keyOf(end)))) links.set(JSON.stringify(link), link);
    }
    edge = truncated || MEETING_POINTS.has(start.kind) ? [] : next;
  }
  const states = await statesOf(reader, places);
  if (!states.has(keyOf(start))) return undefined;
  const nodes = places.map((place) => ({
    ...place,
    state: states.get(keyOf(place)) ?? null,
    distance: distances.get(keyOf(place)) ?? 0,
  }));
  return { nodes, links: [...links.values()], effects: await effectsOf(reader, places), truncated };
}

/** Links from or to one of the places. Ids are asked for each kind of end by itself, so that indexes find them. */
async function linksAt(
  reader: ReportingReader,
  places: readonly Place[],
  most: number,
): Promise<TraceLink[]> {
  const at = (end: 'from' | 'to') => `
    SELECT link.* FROM reporting.trace_links AS link
    WHERE ${end}_id = ANY ($1::uuid[]) AND (${end}_kind || ' ' || ${end}_id) = ANY ($2::text[])`;
  return reader.query<TraceLink>(
    `SELECT from_kind AS "fromKind", from_id AS "fromId", relation, to_kind AS "toKind", to_id AS "toId"
     FROM (${at('from')} UNION ${at('to')}) AS links
     ORDER BY from_kind, from_id, relation, to_kind, to_id LIMIT $3`,
    [places.map(({ id }) => id), places.map(keyOf), most],
  );
}

async function statesOf(
  reader: ReportingReader,
  places: readonly Place[],
): Promise<Map<string, string | null>> {
  const rows = await reader.query<Pick<TraceNode, 'kind' | 'id' | 'state'>>(
    `SELECT kind, id, state FROM reporting.trace_nodes
     WHERE id = ANY ($1::uuid[]) AND (kind || ' ' || id) = ANY ($2::text[])`,
    [places.map(({ id }) => id), places.map(keyOf)],
  );
  return new Map(rows.map((row) => [keyOf(row), row.state]));
}

async function effectsOf(reader: ReportingReader, places: readonly Place[]): Promise<TraceEffect[]> {
  const units = places.filter(({ kind }) => kind === 'unit').map(({ id }) => id);
  if (units.length === 0) return [];
  return reader.query<TraceEffect>(
    `SELECT unit_id AS "unitId", period, n, index::float8, grade FROM reporting.satisfaction
     WHERE unit_id = ANY ($1::uuid[]) ORDER BY period DESC, unit_id LIMIT 200`,
    [units],
  );
}
