import { readFileSync } from 'node:fs';
import { complain, say } from '../console.js';
import { CliError, WRONG_USAGE } from '../failure.js';
import { Api } from '../import/api.js';
import { readCsv } from '../import/csv.js';
import { columnsOf, PUBLIC_NAMESPACES, readMapping, type Mapping } from '../import/mapping.js';
import { makePlan, type Plan } from '../import/plan.js';
import { columnsIn, makeReport, writeReport, type Report } from '../import/report.js';
import { countRequests, Requests } from '../import/requests.js';
import { Sender, type Sent } from '../import/send.js';
import { refusePersonalNumbers } from '../import/personal.js';
import { showProgress } from '../progress.js';
import { findApi, findTrialOf } from '../running-system.js';
import { language, text } from '../texts.js';
import { tokensFor } from '../tokens/tokens.js';
import { errnoOf } from '../errno.js';

/** Faults shown at the terminal; the report has all. */
const MOST_SHOWN = 20;

export interface ImportOptions {
  readonly mapping: string;
  readonly api?: string;
  readonly report?: string;
  readonly dryRun?: boolean;
}

/**
 * `jejak import FILE`: reads a table of training records and sends the commands that they stand for.
 *
 * @returns whether every row is now in Jejak
 * @throws CliError IMPORT.*, TOKEN.*
 */
export async function importFile(file: string, options: ImportOptions): Promise<boolean> {
  const mapping = readMapping(readText(options.mapping), options.mapping);
  if (PUBLIC_NAMESPACES.includes(mapping.namespace)) complain(text('import.namespace'));
  const csv = await readCsv(file, mapping.csv.delimiter);
  refuseMissingColumns(options.mapping, csv.heading, mapping);
  refusePersonalNumbers(csv, mapping);
  const requests = new Requests(mapping);
  const plan = makePlan(csv, mapping, new Date());
  const correlationId = requests.correlationId(csv.sha256);
  const sent = options.dryRun ? undefined : await send(plan, requests, findApi(options.api), correlationId);
  const report = makeReport(
    {
      file,
      dryRun: options.dryRun === true,
      correlationId,
      columns: columnsIn(csv.heading, mapping),
      commands: sent?.commands ?? { carriedOut: 0, repeated: 0, refused: 0 },
    },
    plan.read,
    [...plan.faults, ...(sent?.faults ?? [])],
    sent?.rows ?? [],
  );
  if (options.report !== undefined) writeReport(options.report, report);
  tell(report, plan, options.report);
  return report.rows.refused === 0;
}

async function send(plan: Plan, requests: Requests, base: string, correlationId: string): Promise<Sent> {
  const tokens = tokensFor(findTrialOf(base));
  await tokens.current(); // before anything is shown to be under way
  const total = commandsOf(plan);
  const progress = showProgress(total, (state) => text('import.progress', { ...state, total }));
  let done = 0;
  const api = new Api(base, tokens, { 'Jejak-Correlation-Id': correlationId });
  const sender = new Sender(api, requests, (more) => {
    done += more;
    progress.update(done);
  });
  try {
    return await sender.send(plan);
  } finally {
    progress.end();
  }
}

const commandsOf = ({ runs, employees }: Plan): number =>
  runs.reduce((total, run) => total + countRequests(run), employees.size);

function tell(report: Report, plan: Plan, file: string | undefined): void {
  const { rows, faults, columns } = report;
  for (const { line, column, code, reason } of faults.slice(0, MOST_SHOWN)) {
    const at = column === undefined ? '' : `, "${column}"`;
    complain(text('import.row', { line, column: at, code, reason: reason[language()] }));
  }
  const more = faults.length - MOST_SHOWN;
  if (more > 0) {
    complain(
      file ? text('import.more', { n: more, report: file }) : text('import.more-without-report', { n: more }),
    );
  }
  const dropped = [
    ...Object.entries(columns.leftOut).map(([name, why]) => `${name} (${why})`),
    ...columns.unmapped,
  ];
  if (dropped.length > 0) say(text('import.columns', { columns: dropped.join(', ') }));
  if (report.dryRun) {
    const good = rows.read - rows.refused;
    say(text('import.dry-run', { ...rows, good, commands: commandsOf(plan) }));
    return;
  }
  say(text('import.summary', rows));
  if (rows.imported === 0 && rows.alreadyThere > 0) say(text('import.nothing-new'));
  say(text('import.correlation', { id: report.correlationId }));
}

function readText(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch (error) {
    const why = errnoOf(error) ?? String(error);
    throw new CliError('IMPORT.FILE', 'import.file', { file, why }, WRONG_USAGE, { cause: error });
  }
}

function refuseMissingColumns(file: string, heading: readonly string[], mapping: Mapping): void {
  const missing = columnsOf(mapping).filter((name) => !heading.includes(name));
  if (missing.length === 0) return;
  throw new CliError(
    'IMPORT.COLUMNS',
    'import.columns-missing',
    { missing: missing.join(', '), heading: heading.join(', '), file },
    WRONG_USAGE,
  );
}
