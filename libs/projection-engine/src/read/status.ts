import type { Queryable } from '../database.js';
import { isHeld } from '../registry/exclusive.js';
import { type NeverShown, readNeverShown } from './never-shown.js';

/**
 * What becomes of the events for it.
 *
 * - `running`: a living projector attends to it
 * - `waiting`: a policy that stands before an event which this version cannot read
 * - `failing`: a policy whose reaction fails and is tried again
 * - `stopped`: a projection that went no further, see `error`
 * - `off`: a policy that is switched off, or that the active projector does not know
 * - `unattended`: no living projector attends to it
 */
export type PartState = 'running' | 'waiting' | 'failing' | 'stopped' | 'off' | 'unattended';

/** How far a projection or policy is behind the log. */
export interface Lag {
  /** Events of ours that stand behind its checkpoint. */
  readonly events: bigint;
  /** False where there are more, which are still being counted. */
  readonly exact: boolean;
  /** How long the oldest of them has been in the log, by the clocks of event store and asker; 0 when level. */
  readonly seconds: number;
}

interface CheckpointStatus {
  readonly name: string;
  /** Undefined before the first event. */
  readonly position: bigint | undefined;
  /** Events of the log up to there. */
  readonly events: bigint;
  /** What it has not applied yet; absent: unknown (see `LagMeter`). */
  readonly lag?: Lag | undefined;
  readonly state: PartState;
  /** Why it stopped, fails or waits. */
  readonly error?: string;
  /** Last movement of its checkpoint. */
  readonly updatedAt: Date;
}

/** How a projection stands: the generation that readers see. */
export interface ProjectionStatus extends CheckpointStatus {
  readonly version: number;
  readonly generation: number;
  readonly errorPosition?: bigint;
  /** Events that it has passed and could not apply, and those that wait behind them. */
  readonly parked: number;
}

/** How a policy stands. */
export type PolicyStatus = CheckpointStatus;

/** A generation beside the live one: of a rebuild, a new version, or a verification. */
export interface BuildingStatus {
  readonly name: string;
  readonly version: number;
  readonly generation: number;
  readonly position: bigint | undefined;
  readonly events: bigint;
  /** Whether somebody works on it; otherwise it is what a killed process left. */
  readonly active: boolean;
  /** Of a rebuild: part of the log that was read, 0 to 1, and seconds until it is read at the speed so far. */
  readonly fraction?: number;
  readonly secondsLeft?: number;
  readonly updatedAt: Date;
}

/**
 * The newest sign of life of a projector, which does not depend on events: by it a projector that has nothing to do is
 * told from a dead one. The age is by the clock of the database alone.
 */
export type Heartbeat =
  { readonly state: 'none' } | { readonly state: 'alive' | 'stale'; readonly ageSeconds: number };

/** All live projections and all policies, by name, what keeps them going, and which views there should be and are not. */
export interface EngineStatus {
  readonly projections: readonly ProjectionStatus[];
  readonly policies: readonly PolicyStatus[];
  readonly building: readonly BuildingStatus[];
  /** Views of the code that are shown in no version. */
  readonly neverShown: readonly NeverShown[];
  readonly heartbeat: Heartbeat;
}

/** A projector that has not shown itself for so long does not live, in seconds. */
const STALE_SECONDS = 15;

interface Part {
  name: string;
  version: number | null;
  generation: number;
  position: string | null;
  events: string;
  error: string | null;
  error_position: string | null;
  parked: number;
  updated_at: Date;
  owner: string | null;
  owner_lives: boolean;
}

interface Building {
  name: string;
  version: number;
  generation: number;
  position: string | null;
  events: string;
  active: boolean;
  fraction: number | null;
  seconds_left: number | null;
  updated_at: Date;
}

/**
 * Cheap queries; the registry must be there (see `prepareRegistry`). The lag is not told here.
 *
 * @param views names of the views that should be shown
 */
export async function readStatus(database: Queryable, views: readonly string[] = []): Promise<EngineStatus> {
  const parts = await database.query<Part>(`
    WITH checkpoint AS (
      SELECT name, version, generation, position, events, error, error_position, updated_at, owner
      FROM jejak.projection WHERE status = 'live'
      UNION ALL
      SELECT name, NULL, 0, position, events, error, NULL, updated_at, owner FROM jejak.policy
    )
    SELECT name, version, generation, position, events, error, error_position, updated_at, owner,
      coalesce(heartbeat_at > now() - interval '${STALE_SECONDS} s', false) AS owner_lives,
      (SELECT count(*)::int FROM jejak.parked
       WHERE parked.name = checkpoint.name AND parked.generation = checkpoint.generation) AS parked
    FROM checkpoint LEFT JOIN jejak.projector USING (owner) ORDER BY name`);
  const heartbeat = await readHeartbeat(database);
  const projections: ProjectionStatus[] = [];
  const policies: PolicyStatus[] = [];
  for (const row of parts.rows) {
    if (row.version === null) policies.push({ ...common(row), state: policyState(row, heartbeat) });
    else
      projections.push({
        ...common(row),
        state: projectionState(row, heartbeat),
        version: row.version,
        generation: row.generation,
        parked: row.parked,
        ...(row.error_position !== null && { errorPosition: BigInt(row.error_position) }),
      });
  }
  const [building, neverShown] = [await readBuilding(database), await readNeverShown(database, views)];
  return { projections, policies, building, neverShown, heartbeat };
}

async function readHeartbeat(database: Queryable): Promise<Heartbeat> {
  const { rows } = await database.query<{ age: number | null }>(
    `SELECT extract(epoch FROM clock_timestamp() - max(heartbeat_at))::float8 AS age FROM jejak.projector`,
  );
  const age = rows[0]?.age ?? undefined;
  if (age === undefined) return { state: 'none' };
  return { state: age > STALE_SECONDS ? 'stale' : 'alive', ageSeconds: Math.max(0, age) };
}

/** Who builds or verifies holds an advisory lock for as long as it lives (see `exclusively`). */
async function readBuilding(database: Queryable): Promise<BuildingStatus[]> {
  const { rows } = await database.query<Building>(`
    SELECT name, version, generation, position, events, updated_at, ${isHeld('name')} AS active,
      rebuild.fraction, rebuild.seconds_left
    FROM jejak.projection LEFT JOIN LATERAL (
      SELECT fraction, seconds_left FROM jejak.rebuild
      WHERE state = 'running' AND projection.name = ANY (projections) ORDER BY started_at DESC LIMIT 1) AS rebuild ON true
    WHERE status = 'building' ORDER BY name, generation`);
  return rows.map(({ updated_at, fraction, seconds_left, ...row }) => ({
    ...row,
    position: positionOf(row),
    events: BigInt(row.events),
    updatedAt: updated_at,
    ...(fraction !== null && { fraction }),
    ...(seconds_left !== null && { secondsLeft: seconds_left }),
  }));
}

/** After a switch or a retry nobody owns it until the projector has noticed, which is a matter of moments. */
function projectionState({ owner, owner_lives, error }: Part, heartbeat: Heartbeat): PartState {
  const attended = owner === null ? heartbeat.state === 'alive' : owner_lives;
  return error !== null ? 'stopped' : attended ? 'running' : 'unattended';
}

/** Whoever becomes active owns the policies that it knows, and takes the others out of service. */
function policyState({ owner, owner_lives, error }: Part, heartbeat: Heartbeat): PartState {
  if (owner === null) return heartbeat.state === 'alive' ? 'off' : 'unattended';
  if (!owner_lives) return 'unattended';
  if (error === null) return 'running';
  return error.startsWith('LOG.UNREADABLE_EVENT') ? 'waiting' : 'failing';
}

function common(row: Part): Omit<CheckpointStatus, 'state'> {
  return {
    name: row.name,
    position: positionOf(row),
    events: BigInt(row.events),
    updatedAt: row.updated_at,
    ...(row.error !== null && { error: row.error }),
  };
}

const positionOf = ({ position }: { position: string | null }) =>
  position === null ? undefined : BigInt(position);
