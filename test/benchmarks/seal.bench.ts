import { createCipheriv, createDecipheriv, randomBytes, randomUUID } from 'node:crypto';
import { join } from 'node:path';
import { startPostgres } from '@jejak/embedded-postgres';
import type { Place } from '@jejak/domain';
import { FileKms, KeyDatabase, open, seal, type SealingKey } from '@jejak/personal-data';
import { median, report } from './figure.js';
import { Scratch } from './scratch.js';
import { setting } from './setting.js';

const FIELDS = 10;
const TEXT = 'Siti Aminah Siregar, S.Kom.'; // as long as a name is

/** What sealing costs beside AES-GCM alone, and getting the keys of many people, asked for before or not. */
export async function benchSeal(): Promise<void> {
  const rounds = setting('ROUNDS', 15);
  await sealing(rounds);
  await fetching(rounds, setting('SUBJECTS', 1000));
}

/** An event of ten fields. The baseline encrypts and decrypts the same bytes, with a key that is there. */
async function sealing(rounds: number): Promise<void> {
  const key: SealingKey = { id: randomUUID(), secret: randomBytes(32) };
  const origin = randomUUID();
  const [stream, eventId] = [`employee-${randomUUID()}`, randomUUID()];
  const places: Place[] = Array.from({ length: FIELDS }, (_, index) => ({
    stream,
    eventId,
    type: 'EmployeeRegistered',
    path: `field${index}`,
  }));
  const envelopes = places.map((place) => seal(key, origin, place, TEXT));
  const plain = places.map(() => encrypt(key.secret, TEXT));
  const tasks = {
    seal: () => places.forEach((place) => seal(key, origin, place, TEXT)),
    encrypt: () => places.forEach(() => encrypt(key.secret, TEXT)),
    open: () => places.forEach((place, index) => open(key, origin, place, envelopes[index])),
    decrypt: () => plain.forEach((sealed) => decrypt(key.secret, sealed)),
  };
  const took: Record<keyof typeof tasks, number[]> = { seal: [], encrypt: [], open: [], decrypt: [] };
  for (let round = -2; round < rounds; round++)
    for (const name of ['seal', 'encrypt', 'open', 'decrypt'] as const) {
      const ms = perTime(tasks[name]);
      if (round >= 0) took[name].push(ms);
    }
  for (const [name, ours, alone] of [
    ['sealing 10 fields', took.seal, took.encrypt],
    ['opening 10 fields', took.open, took.decrypt],
  ] as const) {
    const value = median(ours);
    const compared = { ratio: value / median(alone), to: 'AES-GCM alone' };
    await report('seal', { name, value, unit: 'ms', ...compared, note: 'goal 0.5 ms' });
  }
}

const TIMES = 500;

function perTime(work: () => void): number {
  const started = performance.now();
  for (let time = 0; time < TIMES; time++) work();
  return (performance.now() - started) / TIMES;
}

interface Encrypted {
  readonly nonce: Buffer;
  readonly ciphertext: Buffer;
  readonly tag: Buffer;
}

function encrypt(secret: Buffer, text: string): Encrypted {
  const nonce = randomBytes(12);
  const cipher = createCipheriv('aes-256-gcm', secret, nonce, { authTagLength: 16 });
  const ciphertext = Buffer.concat([cipher.update(text), cipher.final()]);
  return { nonce, ciphertext, tag: cipher.getAuthTag() };
}

function decrypt(secret: Buffer, { nonce, ciphertext, tag }: Encrypted): string {
  const decipher = createDecipheriv('aes-256-gcm', secret, nonce, { authTagLength: 16 }).setAuthTag(tag);
  return Buffer.concat([decipher.update(ciphertext), decipher.final()]).toString();
}

/** The keys of an event batch: all unknown to the process, then all known; and one for a command. */
async function fetching(rounds: number, subjects: number): Promise<void> {
  const scratch = new Scratch();
  const postgres = await startPostgres({ dataDir: join(scratch.folder, 'postgres') });
  const opened: KeyDatabase[] = [];
  try {
    const start = async () => {
      const kms = await FileKms.open(join(scratch.folder, 'master-keys'));
      const keys = await KeyDatabase.open({ databaseUrl: postgres.url, kms });
      opened.push(keys);
      return keys;
    };
    const first = await start();
    const people = Array.from({ length: subjects }, () => randomUUID());
    const began = performance.now();
    const ids: string[] = [];
    for (const person of people) ids.push((await first.keyFor(person, 'identity')).id);
    const making = (performance.now() - began) / subjects;
    const took: Record<'cold' | 'warm' | 'one', number[]> = { cold: [], warm: [], one: [] };
    for (let round = 0; round < rounds; round++) {
      const keys = await start();
      took.cold.push(await timed(() => keys.keys(ids)));
      took.warm.push(await timed(() => keys.keys(ids)));
      took.one.push(await timed(() => keys.keyFor(people[round % subjects] ?? '', 'identity')));
    }
    const [cold, warm, one] = [median(took.cold), median(took.warm), median(took.one)];
    await report('seal', { name: `keys() of ${subjects} subjects, none in memory`, value: cold, unit: 'ms' });
    const compared = { ratio: warm / cold, to: 'none in memory' };
    await report('seal', {
      name: `keys() of ${subjects} subjects, all in memory`,
      value: warm,
      unit: 'ms',
      ...compared,
    });
    await report('seal', { name: 'keyFor(), in memory', value: one, unit: 'ms' });
    await report('seal', { name: 'keyFor() of somebody new', value: making, unit: 'ms' });
  } finally {
    for (const keys of opened) await keys.close();
    await postgres.stop();
    scratch.remove();
  }
}

async function timed(work: () => Promise<unknown>): Promise<number> {
  const started = performance.now();
  await work();
  return performance.now() - started;
}
