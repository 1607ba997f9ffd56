import { Refusal } from '@jejak/domain';
import { LogUnavailable } from '@jejak/event-log';
import { insistently } from './insistently.js';

/** Work that fails with each of these, one a try, and then has a result. */
function failingWith(...failures: Error[]) {
  let tries = 0;
  const work = () => {
    const failure = failures[tries++];
    return failure ? Promise.reject(failure) : Promise.resolve('done');
  };
  return { work, tries: () => tries };
}

const silent = () => new LogUnavailable();

it('goes on once the log answers again', async () => {
  const { work, tries } = failingWith(silent());
  await expect(insistently(undefined, work)).resolves.toBe('done');
  expect(tries()).toBe(2);
});

it('takes a refusal for the answer that it is', async () => {
  const { work, tries } = failingWith(new Refusal('PROGRAMME.FULL'));
  await expect(insistently(undefined, work)).rejects.toMatchObject({ code: 'PROGRAMME.FULL' });
  expect(tries()).toBe(1);
});

it('ends at once when it is told to', async () => {
  const { work, tries } = failingWith(silent(), silent());
  const told = new AbortController();
  const ended = expect(insistently(told.signal, work)).rejects.toThrow('aborted');
  told.abort();
  await ended;
  expect(tries()).toBe(1);
});
