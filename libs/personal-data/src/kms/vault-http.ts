import { KmsUnavailable, KmsUnsafe } from '../errors.js';

/** Where a Vault (or OpenBao) is, and what of it is used. */
export interface VaultOptions {
  /** `https://vault.kota.go.id:8200`; plain http on this machine only, as secrets go over it. */
  readonly address: string;
  readonly token: string;
  /** Where the transit engine is mounted; default `transit`. */
  readonly mount?: string;
  /** Name of the master key in it; default `jejak`. */
  readonly key?: string;
  /** Namespace (Vault Enterprise, OpenBao). */
  readonly namespace?: string;
  /** For each request; default 2 s. */
  readonly timeoutMs?: number;
}

/** What Vault answered: the status, and `data` and `errors` of the body. */
export interface VaultAnswer {
  readonly status: number;
  readonly data: Readonly<Record<string, unknown>>;
  readonly errors: readonly string[];
}

type Part = 'encrypt' | 'decrypt' | 'keys';

/** One request to the transit engine. It is sent once; whoever asked decides whether to ask again. */
export class VaultHttp {
  readonly where: string;
  readonly #headers: Readonly<Record<string, string>>;
  readonly #base: string;
  readonly #key: string;
  readonly #timeoutMs: number;

  constructor({
    address,
    token,
    mount = 'transit',
    key = 'jejak',
    namespace,
    timeoutMs = 2000,
  }: VaultOptions) {
    const { protocol, hostname, origin } = new URL(address);
    const here = hostname === 'localhost' || hostname === '[::1]' || /^127(\.\d+){3}$/.test(hostname);
    if (protocol !== 'https:' && !(protocol === 'http:' && here))
      throw new KmsUnsafe(`${origin}: secrets would go over the network in the clear. Give an https address`);
    this.where = `Vault ${origin}, ${mount}/keys/${key}`;
    this.#base = `${origin}/v1/${mount.split('/').map(encodeURIComponent).join('/')}`;
    this.#key = encodeURIComponent(key);
    this.#timeoutMs = timeoutMs;
    this.#headers = {
      'X-Vault-Token': token,
      'X-Vault-Request': 'true',
      ...(namespace !== undefined && { 'X-Vault-Namespace': namespace }),
    };
  }

  /**
   * @param part `encrypt`, `decrypt`, or `keys` with `action` (`rotate`, `config`, `trim`) behind the key's name
   * @returns answers of 200 to 204 and of 400; everything else is thrown
   * @throws KmsUnavailable
   */
  async ask(part: Part, { action, body }: { action?: string; body?: object } = {}): Promise<VaultAnswer> {
    const url = `${this.#base}/${part}/${this.#key}${action === undefined ? '' : `/${action}`}`;
    let response: Response;
    let text: string;
    try {
      response = await fetch(url, {
        method: body ? 'POST' : 'GET',
        headers: this.#headers,
        ...(body && { body: JSON.stringify(body) }),
        redirect: 'manual', // the token is for this address only
        signal: AbortSignal.timeout(this.#timeoutMs),
      });
      text = await response.text();
    } catch (error) {
      throw new KmsUnavailable(`${this.where} does not answer`, { cause: error });
    }
    return this.#read(response.status, text);
  }

  #read(status: number, text: string): VaultAnswer {
    const body = text === '' ? {} : parsed(text);
    const errors = Array.isArray(body?.errors) ? body.errors.filter((one) => typeof one === 'string') : [];
    const hint = HINTS[status];
    if (status !== 400 && (status < 200 || status > 204))
      throw new KmsUnavailable(`${this.where} answers ${status}${hint === undefined ? '' : `: ${hint}`}`);
    if (!body) throw this.wrong();
    return { status, data: isRecord(body.data) ? body.data : {}, errors };
  }

  /** For an answer that the documented API does not give. */
  wrong(): KmsUnavailable {
    return new KmsUnavailable(`${this.where} gives an answer that is not that of a transit engine`);
  }
}

const HINTS: Readonly<Record<number, string>> = {
  307: 'it points to another address; give that of the active node',
  403: 'the token has run out, or its policy does not allow this',
  404: 'there is no such key or transit engine; make the key (type aes256-gcm96) first',
  429: 'too many requests, or a standby',
  503: 'it is sealed or in maintenance',
};

export function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function parsed(text: string): Readonly<Record<string, unknown>> | undefined {
  try {
    const value: unknown = JSON.parse(text);
    return isRecord(value) ? value : undefined;
  } catch {
    return undefined;
  }
}
