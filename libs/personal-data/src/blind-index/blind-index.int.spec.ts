import { randomUUID } from 'node:crypto';
import { type KeyDatabases, keyDatabases } from '../../testing/key-databases.js';
import { KeyErased } from '../errors.js';
import type { KeyDatabase } from '../keys/key-database.js';

let databases: KeyDatabases;
let keys: KeyDatabase;
let other: KeyDatabase;
beforeEach(async () => {
  databases = await keyDatabases();
  [keys, other] = [await databases.open(), await databases.open()];
});
afterEach(() => databases.close());

const NIP = '199001012015031001';
const rows = () =>
  databases.sql<{ kind: string; tag: Buffer }>(`SELECT kind, tag FROM jejak_keys.blind_index`);

it('finds the person by the value, also in another process, however the digits are grouped', async () => {
  const subject = randomUUID();
  await keys.index.register({ kind: 'nip', value: NIP, subject });
  expect(await other.index.find('nip', '19900101 201503 1 001')).toBe(subject);
  expect(await other.index.find('nip', '199001012015031002')).toBeUndefined();
  expect(await other.index.find('nik', NIP)).toBeUndefined();
});

it('a value belongs to one person: a second one is told who has it', async () => {
  const [siti, budi] = [randomUUID(), randomUUID()];
  await keys.index.register({ kind: 'nip', value: NIP, subject: siti });
  await keys.index.register({ kind: 'nip', value: NIP, subject: siti });
  const taken = { code: 'PERSONAL.TAKEN', kind: 'nip', holder: siti };
  await expect(other.index.register({ kind: 'nip', value: NIP, subject: budi })).rejects.toMatchObject(taken);
  await keys.index.release({ kind: 'nip', value: NIP, subject: budi });
  expect(await keys.index.find('nip', NIP)).toBe(siti);
  await keys.index.release({ kind: 'nip', value: NIP, subject: siti });
  await other.index.register({ kind: 'nip', value: NIP, subject: budi });
  expect(await keys.index.find('nip', NIP)).toBe(budi);
});

it('of many who want a value at once one gets it', async () => {
  const subjects = Array.from({ length: 20 }, () => randomUUID());
  const done = await Promise.allSettled(
    subjects.map((subject, index) =>
      (index % 2 ? keys : other).index.register({ kind: 'login', value: 'issuer|sub', subject }),
    ),
  );
  const won = subjects.filter((_, index) => done[index]?.status === 'fulfilled');
  expect(won).toHaveLength(1);
  for (const one of done)
    if (one.status === 'rejected')
      expect(one.reason).toMatchObject({ code: 'PERSONAL.TAKEN', holder: won[0] });
  expect(await keys.index.find('login', 'issuer|sub')).toBe(won[0]);
});

it('holds no value, and the same value under different kinds is not the same', async () => {
  await keys.index.register({ kind: 'nip', value: '1234567890123456', subject: randomUUID() });
  await keys.index.register({ kind: 'nik', value: '1234567890123456', subject: randomUUID() });
  const [one, two] = await rows();
  expect(one?.tag).toHaveLength(32);
  expect(one?.tag).not.toEqual(two?.tag);
  expect(JSON.stringify(await databases.sql(`SELECT b::text FROM jejak_keys.blind_index b`))).not.toContain(
    Buffer.from('1234567890123456').toString('hex'),
  );
});

it('of those who are entered at the same moment only those fail whose number is taken, or who were erased', async () => {
  const [first, second, erased, ...others] = Array.from({ length: 40 }, () => randomUUID());
  if (!first || !second || !erased) throw new Error('there are forty');
  await keys.erasure.fence(erased, randomUUID());
  const number = (n: number) => ({ kind: 'nip', value: `1985${String(n).padStart(14, '0')}` }) as const;
  const enter = (subject: string, n: number, index = keys.index) =>
    index.enter({ subject, numbers: [number(n)], name: `Warga Nomor${n}` });
  const entered = await Promise.allSettled([
    enter(first, 0),
    enter(second, 0),
    enter(erased, 1),
    ...others.map((subject, n) => enter(subject, n + 2, n % 2 ? keys.index : other.index)),
  ]);
  const [one, two, three, ...rest] = entered;
  expect(one).toMatchObject({ status: 'fulfilled' });
  expect(two).toMatchObject({ reason: { code: 'PERSONAL.TAKEN', holder: first, kind: 'nip' } });
  expect(three).toMatchObject({ reason: expect.any(KeyErased) as unknown });
  expect(rest.filter(({ status }) => status === 'rejected')).toEqual([]);
  const found = await Promise.all(others.map((_, n) => other.index.find('nip', number(n + 2).value)));
  expect(found).toEqual(others);
  expect((await other.index.findByName('warga', 99)).sort()).toEqual([first, ...others].sort());
});

it('finds people by the words of their names and the beginnings of them', async () => {
  const [siti, sinta, li] = [randomUUID(), randomUUID(), randomUUID()];
  await keys.index.registerName(siti, 'Dra. Hj. Siti Nur’aini Siregar, M.Pd.');
  await keys.index.registerName(sinta, 'SINTA SIREGAR');
  await keys.index.registerName(li, 'Li Ng');
  const found = async (typed: string, limit = 10) => (await other.index.findByName(typed, limit)).sort();
  expect(await found('siregar')).toEqual([siti, sinta].sort());
  expect(await found('Sire')).toEqual([siti, sinta].sort());
  expect(await found('siregar sit')).toEqual([siti]);
  expect(await found("nur'aini, S.E.")).toEqual([siti]);
  expect(await found('si')).toEqual([]);
  expect(await found('li')).toEqual([li]);
  expect(await found('siregar tobing')).toEqual([]);
  expect(await found('')).toEqual([]);
  expect(await found('siregar', 1)).toHaveLength(1);
  await keys.index.registerName(siti, 'Siti Nuraini Tobing');
  expect(await found('siregar')).toEqual([sinta]);
  expect(await found('tobing siti')).toEqual([siti]);
});

it('an erased person is found no more, and nothing of them is entered again', async () => {
  const [subject, neighbour] = [randomUUID(), randomUUID()];
  await keys.index.register({ kind: 'nip', value: NIP, subject });
  await keys.index.registerName(subject, 'Siti Aminah');
  await keys.index.registerName(neighbour, 'Siti Aminah');
  await keys.erasure.fence(subject, randomUUID());
  expect(await other.index.find('nip', NIP)).toBeUndefined();
  expect(await other.index.findByName('siti', 9)).toEqual([neighbour]);
  for (const enter of [
    () => other.index.register({ kind: 'nip', value: NIP, subject }),
    () => other.index.registerName(subject, 'Siti'),
  ])
    await expect(enter()).rejects.toBeInstanceOf(KeyErased);
  await keys.erasure.unfence(subject);
  expect(await other.index.find('nip', NIP)).toBe(subject);

  // of all classes only the one that the index belongs to
  await keys.erasure.fence(subject, randomUUID(), ['identity']);
  await keys.erasure.destroy(subject, ['identity']);
  expect(await databases.sql(`SELECT FROM jejak_keys.blind_index WHERE subject = $1`, [subject])).toEqual([]);
  expect(await other.index.findByName('aminah', 9)).toEqual([neighbour]);
  await expect(other.index.registerName(subject, 'Siti')).rejects.toBeInstanceOf(KeyErased);
  await other.index.register({ kind: 'nip', value: NIP, subject: neighbour });
});
