import { type Command, InvalidArgumentError } from 'commander';

/** `jejak policies …`. Each command loads what it needs when it runs. */
export function addPoliciesCommands(jejak: Command): void {
  const policies = jejak.command('policies').description('what policies do (how far they are: jejak status)');
  policies
    .command('dry-run')
    .description('what policies would have done over the history; records nothing')
    .argument('[policy]', 'default: all')
    .option('--from <position>', 'only events behind this position, e.g. that of `jejak status`', position)
    .option('--json', 'one JSON object per line')
    .action(async (policy: string | undefined, options: { from?: bigint; json?: boolean }) => {
      const { dryRunPolicies } = await import('./commands/policies.js');
      await dryRunPolicies(policy, options);
    });
}

function position(value: string): bigint {
  if (!/^\d{1,18}$/.test(value)) throw new InvalidArgumentError('A position is a number that the log gave.');
  return BigInt(value);
}
