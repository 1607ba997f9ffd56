import { execFile } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Reads PDFs in a process of its own: the reader is a module that Jest cannot load. */
const READER = `
  import { extractText, getDocumentProxy } from 'unpdf';
  const chunks = [];
  for await (const chunk of process.stdin) chunks.push(chunk);
  const pdf = await getDocumentProxy(new Uint8Array(Buffer.concat(chunks)));`;
const TEXTS = `
  const { text } = await extractText(pdf, { mergePages: false });
  process.stdout.write(JSON.stringify(text));`;
/** Names of the elements of the structure that the marks of a page belong to. */
const ELEMENTS = `
  const names = ({ role, children = [] }) => [...(role ? [role] : []), ...children.flatMap(names)];
  const pages = [];
  for (let page = 1; page <= pdf.numPages; page++)
    pages.push(names((await (await pdf.getPage(page)).getStructTree()) ?? {}).join(' '));
  process.stdout.write(JSON.stringify(pages));`;

/** The text of each page of a PDF, as another library than the one that wrote it finds it. */
export const pagesOf = async (pdf: Uint8Array): Promise<readonly string[]> =>
  (await read(pdf, TEXTS)).map((page) => page.replace(/\s+/g, ' '));

/** What a reader of screens finds on each page of a PDF: the names of the elements, in order. */
export const elementsOf = (pdf: Uint8Array): Promise<readonly string[]> => read(pdf, ELEMENTS);

function read(pdf: Uint8Array, wanted: string): Promise<string[]> {
  return new Promise((resolve, reject) => {
    const options = { maxBuffer: 64 * 1024 * 1024 };
    const reader = execFile(
      process.execPath,
      ['--input-type=module', '-e', READER + wanted],
      options,
      (error, stdout, stderr) => {
        if (error) reject(new Error(stderr, { cause: error }));
        else resolve(JSON.parse(stdout) as string[]);
      },
    );
    reader.stdin?.end(pdf);
  });
}

/** What `qpdf --check` says of a PDF: undefined if it is sound. Where it is not installed nothing is checked, which is said aloud. */
export async function faultOf(pdf: Uint8Array): Promise<string | undefined> {
  const folder = await mkdtemp(join(tmpdir(), 'pdf-'));
  try {
    const file = join(folder, 'paper.pdf');
    await writeFile(file, pdf);
    return await new Promise((resolve) => {
      execFile('qpdf', ['--check', file], (error, stdout, stderr) => {
        if (error?.code === 'ENOENT')
          process.stderr.write('NOT CHECKED by qpdf, which is not installed here\n');
        resolve(error && error.code !== 'ENOENT' ? `${stdout}${stderr}` : undefined);
      });
    });
  } finally {
    await rm(folder, { recursive: true });
  }
}
