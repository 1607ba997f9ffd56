import { PersonalDataErased, type EventType } from '@jejak/domain';
import type { z } from 'zod';
import { ProjectionError } from '../errors.js';
import type { Arrived, Recorded } from './recorded.js';
import type { PersonalColumns, Wiping } from './personal.js';
import type { ReportingView } from './reporting.js';
import type { EntityClass, Rows } from './rows.js';
import type { Subject } from './subject.js';

type Apply<Data = unknown> = (event: Recorded<Data>, rows: Rows) => void;

/** What a projection is, apart from what it does with events. */
export interface ProjectionHead {
  /** Stable: names the view to readers and operators, e.g. `competency-history`. */
  readonly name: string;
  /** Raise it when the rows or what events do to them change; the projector then builds the view anew. */
  readonly version: number;
  /**
   * Projections whose stable views the SQL of its own views uses (`reporting.…`, `serving.…`), instead of keeping the same
   * rows once more. Each has its own checkpoint: of what was recorded in this moment one may show more than the other.
   */
  readonly uses?: readonly Projection[];
  readonly entities: readonly EntityClass[];
  /**
   * Events with one key stay in order among themselves, e.g. those of one employee: behind one that cannot be applied
   * those that follow with its key wait, and no others. Events of different keys must not need each other's rows.
   */
  readonly sequence: (event: Recorded) => string;
  /** In order: a view may use those before it. */
  readonly reporting: readonly ReportingView[];
  /** What in the rows is personal. When a person is erased the engine empties it, in the order of the log. */
  readonly personal?: readonly PersonalColumns[];
  /** Whose the rows are, of entities whose properties `employeeId` and `unitId` do not say it. */
  readonly subjects?: ReadonlyMap<EntityClass, Subject>;
}

/**
 * A view as a description: the rows it keeps and what each event does to them. It does no I/O and asks no clock and
 * no random source, so that the same events always give the same rows.
 */
export interface Projection extends ProjectionHead {
  readonly on: ReadonlyMap<string, Apply>;
  readonly onAny: readonly Apply[];
}

/** The table of contents of a projection. */
export interface When {
  /** What events of a type do. */
  when<Name extends string, Data extends z.ZodObject>(
    type: EventType<Name, Data>,
    apply: Apply<z.output<Data>>,
  ): When;
  /** What every event does, whatever its type. */
  whenAny(apply: Apply): When;
}

const names = /^[a-z][a-z0-9]*(-[a-z0-9]+)*$/;

/**
 * Describes a projection.
 *
 * @throws ProjectionError `PROJECTION.DESCRIPTION` if it listens twice to a type or its name cannot name a schema
 */
export function projection(head: ProjectionHead, body: (on: When) => When): Projection {
  if (!names.test(head.name) || head.name.length > 40)
    throw new ProjectionError('PROJECTION.DESCRIPTION', `"${head.name}" is not a name like learning-hours`);
  const on = new Map<string, Apply>();
  const onAny: Apply[] = [];
  const when: When = {
    when<Name extends string, Data extends z.ZodObject>(
      type: EventType<Name, Data>,
      apply: Apply<z.output<Data>>,
    ) {
      if (on.has(type.type))
        throw new ProjectionError('PROJECTION.DESCRIPTION', `${head.name} listens twice to ${type.type}`);
      // the log gives the data of a type only as checked against the type's schema
      on.set(type.type, (event, rows) => apply(event as Recorded<z.output<Data>>, rows));
      return when;
    },
    whenAny(apply) {
      onAny.push(apply);
      return when;
    },
  };
  body(when);
  return { ...head, on, onAny };
}

/** Whether the projection does anything with events of this one's type. */
export function concerns({ on, onAny, personal }: Projection, { type }: Pick<Recorded, 'type'>): boolean {
  return onAny.length > 0 || on.has(type) || (type === PersonalDataErased.type && personal !== undefined);
}

/** Lets the projection say what the event does to its rows. */
export function applyEvent(to: Projection, event: Arrived, rows: Rows & Wiping): void {
  if ('unreadable' in event) {
    if (concerns(to, event)) throw event.unreadable;
    return;
  }
  for (const apply of to.onAny) apply(event, rows);
  to.on.get(event.type)?.(event, rows);
  if (event.type === PersonalDataErased.type) wipe(to, event, rows);
}

/** What a person had erased goes from the rows; what comes after it was sealed under no key that is left. */
function wipe({ personal = [] }: Projection, { data }: Recorded, rows: Wiping): void {
  const { subjectId, classes } = PersonalDataErased.data.parse(data);
  for (const columns of personal) if (classes.includes(columns.class)) rows.wipe(columns, subjectId);
}
