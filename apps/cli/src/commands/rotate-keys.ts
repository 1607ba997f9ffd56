import { spawn } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';
import { CliError } from '../failure.js';

/**
 * `jejak identity rotate-keys`: gives the identity provider for trials a new signing key, also while it runs.
 *
 * @param cli the built main.js of this program
 * @throws CliError IDENTITY.NOT_ROTATED
 */
export async function rotateKeys(cli: string): Promise<void> {
  const program = path.resolve(path.dirname(cli), '..', '..', 'identity', 'src', 'main.js');
  const child = spawn(process.execPath, [program, 'rotate-keys'], { stdio: 'inherit' });
  const [code] = (await once(child, 'exit')) as [number | null];
  if (code !== 0) throw new CliError('IDENTITY.NOT_ROTATED', 'identity.not-rotated');
}
