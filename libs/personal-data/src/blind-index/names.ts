/** Titles that stand before or behind a name without a comma and without dots. */
const TITLES = new Set(
  'dr drs dra ir h hj hjh prof kh tgk apt ns bdn st sh se mm msi mpd mkes mkom spd ssos ssi skom skep sp mt mh amd amk'.split(
    ' ',
  ),
);

/** Before a comma: `S.Pd.`, `A.Md.Keb.`, `Ph.D`, with one part of two letters at least; `M.H. Thamrin` has initials. */
const DEGREE = /^(?=.*\p{L}{2})\p{L}{1,4}(\.\p{L}{1,5})+\.?$/u;

/** Behind a comma every word with dots is a degree. */
const DOTTED = /^\p{L}{1,5}(\.\p{L}{0,5})+$/u;

const SHORTEST_PREFIX = 3;
const LONGEST_PREFIX = 20;
const MOST_TOKENS = 12;

/**
 * The words of a person's name as they are compared: NFKC, lower case, without titles, degrees (*gelar*) and
 * punctuation. `Dra. Hj. Siti Nur'aini Siregar, M.Pd.` → `siti`, `nuraini`, `siregar`.
 */
export function nameTokens(name: string): string[] {
  const [before = '', ...behind] = name.normalize('NFKC').toLowerCase().normalize('NFKC').split(',');
  const tokens = [...words(before, DEGREE), ...behind.flatMap((part) => words(part, DOTTED))];
  return [...new Set(tokens)].slice(0, MOST_TOKENS);
}

/** What a name is found by: its words, and their beginnings of 3 letters and more. */
export function nameKeys(name: string): string[] {
  return [...new Set(nameTokens(name).flatMap(beginnings))];
}

/** What has to be found all together when somebody types this. */
export function searchKeys(typed: string): string[] {
  return nameTokens(typed).map((token) => letters(token).slice(0, LONGEST_PREFIX).join(''));
}

function words(part: string, degree: RegExp): string[] {
  return part
    .split(/[\s/]+/)
    .filter((word) => !degree.test(word))
    .map((word) => word.replace(/['’‘`´]/g, ''))
    .flatMap((word) => word.split(/[^\p{L}\p{M}\p{N}]+/u))
    .filter((word) => word !== '' && !TITLES.has(word));
}

function beginnings(token: string): string[] {
  const all = letters(token).slice(0, LONGEST_PREFIX);
  const long = all.map((_, index) => all.slice(0, index + 1).join('')).slice(SHORTEST_PREFIX - 1);
  return [...long, all.join('')];
}

const letters = (token: string): string[] => Array.from(token);
