import { CommandExecutor, reactWith } from '@jejak/commands';
import { carryStatements } from '@jejak/domain';
import { EventLog } from '@jejak/event-log';
import { LazyKeys } from '@jejak/personal-data';
import { Projector } from '@jejak/projection-engine';
import type { AddressInfo } from 'node:net';
import { heldRun } from '../../../apps/api/test/samples.js';
import { startApi } from '../../../apps/api/test/support.js';
import { testKeySettings } from '../../support/keys.js';

/**
 * An API that takes statements, and the policy that carries them on, in a process of its own that is killed from outside. Tells
 * where it listens, how a platform signs in, and a run with a participant of whom the platform may tell.
 */
const { DATABASE_URL: databaseUrl = '', EVENTSTORE_URL: eventStoreUrl = '' } = process.env;

async function main(): Promise<void> {
  const log = EventLog.connect(eventStoreUrl);
  const keys = new LazyKeys(testKeySettings(databaseUrl));
  const execute = reactWith(new CommandExecutor(log, keys));
  const policies = { policies: [carryStatements], execute };
  const projector = new Projector({ databaseUrl, source: log, projections: [], policies, standbyPollMs: 20 });
  void projector.run(new AbortController().signal);
  const api = await startApi({ eventStoreUrl, keysDatabaseUrl: databaseUrl });
  await api.app.listen(0, '127.0.0.1');
  const { port } = api.app.getHttpServer().address() as AddressInfo;
  const { authorization } = await api.as('lms', ['learning-platform']);
  const { programmeId, employeeId } = await heldRun(api);
  process.send?.({ url: `http://127.0.0.1:${port}`, authorization, programmeId, employeeId });
}

void main();
process.on('disconnect', () => process.exit()); // nobody is left to stop us
