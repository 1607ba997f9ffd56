import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { CommandExecutor } from '@jejak/commands';
import { ClaimExternalLearning, employee, learningRecord, RegisterEmployee } from '@jejak/domain';
import { EventLog } from '@jejak/event-log';
import { LazyKeys } from '@jejak/personal-data';
import { MOST_ROLES } from '../../apps/api/test/signed-in.js';
import { testKeySettings } from '../support/keys.js';
import { closeConnections, type Caller } from './caller.js';
import { report } from './figure.js';
import { CLAIM, claimDays, nip, sheets, type CitySize, type Sheet } from './import-sheets.js';
import { setting } from './setting.js';
import { System } from './system.js';

/** Commands that are sent at a time without a file: as many as an import carries out side by side. */
const AT_ONCE = 32;

/** What importing the sheets of a city over HTTP takes, beside the same commands sent without a file in one process. */
export async function benchImport(): Promise<void> {
  const city = { people: setting('PEOPLE', 15_000), years: [2023, 2024, 2025] };
  const system = await new System().startServers();
  try {
    const bare = await withoutFile(system, city);
    await system.startApi(MOST_ROLES);
    await system.startProjector();
    const caller = system.caller();
    let seconds = 0;
    for (const one of sheets(city)) {
      const took = await imported(caller, one);
      seconds += took;
      const alone = bare.get(one.kind);
      await report('import', {
        ...{ name: `${one.kind}, ${one.rows} rows`, value: one.rows / took, unit: 'rows/s' },
        ...(alone !== undefined && {
          ratio: one.rows / took / alone,
          to: 'the same commands without a file',
        }),
      });
    }
    const name = `${city.people} people, ${city.years.length} years of training and appraisals`;
    await report('import', { name, value: seconds, unit: 's', note: 'floor 180 for 15000' });
    closeConnections();
  } finally {
    await system.stop();
  }
}

/** @returns seconds from the first byte of the file to the end of the import */
async function imported(caller: Caller, { kind, rows, csv }: Sheet): Promise<number> {
  const began = performance.now();
  const { status, body, text } = await caller.postFile(`/imports/${kind}`, 'text/csv', csv);
  if (status !== 202) throw new Error(`${kind}: ${status} ${text.slice(0, 300)}`);
  for (let state = 'waiting'; state !== 'finished';) {
    await sleep(100);
    const { body: progress } = await caller.get(`/imports/${String(body.batchId)}`);
    state = String(progress.state);
    if (state === 'failed' || (state === 'finished' && progress.added !== rows))
      throw new Error(`${kind}: ${JSON.stringify(progress)}`);
  }
  return (performance.now() - began) / 1000;
}

/** Rows a second, by kind, of the same commands for other people, sent to the handlers in this process. */
async function withoutFile(
  system: System,
  { people, years }: CitySize,
): Promise<ReadonlyMap<string, number>> {
  const log = EventLog.connect(system.eventStoreUrl);
  const keys = new LazyKeys({ ...testKeySettings(system.databaseUrl), ...system.keys });
  const executor = new CommandExecutor(log, keys);
  const actor = { id: randomUUID(), role: 'hr-planner' };
  const ids: string[] = [];
  const correlationId = randomUUID();
  const employees = await rate(people, async (n) => {
    const placement = { unitId: randomUUID(), positionId: randomUUID(), positionClass: 'PELAKSANA' as const };
    const identity = { name: `Pegawai ${n}`, employeeNumber: nip(1981, n) };
    const command = Object.assign(new RegisterEmployee(), {
      ...{ kind: 'PNS', placement, effectiveDate: '2024-01-02', identity },
    });
    const order = {
      aggregate: employee,
      id: undefined,
      command,
      commandId: randomUUID(),
      correlationId,
      actor,
    };
    ids[n] = (await executor.execute(order)).id;
  });
  const training = await rate(people * years.length, async (n) => {
    const year = years[Math.floor(n / people)] ?? 0;
    const command = Object.assign(new ClaimExternalLearning(), {
      ...{ title: CLAIM.title, provider: CLAIM.provider, form: 'TECHNICAL_TRAINING', claimedJp: CLAIM.jp },
      ...{ ...claimDays(year), certificateNumber: `${year}/${n % people}` },
      evidence: { name: `${n}.pdf`, sha256: 'ab'.repeat(32) },
    });
    const id = ids[n % people];
    await executor.execute({
      aggregate: learningRecord,
      id,
      command,
      commandId: randomUUID(),
      correlationId,
      actor,
    });
  });
  await log.close();
  await keys.close();
  return new Map([
    ['employees', employees],
    ['training', training],
  ]);
}

/** Carries out `count` tasks, {@link AT_ONCE} at a time. @returns how many a second */
async function rate(count: number, task: (n: number) => Promise<void>): Promise<number> {
  let next = 0;
  const worker = async () => {
    for (let n = next++; n < count; n = next++) await task(n);
  };
  const began = performance.now();
  await Promise.all(Array.from({ length: AT_ONCE }, worker));
  return count / ((performance.now() - began) / 1000);
}
