import type { Queryable } from '../database.js';

/** How a projection stands. */
export interface ProjectionStatus {
  readonly name: string;
  readonly version: number;
  readonly generation: number;
  /** Undefined before the first event. */
  readonly position: bigint | undefined;
  /** Events of the log that it has passed. */
  readonly events: bigint;
  /** Events that the furthest projection or policy has passed and this one has not. */
  readonly behind: bigint;
  /** Why it stopped, and at which position. */
  readonly error?: string;
  readonly errorPosition?: bigint;
  /** Events that it has passed and could not apply, and those that wait behind them. */
  readonly parked: number;
  /** Last movement of its checkpoint. */
  readonly updatedAt: Date;
  /** Last sign of life of the projector that owns it, which does not depend on events; absent: none is active. */
  readonly heartbeatAt?: Date;
}

/** How a policy stands. */
export type PolicyStatus = Omit<ProjectionStatus, 'version' | 'generation' | 'errorPosition' | 'parked'>;

/** All live projections and all policies, by name. */
export interface EngineStatus {
  readonly projections: readonly ProjectionStatus[];
  readonly policies: readonly PolicyStatus[];
}

interface Record {
  name: string;
  version: number | null;
  generation: number;
  position: string | null;
  events: string;
  behind: string;
  error: string | null;
  error_position: string | null;
  parked: number;
  updated_at: Date;
  heartbeat_at: Date | null;
}

/** One cheap query; the registry must be there (see `prepareRegistry`). */
export async function readStatus(database: Queryable): Promise<EngineStatus> {
  const { rows } = await database.query<Record>(`
    WITH checkpoint AS (
      SELECT name, version, generation, position, events, error, error_position, updated_at, owner
      FROM jejak.projection WHERE status = 'live'
      UNION ALL
      SELECT name, NULL, 0, position, events, error, NULL, updated_at, owner FROM jejak.policy
    )
    SELECT name, version, generation, position, events, max(events) OVER () - events AS behind,
      error, error_position, updated_at, heartbeat_at,
      (SELECT count(*)::int FROM jejak.parked
       WHERE parked.name = checkpoint.name AND parked.generation = checkpoint.generation) AS parked
    FROM checkpoint LEFT JOIN jejak.projector USING (owner) ORDER BY name`);
  const projections: ProjectionStatus[] = [];
  const policies: PolicyStatus[] = [];
  for (const row of rows) {
    if (row.version === null) policies.push(common(row));
    else
      projections.push({
        ...common(row),
        version: row.version,
        generation: row.generation,
        parked: row.parked,
        ...(row.error_position !== null && { errorPosition: BigInt(row.error_position) }),
      });
  }
  return { projections, policies };
}

function common(row: Record): PolicyStatus {
  return {
    name: row.name,
    position: row.position === null ? undefined : BigInt(row.position),
    events: BigInt(row.events),
    behind: BigInt(row.behind),
    updatedAt: row.updated_at,
    ...(row.error !== null && { error: row.error }),
    ...(row.heartbeat_at !== null && { heartbeatAt: row.heartbeat_at }),
  };
}
