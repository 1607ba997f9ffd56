import { ANY, EventStoreDBClient } from '@eventstore/db-client';
import sharedPb from '@eventstore/db-client/generated/shared_pb.js';
import streamsGrpc from '@eventstore/db-client/generated/streams_grpc_pb.js';
import streamsPb, { type ReadReq } from '@eventstore/db-client/generated/streams_pb.js';
import { Metadata } from '@grpc/grpc-js';
import { within } from '../failures.js';
import { callAppend } from '../wire/call-append.js';
import { Appender } from './appender.js';
import { CopyError } from './copy-error.js';
import { isOfTheServer, rawEvent, type RawEvent } from './raw-event.js';

const { StreamsClient } = streamsGrpc;
const { ReadReq: Request } = streamsPb;

/** How long a server may take for one event or one answer. */
const ANSWER_MS = 30_000;
const CLOSE_MS = 500;
/** Events that the server looks at in one go for a filtered read. */
const WINDOW = 500;
const MOST = String(Number.MAX_SAFE_INTEGER);

/**
 * The log of a server as bytes. The client library parses JSON as it reads and prints it as it writes, which is not
 * the same bytes (`9223372036854775807`, white space, repeated keys); so the calls are made here, on the connections of
 * the library, with its way to find, trust and sign in to a server.
 */
export class RawLog {
  private readonly client: EventStoreDBClient;

  /** @throws CopyError COPY.URL */
  constructor(private readonly url: string) {
    this.client = this.connect();
  }

  /** For people: without user and password. */
  get address(): string {
    return withoutPassword(this.url);
  }

  /** Position of the last event, whosever it is; undefined in an empty log. */
  async end(): Promise<bigint | undefined> {
    const [last] = await this.short(
      request((options) => {
        const all = new Request.Options.AllOptions();
        all.setEnd(new sharedPb.Empty());
        options.setAll(all);
        options.setReadDirection(Request.Options.ReadDirection.BACKWARDS);
        options.setCount('1');
      }),
    );
    return last?.position;
  }

  /** The last event of a stream; undefined where none can be read. */
  async lastOf(stream: string): Promise<RawEvent | undefined> {
    const [last] = await this.short(
      request((options) => {
        const of = new Request.Options.StreamOptions();
        const name = new sharedPb.StreamIdentifier();
        name.setStreamName(Buffer.from(stream).toString('base64'));
        of.setStreamIdentifier(name);
        of.setEnd(new sharedPb.Empty());
        options.setStream(of);
        options.setReadDirection(Request.Options.ReadDirection.BACKWARDS);
        options.setCount('1');
      }),
    );
    return last;
  }

  /** Every event of $all that is not the server's, in order, up to a position and from one on (both inclusive). */
  async *events(upTo?: bigint, from?: bigint): AsyncGenerator<RawEvent, undefined> {
    for await (const event of this.all(upTo, undefined, from)) if (!isOfTheServer(event)) yield event;
  }

  /** Every event of the streams that hold the metadata of others, in the order of the log. */
  async *metadata(upTo?: bigint): AsyncGenerator<RawEvent, undefined> {
    for await (const event of this.all(upTo, '$$')) if (!event.stream.startsWith('$$$')) yield event;
  }

  /** A call of its own for appends. */
  async appender(): Promise<Appender> {
    const call = await this.reached(within(ANSWER_MS, callAppend(this.client)));
    return new Appender(call, this.address);
  }

  /** Ends a stream for ever. */
  async tombstone(stream: string): Promise<void> {
    const deadline = ANSWER_MS;
    await this.reached(this.client.tombstoneStream(stream, { expectedRevision: ANY, deadline }));
  }

  async close(): Promise<void> {
    await dispose(this.client);
  }

  /** On a connection of its own: the client drops the connection of a read that is given up. */
  private async *all(upTo?: bigint, prefix?: string, from?: bigint): AsyncGenerator<RawEvent, undefined> {
    const wanted = request((options) => {
      const all = new Request.Options.AllOptions();
      if (from === undefined) all.setStart(new sharedPb.Empty());
      else all.setPosition(place(from));
      options.setAll(all);
      options.setCount(MOST);
      if (prefix !== undefined) filter(options, prefix);
    });
    const client = this.connect();
    const call = await this.open(client, wanted);
    try {
      for await (const answer of call as AsyncIterable<streamsPb.ReadResp>) {
        const recorded = answer.getEvent()?.getEvent();
        if (!recorded) continue;
        const event = rawEvent(recorded);
        if (upTo !== undefined && event.position > upTo) return undefined;
        yield event;
      }
    } catch (cause) {
      throw this.unreachable(cause);
    } finally {
      call.cancel();
      await dispose(client);
    }
    return undefined;
  }

  /** A read that ends by itself. */
  private async short(wanted: ReadReq): Promise<RawEvent[]> {
    const read = async (): Promise<RawEvent[]> => {
      const events: RawEvent[] = [];
      const call = await this.open(this.client, wanted);
      for await (const answer of call as AsyncIterable<streamsPb.ReadResp>) {
        const recorded = answer.getEvent()?.getEvent();
        if (recorded) events.push(rawEvent(recorded));
      }
      return events;
    };
    try {
      return await within(ANSWER_MS, read());
    } catch (cause) {
      if (isTombstoned(cause)) return [];
      throw this.unreachable(cause);
    }
  }

  private async open(client: EventStoreDBClient, wanted: ReadReq) {
    const create = client['GRPCStreamCreator'](StreamsClient, 'copy', (streams) =>
      streams.read(wanted, ...client['callArguments']({}, { deadline: Infinity })),
    );
    const call = await this.reached(within(ANSWER_MS, create()));
    call.on('error', () => undefined); // whoever reads gets it; after the reading it is our own cancelling
    return call;
  }

  private connect(): EventStoreDBClient {
    try {
      return EventStoreDBClient.connectionString(this.url);
    } catch (cause) {
      const why = cause instanceof Error ? cause.message.split('\n')[0] : String(cause);
      throw new CopyError('COPY.URL', { url: this.address, why: why ?? '' }, { cause });
    }
  }

  private async reached<T>(call: Promise<T>): Promise<T> {
    return call.catch((cause: unknown) => {
      throw this.unreachable(cause);
    });
  }

  private unreachable(cause: unknown): CopyError {
    const why = cause instanceof Error ? cause.message || cause.name : String(cause);
    return new CopyError('COPY.UNREACHABLE', { url: this.address, why }, { cause });
  }
}

/** An address as it may be shown. */
export function withoutPassword(url: string): string {
  return url.replace(/\/\/[^@/]*@/, '//');
}

function place(position: bigint): ReadReq.Options.Position {
  const at = new Request.Options.Position();
  at.setCommitPosition(String(position));
  at.setPreparePosition(String(position));
  return at;
}

function request(describe: (options: ReadReq.Options) => void): ReadReq {
  const options = new Request.Options();
  const ids = new Request.Options.UUIDOption();
  ids.setString(new sharedPb.Empty());
  options.setUuidOption(ids);
  options.setResolveLinks(false);
  options.setReadDirection(Request.Options.ReadDirection.FORWARDS);
  options.setNoFilter(new sharedPb.Empty());
  describe(options);
  const wanted = new Request();
  wanted.setOptions(options);
  return wanted;
}

function filter(options: ReadReq.Options, prefix: string): void {
  const streams = new Request.Options.FilterOptions.Expression();
  streams.addPrefix(prefix);
  const by = new Request.Options.FilterOptions();
  by.setStreamIdentifier(streams);
  by.setMax(WINDOW);
  by.setCheckpointintervalmultiplier(1);
  options.setFilter(by);
}

function isTombstoned(error: unknown): boolean {
  if (!(error instanceof Error) || !('metadata' in error)) return false;
  return error.metadata instanceof Metadata && error.metadata.get('exception').includes('stream-deleted');
}

async function dispose(client: EventStoreDBClient): Promise<void> {
  await within(CLOSE_MS, client.dispose()).catch(() => undefined); // some cancelled calls never say that they ended
}
