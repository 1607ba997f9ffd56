import { mkdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { exportJWK, generateKeyPair } from 'jose';
import { v4 as uuidv4 } from 'uuid';
import { z } from 'zod';
import { IdentityError } from './identity-error.js';

/** How long a key that signs no more is still published: longer than any token lives. In milliseconds. */
const RETIRED_MS = 60 * 60_000;

const schema = z.object({
  keys: z
    .array(
      z.object({
        jwk: z.object({
          kty: z.literal('EC'),
          crv: z.literal('P-256'),
          kid: z.string(),
          alg: z.literal('ES256'),
          use: z.literal('sig'),
          ...{ x: z.string(), y: z.string(), d: z.string() },
        }),
        /** Since when it signs no more. */
        retiredAt: z.iso.datetime().optional(),
      }),
    )
    .min(1),
});
type KeyFile = z.output<typeof schema>;

/** A private key, as JSON Web Key. */
export type SigningKey = KeyFile['keys'][number]['jwk'];
/** The first signs; the others verify what they signed before. */
export type PublishedKeys = readonly [SigningKey, ...SigningKey[]];

/** The keys of the identity provider, in a file that its owner alone may read. The first signs. */
export class SigningKeys {
  private readonly file: string;

  constructor(folder: string) {
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    this.file = path.join(folder, 'keys.json');
  }

  /** Makes the first key where there is none. */
  async prepare(): Promise<void> {
    if (!statSync(this.file, { throwIfNoEntry: false })) this.write({ keys: [{ jwk: await newKey() }] });
  }

  /** @throws Error naming the file where it is torn or not ours */
  read(): PublishedKeys {
    const [first, ...others] = this.published(this.parse(), Date.now()).map(({ jwk }) => jwk);
    if (!first) throw this.unusable();
    return [first, ...others];
  }

  /** Changes whenever the keys do. */
  version(): string {
    const { ino, mtimeMs } = statSync(this.file);
    return `${ino} ${mtimeMs}`;
  }

  /** A new key signs from now on. The older ones verify for another hour. Returns the id of the new one. */
  async rotate(): Promise<string> {
    await this.prepare();
    const now = Date.now();
    const older = this.published(this.parse(), now).map(({ jwk, retiredAt }) => ({
      jwk,
      retiredAt: retiredAt ?? new Date(now).toISOString(),
    }));
    const jwk = await newKey();
    this.write({ keys: [{ jwk }, ...older] });
    return jwk.kid;
  }

  private published({ keys }: KeyFile, now: number): KeyFile['keys'] {
    return keys.filter(({ retiredAt }) => !retiredAt || now - Date.parse(retiredAt) < RETIRED_MS);
  }

  private parse(): KeyFile {
    try {
      return schema.parse(JSON.parse(readFileSync(this.file, 'utf8')));
    } catch {
      throw this.unusable(); // without the cause, which may quote the file
    }
  }

  private unusable(): IdentityError {
    return new IdentityError(
      'IDENTITY.KEYS',
      `${this.file} does not hold keys. Remove it, and new ones are made.`,
    );
  }

  private write(content: KeyFile): void {
    rmSync(`${this.file}.new`, { force: true }); // a file that exists would keep its own mode
    writeFileSync(`${this.file}.new`, JSON.stringify(content), { mode: 0o600, flush: true });
    renameSync(`${this.file}.new`, this.file);
  }
}

async function newKey(): Promise<SigningKey> {
  const { privateKey } = await generateKeyPair('ES256', { extractable: true });
  return schema.shape.keys.element.shape.jwk.parse({
    ...(await exportJWK(privateKey)),
    kid: uuidv4(),
    alg: 'ES256',
    use: 'sig',
  });
}
