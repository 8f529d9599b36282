import { type Config, examplesIn } from '../../lib/engine/config';
import { BulwarkError } from '../../lib/engine/error';
import type { Dialect } from '../../lib/engine/model';
import { nearest } from '../../lib/engine/nearest';
import { own } from '../../lib/engine/own';
import type { Example, Examples, Rule } from '../../lib/engine/rule';
import { loadConfig } from '../../lib/load-config';
import { AWS_SOLUTIONS } from '../../lib/migrate/aws-solutions';
import { KICS_QUERIES } from '../../lib/migrate/kics-queries';
import { cdktfFix } from '../../lib/reporters/cdktf';
import { cdkFix, cloudFormationFix, narrowedInWords, terraformFix } from '../../lib/reporters/wording';
import { rules as ours } from '../../lib/rules';
import { usesColor } from '../color';
import { CONFIG, type Define, type ExitCode } from '../command';

/** `bulwark explain`: explains what a name means. */
export const defineExplain: Define = (program, answer) => {
  program
    .command('explain')
    .description('say what a rule asks for, why, and how to fix what breaks it')
    .argument(
      '<rule>',
      "a rule's id, a control's (S3.14), or another tool's (CKV_AWS_21, AWS-0090, W35, AwsSolutions-S10, the id of a query of KICS)",
    )
    .option(...CONFIG)
    .option('--no-color', 'print without colours')
    .action((name, options) => answer(explain(name, options)));
};

/** What can be asked of `bulwark explain`. */
interface ExplainOptions {
  readonly config?: string;
  readonly color: boolean;
}

/** Explains every rule that a name means: a rule's id, a control's, or another tool's. Rules of plugins are among them. */
async function explain(name: string, { config: given, color }: ExplainOptions): Promise<ExitCode> {
  const isOurs = given === undefined && Object.hasOwn(ours, wantedOf(name));
  const config: Config | undefined = isOurs ? undefined : loadConfig(given);
  const rules: Rules = config ? { ...config.plugins, ...ours } : ours;
  const ids = rulesNamed(name, rules);
  if (ids.length === 0) throw new BulwarkError(unknownName(name, rules));
  const { examples } = await import('../../lib/rules/examples.js');
  const theirs = config ? examplesIn(config) : {};
  const { bold } = (require('picocolors') as typeof import('picocolors')).createColors(usesColor(color));
  const pages = ids.map((id) => page(id, rules[id] as Rule, theirs[id] ?? examples[id], bold));
  console.log(pages.join('\n\n'));
  return 0;
}

type Rules = Readonly<Record<string, Rule>>;

const wantedOf = (name: string): string => name.trim().toLowerCase();

/** The rules that a name means. */
function rulesNamed(name: string, rules: Rules): string[] {
  const wanted = wantedOf(name);
  // Policies in other languages have ids in capital letters, too.
  const own = Object.hasOwn(rules, wanted) ? wanted : Object.keys(rules).find((id) => id.toLowerCase() === wanted);
  if (own !== undefined) return [own];
  const query = kicsQuery(wanted);
  if (query) return Object.keys(rules).filter((id) => standsFor(rules[id] as Rule, query));
  const theirs = theirOwn(wanted);
  return Object.entries(rules).flatMap(([id, { sameAs = {}, controls = {} }]) => {
    const names = [...Object.values(sameAs), ...Object.values(controls)].flat();
    return names.some((it) => [wanted, theirs].includes(it.toLowerCase())) ? [id] : [];
  });
}

interface KicsQuery {
  readonly name: string;
  readonly dialect: Dialect;
}

/** The query of KICS that has an id, if any. */
function kicsQuery(wanted: string): KicsQuery | undefined {
  const all = Object.entries(KICS_QUERIES).flatMap(([name, ids]) =>
    Object.entries(ids).map(([dialect, id]) => ({ name, dialect: dialect as Dialect, id })),
  );
  return all.find(({ id }) => id === wanted);
}

/** Whether a rule is the same check as a query of KICS, in the dialect that it is for. */
const standsFor = ({ sameAs, sameAsOnly, resource }: Rule, { name, dialect }: KicsQuery): boolean =>
  sameAs?.kics?.includes(name) === true &&
  (resource.types[dialect] ?? []).length > 0 &&
  (sameAsOnly?.kics?.[name]?.dialect ?? dialect) === dialect;

/** A name as `sameAs` has it: without the pack that a rule is in, or the older prefix, and with its words as one. */
function theirOwn(name: string): string {
  const [, solution] = /^awssolutions-(\w+)$/.exec(name) ?? [];
  if (solution) return (own(AWS_SOLUTIONS, solution.toUpperCase()) ?? name).toLowerCase();
  return name
    .replace(/^avd-(?=aws-)/, '')
    .replace(/^(hipaa\.security|nist\.800\.53\.r[45]|pci\.dss\.321)-/, '')
    .replace(/\s+/g, '_');
}

function unknownName(name: string, rules: Rules): string {
  const all = Object.keys(rules);
  const containing = all.filter((id) => name.length > 2 && id.includes(name.toLowerCase()));
  const near = nearest(name, all);
  const others = Object.values(rules).flatMap(({ sameAs = {} }) => Object.values(sameAs).flat());
  const suggestion =
    containing.length > 0
      ? `; rules with that in their name: ${containing.slice(0, 8).join(', ')}${containing.length > 8 ? ', …' : ''}`
      : near
        ? `; did you mean '${near}'?`
        : '; `bulwark rules` lists them all';
  return others.length > 0 &&
    /^(ckv|aws-|avd-|[fw]\d|fg_|awssolutions-|[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$)/i.test(name)
    ? `no rule is known to check the same as '${name}'; \`bulwark rules\` lists them all`
    : `there is no rule '${name}'${suggestion}`;
}

type Bold = (text: string) => string;

function page(id: string, rule: Rule, examples: Examples | undefined, bold: Bold): string {
  const { fix } = rule;
  const cdk = cdkFix(rule);
  const cloudformation = cloudFormationFix(rule);
  const terraform = terraformFix(rule);
  const cdktf = cdktfFix(rule);
  return [
    `${bold(rule.title)}\n${id}, ${rule.severity}, ${rule.preset}`,
    `${rule.problem}\n${rule.why}`,
    section('Fix', [fix.how, fix.noCode].filter(Boolean).join('\n'), bold),
    cdk && section('AWS CDK', cdk, bold),
    cdktf && section('CDKTF', cdktf, bold),
    cloudformation && section('CloudFormation', yaml(cloudformation), bold),
    terraform && section('Terraform (JSON syntax)', JSON.stringify(terraform, null, 2), bold),
    ...(examples ? [...situation('Fails', examples.fails, bold), ...situation('Passes', examples.passes, bold)] : []),
    ids('Controls', rule.controls, bold),
    ids('The same check in other tools', rule.sameAs ?? {}, bold, (tool, theirs) => {
      const known = [narrowedInWords(rule, tool, theirs), ...(tool === 'kics' ? kicsIds(theirs) : [])].filter(Boolean);
      return known.length > 0 ? `${theirs} (${known.join(', ')})` : theirs;
    }),
  ]
    .filter(Boolean)
    .join('\n\n');
}

/** The ids of a query of KICS, each with the dialect that it is for. */
const kicsIds = (query: string): string[] =>
  Object.entries(own(KICS_QUERIES, query) ?? {}).map(([dialect, id]) => `${dialect} ${id}`);

const section = (heading: string, text: string, bold: Bold): string =>
  `${bold(heading)}\n${text.trimEnd().replace(/^(?=.)/gm, '  ')}`;

/** The first situation of each dialect, in full. */
function situation(heading: string, examples: readonly Example[], bold: Bold): string[] {
  const shown = [
    { word: 'CloudFormation', example: examples.find(({ cloudformation }) => cloudformation), write: cloudFormation },
    { word: 'Terraform, JSON syntax', example: examples.find(({ terraform }) => terraform), write: terraform },
  ];
  return shown.flatMap(({ word, example, write }) =>
    example ? [section(`${heading}: ${example.name} (${word})`, write(example), bold)] : [],
  );
}

function cloudFormation({ cloudformation: body = {} }: Example): string {
  return yaml('Resources' in body ? body : { Resources: body });
}

function terraform({ terraform: body = {} }: Example): string {
  return JSON.stringify('resource' in body ? body : { resource: body }, null, 2);
}

const yaml = (value: unknown): string =>
  (require('yaml') as typeof import('yaml')).stringify(value, { lineWidth: 0, aliasDuplicateObjects: false });

function ids(
  heading: string,
  named: Readonly<Record<string, readonly string[]>>,
  bold: Bold,
  inWords = (_: string, id: string): string => id,
): string | undefined {
  const lines = Object.entries(named).flatMap(([of, list]) =>
    list.length > 0 ? [`${of}: ${list.map((id) => inWords(of, id)).join(', ')}`] : [],
  );
  return lines.length > 0 ? section(heading, lines.join('\n'), bold) : undefined;
}
