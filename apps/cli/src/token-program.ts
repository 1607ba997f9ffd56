import type { Command } from 'commander';

/** `jejak token` and `jejak identity …`. Each command loads what it needs when it runs. */
export function addTokenCommands(jejak: Command, self: string): void {
  jejak
    .command('token')
    .description('print an access token of an account for trials, for curl')
    .argument('<account>', 'e.g. programme-officer, unit-head.marelan, records-officer')
    .action(async (account: string) => {
      const { token } = await import('./commands/token.js');
      await token(account);
    });
  jejak
    .command('identity')
    .description('the identity provider for trials')
    .command('rotate-keys')
    .description('sign with a new key from now on; the older ones are good for another hour')
    .action(async () => {
      const { rotateKeys } = await import('./commands/rotate-keys.js');
      await rotateKeys(self);
    });
}
