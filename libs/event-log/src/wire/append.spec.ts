import { WrongExpectedVersionError } from '@eventstore/db-client';
import sharedPb from '@eventstore/db-client/generated/shared_pb.js';
import statusPb from '@eventstore/db-client/generated/status_pb.js';
import streamsPb from '@eventstore/db-client/generated/streams_pb.js';
import { bytesField, numberField } from '@jejak/protobuf';
import fc from 'fast-check';
import anyPb from 'google-protobuf/google/protobuf/any_pb.js';
import emptyPb from 'google-protobuf/google/protobuf/empty_pb.js';
import { isPassing } from '../failures.js';
import { decodeAppendAnswer } from './append-answer.js';
import { encodeAppend } from './append-request.js';

const { BatchAppendReq: Request, BatchAppendResp: Response } = streamsPb;
const { ExpectedStreamPositionCase } = Request.Options;

const event = fc.record({
  id: fc.uuid(),
  type: fc.string({ unit: 'grapheme', minLength: 1 }),
  contentType: fc.constantFrom('application/json', 'application/octet-stream', ''),
  data: fc.uint8Array().map((bytes) => Buffer.from(bytes)),
  metadata: fc.uint8Array().map((bytes) => Buffer.from(bytes)),
});
const request = fc.record({
  correlation: fc.uuid(),
  stream: fc.string({ unit: 'grapheme' }),
  after: fc.bigInt({ min: -1n, max: 2n ** 53n - 1n }),
  deadline: fc.date({ min: new Date(0), max: new Date('2999-01-01'), noInvalidDate: true }),
  events: fc.array(event, { minLength: 1, maxLength: 4 }),
});

it('every append is read by the classes of the client as what it is', () => {
  fc.assert(
    fc.property(request, ({ correlation, stream, after, deadline, events }) => {
      const message = encodeAppend({ correlation, stream, after, deadline, events });
      const read = Request.deserializeBinary(message);
      expect(read.getCorrelationId()?.getString()).toBe(correlation);
      expect(read.getIsFinal()).toBe(true);
      const options = read.getOptions();
      const name = options?.getStreamIdentifier()?.getStreamName_asU8() ?? [];
      expect(Buffer.from(name).toString()).toBe(stream);
      expect(options?.getDeadline()?.toDate()).toEqual(deadline);
      const isNew = options?.getExpectedStreamPositionCase() === ExpectedStreamPositionCase.NO_STREAM;
      expect(isNew ? -1n : BigInt(options?.getStreamPosition() ?? '')).toBe(after);
      const proposed = read.getProposedMessagesList().map((one) => ({
        id: one.getId()?.getString(),
        type: one.getMetadataMap().get('type'),
        contentType: one.getMetadataMap().get('content-type'),
        data: Buffer.from(one.getData_asU8()),
        metadata: Buffer.from(one.getCustomMetadata_asU8()),
      }));
      expect(proposed).toEqual(events);
    }),
  );
});

/** An answer as a server encodes it, with the classes of the client. */
function answer(id: sharedPb.UUID, fill: (response: streamsPb.BatchAppendResp) => void): Buffer {
  const response = new Response();
  response.setCorrelationId(id);
  const stream = new sharedPb.StreamIdentifier();
  stream.setStreamName(Buffer.from('employee-1').toString('base64'));
  response.setStreamIdentifier(stream);
  fill(response);
  return Buffer.from(response.serializeBinary());
}

const asText = (text: string) => new sharedPb.UUID().setString(text);

/** As the server of Kurrent writes it. */
function asHalves(text: string): sharedPb.UUID {
  const halves = new sharedPb.UUID.Structured();
  const half = (from: number) =>
    BigInt.asIntN(64, BigInt(`0x${text.replaceAll('-', '').slice(from, from + 16)}`)).toString();
  halves.setMostSignificantBits(half(0));
  halves.setLeastSignificantBits(half(16));
  const id = new sharedPb.UUID();
  id.setStructured(halves);
  return id;
}

it.each([
  ['text', asText],
  ['halves', asHalves],
])('what was written is told with its position, the id given as %s', (_, uuid) => {
  fc.assert(
    fc.property(fc.uuid(), fc.option(fc.bigInt({ min: 0n, max: 2n ** 64n - 1n })), (id, commit) => {
      const message = answer(uuid(id), (response) => {
        const success = new Response.Success();
        success.setCurrentRevision('7');
        const position = new sharedPb.AllStreamPosition();
        position.setCommitPosition(String(commit));
        position.setPreparePosition(String(commit));
        if (commit === null) success.setNoPosition(new sharedPb.Empty());
        else success.setPosition(position);
        response.setSuccess(success);
      });
      expect(decodeAppendAnswer(message)).toEqual({
        correlation: id,
        ...(commit !== null && { position: commit }),
      });
    }),
  );
});

const ID = '0f2c7b64-9a1e-4d58-8f3b-6c5d1e2a7b90';

/** A refusal with details of that type, or without any. */
const refusal = (message: string, type?: string, details: Uint8Array = new Uint8Array()) =>
  answer(asText(ID), (response) => {
    const error = new statusPb.Status();
    error.setMessage(message);
    const any = new anyPb.Any();
    any.pack(details, `event_store.client.${type}`);
    if (type !== undefined) error.setDetails(any);
    response.setError(error);
  });

it('a refusal is an error of the kind of the client, and says where the stream is', () => {
  const wrong = new sharedPb.WrongExpectedVersion();
  wrong.setCurrentStreamRevision('4');
  wrong.setExpectedNoStream(new emptyPb.Empty());
  const message = refusal('WrongExpectedVersion', 'WrongExpectedVersion', wrong.serializeBinary());
  const { correlation, failure } = decodeAppendAnswer(message);
  expect(correlation).toBe(ID);
  expect(failure).toBeInstanceOf(WrongExpectedVersionError);
  expect(failure).toMatchObject({ streamName: 'employee-1', actualVersion: 4n });
});

it.each([
  ['unknown to the server', 'Unknown'],
  ['unknown to the client', 'BadRequest'],
  ['not told', undefined],
])('a refusal whose kind is %s has the words of the server, by which one that passes is known', (_, type) => {
  const { failure } = decodeAppendAnswer(refusal('Server Is Not Ready', type));
  expect(failure).toMatchObject({ type: 'unknown', message: 'Server Is Not Ready' });
  expect(isPassing(failure)).toBe(true);
});

it('fields of a later version are passed over wherever they are, and a refusal is read in any order of fields', () => {
  const empty = [3, 2, 1].map((field) => bytesField(field, Buffer.alloc(0))); // misleads whoever looks into it
  const later = [bytesField(15, Buffer.concat(empty)), numberField(14, 7)];
  const withLater = (field: number, ...fields: Buffer[]) =>
    bytesField(field, Buffer.concat([...later, ...fields]));
  const correlation = (...id: Buffer[]) => withLater(1, ...id);
  const asWords = correlation(bytesField(2, Buffer.from(ID)));
  const inHalves = correlation(withLater(1, numberField(1, 1), numberField(2, 2)));
  const written = withLater(3, withLater(3, numberField(1, 7), numberField(2, 7)));
  expect(decodeAppendAnswer(Buffer.concat([...later, asWords, written]))).toEqual({
    correlation: ID,
    position: 7n,
  });
  expect(decodeAppendAnswer(Buffer.concat([...later, written, inHalves]))).toEqual({
    correlation: '00000000-0000-0001-0000-000000000002',
    position: 7n,
  });
  const refused = withLater(2, bytesField(2, Buffer.from('malformed')));
  expect(decodeAppendAnswer(Buffer.concat([refused, asWords]))).toMatchObject({
    correlation: ID,
    failure: { message: 'malformed' },
  });
});
