import { type Finding, Found } from '../engine/finding';
import type { Position } from '../engine/template';

/** Rules about secrets that stand where others read them are called so. */
const ABOUT_SECRETS = /-(hidden|secret|no-secrets|no-credentials)$/;
/** A text in quotes, or from a quote to the end of the line, and the colon behind what is a key. */
const TEXT = /(["'`])(?:\\.|(?!\1)[^\\])*(\1|\\?$)(\s*:)?/g;
const SETTING = /^(\s*(?:- )?["']?[\w.-]+["']?\s*[:=]\s*)[^\s'"`{[(|>].*$/;
const ONLY_OPENS = /^[\s\]}),;]*$|[:{[(|>]\s*$/;
const HIDDEN = '****';

/** The lines at which a secret stands, by the findings about it, each as `file:line`. */
export const secretLines = (findings: readonly Finding[]): ReadonlySet<string> =>
  new Set(
    findings
      .filter(({ rule }) => ABOUT_SECRETS.test(rule))
      .flatMap((finding): readonly (Position | undefined)[] =>
        finding instanceof Found ? finding.sources : [finding.source, finding.inModule],
      )
      .flatMap((it) => (it ? [`${it.file}:${it.line}`] : [])),
  );

/** Lines of a file as they may be shown: what a line with a secret says is hidden, and all that belongs to it below. */
export function withoutSecrets(lines: readonly string[], isSecret: (index: number) => boolean): string[] {
  let depth: number | undefined;
  let end: string | undefined;
  return lines.map((line, index) => {
    const indent = line.search(/\S/);
    if (isSecret(index)) {
      depth = indent;
      end = /<<[-~]?(\w+)/.exec(line)?.[1];
    } else if (end !== undefined) {
      if (line.trim() === end) end = depth = undefined;
    } else if (depth !== undefined && indent >= 0 && indent <= depth) depth = undefined;
    return depth === undefined ? line : withoutValues(line);
  });
}

function withoutValues(line: string): string {
  const hidden = line.replace(TEXT, hideText).replace(SETTING, `$1${HIDDEN}`);
  return hidden !== line || ONLY_OPENS.test(line) ? hidden : line.replace(/\S.*/, HIDDEN);
}

const hideText = (text: string, quote: string, end: string, colon: string | undefined): string =>
  colon === undefined ? `${quote}${HIDDEN}${end === quote ? end : ''}` : text;
