import { readFileSync } from 'node:fs';
import { exampleMapping } from '../../testing/example.js';
import { columnsOf, PUBLIC_NAMESPACES, readMapping } from './mapping.js';

const example = (name: string) =>
  readMapping(readFileSync(`docs/examples/${name}.mapping.json`, 'utf8'), name);

describe('the mappings in the documentation', () => {
  it.each(['riwayat-pelatihan', 'training-records'])(
    '%s is valid, and its namespace known as public',
    (name) => {
      expect(PUBLIC_NAMESPACES).toContain(example(name).namespace);
    },
  );

  it('names its columns once each, and no coded word among them', () => {
    expect(columnsOf(example('riwayat-pelatihan')).sort()).toEqual([
      'anggaran',
      'biaya',
      'hari',
      'hasil',
      'jenis',
      'kepuasan',
      'nomor',
      'pasca',
      'pelatihan',
      'pra',
      'tanggal',
    ]);
  });
});

describe('a mapping', () => {
  it('that is no JSON is refused', () => {
    expect(() => readMapping('{', 'm.json')).toThrow(/m\.json/);
  });

  it('is refused with every fault and where it is', () => {
    const broken = () =>
      exampleMapping((json) => {
        json.namespace = 'mine';
        json.programme.days = 0;
        json.outcome.values.Lulus = { attendance: 'PRESENT', outcome: 'PASSED' };
        json.programme.colour = 'blue';
      });
    expect(broken).toThrow(/namespace:/);
    expect(broken).toThrow(/programme\.days:/);
    expect(broken).toThrow(/outcome\.values\.Lulus/);
    expect(broken).toThrow(/colour/);
  });

  it('is refused when a day of training would end after midnight', () => {
    const late = (startsAt: string) => () => exampleMapping((json) => (json.programme.startsAt = startsAt));
    expect(late('18:00')).not.toThrow();
    expect(late('18:01')).toThrow(/midnight/);
  });
});
