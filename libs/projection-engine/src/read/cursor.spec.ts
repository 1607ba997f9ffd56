import { z } from 'zod';
import { Cursor, CursorError } from './cursor.js';

const cursors = new Cursor('things', z.tuple([z.int(), z.uuid()]));
const key = [7, '018f2f6e-7c1a-7d5e-9b3a-0c2d4e6f8a1b'] as const;

it('gives back the key that it was made of', () => {
  expect(cursors.decode(cursors.encode([...key]))).toEqual(key);
  expect(cursors.encode([...key])).toMatch(/^[A-Za-z0-9_-]+$/);
});

it.each([
  ['nothing', ''],
  ['no JSON', Buffer.from('{').toString('base64url')],
  ['another list', new Cursor('others', z.tuple([z.int(), z.uuid()])).encode([...key])],
  ['another key', new Cursor('things', z.tuple([z.string()])).encode(['x'])],
])('refuses %s', (_, cursor) => {
  expect(() => cursors.decode(cursor)).toThrow(CursorError);
});
