import { EventStoreDBClient } from '@eventstore/db-client';
import sharedPb from '@eventstore/db-client/generated/shared_pb.js';
import statusPb from '@eventstore/db-client/generated/status_pb.js';
import streamsGrpc from '@eventstore/db-client/generated/streams_grpc_pb.js';
import streamsPb, {
  type BatchAppendReq,
  type BatchAppendResp,
} from '@eventstore/db-client/generated/streams_pb.js';
import { Server, ServerCredentials, status, type ServerDuplexStream } from '@grpc/grpc-js';
import { isPassing } from '../failures.js';
import { Appends } from './appends.js';

type Call = ServerDuplexStream<BatchAppendReq, BatchAppendResp>;
type Behaviour = (request: BatchAppendReq, call: Call) => void;

/** A server whose n-th call for appends behaves like the n-th of these, and the client of one. */
async function withServer(behaviours: readonly Behaviour[], work: (appends: Appends) => Promise<void>) {
  const server = new Server();
  let calls = 0;
  const batchAppend = (call: Call) => {
    const behave = behaviours[calls++];
    call.on('data', (request: BatchAppendReq) => behave?.(request, call)).on('end', () => call.end());
  };
  server.addService(
    { batchAppend: streamsGrpc.StreamsService.batchAppend },
    { batchAppend: batchAppend as never },
  );
  const port = await new Promise<number>((resolve, reject) =>
    server.bindAsync('127.0.0.1:0', ServerCredentials.createInsecure(), (error, bound) => {
      if (error) reject(error);
      else resolve(bound);
    }),
  );
  const client = EventStoreDBClient.connectionString(`esdb://127.0.0.1:${port}?tls=false`);
  try {
    await work(new Appends(client));
    expect(calls).toBe(behaviours.length);
  } finally {
    await client.dispose();
    server.forceShutdown();
  }
}

function answer(request: BatchAppendReq, fill: (response: BatchAppendResp) => void): BatchAppendResp {
  const response = new streamsPb.BatchAppendResp();
  response.setCorrelationId(request.getCorrelationId());
  response.setStreamIdentifier(request.getOptions()?.getStreamIdentifier());
  fill(response);
  return response;
}

const written = (request: BatchAppendReq) =>
  answer(request, (response) => {
    const position = new sharedPb.AllStreamPosition();
    position.setCommitPosition('7');
    const success = new streamsPb.BatchAppendResp.Success();
    success.setPosition(position);
    response.setSuccess(success);
  });

const breaks: Behaviour = (_, call) =>
  void call.emit('error', { code: status.UNAVAILABLE, details: 'broken' });
const writes: Behaviour = (request, call) => call.write(written(request));
const event = {
  ...{ id: '0f2c7b64-9a1e-4d58-8f3b-6c5d1e2a7b90', type: 'Held', contentType: 'application/json' },
  ...{ data: Buffer.from('{}'), metadata: Buffer.from('{}') },
};
const append = (appends: Appends) => appends.append('forum-1', -1n, [event]);

it('a call that the server ends in order fails what is open in a way that passes, and the next append begins another', async () => {
  await withServer([(_, call) => call.end(), writes], async (appends) => {
    const [one, other] = await Promise.allSettled([append(appends), append(appends)]);
    for (const open of [one, other])
      expect(open).toMatchObject({ status: 'rejected', reason: { message: 'the server ended the call' } });
    expect(isPassing((one as PromiseRejectedResult).reason)).toBe(true);
    await expect(append(appends)).resolves.toBe(7n);
    await expect(append(appends)).resolves.toBe(7n);
  });
});

it('so does one that breaks', async () => {
  await withServer([breaks, writes], async (appends) => {
    await expect(append(appends)).rejects.toThrow();
    await expect(append(appends)).resolves.toBe(7n);
  });
});

it('an answer that comes twice, and a refusal without details, disturb nobody else', async () => {
  let asked = 0;
  const behaves: Behaviour = (request, call) => {
    if (asked++ > 0) {
      call.write(written(request));
      return;
    }
    const refused = answer(request, (response) => {
      const error = new statusPb.Status();
      error.setMessage('malformed');
      response.setError(error);
    });
    call.write(refused);
    call.write(refused);
  };
  await withServer([behaves], async (appends) => {
    const [one, other] = await Promise.allSettled([append(appends), append(appends)]);
    expect(one).toMatchObject({ status: 'rejected', reason: { message: 'malformed' } });
    expect(other).toEqual({ status: 'fulfilled', value: 7n });
  });
});
