import { type Command, InvalidArgumentError, Option } from 'commander';
import type { PaperOptions } from './commands/paper.js';
import { isPaperKind, PAPER_KINDS, type PaperKindName } from './paper/kinds.js';

/** `jejak paper`. It loads what it needs when it runs. */
export function addPaperCommand(jejak: Command): void {
  jejak
    .command('paper')
    .description('write a paper as PDF, or an evidence pack as ZIP (docs/how-to/print-papers.md)')
    .argument('<kind>', Object.keys(PAPER_KINDS).join(', '), paperKind)
    .argument('<ids...>', 'what it is of, as PROGRAMME SESSION')
    .requiredOption('--out <file>', 'file to write')
    .option('--purpose <code>', 'why names are looked at, as PROGRAMME_DELIVERY')
    .addOption(
      new Option('--lang <language>', 'language; default: that of the terminal').choices(['id', 'en']),
    )
    .option('--year <year>', 'hours-summary: calendar year')
    .option('--as-of <moment>', 'hours-summary, history: as it was known then')
    .option('--valid-on <day>', 'history: up to this day')
    .option('--programme <id>', 'certificate-draft: the run')
    .option('--number <number>', 'certificate-draft: number in the register')
    .option('--issued-on <day>', 'certificate-draft: day of issue')
    .option('--api <url>', 'address of the API; default: JEJAK_API, or the running system')
    .action(async (kind: PaperKindName, ids: string[], options: PaperOptions) => {
      const { paper } = await import('./commands/paper.js');
      await paper(kind, ids, options);
    });
}

function paperKind(text: string): PaperKindName {
  if (!isPaperKind(text))
    throw new InvalidArgumentError(`It is one of ${Object.keys(PAPER_KINDS).join(', ')}.`);
  return text;
}
