import type { Attendance, Basis, EmployeeKind, Form, Mode, Outcome, PositionClass } from '@jejak/domain';
import { readDay, readNumber, readText, readWhole, readWord, type Reading } from './cells.js';
import type { CsvRecord } from './csv.js';
import type { Fault } from './faults.js';
import type { Coded, Mapping } from './mapping.js';

/** One training record, understood. */
export interface Row {
  readonly line: number;
  /** Number of the employee in the source; it never leaves this process. */
  readonly employee: string;
  readonly kind: EmployeeKind;
  readonly positionClass: PositionClass;
  readonly unit: string;
  readonly position: string;
  /** What tells its run, and its series, from others. */
  readonly run: string;
  readonly series: string;
  readonly title: string;
  readonly form: Form;
  readonly mode: Mode;
  readonly basis: Basis;
  /** First day, `YYYY-MM-DD`. */
  readonly day: string;
  readonly days: number;
  /** Rupiah. */
  readonly budget: number;
  readonly cost: number;
  readonly attendance: Attendance;
  /** Undefined while the training goes on. */
  readonly outcome: { readonly outcome: Outcome; readonly reason: string } | undefined;
  readonly pre: number | undefined;
  readonly post: number | undefined;
  readonly feedback: number | undefined;
}

/** The cells of one line by column, and what was wrong with those that were read. */
class Cells {
  readonly faults: Fault[] = [];

  constructor(
    private readonly places: ReadonlyMap<string, number>,
    private readonly record: CsvRecord,
  ) {}

  raw(column: string): string {
    return this.record.cells[this.places.get(column) ?? -1] ?? '';
  }

  read<T>(column: string, read: (cell: string) => Reading<T>): T | undefined {
    const reading = read(this.raw(column));
    if ('value' in reading) return reading.value;
    this.faults.push({ line: this.record.line, column, ...reading.fault });
    return undefined;
  }

  /** A cell that may be empty. */
  optional<T>(column: string | undefined, read: (cell: string) => Reading<T>): T | undefined {
    return column === undefined || this.raw(column) === '' ? undefined : this.read(column, read);
  }

  coded<T extends string>(coded: Coded<T>): T | undefined {
    if (typeof coded === 'string') return coded;
    const { column, values, otherwise } = coded;
    return this.read(column, (cell): Reading<T> => {
      const reading = readWord(cell, values);
      return 'fault' in reading && otherwise !== undefined ? { value: otherwise } : reading;
    });
  }

  text(source: string | { readonly column: string }, most: number): string | undefined {
    return typeof source === 'string' ? source : this.read(source.column, (cell) => readText(cell, most));
  }

  key(columns: readonly string[]): string {
    return JSON.stringify(columns.map((column) => this.raw(column)));
  }
}

/** Reads one line by the mapping: the row, or all that is wrong with it. */
export function readRow(
  record: CsvRecord,
  places: ReadonlyMap<string, number>,
  mapping: Mapping,
): { row: Row } | { faults: readonly Fault[] } {
  const { employee, programme, outcome, scores, feedback } = mapping;
  const { decimal } = mapping.csv;
  const { days, budget, cost, startDate } = programme;
  const cells = new Cells(places, record);
  const score = (cell: string) => readNumber(cell, decimal, 0, 100);
  const money = (rupiahPerUnit: number) => (cell: string) => {
    const reading = readNumber(cell, decimal, 0, Number.MAX_SAFE_INTEGER / rupiahPerUnit);
    return 'value' in reading ? { value: Math.round(reading.value * rupiahPerUnit) } : reading;
  };
  const result = cells.read(outcome.column, (cell) => readWord(cell, outcome.values));
  const row = {
    line: record.line,
    employee: cells.text({ column: employee.number }, 50),
    kind: cells.coded(employee.kind),
    positionClass: cells.coded(employee.positionClass),
    unit: cells.text(employee.unit, 100),
    position: cells.text(employee.position, 100),
    run: cells.key(programme.run),
    series: cells.key(programme.series),
    title: cells.text({ column: programme.title }, 300),
    form: cells.coded(programme.form),
    mode: cells.coded(programme.mode),
    basis: cells.coded(programme.basis),
    day: cells.read(startDate.column, (cell) => readDay(cell, startDate.format)),
    days:
      typeof days === 'number' ? days : cells.read(days.column, (cell) => readWhole(cell, decimal, 1, 60)),
    budget: cells.optional(budget?.column, money(budget?.rupiahPerUnit ?? 1)) ?? 0,
    cost: cells.read(cost.column, money(cost.rupiahPerUnit)),
    attendance: result?.attendance,
    outcome: result && 'outcome' in result ? { outcome: result.outcome, reason: result.reason } : undefined,
    pre: cells.optional(scores.pre, score),
    post: cells.optional(scores.post, score),
    feedback: cells.optional(feedback?.column, (cell) =>
      readNumber(cell, decimal, 1, feedback?.scaleMax ?? 1),
    ),
  };
  return cells.faults.length === 0 && isWhole(row) ? { row } : { faults: cells.faults };
}

const MAY_BE_ABSENT: ReadonlySet<string> = new Set<keyof Row>(['outcome', 'pre', 'post', 'feedback']);

function isWhole(row: { readonly [K in keyof Row]: Row[K] | undefined }): row is Row {
  return Object.entries(row).every(([name, value]) => value !== undefined || MAY_BE_ABSENT.has(name));
}
