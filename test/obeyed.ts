/** Text that would clear a terminal, colour it, write a line of its own and give GitHub and Azure commands, wherever it is put. */
export const HOSTILE =
  '::error::pwned \u001b[2J\u001b]0;pwned\u0007\u009b31m\u007f\b\r\n::error file=x::pwned\n  ::add-mask::e\u2028\u202e ##[error]pwned ##vso[task.complete result=Succeeded;]';

/** The lines of an output that a terminal or the log of a CI server would obey. Commands to annotate a finding are the report's own. */
export const obeyed = (output: string): string[] =>
  output
    .split('\n')
    .filter(
      (line) =>
        /(?!\t)\p{Cc}|[\p{Zl}\p{Zp}]|\p{Bidi_Control}|##\w*\[/u.test(line) ||
        (/^\s*::[a-z-]+( .*)?::/i.test(line) && !/^::(error|warning|notice) (file=[^:]*,)?title=[^:]*::/.test(line)),
    );
