import { execFileSync } from 'node:child_process';
import { apiOptions, projectorOptions } from './node-options.js';

/** What a process with these options tells of itself, in MiB. */
function told(options: string, figure: string): number {
  const script = `require('node:v8').${figure} / 2 ** 20`;
  return Number(
    execFileSync(process.execPath, ['-p', script], { env: { NODE_OPTIONS: options }, encoding: 'utf8' }),
  );
}

const heapWith = (options: string) => told(options, 'getHeapStatistics().heap_size_limit');

it('the projector has a heap of less than 2 GiB', () => {
  expect(heapWith(projectorOptions(''))).toBeGreaterThanOrEqual(1536);
  expect(heapWith(projectorOptions(''))).toBeLessThan(2048);
});

it('the API has a larger young generation than usual', () => {
  expect(heapWith(apiOptions('')) - heapWith('')).toBeGreaterThanOrEqual(32);
});

it('what the environment says counts more', () => {
  expect(heapWith(projectorOptions('--max-old-space-size=3000'))).toBeGreaterThanOrEqual(3000);
  expect(heapWith(apiOptions('--max-semi-space-size=8'))).toBeLessThan(heapWith(apiOptions('')));
});
