import { createHash } from 'node:crypto';
import { extractText, getDocumentProxy } from 'unpdf';
import { attendance, certificate, head, LONG_NAME, papers } from '../testing/samples.js';
import { attendanceList, certificatePdf, type Paper, pdfOf } from './index.js';

async function bytesOf(paper: Paper): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of pdfOf(paper)) chunks.push(chunk);
  return Buffer.concat(chunks);
}
async function pagesOf(pdf: Buffer): Promise<readonly string[]> {
  const { text } = await extractText(await getDocumentProxy(new Uint8Array(pdf)), { mergePages: false });
  return text.map((page) => page.replace(/\s+/g, ' '));
}
const sha256 = (bytes: Buffer) => createHash('sha256').update(bytes).digest('hex');

it('x', async () => {
  const fs = await import('node:fs');
  const dir = process.env.PAPERS_DIR ?? '/tmp/papers-out';
  fs.mkdirSync(dir, { recursive: true });
  for (const [name, paper] of Object.entries(papers(60)))
    fs.writeFileSync(`${dir}/${name}.pdf`, await bytesOf(paper));
  for (const [name, paper] of Object.entries(papers(0)))
    fs.writeFileSync(`${dir}/${name}-0.pdf`, await bytesOf(paper));
  fs.writeFileSync(`${dir}/certificate.pdf`, (await certificatePdf(certificate)).bytes);
  fs.writeFileSync(
    `${dir}/certificate-long.pdf`,
    (await certificatePdf({ ...certificate, name: LONG_NAME, title: LONG_NAME })).bytes,
  );
  const pages = await pagesOf(await bytesOf(attendanceList(head('/x'), attendance(60))));
  console.log(pages[0], pages.length, sha256(Buffer.from('')));
});
