/** Where each line of a text starts, found once, so that the place of an offset is a binary search. */
export class Lines {
  private readonly starts = [0];

  constructor(text: string) {
    for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) this.starts.push(at + 1);
  }

  /** 1-based line and column. */
  placeOf(offset: number): { line: number; column: number } {
    let line = 0;
    for (let end = this.starts.length; end - line > 1; ) {
      const middle = (line + end) >> 1;
      if ((this.starts[middle] as number) <= offset) line = middle;
      else end = middle;
    }
    return { line: line + 1, column: offset - (this.starts[line] as number) + 1 };
  }
}
