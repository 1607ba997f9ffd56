import { renameSync, writeFileSync } from 'node:fs';
import { reasonOf, type Fault } from './faults.js';
import { columnsOf, type Mapping } from './mapping.js';
import type { RowResult, Sent } from './send.js';

/** What became of each column of the file. */
export interface Columns {
  readonly used: readonly string[];
  /** Left out on purpose, with the reason from the mapping. */
  readonly leftOut: Readonly<Record<string, string>>;
  /** Not mentioned in the mapping. */
  readonly unmapped: readonly string[];
}

/** The report of an import; the format of `--report`. */
export interface Report {
  readonly file: string;
  readonly dryRun: boolean;
  /** Finds the import in the audit trail. */
  readonly correlationId: string;
  readonly rows: { read: number; imported: number; alreadyThere: number; refused: number };
  readonly commands: Sent['commands'];
  readonly columns: Columns;
  /** Both languages, so that the report may be handed on. */
  readonly faults: readonly {
    line: number;
    column?: string;
    code: string;
    reason: { en: string; id: string };
  }[];
  readonly lines: readonly RowResult[];
}

export function columnsIn(heading: readonly string[], mapping: Mapping): Columns {
  const used = columnsOf(mapping);
  const rest = heading.filter((name) => !used.includes(name));
  return {
    used,
    leftOut: Object.fromEntries(
      rest.flatMap((name) => (name in mapping.leaveOut ? [[name, mapping.leaveOut[name] ?? '']] : [])),
    ),
    unmapped: rest.filter((name) => !(name in mapping.leaveOut)),
  };
}

/** Puts together what is known. A line with a fault is refused, whatever else was found out about it. */
export function makeReport(
  facts: Pick<Report, 'file' | 'dryRun' | 'correlationId' | 'columns' | 'commands'>,
  read: number,
  faults: readonly Fault[],
  results: readonly RowResult[],
): Report {
  const known = new Set(results.map(({ line }) => line));
  const unsent = [...new Set(faults.map(({ line }) => line))].filter((line) => !known.has(line));
  const lines = [...results, ...unsent.map((line) => ({ line, status: 'refused' as const }))];
  const count = (status: RowResult['status']): number => lines.filter((one) => one.status === status).length;
  return {
    ...facts,
    rows: {
      read,
      imported: count('imported'),
      alreadyThere: count('already-there'),
      refused: count('refused'),
    },
    faults: [...faults]
      .sort((a, b) => a.line - b.line)
      .map((fault) => ({
        line: fault.line,
        ...(fault.column !== undefined && { column: fault.column }),
        code: fault.code,
        reason: { en: reasonOf(fault, 'en'), id: reasonOf(fault, 'id') },
      })),
    lines: lines.sort((a, b) => a.line - b.line),
  };
}

/** Writes the report in one step; it holds ids, so it is for its owner's eyes. */
export function writeReport(file: string, report: Report): void {
  writeFileSync(`${file}.part`, `${JSON.stringify(report, null, 2)}\n`, { mode: 0o600 });
  renameSync(`${file}.part`, file);
}
