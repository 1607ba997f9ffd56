import type { Command } from 'commander';
import { FAILED } from './failure.js';

/** `jejak badge …`. Each command loads what it needs when it runs. */
export function addBadgeCommands(jejak: Command): void {
  const badge = jejak.command('badge').description('certificates as Open Badges 3.0');
  badge
    .command('verify')
    .description('verify a badge without a network')
    .argument('<file>', 'the badge: a compact JWS, or a picture (SVG) that holds it')
    .option(
      '--issuer-keys <file>',
      'keys of the issuer, as did.json or jwks.json; default: those of this installation',
    )
    .option('--status-list <file>', 'the list of revoked ones that the badge names, as it was fetched')
    .option('--json', 'print what was found as JSON')
    .action(async (file: string, options: { issuerKeys?: string; statusList?: string; json?: boolean }) => {
      const { verifyBadgeFile } = await import('./commands/badge-verify.js');
      if (!(await verifyBadgeFile(file, options))) process.exitCode = FAILED;
    });
  badge
    .command('rotate-key')
    .description('sign with a new key from now on, or make the first; older badges stay valid')
    .action(async () => {
      const { rotateBadgeKey } = await import('./commands/badge-keys.js');
      await rotateBadgeKey();
    });
  badge
    .command('withdraw-key')
    .description('publish a key no more, because somebody else has it: what it signed is valid no more')
    .argument('<kid>', 'its name in jwks.json')
    .action(async (kid: string) => {
      const { withdrawBadgeKey } = await import('./commands/badge-keys.js');
      await withdrawBadgeKey(kid);
    });
}
