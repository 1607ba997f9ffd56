/** Limits of one answer. */
export interface Limits {
  /** Until the last byte, in milliseconds. */
  readonly timeoutMs: number;
  /** Unpacked, in bytes. */
  readonly mostBytes: number;
}

const JSON_TYPE = /^application\/(?:[\w.+-]+\+)?json\s*(?:;|$)/i;

/**
 * Asks for a JSON document. No redirect is followed, and no more is read than the limits allow.
 *
 * @throws Error saying what was wrong with the answer
 */
export async function fetchJson(url: URL, { timeoutMs, mostBytes }: Limits): Promise<unknown> {
  const response = await fetch(url, {
    headers: { Accept: 'application/json' },
    redirect: 'manual',
    signal: AbortSignal.timeout(timeoutMs),
  });
  try {
    if (response.status !== 200) throw new Error(`answered with status ${response.status}`);
    if (!JSON_TYPE.test(response.headers.get('content-type') ?? ''))
      throw new Error('did not answer with JSON');
    return JSON.parse(response.body ? await textOf(response.body, mostBytes) : '');
  } finally {
    // what is left of it is of no interest
    await response.body?.cancel().catch(() => undefined);
  }
}

/** Who stops reading closes the connection. */
async function textOf(body: AsyncIterable<Uint8Array>, mostBytes: number): Promise<string> {
  const decoder = new TextDecoder('utf-8', { fatal: true });
  let text = '';
  let bytes = 0;
  for await (const chunk of body) {
    bytes += chunk.byteLength;
    if (bytes > mostBytes) throw new Error(`answered with more than ${mostBytes} bytes`);
    text += decoder.decode(chunk, { stream: true });
  }
  return text + decoder.decode();
}
