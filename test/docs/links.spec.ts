import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';

const pages = execFileSync('git', ['ls-files', '--cached', '--others', '--exclude-standard', '*.md'], {
  encoding: 'utf8',
})
  .split('\n')
  .filter((page) => page !== '' && existsSync(page));

const withoutCode = (page: string) => readFileSync(page, 'utf8').replace(/^```[\s\S]*?^```/gm, '');

/** Where links of the page lead inside this repository. */
const linksOf = (page: string) =>
  [...withoutCode(page).matchAll(/\]\(([^)\s]+)\)/g)]
    .map(([, target = '']) => target)
    .filter((target) => !/^[a-z]+:/.test(target))
    .map((target) => {
      const [file = '', heading] = target.split('#');
      return { target, file: file === '' ? page : path.join(path.dirname(page), file), heading };
    });

/** Names of the headings, as GitHub makes them. */
const headingsOf = (page: string) =>
  [...withoutCode(page).matchAll(/^#+ (.+)$/gm)].map(([, heading = '']) =>
    heading
      .toLowerCase()
      .replace(/[^\p{L}\p{N}\s_-]/gu, '')
      .replace(/ /g, '-'),
  );

describe('the documentation', () => {
  it.each(pages)('%s leads to what is there', (page) => {
    const dead = linksOf(page).filter(
      ({ file, heading }) =>
        !existsSync(file) ||
        (heading !== undefined && statSync(file).isFile() && !headingsOf(file).includes(heading)),
    );
    expect(dead).toEqual([]);
  });

  it('is listed as a whole on its first page', () => {
    const listed = new Set(linksOf('docs/README.md').map(({ file }) => file));
    const documents = pages.filter((page) => /^docs\/.+\/.+\.md$/.test(page));
    expect(documents.filter((page) => !listed.has(page))).toEqual([]);
  });
});
