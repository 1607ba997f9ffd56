import { constants, type FileHandle, link, mkdir, open, readdir, unlink } from 'node:fs/promises';
import path from 'node:path';
import { KmsUnavailable, KmsUnsafe } from '../errors.js';

const HEADER = 'jejak-master-key-1 ';
const KEY_BYTES = 32;

/**
 * Master keys as files: `{version}.key`, mode 0600, and `{version}.destroyed` where one was. Each step is on disk
 * before the next one begins, and may be the last one before a crash.
 */
export class KeyFolder {
  constructor(readonly folder: string) {}

  /** Makes the folder, and ends what a crash left half done: copies that got no name, keys that were being destroyed. */
  async prepare(): Promise<void> {
    const made = await mkdir(this.folder, { recursive: true, mode: 0o700 });
    if (made !== undefined) await flushAbove(this.folder, made);
    await this.tidy();
  }

  /** The versions that are there and those that were destroyed, ascending. */
  async versions(): Promise<{ present: number[]; destroyed: ReadonlySet<number> }> {
    const names = await readdir(this.folder);
    const destroyed = new Set(versionsIn(names, '.destroyed'));
    const present = versionsIn(names, '.key').filter((version) => !destroyed.has(version));
    return { present, destroyed };
  }

  /** The key of a version, which the caller wipes; undefined where there is none. @throws KmsUnsafe, KmsUnavailable */
  async read(version: number): Promise<Buffer | undefined> {
    if (await exists(this.path(version, 'destroyed'))) return undefined;
    const file = this.path(version, 'key');
    const handle = await opened(file, constants.O_RDONLY);
    if (!handle) return undefined;
    try {
      const { mode } = await handle.stat();
      if (process.platform !== 'win32' && (mode & 0o077) !== 0)
        throw new KmsUnsafe(`Others than its owner may use master key ${file}: run chmod 600 on it`);
      const text = await handle.readFile('latin1');
      const key = Buffer.from(text.slice(HEADER.length).trimEnd(), 'base64');
      if (text.startsWith(HEADER) && key.length === KEY_BYTES) return key;
      throw new KmsUnavailable(`Master key ${file} is damaged. Restore it from its backup`);
    } finally {
      await handle.close();
    }
  }

  /** Writes the key of a version unless another process was first; then that one's counts. */
  async create(version: number, key: Buffer): Promise<void> {
    const temporary = path.join(this.folder, `.new-${process.pid}-${Date.now()}-${Math.random()}`);
    const handle = await open(temporary, 'wx', 0o600);
    try {
      await handle.writeFile(`${HEADER}${key.toString('base64')}\n`);
      await handle.sync();
    } finally {
      await handle.close();
    }
    await ignoring(['EEXIST', 'ENOENT'], link(temporary, this.path(version, 'key'))); // ENOENT: tidied away meanwhile
    await ignoring(['ENOENT'], unlink(temporary));
    await flush(this.folder);
  }

  /** Marks the version as destroyed, then overwrites and removes its key and whatever copies of it lie about. */
  async destroy(version: number): Promise<void> {
    const marker = await open(this.path(version, 'destroyed'), 'w', 0o600);
    await marker.sync();
    await marker.close();
    await flush(this.folder);
    await this.tidy();
  }

  private async tidy(): Promise<void> {
    const names = await readdir(this.folder);
    const ended = versionsIn(names, '.destroyed').map((version) => `${version}.key`);
    const gone = names.filter((name) => ended.includes(name) || name.startsWith('.new-'));
    for (const name of gone) {
      const file = path.join(this.folder, name);
      if (ended.includes(name)) await overwrite(file);
      await ignoring(['ENOENT'], unlink(file));
    }
    if (gone.length > 0) await flush(this.folder);
  }

  private path(version: number, kind: 'key' | 'destroyed'): string {
    return path.join(this.folder, `${version}.${kind}`);
  }
}

function versionsIn(names: readonly string[], suffix: string): number[] {
  return names
    .filter((name) => name.endsWith(suffix) && /^[1-9]\d{0,8}$/.test(name.slice(0, -suffix.length)))
    .map((name) => Number(name.slice(0, -suffix.length)))
    .sort((a, b) => a - b);
}

async function overwrite(file: string): Promise<void> {
  const handle = await opened(file, constants.O_RDWR);
  if (!handle) return;
  try {
    await handle.write(Buffer.alloc((await handle.stat()).size), 0, undefined, 0);
    await handle.sync();
  } finally {
    await handle.close();
  }
}

async function opened(file: string, flags: number): Promise<FileHandle | undefined> {
  let handle: FileHandle | undefined;
  await ignoring(
    ['ENOENT'],
    open(file, flags).then((given) => (handle = given)),
  );
  return handle;
}

async function exists(file: string): Promise<boolean> {
  const handle = await opened(file, constants.O_RDONLY);
  await handle?.close();
  return handle !== undefined;
}

/** New names in a folder are there for good only after this. Windows keeps them by itself. */
async function flush(folder: string): Promise<void> {
  if (process.platform === 'win32') return;
  const handle = await open(folder, 'r');
  await handle.sync();
  await handle.close();
}

/** Folders were made from `first` down to `last`: their names are entries of the folders above. */
async function flushAbove(last: string, first: string): Promise<void> {
  const end = path.dirname(path.resolve(first));
  for (let folder = path.dirname(path.resolve(last)); ; folder = path.dirname(folder)) {
    await flush(folder);
    if (folder === end) return;
  }
}

async function ignoring(codes: readonly string[], done: Promise<unknown>): Promise<void> {
  await done.catch((error: unknown) => {
    const code = typeof error === 'object' && error !== null && 'code' in error ? error.code : undefined;
    if (typeof code !== 'string' || !codes.includes(code)) throw error;
  });
}
