import { day, positions, uuid } from './rows.js';
import type { Sizes } from './sizes.js';

/** Levels of everybody, of every twentieth corrected; every second position with a standard of three competencies. */
export function gapRows(sizes: Sizes): string[] {
  const levels = (from: string, position: string) => `
    INSERT INTO {schema}.level (position, line, employee_id, assessment_id, assessed_on, competency_code, required_level,
      actual_level, method)
    SELECT ${position}, line, ${uuid('employee', 'e')}, ${uuid('assessment', 'e')}, ${day('e')}, 'MAN-0' || (e + line) % 8, 3,
      (e * 7 + line) % 6, 'TEST'
    FROM ${from} AS e, generate_series(0, 2) AS line`;
  return [
    levels(`generate_series(0, ${sizes.employees - 1})`, 'e'),
    levels(`generate_series(0, ${sizes.employees - 1}, 20)`, `${sizes.events} + e`),
    `INSERT INTO {schema}.standard (position, position_id, version, effective_from, recorded_at)
     SELECT p, ${uuid('position', 'p')}, 1, '2022-01-01', now() FROM generate_series(0, ${positions(sizes) - 1}, 2) AS p`,
    `INSERT INTO {schema}.requirement (position, competency_code, kind, level)
     SELECT p, 'MAN-0' || (p + line) % 8, 'MANAGERIAL', 3
     FROM generate_series(0, ${positions(sizes) - 1}, 2) AS p, generate_series(0, 2) AS line`,
  ];
}

/** As many assessments as units, each with five gaps. */
export function needsRows({ units }: Sizes): string[] {
  return [
    `INSERT INTO {schema}.needs (needs_id, status, year, position_families, instruments, opens_at, closes_at, responses,
       focus_groups, papers)
     SELECT ${uuid('needs', 'n')}, 'CONCLUDED', 2021 + n % 6, '[]', '["SURVEY"]', ${day('n')}, ${day('n')}, 80, 1, 1
     FROM generate_series(0, ${units - 1}) AS n`,
    `INSERT INTO {schema}.scope (needs_id, unit_id)
     SELECT ${uuid('needs', 'n')}, ${uuid('unit', 'n')} FROM generate_series(0, ${units - 1}) AS n`,
    `INSERT INTO {schema}.gap (needs_id, rank, unit_id, competency_code, required_average, actual_average, headcount,
       priority)
     SELECT ${uuid('needs', 'n')}, rank, ${uuid('unit', 'n')}, 'MAN-0' || rank, 3, 1.5, 40, 6 - rank
     FROM generate_series(0, ${units - 1}) AS n, generate_series(1, 5) AS rank`,
  ];
}
