import type { Command } from 'commander';

/** `jejak parked …`. Each command loads what it needs when it runs. */
export function addParkedCommands(jejak: Command): void {
  const parked = jejak.command('parked').description('events that a view could not take in');
  parked
    .command('list')
    .description('the events at fault, and how many wait behind them')
    .argument('[view]', 'default: all')
    .option('--json', 'as JSON')
    .action(async (view: string | undefined, options: { json?: boolean }) => {
      const { list } = await import('./commands/parked.js');
      await list(view, options);
    });
  parked
    .command('show')
    .description('one parked event, and those that wait with it')
    .argument('<view>')
    .argument('<position>', 'as `list` shows it')
    .option('--json', 'as JSON')
    .action(async (view: string, position: string, options: { json?: boolean }) => {
      const { show } = await import('./commands/parked.js');
      await show(view, position, options);
    });
  parked
    .command('retry')
    .description('apply what is parked, in order, after the mend')
    .argument('[view]', 'default: all')
    .action(async (view: string | undefined) => {
      const { retry } = await import('./commands/parked.js');
      await retry(view);
    });
}
