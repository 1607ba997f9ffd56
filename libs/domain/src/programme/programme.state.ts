import type { PersistentMap, PersistentSet } from '../kernel/persistent.js';
import type { EligiblePositions } from './programme.eligibility.js';
import type {
  AssessmentKind,
  Attendance,
  AttendanceMethod,
  FacilitatorRole,
  Form,
  MaterialKind,
  Mode,
  Outcome,
  ProviderKind,
} from './programme.vocabulary.js';

/** A session as the aggregate needs it. `sheet` is there once it was held. */
export interface Session {
  readonly start: Date;
  readonly end: Date;
  readonly jp: number;
  readonly sheet?: ReadonlyMap<string, Attendance>;
  /** How attendance was taken, of those of whom it is said. */
  readonly methods?: ReadonlyMap<string, AttendanceMethod>;
  /** SHA-256 of the paper that the sheet was taken from. */
  readonly evidence?: string;
  /** Participants who checked in while it took place. */
  readonly checkedIn?: PersistentSet<string>;
}

/** Somebody who teaches or moderates. */
export interface Facilitator {
  readonly role: FacilitatorRole;
  /** Whether they are no employee of the city. */
  readonly outside: boolean;
  /** Sessions on the calendar or held. */
  readonly sessionIds: ReadonlySet<string>;
}

/** Something to learn from. */
export interface Material {
  readonly kind: MaterialKind;
  readonly title: string;
  readonly sha256: string;
  readonly url?: string | undefined;
}

/** What a run is, whatever its stage. */
interface Run {
  readonly id: string;
  readonly seriesId: string;
  readonly title: { readonly id: string; readonly en?: string | undefined };
  readonly form: Form;
  readonly mode: Mode;
  readonly capacity: number;
  readonly minAttendancePct: number;
  readonly passScore?: number | undefined;
  readonly sessions: ReadonlyMap<string, Session>;
  /** Employees who hold a seat. */
  readonly roster: PersistentSet<string>;
  /** Scores per kind and employee. */
  readonly scores: ReadonlyMap<AssessmentKind, ReadonlyMap<string, number>>;
  /** How far participants came on platforms, per cent, once that was as far as the run asks for; it counts at one's own pace. */
  readonly progress: PersistentMap<string, number>;
  /** For whom it is; undefined where it is for everybody. */
  readonly eligibility?: EligiblePositions | undefined;
  /** What it raises, and to which level. */
  readonly competencies: readonly { readonly code: string; readonly targetLevel: number }[];
  /** The effect that is intended, on the service to citizens first of all. */
  readonly objectives: readonly { readonly indicator: string; readonly target: string }[];
  /** The institution that holds it, where that is not the city itself. */
  readonly provider?: { readonly kind: ProviderKind; readonly name: string } | undefined;
  /** By the id of an employee, or of somebody from outside. */
  readonly facilitators: ReadonlyMap<string, Facilitator>;
  /** By id; those that were withdrawn are gone. */
  readonly materials: ReadonlyMap<string, Material>;
}

/**
 * A run of a programme: scheduled until its first session is held, running until it is completed; it may be
 * cancelled before that.
 */
export type Programme = { readonly status: 'unknown' } | KnownProgramme;

/** A run that was scheduled, whatever became of it. */
export type KnownProgramme = OpenProgramme | ClosedProgramme;

/** A run that still changes. */
export type OpenProgramme = Run & { readonly status: 'scheduled' | 'running' };

/** A run that came to its end. */
export type CompletedProgramme = Run & {
  readonly status: 'completed';
  /** Day of the last session in Medan. */
  readonly endedOn: string;
  /** Of each participant. */
  readonly outcomes: ReadonlyMap<string, Outcome>;
  /** By what its file was closed; undefined while it is not. */
  readonly closedBy?: 'EVALUATION' | 'WAIVER';
};

/** A run that does not change any more. */
export type ClosedProgramme = CompletedProgramme | (Run & { readonly status: 'cancelled' });

/** The sessions that took place, with their ids. */
export const heldSessions = ({ sessions }: KnownProgramme): [string, Session][] =>
  [...sessions].filter(([, { sheet }]) => sheet !== undefined);
