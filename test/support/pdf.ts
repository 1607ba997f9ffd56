import { execFile } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Reads PDFs in a process of its own: the reader is a module that Jest cannot load. */
const READER = `
  import { extractText, getDocumentProxy } from 'unpdf';
  const chunks = [];
  for await (const chunk of process.stdin) chunks.push(chunk);
  const pdf = await getDocumentProxy(new Uint8Array(Buffer.concat(chunks)));
  const { text } = await extractText(pdf, { mergePages: false });
  process.stdout.write(JSON.stringify(text));`;

/** The text of each page of a PDF, as another library than the one that wrote it finds it. */
export function pagesOf(pdf: Uint8Array): Promise<readonly string[]> {
  return new Promise((resolve, reject) => {
    const options = { maxBuffer: 64 * 1024 * 1024 };
    const reader = execFile(
      process.execPath,
      ['--input-type=module', '-e', READER],
      options,
      (error, stdout, stderr) => {
        if (error) reject(new Error(stderr, { cause: error }));
        else resolve((JSON.parse(stdout) as string[]).map((page) => page.replace(/\s+/g, ' ')));
      },
    );
    reader.stdin?.end(pdf);
  });
}

/** What `qpdf --check` says of a PDF, where it is installed: undefined if it is sound, or if there is no qpdf. */
export async function faultOf(pdf: Uint8Array): Promise<string | undefined> {
  const folder = await mkdtemp(join(tmpdir(), 'pdf-'));
  try {
    const file = join(folder, 'paper.pdf');
    await writeFile(file, pdf);
    return await new Promise((resolve) => {
      execFile('qpdf', ['--check', file], (error, stdout, stderr) => {
        resolve(error && error.code !== 'ENOENT' ? `${stdout}${stderr}` : undefined);
      });
    });
  } finally {
    await rm(folder, { recursive: true });
  }
}
