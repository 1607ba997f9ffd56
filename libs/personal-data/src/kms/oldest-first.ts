import { MasterKeyInUse } from '../errors.js';

/** @throws MasterKeyInUse unless the version is the oldest of several */
export function refuseUnlessOldest(version: number, present: readonly number[]): void {
  if (version === present.at(-1))
    throw new MasterKeyInUse(`Version ${version} is the newest of the master key. Rotate and rewrap first`);
  const [oldest] = present;
  if (oldest !== undefined && oldest < version)
    throw new MasterKeyInUse(
      `Version ${oldest} of the master key is older than ${version}. Destroy it first`,
    );
}
