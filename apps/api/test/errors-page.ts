import { refusals } from '@jejak/domain';
import { problems } from '../src/http/problem.js';
import { STATUS_OF_REFUSAL } from '../src/http/problem.filter.js';

/** Where the page stands. */
export const PAGE = 'docs/reference/errors.md';

type Line = readonly [code: string, status: string, en: string, id: string];

const line = (code: string, status: number, { en, id }: { en: string; id: string }): Line => [
  `\`${code}\``,
  String(status),
  en,
  id,
];

/** The page with its tables as the code says, each under its heading. */
export function withTables(page: string): string {
  const edge = Object.entries(problems).map(([code, texts]) => line(code, texts.status, texts));
  const domain = Object.entries(refusals).map(([code, texts]) =>
    line(code, STATUS_OF_REFUSAL[texts.kind], texts),
  );
  return replaced(
    replaced(page, '## How it was asked, or a server that does not answer', edge),
    '## Refusals of the domain',
    domain,
  );
}

/** Puts the table in place of the one under the heading. */
function replaced(page: string, heading: string, lines: readonly Line[]): string {
  const [before, after] = page.split(`${heading}\n`);
  if (before === undefined || after === undefined) throw new Error(`${PAGE} has no heading "${heading}"`);
  const rest = after.replace(/^\s*(?:\|.*\n)*\n*/, '');
  return `${before}${heading}\n\n${table(lines)}${rest && `\n${rest}`}`;
}

/** Columns as wide as their widest cell, which is how Prettier leaves them. */
function table(lines: readonly Line[]): string {
  const rows: readonly Line[] = [['Code', 'Status', 'English', 'Indonesian'], ...lines];
  const widths = [0, 1, 2, 3].map((column) => Math.max(...rows.map((row) => (row[column] ?? '').length)));
  const written = rows.map((row) => `| ${row.map((cell, at) => cell.padEnd(widths[at] ?? 0)).join(' | ')} |`);
  written.splice(1, 0, `| ${widths.map((width) => '-'.repeat(width)).join(' | ')} |`);
  return `${written.join('\n')}\n`;
}
