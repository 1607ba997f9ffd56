import type { CsvFile } from './csv.js';
import type { Fault } from './faults.js';
import { minuteOfDay, type Mapping } from './mapping.js';
import { readRow, type Row } from './rows.js';

/** A session as it was held, by its number in the run. */
export interface HeldSession {
  /** ISO 8601 with offset. */
  readonly start: string;
  readonly end: string;
}

/** One run with the rows of its participants. */
export interface Run {
  readonly key: string;
  /** In the order of the file; one per employee. */
  readonly rows: readonly [Row, ...Row[]];
  readonly sessions: readonly [HeldSession, ...HeldSession[]];
}

/** What an import will do: pure data, made from the file and the mapping alone. */
export interface Plan {
  readonly runs: readonly Run[];
  /** The row by which each employee is registered, by number. */
  readonly employees: ReadonlyMap<string, Row>;
  /** Rows that cannot be imported, by line. */
  readonly faults: readonly Fault[];
  /** Lines below the heading. */
  readonly read: number;
}

/** Makes the plan. `now`: what ends later than this has not happened yet. */
export function makePlan(
  { heading, records, faults: unreadable }: CsvFile,
  mapping: Mapping,
  now: Date,
): Plan {
  const places = new Map(heading.map((name, index) => [name, index]));
  const faults = [...unreadable];
  const seen = new Map<string, number>();
  const employees = new Map<string, Row>();
  const runs = new Map<string, [Row, ...Row[]]>();
  for (const record of records) {
    const content = JSON.stringify(record.cells);
    const first = seen.get(content);
    if (first !== undefined) {
      faults.push({ line: record.line, code: 'IMPORT.DUPLICATE_ROW', values: { first } });
      continue;
    }
    seen.set(content, record.line);
    const reading = readRow(record, places, mapping);
    if ('faults' in reading) {
      faults.push(...reading.faults);
      continue;
    }
    const { row } = reading;
    const fault = misfit(row, runs.get(row.run), employees.get(row.employee), mapping, now);
    if (fault) {
      faults.push({ line: row.line, ...fault });
      continue;
    }
    if (!employees.has(row.employee)) employees.set(row.employee, row);
    const run = runs.get(row.run);
    if (run) run.push(row);
    else runs.set(row.run, [row]);
  }
  return {
    runs: [...runs].map(([key, rows]) => ({ key, rows, sessions: sessionsOf(rows[0], mapping) })),
    employees,
    faults: faults.sort((a, b) => a.line - b.line),
    read: records.length + new Set(unreadable.map(({ line }) => line)).size,
  };
}

/** What keeps a row, right in itself, from standing beside those before it. */
function misfit(
  row: Row,
  run: readonly [Row, ...Row[]] | undefined,
  known: Row | undefined,
  mapping: Mapping,
  now: Date,
): Omit<Fault, 'line'> | undefined {
  const { startDate, days } = mapping.programme;
  const last = sessionsOf(row, mapping).at(-1);
  if (last && new Date(last.end) > now) {
    return { column: startDate.column, code: 'IMPORT.DATE_IN_FUTURE', values: {} };
  }
  const twin = run?.find(({ employee }) => employee === row.employee);
  if (twin) return { code: 'IMPORT.ALREADY_IN_RUN', values: { first: twin.line } };
  const first = run?.[0];
  if (
    first &&
    !(['series', 'title', 'form', 'mode', 'day', 'days'] as const).every((name) => first[name] === row[name])
  ) {
    const column = first.days !== row.days && typeof days === 'object' ? { column: days.column } : {};
    return { ...column, code: 'IMPORT.RUN_DISAGREES', values: { first: first.line } };
  }
  if (
    known &&
    !(['kind', 'positionClass', 'unit', 'position'] as const).every((name) => known[name] === row[name])
  ) {
    return { code: 'IMPORT.EMPLOYEE_DISAGREES', values: { first: known.line } };
  }
  return undefined;
}

/** One session a day, from the first day on, as long as the mapping's lesson hours take. */
function sessionsOf({ day, days }: Row, { programme, offset }: Mapping): [HeldSession, ...HeldSession[]] {
  const { startsAt, jpPerDay, minutesPerJp } = programme;
  const minutes = jpPerDay * minutesPerJp;
  const session = (index: number): HeldSession => {
    const midnight = new Date(`${day}T00:00:00Z`).getTime() + index * 86_400_000;
    const at = (minute: number): string =>
      `${new Date(midnight + minute * 60_000).toISOString().slice(0, 19)}${offset}`;
    return { start: at(minuteOfDay(startsAt)), end: at(minuteOfDay(startsAt) + minutes) };
  };
  return [session(0), ...Array.from({ length: days - 1 }, (_, index) => session(index + 1))];
}

/** Whether the run is over for everybody in it. */
export function isOver({ rows }: Run): boolean {
  return rows.every(({ outcome }) => outcome !== undefined);
}
