import { VERBS } from './iris.js';
import { TAKEN_VERBS } from './take/verbs.js';
import { TOLD_AS } from './tell/kinds.js';

/** Columns as wide as their widest cell, which is how Prettier leaves them. */
function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const widths = head.map((_, at) => Math.max(...[head, ...rows].map((row) => (row[at] ?? '').length)));
  const line = (row: readonly string[]) =>
    `| ${widths.map((width, at) => (row[at] ?? '').padEnd(width)).join(' | ')} |`;
  return [line(head), `| ${widths.map((width) => '-'.repeat(width)).join(' | ')} |`, ...rows.map(line)].join(
    '\n',
  );
}

/** What is taken, as a table of the reference page. */
export const takenTable = (): string =>
  table(
    ['Verb', 'Recorded as', 'Whoever acts …', 'Of the whole run: progress'],
    [
      ...TAKEN_VERBS.map(({ iri, as, says, ends }) => [
        ...[`\`${iri}\``, `\`${as}\``, says],
        ends ? '100, where it does not say' : 'what it says',
      ]),
      [`\`${VERBS.voided}\``, '`WithdrawLearningActivity`', 'takes a statement back', '–'],
    ],
  );

/** What is told, as a table of the reference page. */
export const toldTable = (): string =>
  table(
    ['Fact', 'Verb', 'Object: type', 'Object: path of its IRI', '`result`'],
    Object.values(TOLD_AS).map(({ from, verb, activity, path, result }) => [
      ...[from, `\`${verb}\``],
      ...[
        activity === '–' ? 'the statement' : `\`${activity}\``,
        path === '–' ? path : `\`${path}\``,
        result,
      ],
    ]),
  );
