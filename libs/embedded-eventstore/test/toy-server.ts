import type { ServerCall } from '../src/transport/call.js';
import { type Handler, oneRequest, unary } from '../src/transport/handlers.js';
import { GrpcServer, type GrpcServerOptions } from '../src/transport/server.js';
import { StatusCode, StatusError } from '../src/transport/status.js';
import { RawClient } from './raw-client.js';

export const MAX_BYTES = 4 * 1024 * 1024;
export const KIB = Buffer.alloc(1024, 'x');
export const STOPPING = { code: StatusCode.UNAVAILABLE, details: 'stopping' };

/** A server on our transport whose methods do what tests need. */
export class ToyServer {
  port = 0;
  client: RawClient;
  /** The calls of /echo, /silent and /upload. */
  readonly open: ServerCall[] = [];
  /** What happened to calls. */
  readonly said: string[] = [];
  private server: GrpcServer;

  static async start(options?: Partial<GrpcServerOptions>): Promise<ToyServer> {
    const toy = new ToyServer();
    await toy.start(options);
    return toy;
  }

  /** Starts it, again on the port that it had, with a client. */
  async start(options: Partial<GrpcServerOptions> = {}): Promise<void> {
    this.server = new GrpcServer({
      handlers: new Map(Object.entries(this.handlers()).map(([name, handler]) => [`/${name}`, handler])),
      maxMessageBytes: MAX_BYTES,
      statusOf: (error) => ({ code: StatusCode.INTERNAL, details: String(error) }),
      ...options,
    });
    this.port = await this.server.listen('127.0.0.1', this.port);
    this.client = new RawClient(this.port);
  }

  /** Stops it as a server is stopped, which must not depend on what its client does. */
  async stop(): Promise<void> {
    await this.server.stop(STOPPING);
    this.client.close();
  }

  private handlers(): Record<string, Handler> {
    const { open, said } = this;
    const keep = (call: ServerCall): void => {
      open.push(call);
      call.onClose = () => said.push('closed');
    };
    return {
      echo: (call) => {
        keep(call);
        call.onMessage = (message) => call.write(Buffer.from(message));
        call.onEnd = () => call.end();
      },
      upper: unary((request) => Buffer.from(request.toString().toUpperCase())),
      many: oneRequest((request, call) => {
        for (let i = 0; i < Number(request); i++) call.write(Buffer.from(String(i)));
        call.end();
      }),
      silent: keep,
      upload: keep,
      flood: oneRequest((request, call) => {
        let sent = 0;
        const pump = (): void => {
          while (call.hasRoom && sent < Number(request))
            call.write(Buffer.concat([KIB, Buffer.from(`${sent++}`)]));
          said.push(`sent ${sent}`);
          if (sent === Number(request)) call.end();
        };
        call.onRoom = pump;
        pump();
      }),
      refuse: () => {
        const trailers = { exception: 'too-late' };
        throw new StatusError({ code: StatusCode.FAILED_PRECONDITION, details: 'Sudah 100 % … é', trailers });
      },
      broken: unary(() => Promise.reject(new Error('broken'))),
    };
  }
}
