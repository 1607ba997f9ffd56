import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { z } from 'zod';

export const TOKEN = 'hvs.test';

/** What a request is answered; `undefined` for never. */
export interface Answer {
  readonly status: number;
  readonly body: unknown;
  readonly headers?: Readonly<Record<string, string>>;
}

const items = z.array(
  z.object({
    plaintext: z.string().optional(),
    ciphertext: z.string().optional(),
    associated_data: z.string().default(''),
  }),
);
const bodies = z.object({
  batch_input: items.default([]),
  min_decryption_version: z.int().optional(),
  min_encryption_version: z.int().optional(),
  min_available_version: z.int().optional(),
});
type Body = z.output<typeof bodies>;

/**
 * Behaves as the transit engine of Vault is documented and as its source (builtin/logical/transit) says, for one key
 * `jejak` of type aes256-gcm96: encrypt, decrypt, read, rotate, config, trim. `meddle` changes what it answers.
 */
export class VaultStandIn {
  readonly #keys = new Map<number, Buffer>([[1, randomBytes(32)]]);
  #latest = 1;
  #available = 0;
  #decryption = 1;
  #encryption = 0;
  readonly requests: { method: string; path: string }[] = [];
  /** Of the key, as `GET keys/jejak` tells. */
  facts: Readonly<Record<string, unknown>> = { type: 'aes256-gcm96', derived: false, exportable: false };
  /** Versions before 1.9 know no `associated_data`. */
  bindsContext = true;
  /** Older versions say of a batch with one bad item only that. */
  batchResultsWith400 = true;
  meddle: (path: string, answer: Answer) => Answer | undefined = (_, answer) => answer;

  private constructor(private readonly server: Server) {}

  static async start(): Promise<VaultStandIn> {
    const server = createServer();
    const vault = new VaultStandIn(server);
    server.on('request', (request, response) => void vault.#serve(request, response));
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    return vault;
  }

  get address(): string {
    return `http://127.0.0.1:${(this.server.address() as AddressInfo).port}`;
  }

  async stop(): Promise<void> {
    this.server.closeAllConnections();
    await new Promise((resolve) => this.server.close(resolve));
  }

  async #serve(request: IncomingMessage, response: ServerResponse): Promise<void> {
    let text = '';
    for await (const part of request) text += String(part);
    const path = request.url ?? '';
    this.requests.push({ method: request.method ?? '', path });
    const answer = this.meddle(path, this.#answer(request, path, text));
    if (!answer) return;
    const body = typeof answer.body === 'string' ? answer.body : JSON.stringify(answer.body);
    response.writeHead(answer.status, { 'content-type': 'application/json', ...answer.headers }).end(body);
  }

  #answer({ method, headers }: IncomingMessage, path: string, text: string): Answer {
    if (headers['x-vault-token'] !== TOKEN) return refusal(403, 'permission denied');
    const body = bodies.parse(text === '' ? {} : JSON.parse(text));
    switch (`${method ?? ''} ${path.replace('/v1/transit/', '')}`) {
      case 'GET keys/jejak':
        return this.#read();
      case 'POST encrypt/jejak':
        return this.#each(body, (item) => this.#encrypt(item));
      case 'POST decrypt/jejak':
        return this.#each(body, (item) => this.#decrypt(item));
      case 'POST keys/jejak/rotate':
        this.#keys.set(++this.#latest, randomBytes(32));
        return this.#read();
      case 'POST keys/jejak/config':
        return this.#configure(body);
      case 'POST keys/jejak/trim':
        return this.#trim(body.min_available_version ?? 0);
      default:
        return refusal(404);
    }
  }

  #read(): Answer {
    const keys = [...this.#keys.keys()].filter((version) => version >= this.#decryption);
    return data({
      ...this.facts,
      name: 'jejak',
      keys: Object.fromEntries(keys.map((version) => [String(version), 1_700_000_000])),
      latest_version: this.#latest,
      min_available_version: this.#available,
      min_decryption_version: this.#decryption,
      min_encryption_version: this.#encryption,
    });
  }

  #each({ batch_input: batch }: Body, work: (item: Body['batch_input'][number]) => object): Answer {
    if (batch.length === 0) return refusal(400, 'missing batch input to process');
    const results = batch.map(work);
    const failed = results.find((result) => 'error' in result);
    if (!failed) return data({ batch_results: results });
    if (!this.batchResultsWith400) return refusal(400, String(failed.error));
    return { status: 400, body: { data: { batch_results: results } } };
  }

  #encrypt({ plaintext = '', associated_data: additional }: Body['batch_input'][number]): object {
    const nonce = randomBytes(12);
    const cipher = createCipheriv('aes-256-gcm', this.#key(this.#latest), nonce);
    if (this.bindsContext) cipher.setAAD(Buffer.from(additional, 'base64'));
    const bytes = Buffer.concat([
      nonce,
      cipher.update(plaintext, 'base64'),
      cipher.final(),
      cipher.getAuthTag(),
    ]);
    return { ciphertext: `vault:v${this.#latest}:${bytes.toString('base64')}`, key_version: this.#latest };
  }

  #decrypt({ ciphertext = '', associated_data: additional }: Body['batch_input'][number]): object {
    const [, digits, base64] = /^vault:v(\d+):(.+)$/.exec(ciphertext) ?? [];
    if (digits === undefined || base64 === undefined) return { error: 'invalid ciphertext: no prefix' };
    const version = Number(digits);
    if (version > this.#latest) return { error: 'invalid ciphertext: version is too new' };
    if (version < this.#decryption)
      return { error: 'ciphertext or signature version is disallowed by policy (too old)' };
    const bytes = Buffer.from(base64, 'base64');
    const decipher = createDecipheriv('aes-256-gcm', this.#key(version), bytes.subarray(0, 12));
    if (this.bindsContext) decipher.setAAD(Buffer.from(additional, 'base64'));
    decipher.setAuthTag(bytes.subarray(-16));
    try {
      const plain = Buffer.concat([decipher.update(bytes.subarray(12, -16)), decipher.final()]);
      return { plaintext: plain.toString('base64') };
    } catch {
      return { error: 'cipher: message authentication failed' };
    }
  }

  #configure({ min_decryption_version: decryption, min_encryption_version: encryption }: Body): Answer {
    if (decryption !== undefined) {
      if (decryption > this.#latest)
        return refusal(400, 'cannot set min decryption version above latest version');
      this.#decryption = decryption;
    }
    if (encryption !== undefined) this.#encryption = encryption;
    return this.#read();
  }

  #trim(first: number): Answer {
    if (first < this.#available) return refusal(400, 'minimum available version cannot be decremented');
    if (this.#encryption === 0)
      return refusal(
        400,
        'minimum available version cannot be set when minimum encryption version is not set',
      );
    if (first > this.#encryption || first > this.#decryption)
      return refusal(
        400,
        'minimum available version cannot be greater than minimum encryption or decryption version',
      );
    this.#available = first;
    for (const version of this.#keys.keys()) if (version < first) this.#keys.delete(version);
    return this.#read();
  }

  #key(version: number): Buffer {
    const key = this.#keys.get(version);
    if (!key) throw new Error(`version ${version} was trimmed`);
    return key;
  }
}

const data = (facts: object): Answer => ({ status: 200, body: { data: facts } });
const refusal = (status: number, ...errors: string[]): Answer => ({ status, body: { errors } });
