import type { BuildingStatus, EngineStatus, PolicyStatus, ProjectionStatus } from '@jejak/projection-engine';
import type { ErasureDeadlines } from '@jejak-projections/erasures';
import type { SiasnBacklog } from '@jejak-projections/siasn-submissions';
import { text, type TextKey } from '../texts.js';
import { type Column, cut, duration, layOut } from './layout.js';

/** What is known at one moment. */
export interface Snapshot {
  readonly at: Date;
  /** `unknown`: nobody said where it is. */
  readonly eventStore: 'answers' | 'silent' | 'unknown';
  readonly status: EngineStatus;
  /** Undefined: nobody knows yet, as the view is not built. */
  readonly deadlines?: ErasureDeadlines | undefined;
  /** Undefined likewise. */
  readonly siasn?: SiasnBacklog | undefined;
}

const columns: readonly Column[] = [
  { align: 'left' },
  { align: 'left', expendable: 1 },
  { align: 'left' },
  { align: 'right', expendable: 3 },
  { align: 'right', expendable: 2 },
  { align: 'right' },
  { align: 'right' },
  { align: 'right' },
];

const UNKNOWN = '?';
const heading = (key: TextKey): string => text(key);
const positionOf = (position: bigint | undefined) => (position === undefined ? '-' : String(position));

/** The state for a person to read, no line wider than `width`. */
export function table({ status, eventStore, at, deadlines, siasn }: Snapshot, width: number): string[] {
  const { heartbeat, projections, policies, building, neverShown } = status;
  const age = heartbeat.state === 'none' ? '' : duration(heartbeat.ageSeconds);
  const head = [
    text(`status.projector.${heartbeat.state}`, { age }),
    text(`status.log.${eventStore}`),
    at.toISOString(),
  ].join(' · ');
  if (projections.length + policies.length + building.length === 0)
    return [head, text('status.nothing')].map((line) => cut(line, width));
  const rows = [viewHeading(), ...projections.map(viewRow)];
  if (policies.length > 0)
    rows.push([heading('status.policies'), ...Array<string>(7).fill('')], ...policies.map(policyRow));
  if (building.length > 0)
    rows.push([heading('status.building'), ...Array<string>(7).fill('')], ...building.map(buildingRow));
  const faults = [...projections, ...policies].flatMap(({ name, error }) =>
    error === undefined ? [] : [`! ${name}: ${error}`],
  );
  const missing = neverShown.map(
    ({ name, state, error }) =>
      `! ${name}: ${text(`status.never-shown.${state}`)}${error === undefined ? '' : `: ${error}`}`,
  );
  const clock = deadlines ? clockLines(deadlines, at) : [];
  const sent = siasn ? siasnLines(siasn, at) : [];
  const below = [...faults, ...missing, ...clock, ...sent].map((line) => cut(line, width));
  return [cut(head, width), ...layOut(rows, columns, width), ...below];
}

/** What operators have to know of requests for erasure; nothing where none runs. */
function clockLines({ inTime, dueSoon, overdue, notFinal, nextDueAt }: ErasureDeadlines, at: Date): string[] {
  const left = nextDueAt ? (nextDueAt.getTime() - at.getTime()) / 1_000 : 0;
  const next = text(left < 0 ? 'status.erasures.late' : 'status.erasures.next', {
    time: duration(Math.abs(left)),
  });
  return [
    ...(nextDueAt ? [`${text('status.erasures', { inTime, dueSoon, overdue })} · ${next}`] : []),
    ...(notFinal > 0 ? [text('status.erasures.not-final', { notFinal })] : []),
  ];
}

/** What operators have to know of SIASN; nothing where nothing waits and nobody sends. */
function siasnLines(backlog: SiasnBacklog, at: Date): string[] {
  const { senderActive, pending, held, sent, failed, oldestQueuedAt, lastContactAt } = backlog;
  const failures = Object.values(failed).reduce((sum, count) => sum + count, 0);
  if (!senderActive && pending + held + sent + failures === 0) return [];
  const ago = (moment: Date) => duration(Math.max(0, (at.getTime() - moment.getTime()) / 1_000));
  return [
    [
      text(senderActive ? 'status.siasn.sender' : 'status.siasn.no-sender'),
      text('status.siasn', { pending, sent, held, failed: failures }),
      ...(oldestQueuedAt ? [text('status.siasn.oldest', { time: ago(oldestQueuedAt) })] : []),
      ...(lastContactAt ? [text('status.siasn.contact', { time: ago(lastContactAt) })] : []),
    ].join(' · '),
  ];
}

function viewHeading(): string[] {
  const keys = ['views', 'version', 'state', 'position', 'events', 'lag', 'waits', 'parked'] as const;
  return keys.map((key) => heading(`status.${key}`));
}

function viewRow(view: ProjectionStatus): string[] {
  return [view.name, String(view.version), ...partCells(view), String(view.parked)];
}

function policyRow(policy: PolicyStatus): string[] {
  return [policy.name, '', ...partCells(policy), ''];
}

function partCells({ state, position, events, lag }: PolicyStatus): string[] {
  const behind = lag ? `${lag.exact ? '' : '>'}${lag.events}` : UNKNOWN;
  const since = lag ? duration(lag.seconds) : UNKNOWN;
  return [heading(`status.is.${state}`), positionOf(position), String(events), behind, since];
}

function buildingRow(one: BuildingStatus): string[] {
  const { name, version, generation, active, position, events, fraction, secondsLeft } = one;
  const state = heading(active ? 'status.is.building' : 'status.is.abandoned');
  const done = active && fraction !== undefined ? `${Math.floor(fraction * 100)} %` : '';
  const left = active && secondsLeft !== undefined ? `~${duration(secondsLeft)}` : '';
  return [name, `${version} (g${generation})`, state, positionOf(position), String(events), done, left, ''];
}

/** The same for programs: positions and counts of the whole log as texts, since they may be larger than 2^53. */
export function json({ status, eventStore, at, deadlines, siasn }: Snapshot): object {
  const part = ({ name, state, position, events, lag, error, updatedAt }: PolicyStatus) => ({
    name,
    state,
    position: position === undefined ? null : String(position),
    events: String(events),
    lagEvents: lag ? Number(lag.events) : null,
    lagEventsExact: lag ? lag.exact : null,
    lagSeconds: lag ? lag.seconds : null,
    error: error ?? null,
    updatedAt: updatedAt.toISOString(),
  });
  return {
    at: at.toISOString(),
    eventStore,
    projector: status.heartbeat,
    views: status.projections.map((view) => ({
      ...part(view),
      version: view.version,
      generation: view.generation,
      parked: view.parked,
    })),
    neverShown: status.neverShown.map(({ name, state, error }) => ({ name, state, error: error ?? null })),
    policies: status.policies.map(part),
    erasures: deadlines ? { ...deadlines, nextDueAt: deadlines.nextDueAt?.toISOString() ?? null } : null,
    siasn: siasn
      ? {
          ...siasn,
          oldestQueuedAt: siasn.oldestQueuedAt?.toISOString() ?? null,
          lastContactAt: siasn.lastContactAt?.toISOString() ?? null,
        }
      : null,
    building: status.building.map(({ position, events, updatedAt, ...rest }) => ({
      ...rest,
      position: position === undefined ? null : String(position),
      events: String(events),
      updatedAt: updatedAt.toISOString(),
    })),
  };
}
