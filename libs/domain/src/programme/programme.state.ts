import type { AssessmentKind, Attendance, Form, Mode, Outcome } from './programme.vocabulary.js';

/** A session as the aggregate needs it. `sheet` is there once it was held. */
export interface Session {
  readonly start: Date;
  readonly end: Date;
  readonly jp: number;
  readonly sheet?: ReadonlyMap<string, Attendance>;
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
  readonly roster: ReadonlySet<string>;
  /** Scores per kind and employee. */
  readonly scores: ReadonlyMap<AssessmentKind, ReadonlyMap<string, number>>;
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
};

/** A run that does not change any more. */
export type ClosedProgramme = CompletedProgramme | (Run & { readonly status: 'cancelled' });

/** The sessions that took place, with their ids. */
export const heldSessions = ({ sessions }: KnownProgramme): [string, Session][] =>
  [...sessions].filter(([, { sheet }]) => sheet !== undefined);
