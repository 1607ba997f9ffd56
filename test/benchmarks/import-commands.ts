import { randomUUID } from 'node:crypto';
import { CommandExecutor, type Order } from '@jejak/commands';
import {
  appraisal,
  appraisalIdOf,
  ClaimExternalLearning,
  employee,
  learningRecord,
  RateAppraisal,
  RegisterEmployee,
} from '@jejak/domain';
import { EventLog } from '@jejak/event-log';
import { LazyKeys, type KeySettings } from '@jejak/personal-data';
import { CLAIM, claimDays, nip, type CitySize } from './import-sheets.js';

/** Commands that are sent at a time without a file: as many as an import carries out side by side. */
const AT_ONCE = 64;

/** Where commands are sent, and for whom: people whom no sheet has. */
export interface Sending {
  readonly eventStoreUrl: string;
  readonly keys: KeySettings;
  readonly bornIn: number;
}

/** Rows a second, by kind of sheet, of the commands of the sheets, sent to the handlers in this process. */
export async function commandsPerSecond(
  { eventStoreUrl, keys: settings, bornIn }: Sending,
  { people, years }: CitySize,
): Promise<ReadonlyMap<string, number>> {
  const log = EventLog.connect(eventStoreUrl);
  const keys = new LazyKeys(settings);
  const executor = new CommandExecutor(log, keys);
  const own = { actor: { id: randomUUID(), role: 'hr-planner' }, correlationId: randomUUID() };
  const send = (order: Pick<Order, 'aggregate' | 'command' | 'id'>) =>
    executor.execute({ ...order, ...own, commandId: randomUUID() });
  const ids: string[] = [];
  const employees = await rate(people, async (n) => {
    const placement = { unitId: randomUUID(), positionId: randomUUID(), positionClass: 'PELAKSANA' as const };
    const identity = { name: `Pegawai ${n}`, employeeNumber: nip(bornIn, n) };
    const command = Object.assign(new RegisterEmployee(), {
      ...{ kind: 'PNS', placement, effectiveDate: '2024-01-02', identity },
    });
    ids[n] = (await send({ aggregate: employee, id: undefined, command })).id;
  });
  const whoWhen = (n: number) => ({ id: ids[n % people] ?? '', year: years[Math.floor(n / people)] ?? 0 });
  const training = await rate(people * years.length, async (n) => {
    const { id, year } = whoWhen(n);
    const command = Object.assign(new ClaimExternalLearning(), {
      ...{ title: CLAIM.title, provider: CLAIM.provider, form: 'TECHNICAL_TRAINING', claimedJp: CLAIM.jp },
      ...{ ...claimDays(year), certificateNumber: `${year}/${n % people}` },
      evidence: { name: `${n}.pdf`, sha256: 'ab'.repeat(32) },
    });
    await send({ aggregate: learningRecord, id, command });
  });
  const appraisals = await rate(people * years.length, async (n) => {
    const { id: employeeId, year } = whoWhen(n);
    const period = String(year);
    const command = Object.assign(new RateAppraisal(), {
      ...{ employeeId, period, strengths: [], weaknesses: [] },
      ...{ resultRating: 'MEETS', behaviourRating: 'MEETS' },
    });
    await send({ aggregate: appraisal, id: appraisalIdOf(employeeId, period), command });
  });
  await log.close();
  await keys.close();
  return new Map([
    ['employees', employees],
    ['training', training],
    ['appraisals', appraisals],
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
