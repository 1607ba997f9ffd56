import {
  Client,
  type ClientDuplexStream,
  credentials,
  type ServiceError,
  status as Code,
} from '@grpc/grpc-js';

/** A client without manners: it sends any bytes as a message, and reads only when it wants to. */
export class RawClient {
  private readonly client: Client;

  constructor(port: number) {
    this.client = new Client(`127.0.0.1:${port}`, credentials.createInsecure(), {
      'grpc.max_send_message_length': -1,
      'grpc.use_local_subchannel_pool': 1,
    });
  }

  close(): void {
    this.client.close();
  }

  /** Sends these messages over one call of the Streams service and ends it; resolves with how it ended. */
  send(method: string, ...messages: Uint8Array[]): Promise<Ended> {
    const answers: Buffer[] = [];
    const call = this.call(method);
    for (const message of messages) call.write(message);
    call.end();
    return new Promise((resolve) => {
      call.on('data', (answer: Buffer) => answers.push(answer));
      call.on('error', (error: ServiceError) =>
        resolve({ code: error.code, details: error.details, answers }),
      );
      call.on('end', () => resolve({ code: Code.OK, details: '', answers }));
    });
  }

  /** An open call; nothing is read from it unless somebody listens to its data. */
  call(method: string): ClientDuplexStream<Uint8Array, Buffer> {
    const asIs = (bytes: Uint8Array): Buffer => Buffer.from(bytes);
    return this.client.makeBidiStreamRequest(`/event_store.client.streams.Streams/${method}`, asIs, asIs);
  }
}

export interface Ended {
  code: Code;
  details: string;
  answers: Buffer[];
}
