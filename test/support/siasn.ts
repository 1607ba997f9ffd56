import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';

/**
 * How the stand-in meets a row that is saved or removed.
 *
 * - `ok`: as it should; `late`: after a while; `no-id`: it says yes and no id
 * - `lost`: done, and the connection ends without an answer; `hangs`: done, and nothing is ever said
 * - `garbled`: done, and the answer comes twice in one; `500-done`, `html-done`: done, and another says that it failed
 * - `dropped`: not done, and the connection ends; `500`, `html`, `400`, `no`, `429`, `401`: not done
 */
export const MANNERS = [
  ...['ok', 'late', 'no-id', 'lost', 'hangs', 'garbled', '500-done', 'html-done'],
  ...['dropped', '500', 'html', '400', 'no', '429', '401'],
] as const;
export type Manner = 'ok' | 'late' | 'no-id' | 'lost' | 'hangs' | 'garbled' | '500-done' | 'html-done' | 'dropped'
  | '500' | 'html' | '400' | 'no' | '429' | '401'; // prettier-ignore

const NOT_DONE: ReadonlySet<Manner> = new Set(['dropped', '500', 'html', '400', 'no', '429', '401']);
const HTML = '<html><body>502 Bad Gateway</body></html>';

type Row = Record<string, unknown> & { readonly id: string; readonly pnsOrangId: string };

/** A server that stands in for SIASN: the calls that Jejak makes, on this machine, with whatever manners a test wants. */
export class StandInSiasn {
  /** Rows, by list. */
  readonly rows = { kursus: [] as Row[], diklat: [] as Row[] };
  /** Requests that came, without those for lists. */
  readonly asked: { readonly method: string; readonly path: string; readonly body: unknown }[] = [];
  /** How requests that change something are met. */
  manner: () => Manner = () => 'ok';
  /** Whether lists are told. */
  listed: 'ok' | '500' | 'html' | 'none' = 'ok';
  /** How long `late` takes. */
  lateMs = 300;
  readonly #people = new Map<string, string>();
  readonly #server = createServer((request, response) => {
    this.#answer(request, response).catch(() => response.destroy());
  });

  static async start(): Promise<StandInSiasn> {
    const standIn = new StandInSiasn();
    standIn.#server.listen(0, '127.0.0.1');
    await once(standIn.#server, 'listening');
    return standIn;
  }

  get url(): string {
    return `http://127.0.0.1:${(this.#server.address() as AddressInfo).port}/apisiasn/1.0`;
  }

  /** Lets it know somebody, as people are known there. */
  knows(nip: string, pnsOrangId: string): void {
    this.#people.set(nip, pnsOrangId);
  }

  async close(): Promise<void> {
    this.#server.closeAllConnections();
    this.#server.close();
    await once(this.#server, 'close');
  }

  async #answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const chunks: Buffer[] = [];
    for await (const chunk of request as AsyncIterable<Buffer>) chunks.push(chunk);
    const path = (request.url ?? '').replace('/apisiasn/1.0/', '');
    const [first = '', second = '', third = ''] = path.split('/');
    if (first === 'pns') this.#list(response, second === 'rw-diklat' ? 'diklat' : 'kursus', third);
    else {
      const body: unknown = chunks.length > 0 ? JSON.parse(Buffer.concat(chunks).toString()) : undefined;
      this.asked.push({ method: request.method ?? '', path, body });
      await this.#change(response, first === 'diklat' ? 'diklat' : 'kursus', second, third, body);
    }
  }

  #list(response: ServerResponse, list: 'kursus' | 'diklat', nip: string): void {
    if (this.listed === 'none') return void response.destroy();
    if (this.listed === '500') {
      send(response, 500, { message: 'down' });
      return;
    }
    if (this.listed === 'html') {
      send(response, 200, HTML);
      return;
    }
    const person = this.#people.get(nip);
    const rows = this.rows[list].filter(({ pnsOrangId }) => pnsOrangId === person);
    // as it was seen: the number has another name in lists, and an empty list is a text
    const told = rows.map(({ nomorSertipikat, ...row }) => ({ ...row, noSertipikat: nomorSertipikat }));
    send(response, 200, { code: 1, data: told.length > 0 ? told : 'Data tidak ditemukan' });
  }

  async #change(response: ServerResponse, list: 'kursus' | 'diklat', deed: string, id: string, body: unknown) {
    const manner = this.manner();
    const done = NOT_DONE.has(manner) ? '' : deed === 'save' ? this.#save(list, body) : this.#remove(list, id);
    const yes = { success: true, message: 'success', mapData: { [list === 'kursus' ? 'rwKursusId' : 'rwDiklatId']: done } };
    if (manner === 'hangs') return;
    if (manner === 'lost' || manner === 'dropped') return void response.destroy();
    if (manner === 'late') await sleep(this.lateMs);
    if (manner === 'garbled') { send(response, 200, JSON.stringify(yes).repeat(2)); return; }
    if (manner === '500' || manner === '500-done') { send(response, 500, { message: 'error' }); return; }
    if (manner === 'html' || manner === 'html-done') { send(response, 200, HTML); return; }
    if (manner === '400') { send(response, 400, { message: 'nomorSertipikat tidak valid' }); return; }
    if (manner === 'no') { send(response, 200, { success: false, message: 'Data sudah dikunci' }); return; }
    if (manner === '401') { send(response, 401, { message: 'Invalid Credentials' }); return; }
    if (manner === '429') { send(response, 429, { message: 'slow down' }, { 'retry-after': '1' }); return; }
    send(response, 200, manner === 'no-id' ? { success: true, message: 'success', mapData: {} } : yes);
  } // prettier-ignore

  #save(list: 'kursus' | 'diklat', body: unknown): string {
    const given = body as Omit<Row, 'id'> & { readonly id?: string };
    const id = given.id ?? randomBytes(16).toString('hex');
    const row = { ...given, id } as Row;
    const at = this.rows[list].findIndex((one) => one.id === id);
    if (at >= 0) this.rows[list][at] = row;
    else this.rows[list].push(row);
    return id;
  }

  #remove(list: 'kursus' | 'diklat', id: string): string {
    this.rows[list] = this.rows[list].filter((row) => row.id !== id);
    return id;
  }
}

function send(response: ServerResponse, status: number, body: object | string, headers = {}): void {
  const text = typeof body === 'string' ? body : JSON.stringify(body);
  const type = text.startsWith('<') ? 'text/html' : 'application/json';
  response.writeHead(status, { 'content-type': type, ...headers }).end(text);
}
