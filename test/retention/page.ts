import { PERSONAL_CLASSES, retentionRules, type Fate, type RetentionRule } from '@jejak/domain';

/** Where the page stands. */
export const PAGE = 'docs/reference/retention.md';

const FATES: Readonly<Record<Fate, string>> = {
  DESTROY: 'destroyed (*musnah*)',
  APPRAISE: 'appraised anew (*dinilai kembali*)',
  PERMANENT: 'kept for ever (*permanen*)',
};

const { id, duties, grounds, exceptions, free } = retentionRules;

/** The page, from the rules. */
export function retentionPage(): string {
  const unnamed = PERSONAL_CLASSES.filter((one) => !duties.some((duty) => duty.class === one));
  return `# What has to be kept, and what may be erased

Written from \`libs/domain/src/rules/retention.rules.ts\`, version \`${id}\`, by \`JEJAK_WRITE_DOCS=yes npx jest test/retention\`.

A request for erasure (UU 27/2022) is decided beside the archive schedule (*jadwal retensi arsip*). A decision that would
erase what has to be kept is refused with \`PRIVACY.RETAINED\`, which names the duty and its last day; the request is then
refused, or granted for the other classes. \`GET /privacy/{subjectId}\` shows the duties that hold today. It is looked at
again when the second person confirms.

## Duties to keep

Of everybody who is or was an employee. The time begins when the employee leaves; until then there is no last day. A class
of personal data has one key, so a class stays as long as one of its series does.

| Series | Class | Held in | In use | Then | After that | Source | Verified |
| --- | --- | --- | --- | --- | --- | --- | --- |
${duties.map(row).join('\n')}

${notes()}

Of no series: ${Object.entries(free)
    .map(([event, why]) => `\`${event}\` (${why})`)
    .join(
      '; ',
    )}. Class ${unnamed.map((one) => `\`${one}\``).join(', ')} has no duty today: no event holds any.

## By what data go

The article of a decision that grants must be one of these; ${grounds.source}. ${grounds.note ?? ''}

| Basis of the request | Articles | A duty to keep goes before it |
| --- | --- | --- |
${grounds.of
  .map(
    ({ basis, provisions, bound }) =>
      `| \`${basis}\` | ${provisions.map(({ article }) => String(article)).join(', ')} | ${bound ? 'yes' : 'no'} |`,
  )
  .join('\n')}

## By what data stay

The article of a decision that refuses, or grants a part, must be the source of a duty to keep a class that stays, the
article of a legal hold on it, or ${exceptions.source} (public interest in the administration of the state, law
enforcement and the other exceptions). Any usual spelling does: \`UU No. 27 Tahun 2022 Pasal 15 ayat (1)\`. Anything else is
refused with \`PRIVACY.ARTICLE_UNFIT\`, which names what would fit.
`;
}

const row = (duty: RetentionRule): string => {
  const { code, series, activeYears, inactiveYears, fate, source, verified } = duty;
  return `| ${[
    `${series.id} (${series.en}), \`${code}\``,
    `\`${duty.class}\``,
    duty.events.map((event) => `\`${event}\``).join(', '),
    `${activeYears} years`,
    `${inactiveYears} years`,
    FATES[fate],
    source,
    verified ? 'yes' : 'no',
  ].join(' | ')} |`;
};

const notes = (): string => [...new Set(duties.flatMap(({ note }) => note ?? []))].join('\n\n');
