import { clear, defineEvent } from '@jejak/domain';
import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import { z } from 'zod';
import { projection, type Projection } from '../src/index.js';

/** Somebody works somewhere, and a course is held. */
const id = clear('an id', z.string());
export const Hired = defineEvent('Hired', 1, { employee: id, unit: id });
export const CourseHeld = defineEvent('CourseHeld', 1, { course: id });

@Entity()
export class PersonRow {
  @PrimaryColumn({ type: 'uuid' })
  employeeId: string;

  @Column({ type: 'text' })
  hiredIn: string;
}

@Entity()
@Index(['employeeId'])
export class PlaceRow {
  @PrimaryColumn({ type: 'bigint' })
  position: bigint;

  @Column({ type: 'uuid' })
  employeeId: string;

  @Column({ type: 'uuid' })
  unitId: string;
}

@Entity()
export class CourseRow {
  @PrimaryColumn({ type: 'uuid' })
  courseId: string;
}

@Entity()
export class TraceRow {
  @PrimaryColumn({ type: 'bigint' })
  position: bigint;

  @Column({ type: 'text' })
  stream: string;
}

/** Placements that count today, as `sight.ts` asks for them. */
@Entity()
export class MemberRow {
  @PrimaryColumn({ type: 'uuid' })
  employeeId: string;

  @Column({ type: 'uuid' })
  unitId: string;
}

const described = (name: string, sql: string, columns: string[]) => ({
  ...{ name, comment: name, sql },
  columns: Object.fromEntries(columns.map((column) => [column, column])),
});

/** One entity of each kind of subject. */
export function people(head: { version?: number } = {}): Projection {
  return projection(
    {
      name: 'people',
      version: head.version ?? 1,
      entities: [PersonRow, PlaceRow, CourseRow, TraceRow],
      subjects: new Map([[TraceRow, 'restricted' as const]]),
      sequence: ({ stream }) => stream,
      reporting: [
        described('people', 'SELECT employee_id, hired_in FROM {schema}.person', ['employee_id', 'hired_in']),
        described('places', 'SELECT position, employee_id, unit_id FROM {schema}.place', [
          ...['position', 'employee_id', 'unit_id'],
        ]),
        described('courses', 'SELECT course_id FROM {schema}.course', ['course_id']),
        described('traces', 'SELECT position, stream FROM {schema}.trace', ['position', 'stream']),
        described(
          'people_of_places',
          'SELECT unit_id, count(*)::int AS n FROM reporting.places JOIN reporting.people USING (employee_id) GROUP BY 1',
          ['unit_id', 'n'],
        ),
      ],
    },
    (on) =>
      on
        .when(Hired, ({ data, position, stream }, rows) => {
          rows.insert(PersonRow, { employeeId: data.employee, hiredIn: '2026' });
          rows.insert(PlaceRow, { position, employeeId: data.employee, unitId: data.unit });
          rows.insert(TraceRow, { position, stream });
        })
        .when(CourseHeld, ({ data }, rows) => rows.insert(CourseRow, { courseId: data.course })),
  );
}

/** The view from which units learn who belongs to them. */
export const access = projection(
  {
    ...{ name: 'access', version: 1, entities: [MemberRow] },
    subjects: new Map([[MemberRow, { unit: 'unitId' }]]),
    sequence: ({ stream }) => stream,
    reporting: [
      described('access_placements', 'SELECT employee_id, unit_id FROM {schema}.member', [
        ...['employee_id', 'unit_id'],
      ]),
    ],
  },
  (on) =>
    on.when(Hired, ({ data }, rows) =>
      rows.insert(MemberRow, { employeeId: data.employee, unitId: data.unit }),
    ),
);
