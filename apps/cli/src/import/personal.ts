import { CliError } from '../failure.js';
import type { CsvFile } from './csv.js';
import type { Mapping } from './mapping.js';

/** A NIP has 18 digits (birth date, month of appointment, sex), a NIK 16 (place and date of birth, sex). */
const PERSONAL = /^(\d{18}|\d{16})$/;

/**
 * Refuses a file whose employee numbers are NIPs or NIKs: ids derived from them could be tried out, since few are
 * possible and most are known.
 *
 * @throws CliError IMPORT.PERSONAL_NUMBER naming the first line
 */
export function refusePersonalNumbers({ heading, records }: CsvFile, { employee }: Mapping): void {
  const place = heading.indexOf(employee.number);
  const found = records.find(({ cells }) => PERSONAL.test((cells[place] ?? '').replace(/[\s.'-]/g, '')));
  if (!found) return;
  const { line } = found;
  throw new CliError('IMPORT.PERSONAL_NUMBER', 'import.personal', { column: employee.number, line });
}
