import { csvHeading, csvLine } from '../shape/csv.js';
import { remoteRows } from '../shape/remote.js';
import { kursusRow, readRow, siasnDay, type SiasnRow } from '../shape/shape.js';
import { differences } from './differences.js';
import { naturalKey } from './natural-key.js';
import { reconcile, type OwnRow } from './reconcile.js';

const kursus = (change: object = {}): SiasnRow => ({
  kind: 'KURSUS',
  row: kursusRow.parse({
    ...{ instansiId: 'A5EB', institusiPenyelenggara: 'BKPSDM', jenisDiklatId: '4', path: [] },
    ...{ jenisKursusSertipikat: 'Workshop', jumlahJam: 8, namaKursus: 'Pelayanan Prima' },
    ...{ nomorSertipikat: '800/12/BKPSDM', pnsOrangId: 'A8AC', tahunKursus: 2026 },
    ...{ tanggalKursus: '02-03-2026', tanggalSelesaiKursus: '03-03-2026', ...change },
  }),
});
const there = (change: object = {}) => {
  const row = {
    ...{ id: 'r1', namaKursus: 'Pelayanan Prima', noSertipikat: '800/12/BKPSDM', jumlahJam: '8' },
    ...{ tanggalKursus: '02-03-2026', tahunKursus: 2026, institusiPenyelenggara: null, ...change },
  };
  const [read] = remoteRows('KURSUS', { code: 1, data: [row] }) ?? [];
  if (!read) throw new Error('not read');
  return read;
};
const own = (n: number, sent = kursus(), remoteId?: string): OwnRow => ({
  submissionId: `s${n}`,
  sent,
  remoteId,
});

describe('a list of SIASN', () => {
  it('is empty where it says so, and is none where it cannot be understood', () => {
    expect(remoteRows('KURSUS', { data: [] })).toEqual([]);
    expect(remoteRows('KURSUS', [])).toEqual([]);
    expect(remoteRows('KURSUS', { data: 'Data tidak ditemukan' })).toEqual([]);
    for (const odd of [
      undefined,
      null,
      {},
      'down',
      { data: null },
      { data: 'down' },
      { data: [{}] },
      { message: 'error' },
    ])
      expect(remoteRows('DIKLAT', odd)).toBeUndefined();
  });
});

describe('the natural key', () => {
  it('is the same however number and name are written', () => {
    const key = naturalKey(kursus());
    expect(naturalKey(there({ noSertipikat: ' 800-12 bkpsdm', namaKursus: 'PELAYANAN  PRIMA' }))).toBe(key);
    for (const change of [
      { noSertipikat: '800/13/BKPSDM' },
      { namaKursus: 'Lain' },
      { tanggalKursus: '03-03-2026' },
    ])
      expect(naturalKey(there(change))).not.toBe(key);
  });
});

describe('both sides', () => {
  it('differ in what both tell, and in nothing else', () => {
    expect(differences(kursus(), there())).toEqual([]);
    expect(differences(kursus(), there({ jumlahJam: 9, tahunKursus: '2025' }))).toEqual([
      'jumlahJam',
      'tahunKursus',
    ]);
  });

  it('are compared row by row, each once', () => {
    const other = kursus({ nomorSertipikat: 'X/9' });
    const third = there({ id: 'r3', noSertipikat: 'X/8' });
    const findings = reconcile([own(1), own(2, other)], [there(), third]);
    expect(findings.map(({ finding }) => finding)).toEqual(['SAME', 'ONLY_HERE', 'ONLY_THERE']);
  });

  it('are known by the id that SIASN gave, whatever it says now', () => {
    const renamed = there({ namaKursus: 'Pelayanan', noSertipikat: '1' });
    expect(reconcile([own(1, kursus(), 'r1')], [renamed])).toMatchObject([
      { finding: 'DIFFERENT', differs: ['namaKursus', 'nomorSertipikat'] },
    ]);
  });

  it('tell of what is there twice', () => {
    expect(reconcile([own(1)], [there(), there({ id: 'r2' })])).toMatchObject([{ finding: 'DOUBLE' }]);
  });
});

describe('a file', () => {
  it('has the names of SIASN, and guards what a spreadsheet would run', () => {
    expect(csvHeading('DIKLAT')).toMatch(/^nipBaru,pnsOrangId,latihanStrukturalId,.*,submissionId\r\n$/);
    const line = csvLine(kursus({ namaKursus: '=2+5, "x"' }), '199003152015031001', 's1');
    expect(line).toContain(`"'=2+5, ""x""",800/12/BKPSDM,02-03-2026`);
    expect(line.trimEnd().endsWith(',s1')).toBe(true);
  });
});

it('a row that was kept is read again, and nothing else is', () => {
  const sent = kursus();
  expect(readRow('KURSUS', JSON.stringify(sent.row))).toEqual(sent);
  expect(() => readRow('DIKLAT', JSON.stringify(sent.row))).toThrow();
  expect(siasnDay('2026-03-02')).toBe('02-03-2026');
}); // prettier-ignore
