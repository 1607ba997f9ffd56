import { readFileSync } from 'node:fs';
import path from 'node:path';
import { Readable } from 'node:stream';
import { parseCsv, type CsvFile } from '../src/import/csv.js';
import { readMapping, type Mapping } from '../src/import/mapping.js';

const folder = path.resolve('docs/examples');

/** The mapping that stands in the documentation, with what a test wants to be different. */
export function exampleMapping(change: (mapping: ExampleJson) => void = () => undefined): Mapping {
  const file = path.join(folder, 'riwayat-pelatihan.mapping.json');
  const json = JSON.parse(readFileSync(file, 'utf8')) as ExampleJson;
  change(json);
  return readMapping(JSON.stringify(json), 'example');
}

/** The parts of the example that tests change. */
export interface ExampleJson {
  namespace: string;
  programme: Record<string, unknown>;
  outcome: { values: Record<string, unknown> };
  feedback?: unknown;
}

const HEADING = 'nomor;tanggal;pelatihan;jenis;hasil;pengajar;hari;anggaran;biaya;pra;pasca;kepuasan';

/** A file with the example's heading. */
export function file(...rows: string[]): Promise<CsvFile> {
  return parseCsv(Readable.from([Buffer.from([HEADING, ...rows].join('\n'))]), ';', 'example.csv');
}

/** The file that stands in the documentation. */
export function exampleFile(): Promise<CsvFile> {
  const text = readFileSync(path.join(folder, 'riwayat-pelatihan.csv'));
  return parseCsv(Readable.from([text]), ';', 'example.csv');
}
