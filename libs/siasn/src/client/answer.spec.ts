import { removedOrNot, savedOrNot } from './answer.js';
import { retryAfterOf } from './http.js';

const saved = (status: number, json: unknown) => savedOrNot({ status, json }).outcome;
const yes = (mapData: object) => ({ success: true, mapData });

describe('the answer to a row', () => {
  it('is yes only with the id under which SIASN has it', () => {
    expect(savedOrNot({ status: 200, json: yes({ rwKursusId: 'ff80' }) })).toEqual({
      ...{ outcome: 'saved', remoteId: 'ff80' },
    });
    expect(saved(200, yes({ rwDiklatId: 'ff80' }))).toBe('saved');
    for (const json of [yes({}), yes({ rwKursusId: '<script>' }), { success: true }, [], 'ok', undefined])
      expect(saved(200, json)).toBe('uncertain');
  });

  it('is no where SIASN says so, with what it said', () => {
    expect(savedOrNot({ status: 200, json: { success: false, message: 'Data\u0000 dikunci' } })).toEqual({
      ...{ outcome: 'rejected', detail: 'Data  dikunci' },
    });
    expect(savedOrNot({ status: 422, json: undefined })).toEqual({ outcome: 'rejected', detail: 'HTTP 422' });
    const long = savedOrNot({ status: 400, json: { message: 'x'.repeat(9_000) } });
    expect(long).toMatchObject({ detail: 'x'.repeat(500) });
  });

  it.each([
    [401, 'unauthorised'],
    [403, 'unauthorised'],
    [429, 'throttled'],
    [302, 'uncertain'],
    [408, 'uncertain'],
    [500, 'uncertain'],
    [502, 'uncertain'],
    [503, 'uncertain'],
  ])('of status %i is %s', (status, outcome) => {
    expect(saved(status, { success: false })).toBe(outcome);
    expect(removedOrNot({ status, json: {} }).outcome).toBe(outcome);
  });
});

it('what is not there is removed', () => {
  for (const status of [404, 410])
    expect(removedOrNot({ status, json: undefined })).toEqual({ outcome: 'done' });
  expect(removedOrNot({ status: 200, json: { success: true } })).toEqual({ outcome: 'done' });
  expect(removedOrNot({ status: 200, json: { success: false, message: 'Dikunci' } })).toEqual({
    ...{ outcome: 'rejected', detail: 'Dikunci' },
  });
  expect(removedOrNot({ status: 200, json: undefined }).outcome).toBe('uncertain');
});

it('a pause is taken as it is asked for, in seconds or until a moment, an hour at most', () => {
  const now = Date.parse('2026-03-02T08:00:00Z');
  expect(retryAfterOf('120', now)).toBe(120_000);
  expect(retryAfterOf('Mon, 02 Mar 2026 08:01:00 GMT', now)).toBe(60_000);
  expect(retryAfterOf('86400', now)).toBe(3_600_000);
  for (const odd of [null, '', 'soon', '-5', 'Mon, 02 Mar 2026 07:59:00 GMT'])
    expect(retryAfterOf(odd, now)).toBeUndefined();
});
