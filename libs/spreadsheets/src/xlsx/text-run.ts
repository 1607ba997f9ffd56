import { unescaped } from './xml.js';

/** Characters that are gathered of one text. */
const MOST = 4 * 1024 * 1024;

/** Gathers a text of `t` elements, also in runs of several fonts (`r`); how it is read aloud (`rPh`) does not count. */
export class TextRun {
  private pieces = '';
  private isText = false;
  private isPhonetic = false;

  begin(): void {
    this.pieces = '';
    this.isText = false;
    this.isPhonetic = false;
  }

  open(name: string): void {
    if (name === 'rPh') this.isPhonetic = true;
    if (name === 't') this.isText = !this.isPhonetic;
  }

  add(text: string, tooLong: () => never): void {
    if (!this.isText) return;
    if (this.pieces.length + text.length > MOST) tooLong();
    this.pieces += text;
  }

  close(name: string): void {
    if (name === 't') this.isText = false;
    if (name === 'rPh') this.isPhonetic = false;
  }

  end(): string {
    return unescaped(this.pieces);
  }
}
