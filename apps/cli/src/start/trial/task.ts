import type { KeySettings } from '@jejak/personal-data';
import type { Task } from '../part.js';

/** What is needed to set up a trial. */
export interface TrialServers {
  /** The identity provider for trials. */
  readonly issuer: string;
  readonly eventStoreUrl: string;
  readonly keys: KeySettings;
}

/** Sets up the accounts of a trial; loads what it takes for that only where there is a trial. */
export const trialAccountsTask = (
  name: string,
  serversOf: (urls: ReadonlyMap<string, string>) => TrialServers,
): Task => ({
  name,
  run: async (urls, signal) => {
    const [{ withWriteSide }, { setUpTrial }] = await Promise.all([
      import('../../write-side.js'),
      import('./set-up.js'),
    ]);
    const { issuer, ...servers } = serversOf(urls);
    await withWriteSide(servers, (side) => setUpTrial(side, issuer, signal));
  },
});
