/** The part of a terminal that is needed to draw on it. */
export interface Terminal {
  readonly columns?: number | undefined;
  readonly rows?: number | undefined;
  write(text: string): unknown;
}

const HIDE_CURSOR = '\u001b[?25l';
const SHOW_CURSOR = '\u001b[?25h';
const CLEAR_BELOW = '\u001b[J';
const up = (lines: number) => (lines > 0 ? `\u001b[${lines}A` : '');

/** Lines that are drawn again and again in one place. What stood above them stays. */
export class Screen {
  #drawn = 0;

  constructor(private readonly terminal: Terminal) {}

  get width(): number {
    return Math.max(20, this.terminal.columns ?? 80);
  }

  /** More lines than the terminal has could not be reached again to draw over them: they are left out. */
  draw(lines: readonly string[]): void {
    const most = Math.max(1, (this.terminal.rows ?? 24) - 1);
    const shown = lines.slice(0, most);
    // as one piece, so that nothing flickers
    this.terminal.write(
      `${HIDE_CURSOR}\r${up(this.#drawn)}${CLEAR_BELOW}${shown.map((line) => `${line}\n`).join('')}`,
    );
    this.#drawn = shown.length;
  }

  end(): void {
    if (this.#drawn > 0) this.terminal.write(SHOW_CURSOR);
  }
}
