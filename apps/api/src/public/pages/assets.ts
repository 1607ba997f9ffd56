import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** A file that pages load. */
export interface Asset {
  readonly type: string;
  readonly text: string;
}

const types = { 'style.css': 'text/css; charset=utf-8', 'forms.js': 'text/javascript; charset=utf-8' };

/** The files of `apps/api/public`, by name. */
export const assets: ReadonlyMap<string, Asset> = new Map(
  Object.entries(types).map(([name, type]) => {
    const text = readFileSync(join(import.meta.dirname, '../../../public', name), 'utf8');
    return [name, { type, text }];
  }),
);
