import { randomBytes } from 'node:crypto';
import type { KmsPort, WrappedIn } from '../src/index.js';

/** What every KMS has to do, whoever makes it. `open` gives a door to the same master keys each time. */
export function kmsContract(open: () => Promise<KmsPort>): void {
  const wrapOne = async (kms: KmsPort, secret: Buffer, context = 'a'): Promise<WrappedIn> => {
    const [wrapped] = await kms.wrap([{ secret, context }]);
    if (!wrapped) throw new Error('nothing was wrapped');
    return { ...wrapped, context };
  };

  it('unwraps what it wrapped, in order, through another door as well', async () => {
    const [kms, other] = [await open(), await open()];
    const secrets = Array.from({ length: 50 }, (_, index) => ({
      secret: randomBytes(32),
      context: `c${index}`,
    }));
    const wrapped = await kms.wrap(secrets);
    const again = await other.unwrap(wrapped.map((one, index) => ({ ...one, context: `c${index}` })));
    expect(again).toEqual(secrets.map(({ secret }) => secret));
    expect(await kms.wrap([])).toEqual([]);
    expect(await kms.unwrap([])).toEqual([]);
  });

  it('wraps the same secret in another way each time, and holds it nowhere in the clear', async () => {
    const [kms, secret] = [await open(), randomBytes(32)];
    const [one, two] = [await wrapOne(kms, secret), await wrapOne(kms, secret)];
    expect(one.wrapped).not.toEqual(two.wrapped);
    expect(one.wrapped.includes(secret)).toBe(false);
    expect(one.wrapped.toString('latin1')).not.toContain(secret.toString('base64'));
  });

  it('does not unwrap another context or changed bytes, and unwraps the rest of the batch', async () => {
    const [kms, secret] = [await open(), randomBytes(32)];
    const good = await wrapOne(kms, secret);
    const changed = Buffer.from(good.wrapped);
    changed.writeUInt8(changed.readUInt8(changed.length - 3) ^ 1, changed.length - 3);
    const bad = [
      { ...good, context: 'b' },
      { ...good, wrapped: changed },
      { ...good, wrapped: Buffer.from('?') },
    ];
    expect(await kms.unwrap([...bad, good])).toEqual([undefined, undefined, undefined, secret]);
    for (const one of bad) expect(await kms.unwrap([one])).toEqual([undefined]);
  });

  it('rotates: new secrets need the new version, old ones are still unwrapped', async () => {
    const [kms, secret] = [await open(), randomBytes(32)];
    const old = await wrapOne(kms, secret);
    const version = await kms.rotate();
    expect(version).toBe(old.version + 1);
    const fresh = await wrapOne(kms, secret);
    expect(fresh.version).toBe(version);
    expect(await (await open()).unwrap([old, fresh])).toEqual([secret, secret]);
    expect(await kms.describe()).toMatchObject({ currentVersion: version, versions: [old.version, version] });
  });

  it('destroys a version for good, behind every door, the oldest first and never the newest', async () => {
    const [kms, other, secret] = [await open(), await open(), randomBytes(32)];
    const first = await wrapOne(kms, secret);
    await kms.rotate();
    const second = await wrapOne(kms, secret);
    await kms.rotate();
    const third = await wrapOne(kms, secret);
    expect(await other.unwrap([first, second, third])).toEqual([secret, secret, secret]);

    const inUse = { code: 'PERSONAL.MASTER_KEY_IN_USE' };
    await expect(kms.destroyVersion(third.version)).rejects.toMatchObject(inUse);
    await expect(kms.destroyVersion(second.version)).rejects.toMatchObject(inUse);
    await kms.destroyVersion(first.version);
    await kms.destroyVersion(first.version);
    for (const door of [kms, other, await open()]) {
      expect(await door.unwrap([first, second, third])).toEqual([undefined, secret, secret]);
      expect((await door.describe()).versions).toEqual([second.version, third.version]);
    }
    await kms.destroyVersion(second.version);
    expect((await kms.describe()).versions).toEqual([third.version]);
    await expect(kms.destroyVersion(third.version)).rejects.toMatchObject(inUse);
  });
}
