import streamsPb from '@eventstore/db-client/generated/streams_pb.js';
import { TOMBSTONE_REVISION } from './index/keys.js';
import { encodeFrame, type Place, type ProposedEvent } from './frame.js';
import { addressOf, contentOf, labelsOf } from './frame-reader.js';

const event: ProposedEvent = {
  id: '0b0e7d6a-5b9c-4f6e-9a55-2f6a4d3c2b1a',
  type: 'ProgrammeScheduled é',
  contentType: 'application/json',
  metadata: Buffer.from('{"actor":"x"}'),
  data: Buffer.from(`{"title":"${'ü'.repeat(300)}"}`),
};
const place: Place = {
  stream: Buffer.from('programme-é'),
  revision: 300,
  position: 2 ** 45 + 7,
  created: '17637800000000000',
};

describe('an encoded event', () => {
  it('is the protobuf message that clients decode', () => {
    const frame = encodeFrame(event, place);
    const read = streamsPb.ReadResp.deserializeBinary(frame).getEvent();
    const recorded = read?.getEvent();
    expect(read?.getCommitPosition()).toBe('35184372088839');
    expect(recorded?.getId()?.getString()).toBe(event.id);
    expect(Buffer.from(recorded?.getStreamIdentifier()?.getStreamName_asU8() ?? []).toString()).toBe(
      'programme-é',
    );
    expect(recorded?.getStreamRevision()).toBe('300');
    expect(recorded?.getPreparePosition()).toBe('35184372088839');
    expect(recorded?.getCommitPosition()).toBe('35184372088839');
    expect(new Map(recorded?.getMetadataMap().toArray())).toEqual(
      new Map([
        ['type', event.type],
        ['content-type', 'application/json'],
        ['created', place.created],
      ]),
    );
    expect(Buffer.from(recorded?.getCustomMetadata_asU8() ?? [])).toEqual(event.metadata);
    expect(Buffer.from(recorded?.getData_asU8() ?? [])).toEqual(event.data);
  });

  it('tells its stream and type without its payload', () => {
    const frame = encodeFrame(event, place);
    expect(labelsOf(frame)).toEqual({ stream: 'programme-é', type: event.type });
  });

  it('tells what it holds', () => {
    const frame = encodeFrame(event, place);
    const { type, contentType, data } = event;
    expect(contentOf(frame)).toEqual({ type, contentType, data, createdAt: 1763780000000 });
  });

  it('of a tombstone carries the revision that no number holds', () => {
    const frame = encodeFrame(event, { ...place, revision: TOMBSTONE_REVISION });
    const read = streamsPb.ReadResp.deserializeBinary(frame).getEvent();
    expect(addressOf(frame).revision).toBe(TOMBSTONE_REVISION);
    expect(read?.getEvent()?.getStreamRevision()).toBe('9223372036854775807');
    expect(read?.getCommitPosition()).toBe('35184372088839');
  });

  it('tells where it belongs', () => {
    const { stream, revision } = place;
    expect(addressOf(encodeFrame(event, place))).toEqual({ id: event.id, stream, revision });
  });

  it('leaves room before it', () => {
    expect(encodeFrame(event, place, 20).subarray(20)).toEqual(encodeFrame(event, place));
  });
});
