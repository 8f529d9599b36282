import { Option } from 'commander';
import { bookFor } from '../../lib/engine/candidates';
import type { Config } from '../../lib/engine/config';
import { type Decision, decisionsOf, type LayerWord, type WaiverSaid } from '../../lib/engine/decision';
import { BulwarkError } from '../../lib/engine/error';
import { DEFAULT_LEFT_OPEN } from '../../lib/engine/layer';
import { nearest } from '../../lib/engine/nearest';
import type { RuleBook } from '../../lib/engine/rule';
import type { Waiver } from '../../lib/engine/waiver';
import { WITHOUT_RULE } from '../../lib/engine/without-rule';
import { ACCEPTED, loadConfig } from '../../lib/load-config';
import { ruleBook } from '../../lib/rules';
import { CONFIG, type Define, type ExitCode } from '../command';
import { print } from '../print';

/** `bulwark config`: shows what the configuration comes to, or why it decides of a rule as it does. */
export const defineConfigOf: Define = (program, answer) => {
  program
    .command('config')
    .description('show what the configuration comes to, or which layer decides about a rule')
    .option(...CONFIG)
    .option('--explain <rule>', 'which layer decides about a rule, and how waivers of it stand')
    .option('--at <path>', 'with --explain: a construct path, or the id of a resource')
    .addOption(new Option('-f, --format <format>', 'format of the answer').choices(['text', 'json']).default('text'))
    .action((options) => answer(config(options)));
};

/** What can be asked of `bulwark config`. */
interface ConfigOptions {
  readonly config?: string;
  readonly explain?: string;
  readonly at?: string;
  readonly format: 'text' | 'json';
}

function config({ config: given, explain: rule, at, format }: ConfigOptions, now = new Date()): ExitCode {
  if (rule === undefined && at !== undefined)
    throw new BulwarkError('--at says where: say with --explain <rule> what is asked there');
  if (rule !== undefined && at === undefined)
    throw new BulwarkError(
      `layers and waivers hold in places: say with --at <path> where '${rule}' is asked about, such as --at Shop/Uploads`,
    );
  const loaded = loadConfig(given);
  const book = bookFor(loaded, ruleBook);
  const decide = decisionsOf(loaded, book.about, now);
  if (rule === undefined || at === undefined) {
    const whole = wholeOf(loaded, book, decide);
    if (format === 'json') console.log(JSON.stringify(whole, null, 2));
    else print(...wholeInWords(whole));
    return 0;
  }
  const ids = [...Object.keys(book.about), ...WITHOUT_RULE];
  if (!ids.includes(rule)) {
    const near = nearest(rule, ids);
    throw new BulwarkError(`there is no rule '${rule}'${near ? `; did you mean '${near}'?` : ''}`);
  }
  const decision = decide(rule, at);
  if (format === 'json') console.log(JSON.stringify(decision, null, 2));
  else print(...decisionInWords(decision));
  return 0;
}

/** What a configuration comes to. */
interface Whole {
  readonly file?: string;
  readonly layers: readonly { readonly name: string; readonly locked: boolean; readonly within?: readonly string[] }[];
  readonly severity: Config['severity'];
  readonly unknown: Config['unknown'];
  readonly leftOpen: Config['unknown'];
  readonly settings: Config['settings'];
  readonly dueDays: Config['dueDays'];
  readonly inCode: Config['inCode'];
  readonly reviewFrom: Config['reviewFrom'];
  readonly paths: Config['paths'];
  readonly accepted: string;
  readonly acceptedFindings: number;
  readonly waivers: readonly Waiver[];
  /** The rules that cost something where no layer is narrowed, with the layer that decides so. */
  readonly rules: Readonly<Record<string, { readonly cost: string; readonly decidedBy?: string }>>;
}

function wholeOf(of: Config, book: RuleBook, decide: (rule: string, at: string) => Decision): Whole {
  const { layers, file, severity, unknown, settings, dueDays, inCode, reviewFrom, paths, waivers } = of;
  const everywhere = layers.filter(({ within }) => !within);
  const rules = [...Object.keys(book.about), ...WITHOUT_RULE].flatMap((id) => {
    const { costs, decidedBy } = decide(id, '');
    return costs.fail === 'off' ? [] : [[id, { cost: costs.fail, ...(decidedBy && { decidedBy }) }] as const];
  });
  return {
    ...(file === undefined ? {} : { file }),
    layers: layers.map(({ name, locked = false, within }) => ({ name, locked, ...(within && { within }) })),
    severity,
    unknown,
    leftOpen: everywhere.reduce((cost, it) => it.leftOpen ?? it.unknown ?? cost, DEFAULT_LEFT_OPEN),
    settings,
    dueDays,
    inCode,
    reviewFrom,
    paths,
    accepted: of.accepted ?? ACCEPTED,
    acceptedFindings: of.acceptedFindings.size,
    waivers,
    rules: Object.fromEntries(rules),
  };
}

function wholeInWords(whole: Whole): string[] {
  const { settings, severity, dueDays } = whole;
  const narrowed = whole.layers.filter(({ within }) => within);
  return [
    whole.file ?? 'no bulwark.config.*, so the baseline preset',
    '',
    'layers, of which later ones win',
    ...whole.layers.map(
      ({ name, locked, within }) =>
        `  ${name}${locked ? ', locked' : ''}${within ? `, within ${within.join(', ')}` : ''}`,
    ),
    '',
    `severity     ${pairs(severity)}`,
    `unknown      ${whole.unknown}, left open by the author ${whole.leftOpen}`,
    `settings     ${pairs(settings)}`,
    `due in days  ${pairs(dueDays)}`,
    `in code      acknowledgements are ${whole.inCode}`,
    `review       ${whole.reviewFrom === 'off' ? 'no waiver needs one' : `waivers need one from ${whole.reviewFrom}`}`,
    `accepted     ${whole.acceptedFindings} in ${whole.accepted}`,
    ...(whole.paths.length > 0 ? [`paths        ${whole.paths.join(', ')}`] : []),
    ...(whole.waivers.length > 0 ? ['', 'waivers', ...whole.waivers.map((waiver) => `  ${inWords(waiver)}`)] : []),
    '',
    `rules${narrowed.length > 0 ? `, where ${narrowed.map(({ name }) => `'${name}'`).join(', ')} does not hold` : ''}`,
    ...Object.entries(whole.rules).map(
      ([id, { cost, decidedBy = 'bulwark' }]) => `  ${cost.padEnd(5)}  ${id}  (${decidedBy})`,
    ),
  ];
}

const pairs = (of: object): string =>
  Object.entries(of)
    .map(([key, value]) => `${key} ${Array.isArray(value) ? value.join(' ') : value}`)
    .join(', ');

const inWords = ({ rule, within, because, owner, until }: Waiver): string =>
  `${rule} within ${within.join(', ')} until ${until}, because: ${because} (owner: ${owner})`;

function decisionInWords(decision: Decision): string[] {
  const { rule, severity, at, costs, said, waivers, inCode, accepted } = decision;
  return [
    `${rule} (${severity}) at ${at}: ${costs.fail}${costs.fail === 'error' ? ', which blocks' : ''}`,
    ...(costs.fail === 'off'
      ? []
      : [`  undecided until deployment: ${costs.unknown}; left open by the author: ${costs.leftOpen}`]),
    `  ${whyInWords(decision)}`,
    '',
    said.length > 0 ? 'layers that speak of it, of which later ones win' : 'no layer speaks of it',
    ...said.map((it) => `  ${saidInWords(it, severity)}`),
    '',
    waivers.length > 0 ? 'waivers of it' : 'no waiver of it',
    ...waivers.flatMap((it) => [`  ${inWords(it.waiver)}`, `    ${standingInWords(it)}`]),
    '',
    `acknowledgements in the app ${inCode.counts ? 'count' : `do not count: ${inCode.layer ? `layer '${inCode.layer}' says so` : 'no layer allows them'}`}`,
    accepted.counts
      ? 'accepted findings of it do not block'
      : `accepted findings of it do not count: layer '${accepted.layer}' locks it and names no file of them`,
  ];
}

function whyInWords({ decidedBy, byLock, severityBy, severity, said, costs }: Decision): string {
  if (decidedBy === undefined && costs.fail !== 'off')
    return 'no layer names it: that is what it costs where none does';
  if (decidedBy === undefined)
    return said.some(({ level }) => level !== undefined) ? 'no layer that holds here names it' : 'no layer names it';
  if (byLock) return `decided by layer '${decidedBy}', which is locked: nothing can make it cost less`;
  const { level } = said.findLast((it) => it.layer === decidedBy && it.level !== undefined) as LayerWord;
  if (level !== 'on') return `decided by layer '${decidedBy}'`;
  const by = severityBy === undefined ? 'no layer says otherwise of' : `layer '${severityBy}' says it of`;
  return `decided by layer '${decidedBy}', which leaves it to the severity: ${by} ${severity}`;
}

function saidInWords(
  { layer, locked, within, holds, level, severity: cost, ...open }: LayerWord,
  severity: string,
): string {
  const says = [
    level,
    cost && `${severity} costs ${cost}`,
    open.unknown && `unknown costs ${open.unknown}`,
    open.leftOpen && `left open costs ${open.leftOpen}`,
  ];
  const place = within ? `, ${holds ? 'here too, ' : 'but not here, only '}within ${within.join(', ')}` : '';
  return `${layer}${locked ? ' (locked)' : ''}: ${says.filter(Boolean).join(', ')}${place}`;
}

function standingInWords({ layer, waiver, standing, lacksReview }: WaiverSaid): string {
  const said = {
    applies: 'applies',
    expired: `does not apply: it ran out after ${waiver.until}`,
    elsewhere: `does not apply: ${waiver.within.join(', ')} does not take this place in`,
    locked: 'does not apply: the rule is locked',
  }[standing as Exclude<typeof standing, 'of another rule'>];
  const review = lacksReview
    ? `; it lacks the review of somebody other than ${waiver.owner}, in \`reviewedBy\`, which is a finding of its own`
    : '';
  return `${said}${review} (layer '${layer}')`;
}
