import type { ImportKind } from '../src/kind.js';

const list = ({ columns }: ImportKind): string =>
  columns
    .map(({ heading, required, explanation, example }) => {
      const must = required ? ' (wajib)' : '';
      return `- **${heading}**${must}: ${explanation.id}${example === '' ? '' : ` Contoh: \`${example}\`.`}`;
    })
    .join('\n');

/** The page of the columns of all kinds of sheets. */
export const columnsPage = (kinds: readonly ImportKind[]): string =>
  `# Kolom lembar impor

Lembar yang dapat diimpor, seperti templatnya (\`GET /imports/templates/{kind}\`). Halaman ini dibuat dari kode
(\`npm run import-columns\`). Cara mengimpor: [Import spreadsheets](../how-to/import-spreadsheets.md).

${kinds
  .map((kind) => `## ${kind.title.id} (\`${kind.name}\`)\n\n${kind.explanation.id}\n\n${list(kind)}\n`)
  .join('\n')}`;
