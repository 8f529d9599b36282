import { plain } from '../reporters/plain';
import { attribute, xml } from '../reporters/xml';
import { type DrawnAction, type DrawnPipeline, TRUSTS, type Trust } from './pipelines';

/** Sizes in pixels. */
const LABEL = 128;
const COLUMN = 190;
const BOX = { width: 172, height: 66, gap: 8 };
const HEAD = 40;
const MARGIN = 16;
const TITLE = 60;
const LEGEND = 22;

/** The lanes from top to bottom, as they are called, and what the legend says of them. */
const LANES: readonly { readonly trust: Trust; readonly label: string; readonly means: string }[] = [
  {
    trust: 'outside',
    label: 'People and repositories',
    means: 'what comes from outside: the repository, and who approves',
  },
  {
    trust: 'builds',
    label: 'Runs code of the repository',
    means: 'builds and scans, whose commands work on what the repository says',
  },
  {
    trust: 'judges',
    label: 'Functions',
    means: 'what is invoked, which reads reports and records, and runs no commands of a build',
  },
  { trust: 'signs', label: 'May sign', means: 'a role of it may use a signing key' },
  { trust: 'deploys', label: 'Deploys', means: 'changes what runs' },
];

/** Colours on light and on dark backgrounds: of the page, of text, and of what each lane holds. */
const PALETTES = {
  light: {
    ...{ page: '#ffffff', ink: '#1f2328', faint: '#59636e', line: '#8c959f' },
    ...{ outside: '#eaeef2', builds: '#ffe3d3', judges: '#d5e8ff', signs: '#ead9ff', deploys: '#d3f3d8' },
  },
  dark: {
    ...{ page: '#0d1117', ink: '#f0f6fc', faint: '#b1bac4', line: '#656c76' },
    ...{ outside: '#2a313c', builds: '#5a2d12', judges: '#12365f', signs: '#43246b', deploys: '#14431f' },
  },
} as const satisfies Record<string, Readonly<Record<Trust | 'page' | 'ink' | 'faint' | 'line', string>>>;

/** Written without variables, which not everything that draws SVG knows. */
const colours = ({ page, ink, faint, line, ...trusts }: (typeof PALETTES)['light' | 'dark']): string[] => [
  `text { fill: ${ink}; }`,
  `.page { fill: ${page}; }`,
  `text.faint { fill: ${faint}; }`,
  `.line, .boundary, .stage, .action rect { stroke: ${line}; }`,
  `.tip { fill: ${line}; }`,
  ...TRUSTS.map((trust) => `.${trust} { fill: ${trusts[trust]}; }`),
];

const STYLE = [
  'text { font: 10px ui-sans-serif, system-ui, "Segoe UI", Helvetica, Arial, sans-serif; }',
  '.title { font-size: 16px; font-weight: 600; }',
  '.name { font-size: 12px; font-weight: 600; }',
  '.stage, .line { fill: none; }',
  '.boundary { stroke-dasharray: 6 4; }',
  '.open rect { stroke-dasharray: 3 3; }',
  ...colours(PALETTES.light),
  '@media (prefers-color-scheme: dark) {',
  ...colours(PALETTES.dark).map((line) => `  ${line}`),
  '}',
].join('\n');

/** Pipelines as an SVG: a column for each stage, a lane for each trust, and a legend. It needs nothing beside itself. */
export function svg(pipelines: readonly DrawnPipeline[]): string {
  const parts: string[] = [];
  let top = MARGIN;
  for (const pipeline of pipelines) {
    const { lines, height } = pipelineAt(pipeline, top);
    parts.push(...lines);
    top += height + MARGIN;
  }
  const reaches = pipelines.some(({ stages }) => stages.some(({ accounts }) => accounts.length > 0));
  parts.push(...legendAt(top, reaches));
  const stages = Math.max(4, ...pipelines.map((pipeline) => pipeline.stages.length));
  const width = 2 * MARGIN + LABEL + stages * COLUMN;
  const height = top + (LANES.length + (reaches ? 3 : 2)) * LEGEND + MARGIN;
  const names = pipelines.map(({ name }) => plain(name)).join(', ');
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" role="img">`,
    `<title>${xml(`Stages, roles and trust boundaries of ${names}`)}</title>`,
    `<style>\n${STYLE}\n</style>`,
    `<rect class="page" width="${width}" height="${height}"/>`,
    ...parts,
    '</svg>',
    '',
  ].join('\n');
}

function pipelineAt(pipeline: DrawnPipeline, top: number): { lines: string[]; height: number } {
  const { name, role, when, stages } = pipeline;
  const under = [role && `acts as ${role}`, when && `as it is when ${when}`].filter(Boolean).join(' · ');
  const lines = [
    text(MARGIN, top + 16, name, 90, 'title'),
    text(MARGIN, top + 33, under, 160, 'faint'),
    text(MARGIN, top + 48, crossing(pipeline), 160, 'faint'),
    ...stages.flatMap((stage, at) => headAt(stage, at, top + TITLE, at === stages.length - 1)),
  ];
  const right = MARGIN + LABEL + stages.length * COLUMN;
  let y = top + TITLE + HEAD;
  for (const { trust, label } of LANES) {
    const columns = stages.map(({ actions }) => actions.filter((action) => action.trust === trust));
    const most = Math.max(0, ...columns.map((column) => column.length));
    if (most === 0) continue;
    const height = most * (BOX.height + BOX.gap) + BOX.gap;
    lines.push(`<line class="boundary" x1="${MARGIN}" y1="${y}" x2="${right}" y2="${y}"/>`);
    lines.push(...wrapped(label, 18).map((part, at) => text(MARGIN, y + 22 + at * 14, part, 20, 'name')));
    const from = y + BOX.gap;
    lines.push(
      ...columns.flatMap((column, stage) =>
        column.flatMap((action, at) => boxAt(action, xOf(stage), from + at * (BOX.height + BOX.gap))),
      ),
    );
    y += height;
  }
  return { lines, height: y - top };
}

/** The roles that serve more than one lane, which no boundary keeps apart. */
function crossing({ role: own, stages }: DrawnPipeline): string {
  const lanes = new Map<string, Set<Trust>>();
  for (const { role = own, runsAs, trust } of stages.flatMap(({ actions }) => actions))
    for (const one of [role, runsAs]) if (one !== undefined) lanes.set(one, (lanes.get(one) ?? new Set()).add(trust));
  const shared = [...lanes].filter(([, trusts]) => trusts.size > 1).map(([role]) => role);
  return shared.length === 0
    ? 'No role stands on both sides of a trust boundary.'
    : `On both sides of a trust boundary: ${shared.join(', ')}`;
}

const xOf = (stage: number): number => MARGIN + LABEL + stage * COLUMN;

/** The name of a stage, the accounts that it reaches into, and the arrow to the next. */
function headAt({ name, accounts }: DrawnPipeline['stages'][number], at: number, y: number, isLast: boolean): string[] {
  const x = xOf(at);
  const end = x + COLUMN;
  return [
    `<rect class="stage${accounts.length > 0 ? ' boundary' : ''}" x="${x}" y="${y}" width="${BOX.width}" height="26" rx="13"/>`,
    text(x + 14, y + 17, `${at + 1}. ${name}`, 23, 'name'),
    ...(accounts.length > 0 ? [text(x + 14, y + 37, `in account ${accounts.join(', ')}`, 27, 'faint')] : []),
    ...(isLast
      ? []
      : [
          `<line class="line" x1="${x + BOX.width}" y1="${y + 13}" x2="${end - 6}" y2="${y + 13}"/>`,
          `<path class="tip" d="M${end} ${y + 13} l-7 -4 v8 z"/>`,
        ]),
  ];
}

function boxAt({ name, provider, runs, role, runsAs, trust, isOpen }: DrawnAction, x: number, y: number): string[] {
  const what = runs === undefined ? provider : `${provider}: ${runs}`;
  const taken = role === undefined ? 'role of the pipeline' : `role ${role}`;
  const run = runsAs === undefined ? '' : `runs as ${runsAs}`;
  const whole = [name, what, taken, run].filter(Boolean).map(plain).join('\n');
  return [
    `<g class="action${isOpen ? ' open' : ''}">`,
    `<title>${xml(whole)}</title>`,
    `<rect class="${trust}" x="${x}" y="${y}" width="${BOX.width}" height="${BOX.height}" rx="6"/>`,
    text(x + 8, y + 16, name, 23, 'name'),
    text(x + 8, y + 31, what, 27),
    text(x + 8, y + 45, taken, 27, 'faint'),
    text(x + 8, y + 58, run, 27, 'faint'),
    '</g>',
  ];
}

const legendAt = (top: number, reaches: boolean): string[] => [
  ...LANES.flatMap(({ trust, label, means }, at) => [
    `<rect class="${trust}" x="${MARGIN}" y="${top + at * LEGEND}" width="16" height="14" rx="3"/>`,
    text(MARGIN + 26, top + at * LEGEND + 11, `${label}: ${means}`, 150),
  ]),
  ...[
    'A dashed line between lanes is a trust boundary. An arrow leads to the stage that comes next.',
    'A dashed box: the templates leave open what it runs or what its roles may do.',
    ...(reaches ? ['A stage in a dashed line runs in roles of another account.'] : []),
  ].map((line, at) => text(MARGIN, top + (LANES.length + at) * LEGEND + 11, line, 160, 'faint')),
];

/** A line of text of so many letters at most; the end of a role's path says more than its beginning, and so does that of a name. */
function text(x: number, y: number, words: string, most: number, kind?: string): string {
  if (words === '') return '';
  return `<text x="${x}" y="${y}"${kind ? ` class="${attribute(kind)}"` : ''}>${xml(fitted(plain(words), most))}</text>`;
}

/** Text without its middle, where it is too long. Letters of East Asia are as wide as two. */
function fitted(words: string, most: number): string {
  const letters = [...words];
  const widths = letters.map((letter) => ((letter.codePointAt(0) ?? 0) > 0x2e7f ? 2 : 1));
  const total = widths.reduce((sum, width) => sum + width, 0);
  if (total <= most) return words;
  const end = Math.floor((most - 1) / 2);
  return `${taken(letters, widths, most - 1 - end).join('')}…${taken(letters.reverse(), widths.reverse(), end).reverse().join('')}`;
}

/** The first letters that fit into a width. */
function taken(letters: readonly string[], widths: readonly number[], most: number): string[] {
  let left = most;
  const end = widths.findIndex((width) => {
    left -= width;
    return left < 0;
  });
  return letters.slice(0, end === -1 ? undefined : end);
}

/** Words in lines of so many letters. */
function wrapped(words: string, most: number): string[] {
  const lines = [''];
  for (const word of words.split(' ')) {
    const last = lines.length - 1;
    const longer = `${lines[last]} ${word}`.trim();
    if (longer.length <= most) lines[last] = longer;
    else lines.push(word);
  }
  return lines;
}
