import { readFileSync, writeFileSync } from 'node:fs';
import { takenTable, toldTable } from './reference.js';

const PAGE = 'docs/reference/xapi.md';

/** The page with its tables as the code says. */
function withTables(page: string): string {
  const replaced = (name: string, table: string, text: string) =>
    text.replace(
      new RegExp(`(<!-- ${name} -->\n\n)(?:\\|.*\n)*(?=\n)`),
      (_, before: string) => `${before}${table}\n`,
    );
  return replaced('told', toldTable(), replaced('taken', takenTable(), page));
}

it(`${PAGE} has the mapping as the code has it (JEJAK_WRITE_DOCS=yes writes it)`, () => {
  const page = readFileSync(PAGE, 'utf8');
  if (process.env.JEJAK_WRITE_DOCS === 'yes') writeFileSync(PAGE, withTables(page));
  else expect(page).toBe(withTables(page));
  expect(withTables(page)).toContain(takenTable());
  expect(withTables(page)).toContain(toldTable());
});
