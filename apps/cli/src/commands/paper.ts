import { createHash } from 'node:crypto';
import { say } from '../console.js';
import { wholeFile } from '../export/output.js';
import { CliError, WRONG_USAGE } from '../failure.js';
import { asked } from '../import/asked.js';
import { PatientApi } from '../import/patient-api.js';
import { PAPER_KINDS, paperAddress, type PaperChoices, type PaperKindName, usageOf } from '../paper/kinds.js';
import { findApi, findTrialOf } from '../running-system.js';
import { text } from '../texts.js';
import { tokensFor } from '../tokens/tokens.js';

/** What `jejak paper` is told beside kind and ids. */
export interface PaperOptions extends PaperChoices {
  readonly out: string;
  /** Purpose code, where names are on it. */
  readonly purpose?: string;
  readonly lang?: string;
  readonly api?: string;
}

/**
 * `jejak paper KIND ID…`: has the API make a paper, so that its rules and its record of looks hold, and writes it as it comes. The
 * file appears under its name only when it is whole.
 *
 * @throws CliError PAPER.*, EXPORT.UNWRITABLE, TOKEN.*, and what the API refuses
 */
export async function paper(
  name: PaperKindName,
  ids: readonly string[],
  { out, purpose, lang, api: address, ...choices }: PaperOptions,
): Promise<void> {
  const path = paperAddress(PAPER_KINDS[name], ids, choices, lang);
  if (path === undefined)
    throw new CliError('PAPER.USAGE', 'paper.usage', { usage: usageOf(name) }, WRONG_USAGE);
  const base = findApi(address);
  const unreachable = { code: 'PAPER.API_UNREACHABLE', text: 'paper.unreachable' } as const;
  const api = new PatientApi(base, tokensFor(findTrialOf(base)), unreachable);
  const headers: Readonly<Record<string, string>> = purpose === undefined ? {} : { 'Jejak-Purpose': purpose };
  const { bytes, recorded } = await asked(() =>
    api.ask(path, { headers }, (response) => written(response, out)),
  );
  say(text('paper.done', { file: out, bytes }));
  if (recorded !== null) say(text('paper.hash', { hash: recorded }));
}

interface Written {
  readonly bytes: number;
  /** The hash that the API tells of a certificate; null of other papers. */
  readonly recorded: string | null;
}

/** Writes what arrives. @throws CliError PAPER.ALTERED, EXPORT.UNWRITABLE */
function written(response: Response, file: string): Promise<Written> {
  return wholeFile(file, async (output) => {
    const hash = createHash('sha256');
    let bytes = 0;
    for await (const chunk of chunksOf(response)) {
      hash.update(chunk);
      bytes += chunk.length;
      await output.write(chunk);
    }
    const [recorded, found] = [response.headers.get('Jejak-Content-Hash'), hash.digest('hex')];
    if (recorded !== null && recorded !== found)
      throw new CliError('PAPER.ALTERED', 'paper.altered', { expected: recorded, found });
    return { bytes, recorded };
  });
}

async function* chunksOf({ body }: Response): AsyncGenerator<Uint8Array> {
  const reader = body?.getReader();
  for (let part = await reader?.read(); part?.value !== undefined; part = await reader?.read())
    yield part.value;
}
