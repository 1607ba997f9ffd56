import type { Command } from 'commander';

/** `jejak keys …`. Each command loads what it needs when it runs. */
export function addKeysCommands(jejak: Command): void {
  const keys = jejak.command('keys').description('the keys of personal data');
  keys
    .command('retire')
    .description('replace master keys that wrapped an erased key, and destroy those that no backup needs')
    .option('--json', 'print what was done as JSON')
    .action(async (options: { json?: boolean }) => {
      const { retireKeys } = await import('./commands/keys-retire.js');
      await retireKeys(options);
    });
}
