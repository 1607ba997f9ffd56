#!/usr/bin/env node
import { realpathSync } from 'node:fs';
import { Command, CommanderError, Option } from 'commander';
import { SettingsError } from '@jejak/runtime';
import { SHEET_KINDS } from './export/sheet-kinds.js';
import { addAccessLogCommands } from './access-log-program.js';
import { addAccountsCommands } from './accounts-program.js';
import { complain, surviveClosedPipes } from './console.js';
import { addAuditCommands } from './audit-program.js';
import { addBadgeCommands } from './badge-program.js';
import { addDatabaseCommands } from './database-program.js';
import { addDemoCommand } from './demo-program.js';
import { addEventStoreCommands } from './eventstore-program.js';
import { CliError, describeError, FAILED, WRONG_USAGE } from './failure.js';
import type { ExportChoices } from './commands/export-chosen.js';
import type { ImportChoices } from './commands/import-chosen.js';
import { addKeysCommands } from './keys-program.js';
import { addPaperCommand } from './paper-program.js';
import { addParkedCommands } from './parked-program.js';
import { addPoliciesCommands } from './policies-program.js';
import { addTokenCommands } from './token-program.js';

/** This file, also when it was called by a link: the other programs lie beside it. */
const self = realpathSync(process.argv[1] ?? '');

/** Each command loads what it needs when it runs. */
function program(): Command {
  const jejak = new Command('jejak')
    .description('System of record for the development of civil servants (ASN)')
    .exitOverride();

  jejak
    .command('start')
    .description('bring up what the environment does not give, and watch it until Ctrl-C')
    .action(async () => {
      const { start } = await import('./commands/start.js');
      await start(self);
    });

  addEventStoreCommands(jejak);

  jejak
    .command('import')
    .description('record what a sheet says (docs/how-to/import-spreadsheets.md)')
    .argument('[file]', 'CSV or XLSX file')
    .addOption(new Option('--kind <kind>', 'kind of the sheet, as employees').conflicts('mapping'))
    .option(
      '--mapping <file>',
      'what the columns of training records mean (docs/reference/import-mapping.md)',
    )
    .addOption(new Option('--undo <id>', 'take back what an import recorded').conflicts(['mapping', 'kind']))
    .addOption(
      new Option('--list', 'show imports, the latest first; --kind narrows them').conflicts([
        'mapping',
        'undo',
      ]),
    )
    .option('--reason <text>', 'why it is undone')
    .option('--api <url>', 'address of the API; default: JEJAK_API, or the running system')
    .option('--report <file>', 'write what became of each line, as JSON')
    .option('--dry-run', 'record nothing: say what the file would come to')
    .action(async (file: string | undefined, options: ImportChoices) => {
      const { importChosen } = await import('./commands/import-chosen.js');
      if (!(await importChosen(file, options))) process.exitCode = FAILED;
    });

  jejak
    .command('export')
    .description('write a reporting view as CSV, XLSX or Parquet, or what stands as a sheet to import')
    .argument('[view]', 'name in schema reporting')
    .addOption(
      new Option('--kind <kind>', 'kind of the sheet (docs/how-to/export-sheets.md)').choices(SHEET_KINDS),
    )
    .option('--api <url>', 'address of the API, for sheets; default: JEJAK_API, or the running system')
    .addOption(new Option('--format <format>', 'format').choices(['csv', 'xlsx', 'parquet']).default('csv'))
    .option('--out <file>', 'file to write; default: standard output')
    .action(async (view: string | undefined, options: ExportChoices) => {
      const { exportChosen } = await import('./commands/export-chosen.js');
      await exportChosen(view, options);
    });

  jejak
    .command('rebuild')
    .description('build views anew from the log, beside the live ones')
    .argument('[view...]', 'default: all')
    .option('--drop-old', 'drop what was replaced; otherwise it stays until the next rebuild, or drop-old')
    .action(async (views: string[], { dropOld }: { dropOld?: boolean }) => {
      const { rebuild } = await import('./commands/rebuild.js');
      await rebuild(views, dropOld ?? false);
    });

  jejak
    .command('drop-old')
    .description('drop the tables that rebuilds replaced')
    .argument('[view...]', 'default: all')
    .action(async (views: string[]) => {
      const { dropOld } = await import('./commands/rebuild.js');
      await dropOld(views);
    });

  jejak
    .command('verify')
    .description('compare views with a fresh fold of the log')
    .argument('[view]', 'default: all')
    .action(async (view: string | undefined) => {
      const { verify } = await import('./commands/verify.js');
      await verify(view);
    });

  jejak
    .command('status')
    .description('how far views and policies have come; redrawn every second on a terminal')
    .option('--once', 'print it once')
    .option('--json', 'print it once, as JSON')
    .action(async (options: { once?: boolean; json?: boolean }) => {
      const { status } = await import('./commands/status.js');
      await status(options);
    });

  jejak
    .command('doctor')
    .description('check servers and accounts, and what may do more than it needs; changes nothing')
    .option('--json', 'print it as JSON')
    .action(async (options: { json?: boolean }) => {
      const { doctor } = await import('./commands/doctor.js');
      if (!(await doctor(options))) process.exitCode = FAILED;
    });

  addAccessLogCommands(jejak);
  addAuditCommands(jejak);
  addBadgeCommands(jejak);
  addKeysCommands(jejak);
  addAccountsCommands(jejak);
  addDatabaseCommands(jejak);
  addDemoCommand(jejak);
  addPaperCommand(jejak);
  addParkedCommands(jejak);
  addPoliciesCommands(jejak);
  addTokenCommands(jejak, self);

  return jejak;
}

surviveClosedPipes();
program()
  .parseAsync()
  .catch((error: unknown) => {
    if (error instanceof CommanderError) {
      process.exitCode = error.exitCode === 0 ? 0 : WRONG_USAGE; // it has said what is wrong
      return;
    }
    complain(error instanceof CliError ? `${error.code}: ${error.message}` : describeError(error));
    process.exitCode =
      error instanceof CliError ? error.exitCode : error instanceof SettingsError ? WRONG_USAGE : FAILED;
  })
  .finally(() => {
    if (process.connected) process.disconnect();
  });
