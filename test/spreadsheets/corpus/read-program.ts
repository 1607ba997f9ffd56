import { readdirSync, readFileSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import type { TableOptions } from '@jejak/spreadsheets';
import { reportOf } from './report.js';

/** Reads every file of a list of `{ file, options }` and tells what came of it, and what memory it took at most. */
async function main(list: string): Promise<void> {
  const files = JSON.parse(readFileSync(list, 'utf8')) as { file: string; options: TableOptions }[];
  const before = openFiles();
  const reports = [];
  for (const { file, options } of files) {
    const start = performance.now();
    const report = await reportOf(file, options);
    reports.push({ name: options.name, report, ms: performance.now() - start });
  }
  await sleep(50); // the last one is being closed
  process.stdout.write(
    JSON.stringify({ reports, maxRssKb: process.resourceUsage().maxRSS, leaked: openFiles() - before }),
  );
}

/** Files that this process has open; told by Linux only. */
function openFiles(): number {
  return process.platform === 'linux' ? readdirSync('/proc/self/fd').length : 0;
}

void main(process.argv[2] ?? '');
