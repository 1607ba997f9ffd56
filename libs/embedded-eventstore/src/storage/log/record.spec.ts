import { randomUUID } from 'node:crypto';
import fc from 'fast-check';
import type { ProposedEvent } from '../frame.js';
import { after, encodeRecord, HEADER_BYTES, MAX_RECORD_BYTES, parseRecord } from './record.js';

const event: ProposedEvent = {
  id: randomUUID(),
  type: 'ProgrammeScheduled',
  contentType: 'application/json',
  metadata: Buffer.from('{"actor":"x"}'),
  data: Buffer.from(`{"title":"${'ü'.repeat(300)}"}`),
};
const place = {
  stream: Buffer.from('programme'),
  revision: 300,
  position: 2 ** 45 + 700,
  created: '17637800000000000',
  previous: 0xfedcba98,
  writtenFrom: 2 ** 45 + 7,
  following: 524_287,
};
const { bytes, checksum } = encodeRecord(event, place);

describe('a record', () => {
  it('is read as it was written, wherever it stands in what was read', () => {
    const around = Buffer.concat([Buffer.alloc(7, 1), bytes, Buffer.alloc(9, 2)]);
    const record = parseRecord(around, 7, place.position);
    const { previous, writtenFrom, following, position } = place;
    const frame = bytes.subarray(HEADER_BYTES);
    expect(record).toEqual({ position, checksum, previous, writtenFrom, following, frame });
    expect(typeof record === 'string' ? 0 : after(record)).toBe(position + bytes.length);
  });

  it('holds the event with what gRPC puts before a message', () => {
    expect(bytes[HEADER_BYTES - 5]).toBe(0);
    expect(bytes.readUInt32BE(HEADER_BYTES - 4)).toBe(bytes.length - HEADER_BYTES);
  });

  it('is never taken for good when a bit of it has changed', () => {
    fc.assert(
      fc.property(fc.nat(bytes.length * 8 - 1), (bit) => {
        const damaged = Buffer.from(bytes);
        damaged[bit >> 3]! ^= 1 << (bit & 7);
        expect(typeof parseRecord(damaged, 0, place.position)).toBe('string');
      }),
    );
  });

  it('that is cut short says so, unless its length is none', () => {
    expect(parseRecord(bytes.subarray(0, HEADER_BYTES - 1), 0, 0)).toBe('short');
    expect(parseRecord(bytes.subarray(0, -1), 0, 0)).toBe('short');
    expect(parseRecord(Buffer.alloc(100), 0, 0)).toBe('damaged');
    const endless = Buffer.from(bytes);
    endless.writeUInt32BE(MAX_RECORD_BYTES, HEADER_BYTES - 4);
    expect(parseRecord(endless, 0, 0)).toBe('damaged');
  });
});
