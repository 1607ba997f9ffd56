import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** A file that pages load. */
export interface Asset {
  readonly type: string;
  readonly text: string;
}

function read(name: string, type: string): Asset {
  const text = readFileSync(join(import.meta.dirname, '../../../public', name), 'utf8');
  return { type: `${type}; charset=utf-8`, text };
}

/** The style of the pages. */
export const style = read('style.css', 'text/css');

/** The files of `apps/api/public`, by name. */
export const assets: ReadonlyMap<string, Asset> = new Map([
  ['style.css', style],
  ['forms.js', read('forms.js', 'text/javascript')],
]);
