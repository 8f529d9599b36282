import { code, prose } from '../reporters/markdown';
import { jsonText, plain } from '../reporters/plain';
import { type Change, DIRECTIONS, type Difference, type Direction } from './change';

const countOf = ({ changes }: Difference, direction: Direction): number =>
  changes.filter((change) => change.direction === direction).length;

const NOTHING = 'no change of posture';

const summary = (difference: Difference): string =>
  difference.changes.length === 0
    ? NOTHING
    : DIRECTIONS.map((direction) => `${countOf(difference, direction)} ${direction}`).join(', ');

const compared = ({ resources: { before, after } }: Difference): string => `${before} resources before, ${after} after`;

function text(difference: Difference): string {
  const lines = DIRECTIONS.flatMap((direction) => {
    const changes = difference.changes.filter((change) => change.direction === direction);
    return changes.length === 0 ? [] : [direction, ...changes.flatMap((change) => linesOf(change)), ''];
  });
  return [...lines, `${summary(difference)} (${compared(difference)})`].join('\n');
}

const linesOf = (change: Change): string[] => [
  `  ${change.aspect.padEnd(13)} ${plain([nameOf(change), change.rule, placeOf(change)].filter(Boolean).join('  '))}`,
  `    ${plain(change.what)}`,
  ...(change.consequences ?? []).map(({ aspect, what }) => `    ${aspect}: ${plain(what)}`),
];

const nameOf = ({ resource, was }: Change): string => (was === undefined ? resource : `${resource} (was ${was})`);

const placeOf = ({ source }: Change): string => (source ? `${source.file}:${source.line}` : '');

const json = (difference: Difference): string =>
  jsonText({
    summary: Object.fromEntries(DIRECTIONS.map((direction) => [direction, countOf(difference, direction)])),
    ...difference,
  });

/** GitHub takes comments of 65,536 characters. */
const LONGEST = 60_000;

const SIGNS: Readonly<Record<Direction, string>> = { broadened: '🔓', changed: '✏️', narrowed: '🔒' };

function markdown(difference: Difference): string {
  const head = [
    '<!-- cdk-bulwark diff -->',
    `## ${SIGNS[DIRECTIONS.find((direction) => countOf(difference, direction) > 0) ?? 'narrowed']} Posture: ${summary(difference)}`,
    `Compared ${compared(difference)}.`,
  ].join('\n\n');
  const rows = difference.changes.map(
    (change) =>
      `| ${change.direction} | ${change.aspect} | ${code(change.resource)}${change.was === undefined ? '' : ` (was ${code(change.was)})`} | ${[change.what, ...(change.consequences ?? []).map(({ what }) => what)].map(prose).join('<br>')}${change.rule ? ` ${code(change.rule)}` : ''} |`,
  );
  if (rows.length === 0) return head;
  const kept: string[] = [];
  let length = head.length + 200;
  for (const row of rows) {
    length += row.length + 1;
    if (length > LONGEST) break;
    kept.push(row);
  }
  const left = rows.length - kept.length;
  const rest = left > 0 ? `\n\n_${left} more did not fit; run \`bulwark diff\` to see them all._` : '';
  return `${head}\n\n${['| | About | Resource | What |', '|---|---|---|---|', ...kept].join('\n')}${rest}`;
}

/** A difference as text: to a terminal, to a program, to a comment of a pull request. */
export const formats = { text, json, markdown } as const satisfies Record<string, (difference: Difference) => string>;
