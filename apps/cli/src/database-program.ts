import type { Command } from 'commander';

/** `jejak database …`. Each command loads what it needs when it runs. */
export function addDatabaseCommands(jejak: Command): void {
  jejak
    .command('database')
    .description('PostgreSQL servers of your own')
    .command('prepare')
    .description('make an account for each process, and the databases of keys and access log; as a superuser')
    .action(async () => {
      const { prepareDatabase } = await import('./commands/database-prepare.js');
      await prepareDatabase();
    });
}
