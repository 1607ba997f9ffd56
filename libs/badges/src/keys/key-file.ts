import { randomBytes } from 'node:crypto';
import { link, mkdir, open, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { z } from 'zod';
import { BadgeError } from '../errors.js';

const publicKey = z.strictObject({ kty: z.literal('RSA'), n: z.string().min(340), e: z.string() });

/** The numbers of a private key (RFC 7518, 6.3.2). */
const privateKey = publicKey.extend({
  ...{ d: z.string(), p: z.string(), q: z.string(), dp: z.string(), dq: z.string(), qi: z.string() },
});

const schema = z.strictObject({
  /** The one that signs. */
  current: z.strictObject({ kid: z.string(), since: z.iso.datetime(), jwk: privateKey }),
  /** Those that signed before. Their private halves are gone. */
  former: z.array(
    z.strictObject({ kid: z.string(), since: z.iso.datetime(), until: z.iso.datetime(), jwk: publicKey }),
  ),
});

/** The signing keys as they stand in their file. */
export type KeyFileContent = z.output<typeof schema>;

const NAME = 'keys.json';

/** The file of the signing keys, mode 0600. It is replaced as a whole, so that a crash leaves the old one or the new one. */
export class KeyFile {
  readonly path: string;

  constructor(private readonly folder: string) {
    this.path = path.join(folder, NAME);
  }

  /** Changes whenever the keys do; undefined where there is no file. */
  async version(): Promise<string | undefined> {
    const found = await stat(this.path).catch(absent);
    return found && `${found.ino} ${found.mtimeMs}`;
  }

  /** Undefined where there is no file. @throws BadgeError BADGE.KEY_FILE */
  async read(): Promise<KeyFileContent | undefined> {
    const found = await stat(this.path).catch(absent);
    if (!found) return undefined;
    if (process.platform !== 'win32' && (found.mode & 0o077) !== 0)
      throw new BadgeError('BADGE.KEY_FILE', `others may read ${this.path}: run chmod 600 on it`);
    try {
      return schema.parse(JSON.parse(await readFile(this.path, 'utf8')));
    } catch {
      // without the cause, which may quote the file
      throw new BadgeError('BADGE.KEY_FILE', `${this.path} does not hold keys. Restore it from its backup`);
    }
  }

  /** Writes the file unless another process was first; then that one's counts. */
  async create(content: KeyFileContent): Promise<void> {
    const own = await this.written(content);
    await link(own, this.path).catch((error: unknown) => {
      if (codeOf(error) !== 'EEXIST') throw error;
    });
    await rm(own);
    await flush(this.folder);
  }

  /** Puts the content in place of the old one. */
  async replace(content: KeyFileContent): Promise<void> {
    await rename(await this.written(content), this.path);
    await flush(this.folder);
  }

  private async written(content: KeyFileContent): Promise<string> {
    await mkdir(this.folder, { recursive: true, mode: 0o700 });
    const own = `${this.path}.${randomBytes(8).toString('hex')}`;
    await writeFile(own, JSON.stringify(content), { mode: 0o600, flag: 'wx', flush: true });
    return own;
  }
}

/** A new name in a folder is there for good only after this. Windows keeps it by itself. */
async function flush(folder: string): Promise<void> {
  if (process.platform === 'win32') return;
  const handle = await open(folder, 'r');
  await handle.sync();
  await handle.close();
}

function absent(error: unknown): undefined {
  if (codeOf(error) === 'ENOENT') return undefined;
  throw error;
}

const codeOf = (error: unknown): unknown =>
  typeof error === 'object' && error !== null && 'code' in error ? error.code : undefined;
