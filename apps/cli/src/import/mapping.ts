import {
  BASES,
  EMPLOYEE_KINDS,
  FORMS,
  MODES,
  OUTCOMES,
  POSITION_CLASSES,
  VERDICTS,
  ATTENDANCE,
} from '@jejak/domain';
import { z } from 'zod';
import { CliError, WRONG_USAGE } from '../failure.js';

/** The mapping format, version 1: docs/reference/import-mapping.md. */

const column = z.string().min(1).max(200);
const columns = z.array(column).min(1).max(10);
const reason = z.string().min(3).max(500);

/** A coded word: the same for every row, or by the words of a column (compared without case and outer spaces). */
const coded = <T extends string>(words: readonly [T, ...T[]]) =>
  z.union([
    z.enum(words),
    z.strictObject({
      column,
      values: z.record(z.string().min(1), z.enum(words)),
      otherwise: z.enum(words).optional(),
    }),
  ]);

const amount = z.strictObject({
  column,
  /** Rupiah for 1 of the column's unit. */
  rupiahPerUnit: z.number().positive().max(1e9).default(1),
});

const outcome = z.union([
  z.strictObject({
    attendance: z.enum(ATTENDANCE),
    outcome: z.enum(OUTCOMES),
    /** Kept with the outcome, in the clear, for ever. */
    reason,
  }),
  /** The training still goes on: the run is not completed. */
  z.strictObject({ attendance: z.enum(ATTENDANCE), ongoing: z.literal(true) }),
]);

const schema = z.strictObject({
  $schema: z.string().optional(),
  version: z.literal(1),
  /** Ids and idempotency keys are derived from it: keep it secret, and the same for the same source. */
  namespace: z.uuid().toLowerCase(),
  csv: z
    .strictObject({ delimiter: z.string().length(1).default(','), decimal: z.enum(['.', ',']).default('.') })
    .prefault({}),
  /** Offset of the times, e.g. `+07:00`. */
  offset: z
    .string()
    .regex(/^[+-](0\d|1[0-4]):[0-5]\d$/, 'must be an offset such as +07:00')
    .default('+07:00'),
  employee: z.strictObject({
    number: column,
    kind: coded(EMPLOYEE_KINDS),
    positionClass: coded(POSITION_CLASSES),
    /** Names that only this import knows; the ids are derived from them. */
    unit: z.union([z.string().min(1).max(100), z.strictObject({ column })]),
    position: z.union([z.string().min(1).max(100), z.strictObject({ column })]),
    effectiveDate: z.iso.date(),
  }),
  programme: z
    .strictObject({
      /** Columns whose values together make one run (angkatan). */
      run: columns,
      /** Columns whose values together make one series of runs. */
      series: columns,
      title: column,
      form: coded(FORMS),
      mode: coded(MODES),
      startDate: z.strictObject({
        column,
        format: z.enum(['YYYY-MM-DD', 'DD/MM/YYYY', 'DD-MM-YYYY', 'MM/DD/YYYY']).default('YYYY-MM-DD'),
      }),
      days: z.union([z.int().min(1).max(60), z.strictObject({ column })]),
      startsAt: z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'must be a time such as 08:00'),
      jpPerDay: z.number().multipleOf(0.5).positive().max(16),
      minutesPerJp: z.int().min(15).max(60).default(45),
      minAttendancePct: z.number().min(0).max(100),
      passScore: z.number().min(0).max(100).optional(),
      budget: amount.optional(),
      cost: amount,
      basis: coded(BASES),
    })
    .refine(
      ({ startsAt, jpPerDay, minutesPerJp }) => minuteOfDay(startsAt) + jpPerDay * minutesPerJp <= 24 * 60,
      {
        path: ['jpPerDay'],
        message: 'a day that starts at startsAt and has so many JP ends after midnight',
      },
    ),
  outcome: z.strictObject({ column, values: z.record(z.string().min(1), outcome) }),
  scores: z.strictObject({ pre: column.optional(), post: column.optional() }).prefault({}),
  feedback: z
    .strictObject({
      column,
      /** Answers go from 1 to this. */
      scaleMax: z.int().min(2).max(100),
      minRecords: z.int().min(1).max(10_000).default(1),
      /** Mean from which the verdict is ACHIEVED, and the verdict below it. */
      achievedFrom: z.number().min(1).max(100),
      below: z.enum(VERDICTS).default('NEEDS_IMPROVEMENT'),
    })
    .optional(),
  /** Columns left out on purpose, each with the reason. */
  leaveOut: z.record(column, reason).default({}),
});

/** Minutes from midnight to a time such as `08:00`. */
export function minuteOfDay(time: string): number {
  return Number(time.slice(0, 2)) * 60 + Number(time.slice(3, 5));
}

export type Mapping = z.output<typeof schema>;
/** A word for every row, or the words of a column. */
export type Coded<T extends string> =
  | T
  | {
      readonly column: string;
      readonly values: Readonly<Record<string, T>>;
      readonly otherwise?: T | undefined;
    };

/** The namespaces of the examples in docs/: known to everybody. */
export const PUBLIC_NAMESPACES: readonly string[] = [
  '5d0c3a4e-9b0f-4e63-8f5b-2a7d1c9e6b10',
  'b7a1f7c2-3c58-4d0e-9f7a-6e2b8d4c1a55',
];

/**
 * Reads a mapping.
 *
 * @param file its name, for the message
 * @throws CliError IMPORT.MAPPING with every fault
 */
export function readMapping(text: string, file: string): Mapping {
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch (error) {
    throw unusable(file, [error instanceof Error ? error.message : String(error)]);
  }
  const { data, error } = schema.safeParse(json);
  if (error) {
    throw unusable(
      file,
      error.issues.map(({ path, message }) => `  ${path.map(String).join('.') || '(whole)'}: ${message}`),
    );
  }
  return data;
}

/** The columns that a mapping reads, without repetition. */
export function columnsOf({ employee, programme, outcome, scores, feedback }: Mapping): string[] {
  const inCells = [
    ...[employee.kind, employee.positionClass, employee.unit, employee.position],
    ...[programme.form, programme.mode, programme.basis, programme.startDate, programme.days],
    ...[programme.budget, programme.cost, outcome, feedback],
  ].flatMap((source) => (typeof source === 'object' ? [source.column] : []));
  const named = [employee.number, programme.title, ...programme.run, ...programme.series, ...inCells];
  return [...new Set([...named, ...[scores.pre, scores.post].filter((name) => name !== undefined)])];
}

function unusable(file: string, faults: readonly string[]): CliError {
  return new CliError('IMPORT.MAPPING', 'import.mapping', { file, faults: faults.join('\n') }, WRONG_USAGE);
}
