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
    return JSON.parse(await textOf(response, mostBytes));
  } finally {
    // what is left of it is of no interest
    await response.body?.cancel().catch(() => undefined);
  }
}

async function textOf(response: Response, mostBytes: number): Promise<string> {
  const decoder = new TextDecoder('utf-8', { fatal: true });
  const reader = (response.body ?? new Blob([]).stream()).getReader();
  let text = '';
  let bytes = 0;
  try {
    for (;;) {
      const { done, value } = await reader.read();
      if (done) return text + decoder.decode();
      bytes += value.byteLength;
      if (bytes > mostBytes) throw new Error(`answered with more than ${mostBytes} bytes`);
      text += decoder.decode(value, { stream: true });
    }
  } finally {
    await reader.cancel().catch(() => undefined);
    reader.releaseLock();
  }
}
