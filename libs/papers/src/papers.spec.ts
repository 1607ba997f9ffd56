import { createHash } from 'node:crypto';
import { elementsOf, faultOf, pagesOf } from '../../../test/support/pdf.js';
import { attendance, certificate, head, LONG_NAME, papers } from '../testing/samples.js';
import { attendanceList, certificatePdf, type Paper, pdfOf } from './index.js';

async function bytesOf(paper: Paper): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of pdfOf(paper)) chunks.push(chunk);
  return Buffer.concat(chunks);
}
const sha256 = (bytes: Buffer) => createHash('sha256').update(bytes).digest('hex');

const FOOT = { id: ['Halaman', 'dari'], en: ['Page', 'of'] } as const;

describe.each([
  [0, 'en'],
  [45, 'id'],
] as const)('with %i rows, in %s', (rows, language) => {
  it.each(Object.entries(papers(rows, language)))(
    '%s is a sound PDF with head, numbered pages and the same bytes each time',
    async (_, paper) => {
      const pdf = await bytesOf(paper);
      expect(await faultOf(pdf)).toBeUndefined();
      const pages = await pagesOf(pdf);
      expect(pages[0]).toContain('PEMERINTAH KOTA MEDAN');
      expect(pages[0]).toContain(paper.title);
      pages.forEach((page, index) => {
        const [nth, of] = FOOT[language];
        expect(page).toContain(`${nth} ${index + 1} ${of} ${pages.length}`);
        expect(page).toContain(paper.address);
      });
      expect(
        pdf.includes('/StructTreeRoot') && pdf.includes(language === 'id' ? '/Lang (id-ID)' : '/Lang (en)'),
      ).toBe(true);
      expect(sha256(await bytesOf(paper))).toBe(sha256(pdf));
    },
  );
});

it('keeps every row, on pages that each begin with the heading of the table', async () => {
  const pages = await pagesOf(await bytesOf(attendanceList(head('/x'), attendance(120))));
  const text = pages.join(' ');
  for (let number = 6; number < 120; number++)
    expect(text).toContain(`Pegawai Nomor ${String(number).padStart(5, '0')}`);
  for (const page of pages) {
    expect(page).toContain('Kehadiran');
    expect(page).toContain('NIP');
    expect(page).toContain('Pegawai Nomor'); // nobody signs a page that says nothing
  }
});

it('tells a reader of screens of every cell, on every page', async () => {
  const elements = await elementsOf(await bytesOf(attendanceList(head('/x'), attendance(120))));
  expect(elements.length).toBeGreaterThan(2);
  expect(elements[0]).toContain('H1');
  expect(elements.join(' ').match(/\bTD\b/g)).toHaveLength(120 * 5);
  for (const page of elements) expect(page).toMatch(/\bTR TD TD TD TD TD\b/);
});

it('writes long, accented and tricky names whole and in the direction of reading', async () => {
  const [page = ''] = await pagesOf(await bytesOf(attendanceList(head('/x'), attendance(6))));
  expect(page).toContain('Zoë Ångström-Şükrü Đặng');
  expect(page).toContain('Siti HANIMA Rahmah');
  expect(page).not.toMatch(/\p{Bidi_Control}/u);
  expect(page).toContain('\ufffd\ufffd\ufffd\ufffd Batak');
  const letters = page.replaceAll(' ', '');
  expect(letters).toContain(LONG_NAME.replaceAll(' ', ''));
  expect(letters).toContain('A'.repeat(300));
});

it('says what an empty table lacks', async () => {
  const [page] = await pagesOf(await bytesOf(attendanceList(head('/x'), attendance(0))));
  expect(page).toContain('Tidak ada peserta.');
});

describe('a certificate', () => {
  it('is one page, sound, and says who, what and for how many hours', async () => {
    for (const change of [{}, { name: LONG_NAME, title: LONG_NAME }]) {
      const { bytes } = await certificatePdf({ ...certificate, ...change });
      expect(await faultOf(bytes)).toBeUndefined();
      const pages = await pagesOf(bytes);
      expect(pages).toHaveLength(1);
      for (const words of ['24 jam pelajaran (JP)', certificate.number, '198705122010012003', '5 Maret 2026'])
        expect(pages[0]).toContain(words);
    }
  });

  it('says the same in English', async () => {
    const { bytes } = await certificatePdf({ ...certificate, language: 'en' });
    const pages = await pagesOf(bytes);
    expect(pages).toHaveLength(1);
    for (const words of ['who took part in and passed', '24 lesson hours (JP), completed on 4 March 2026'])
      expect(pages[0]).toContain(words);
  });

  it('has the hash that it had when others were issued: what was printed can be printed again', async () => {
    const { bytes, sha256: told } = await certificatePdf(certificate);
    expect(sha256(bytes)).toBe(told);
    expect(told).toBe(HASH);
    expect((await certificatePdf({ ...certificate, jp: 23 })).sha256).not.toBe(told);
  });
});

/**
 * Whatever changes this hash (the layout, the font, pdfkit) makes that certificates issued before are refused when they are
 * printed again (`PAPER.OTHER_CONTENT`): say so in the release notes.
 */
const HASH = '8e71634c83a23528c865e1afe4ed5cc72cdd10687eee6498286a071e1cdf0bd0';
