import { once } from 'node:events';
import { type AddressInfo, createServer, type Server, Socket } from 'node:net';

/** Stands between a client and PostgreSQL, and does to one statement what a network can do to it. */
export class PostgresProxy {
  readonly #sockets = new Set<Socket>();
  #trap: { text: string; spring: (caught: CaughtStatement) => void } | undefined;

  private constructor(
    private readonly server: Server,
    /** Of the database, through the proxy. */
    readonly url: string,
  ) {}

  static async before(databaseUrl: string): Promise<PostgresProxy> {
    const server = createServer().listen(0, '127.0.0.1');
    await once(server, 'listening');
    const url = new URL(databaseUrl);
    const target = { port: Number(url.port), host: url.hostname };
    url.host = `127.0.0.1:${(server.address() as AddressInfo).port}`;
    const proxy = new PostgresProxy(server, url.href);
    server.on('connection', (client) => proxy.#connect(client, new Socket().connect(target)));
    return proxy;
  }

  /** The next statement with this text, once it has come here; it goes no further by itself. */
  catch(text: string): Promise<CaughtStatement> {
    return new Promise((spring) => {
      this.#trap = { text, spring };
    });
  }

  /** Ends all connections. */
  async close(): Promise<void> {
    for (const socket of this.#sockets) socket.destroy();
    this.server.close();
    await once(this.server, 'close');
  }

  #connect(client: Socket, server: Socket): void {
    for (const socket of [client, server]) {
      this.#sockets.add(socket);
      socket.setNoDelay().on('error', () => undefined); // 'close' follows
      socket.on('close', () => this.#sockets.delete(socket));
    }
    client.on('close', () => server.destroy());
    server.on('close', () => client.destroy());
    server.on('data', (answer) => client.write(answer));
    client.on('data', (statement) => {
      if (!this.#trap || !statement.includes(this.#trap.text)) {
        server.write(statement);
        return;
      }
      const { spring } = this.#trap;
      this.#trap = undefined;
      client.pause();
      spring(new CaughtStatement(client, server, statement));
    });
  }
}

/** A statement on its way, and the connection that it came on. Call one of these, once. */
export class CaughtStatement {
  constructor(
    private readonly client: Socket,
    private readonly server: Socket,
    private readonly statement: Buffer,
  ) {}

  /** As if nothing had been. */
  pass(): void {
    this.server.write(this.statement);
    this.client.resume();
  }

  /** The connection breaks, and the statement is lost. */
  cut(): void {
    this.client.destroy();
  }

  /** It is carried out; then the connection breaks, and the answer is lost. */
  cutAnswer(): void {
    this.server.removeAllListeners('data').once('data', () => this.client.destroy());
    this.pass();
  }

  /** The client loses its connection now; the server gets the statement when the result is called. */
  delay(): () => void {
    this.client.removeAllListeners('close').destroy();
    this.server.removeAllListeners('data').resume();
    return () => this.server.end(this.statement);
  }
}
