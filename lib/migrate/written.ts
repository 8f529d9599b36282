import { jsonText, plain } from '../reporters/plain';
import { shownPath } from '../reporters/wording';
import type { Migrated } from '.';
import type { Proposed } from './proposals';
import type { Suppression } from './suppression';

/** What a reviewer said of all waivers at once; what was left out is for them to fill in. */
export interface Reviewer {
  readonly owner?: string;
  readonly until?: string;
}

/**
 * The waivers as TypeScript: a whole configuration, or only the list of them for one that is there already. What nobody
 * has said yet is an empty text, which a configuration refuses.
 */
export function written({ waivers, leftOut }: Migrated, isWhole: boolean, reviewer: Reviewer = {}): string {
  const list = waivers.map((waiver) => waiverText(waiver, reviewer)).map((text) => text.replace(/^/gm, '  '));
  const [open, close] = isWhole
    ? ['export default defineConfig(\n  presets.baseline,', ');']
    : ['export default [', '];'];
  return [
    `import { ${isWhole ? 'defineConfig, presets, ' : ''}waive } from ${quoted('cdk-bulwark')};`,
    '',
    '// Waivers for suppressions of other tools, to be reviewed. An empty `because`, `owner` or `until` is refused until',
    '// somebody fills it in: say why, who answers for it, and the last day that it holds.',
    open,
    ...list,
    close,
    ...(leftOut.length > 0 ? ['', '// Left out:'] : []),
    ...leftOut.map(({ suppression, why }) => comment(`${named(suppression)}: ${why}`)),
    '',
  ].join('\n');
}

function waiverText({ rule, within, because, until, needsReview, from, beside }: Proposed, reviewer: Reviewer): string {
  const end = [until, reviewer.until].filter((day) => day !== undefined).sort()[0] ?? '';
  return [
    ...from.flatMap((it) => [comment(named(it)), ...(it.only ? [comment(`there only for ${it.only}`)] : [])]),
    ...beside.map(({ path, template }) => comment(`also waives ${path} of ${template}, which is called the same`)),
    `waive(${quoted(rule)}, {`,
    `  within: [${within.map(quoted).join(', ')}],`,
    `  because: ${quoted(because)},`,
    `  owner: ${quoted(reviewer.owner ?? '')},`,
    `  until: ${quoted(end)},`,
    ...(needsReview ? ["  reviewedBy: '',"] : []),
    '}),',
  ].join('\n');
}

/** A suppression, as messages name it. */
export const named = ({ tool, id, file, line }: Suppression): string =>
  `${tool} ${id || '(no id)'} at ${shownPath(file)}:${line}`;

const comment = (text: string): string => `// ${plain(text)}`;

const quoted = (text: string): string =>
  `'${jsonText(text).slice(1, -1).replaceAll('\\"', '"').replaceAll("'", "\\'")}'`;
