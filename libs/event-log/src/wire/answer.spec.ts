import sharedPb from '@eventstore/db-client/generated/shared_pb.js';
import streamsPb from '@eventstore/db-client/generated/streams_pb.js';
import fc from 'fast-check';
import type { StoredEvent } from '../stored-event.js';
import { decodeAnswer } from './answer.js';

const { ReadResp } = streamsPb;
const { ReadEvent } = ReadResp;

/** As a server encodes it, with the generated classes. */
function encoded(event: StoredEvent): Buffer {
  const id = new sharedPb.UUID();
  id.setString(event.id);
  const stream = new sharedPb.StreamIdentifier();
  stream.setStreamName(Buffer.from(event.stream));
  const recorded = new ReadEvent.RecordedEvent();
  recorded.setId(id);
  recorded.setStreamIdentifier(stream);
  recorded.setStreamRevision(String(event.revision));
  recorded.setPreparePosition(String(event.position));
  recorded.setCommitPosition(String(event.position));
  recorded.getMetadataMap().set('type', event.type);
  recorded.getMetadataMap().set('created', `${event.storedAt.getTime()}1234`);
  recorded
    .getMetadataMap()
    .set('content-type', Buffer.isBuffer(event.data) ? 'application/octet-stream' : 'application/json');
  recorded.setData(Buffer.isBuffer(event.data) ? event.data : Buffer.from(JSON.stringify(event.data)));
  recorded.setCustomMetadata(Buffer.from(JSON.stringify(event.metadata)));
  const read = new ReadEvent();
  read.setEvent(recorded);
  read.setCommitPosition(String(event.position));
  const answer = new ReadResp();
  answer.setEvent(read);
  return Buffer.from(answer.serializeBinary());
}

const uint64 = fc.bigInt({ min: 0n, max: 2n ** 64n - 1n });
const text = fc.string({ unit: 'grapheme' });
const stored: fc.Arbitrary<StoredEvent> = fc.record({
  id: fc.uuid(),
  stream: text,
  revision: uint64,
  position: fc.bigInt({ min: 0n, max: 2n ** 63n - 1n }),
  type: text,
  storedAt: fc.date({ min: new Date(0), max: new Date('2999-01-01'), noInvalidDate: true }),
  data: fc.oneof(
    fc.jsonValue(),
    fc.uint8Array().map((bytes) => Buffer.from(bytes)),
  ),
  metadata: fc.dictionary(text, fc.jsonValue()),
});

/** What JSON makes of it: it has no -0 and no undefined. */
const throughJson = (value: unknown): unknown =>
  Buffer.isBuffer(value) ? value : JSON.parse(JSON.stringify(value));

it('reads every event as the generated classes write it', () => {
  fc.assert(
    fc.property(stored, (event) => {
      const { data, metadata } = event;
      expect(decodeAnswer(encoded(event))).toEqual({
        event: { ...event, data: throughJson(data), metadata: throughJson(metadata) },
      });
    }),
  );
});

it('reads checkpoints and the end of what there was', () => {
  const checkpoint = new ReadResp();
  checkpoint.setCheckpoint(new ReadResp.Checkpoint());
  checkpoint.getCheckpoint()?.setCommitPosition('9007199254740993');
  expect(decodeAnswer(Buffer.from(checkpoint.serializeBinary()))).toEqual({ checkpoint: 9007199254740993n });
  const caughtUp = new ReadResp();
  caughtUp.setCaughtUp(new ReadResp.CaughtUp());
  expect(decodeAnswer(Buffer.from(caughtUp.serializeBinary()))).toEqual({ caughtUp: true });
});

it('passes over what a reader need not know', () => {
  const confirmation = new ReadResp();
  confirmation.setConfirmation(new ReadResp.SubscriptionConfirmation());
  expect(decodeAnswer(Buffer.from(confirmation.serializeBinary()))).toEqual({});
});

it('gives the bytes of what says that it is JSON and is not', () => {
  const good = encoded({
    ...{ id: 'a', stream: 's', revision: 0n, position: 1n, type: 'T', storedAt: new Date(0) },
    ...{ data: 'seminar', metadata: {} },
  });
  const bad = Buffer.from(good.toString('latin1').replace('"seminar"', '{seminar}'), 'latin1');
  expect(decodeAnswer(bad).event?.data).toEqual(Buffer.from('{seminar}'));
});
