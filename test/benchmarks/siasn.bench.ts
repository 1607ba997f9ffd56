import { CommandExecutor } from '@jejak/commands';
import { EventLog } from '@jejak/event-log';
import { LazyKeys } from '@jejak/personal-data';
import { Outbox, PACE, sendOne, SiasnClient } from '@jejak/siasn';
import { testKeySettings } from '../support/keys.js';
import { learner, queued, referencesRecorded, type Learner } from '../support/learners.js';
import { StandInSiasn } from '../support/siasn.js';
import { median, report } from './figure.js';
import { repeat } from './load.js';
import { setting } from './setting.js';
import { System } from './system.js';

/** Rows brought to a stand-in for SIASN, beside the same two requests a row with nothing around them. */
export async function benchSiasn(): Promise<void> {
  const [rows, rounds, width] = [setting('ROWS', 300), setting('ROUNDS', 3), setting('WIDTH', PACE.atOnce)];
  const system = await new System().startServers();
  const siasn = await StandInSiasn.start();
  const log = EventLog.connect(system.eventStoreUrl);
  const keys = new LazyKeys({ ...testKeySettings(system.databaseUrl), ...system.keys });
  try {
    const executor = new CommandExecutor(log, keys);
    await referencesRecorded(executor);
    const client = new SiasnClient({ url: siasn.url, credentials: { token: 'secret' }, timeoutMs: 5_000 });
    const disclose = () => Promise.resolve();
    const parts = { sources: { log, keys }, client, outbox: new Outbox(executor), disclose, pace: PACE };
    const rates: Record<'sent' | 'bare', number[]> = { sent: [], bare: [] };
    let serial = 0;
    for (let round = 0; round < rounds; round++) {
      const learners: Learner[] = [];
      await repeat(8, rows, async () => {
        const one = await learner(log, executor, ++serial);
        siasn.knows(one.nip, one.pnsOrangId);
        await queued(executor, one);
        learners.push(one);
      });
      let next = 0;
      const { perSecond } = await repeat(width, rows, async () => {
        const { result } = await sendOne(parts, learners[next++]?.submissionId ?? '');
        if (result !== 'settled') throw new Error(`a row was not sent: ${result}`);
      });
      const sent = siasn.rows.kursus.splice(0);
      let bare = 0;
      const alone = await repeat(width, rows, async () => {
        const { nip = '' } = learners[bare] ?? {};
        const { id: _, ...row } = sent[bare++] ?? {};
        await ask(`${siasn.url}/pns/rw-kursus/${nip}`);
        await ask(`${siasn.url}/kursus/save`, row);
      });
      siasn.rows.kursus.splice(0);
      rates.sent.push(perSecond);
      rates.bare.push(alone.perSecond);
    }
    const value = median(rates.sent);
    await report('siasn', {
      ...{ name: `${rows} rows, ${width} at a time`, value, unit: 'rows/s' },
      ...{ ratio: value / median(rates.bare), to: 'the same requests alone' },
    });
  } finally {
    await log.close();
    await keys.close();
    await siasn.close();
    await system.stop();
  }
}

async function ask(url: string, body?: object): Promise<void> {
  const answer = await fetch(url, {
    method: body ? 'POST' : 'GET',
    headers: { authorization: 'Bearer secret', 'content-type': 'application/json' },
    ...(body && { body: JSON.stringify(body) }),
  });
  if (!answer.ok) throw new Error(`the stand-in answered ${answer.status}`);
  await answer.text();
}
