import {
  aborted,
  createLogger,
  readIdentitySettings,
  runProgram,
  stopSignal,
  tellReady,
} from '@jejak/runtime';
import { folderOf, startIdentity } from './server.js';
import { SigningKeys } from './signing-keys.js';

/** Serves until it is told to stop; with `rotate-keys`, makes a new signing key and ends. */
async function main(): Promise<void> {
  const { dataDir, identityHost, identityPort, production = false, logLevel } = readIdentitySettings();
  if (process.argv[2] === 'rotate-keys') {
    process.stdout.write(`${await new SigningKeys(folderOf(dataDir)).rotate()}\n`);
    return;
  }
  const log = createLogger('identity', logLevel);
  const stop = stopSignal();
  const identity = await startIdentity({ dataDir, host: identityHost, port: identityPort, production, log });
  log.info({ url: identity.issuer }, 'listening');
  tellReady({ url: identity.issuer });
  await aborted(stop);
  await identity.close();
}

void runProgram(main);
