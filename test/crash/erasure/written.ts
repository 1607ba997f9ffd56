import { readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { asyncBufferFromFile, parquetReadObjects } from 'hyparquet';

/** Everything that stands in the files below a folder, as text; of Parquet, which is compressed, all rows. */
export async function written(folder: string): Promise<{ readonly files: number; readonly text: string }> {
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((name) => path.join(folder, name))
    .filter((file) => statSync(file).isFile());
  const texts: string[] = [];
  for (const file of files) {
    texts.push(readFileSync(file, 'latin1'), readFileSync(file, 'utf8'));
    if (file.endsWith('.parquet')) texts.push(await rowsOf(file));
  }
  return { files: files.length, text: texts.join('\n') };
}

async function rowsOf(file: string): Promise<string> {
  const rows = await parquetReadObjects({ file: await asyncBufferFromFile(file) });
  return JSON.stringify(rows, (_, value: unknown) => (typeof value === 'bigint' ? String(value) : value));
}
