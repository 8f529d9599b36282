import { catalogues } from '../lib/controls';
import type { Catalogue } from '../lib/controls/catalogue';
import { type Example, type Examples, type Rule, typesOf } from '../lib/engine/rule';
import { cdktfFix } from '../lib/reporters/cdktf';
import type { Shapes } from '../lib/reporters/cdktf-shape';
import { cdkFix, cloudFormationFix, count, narrowedInWords, terraformFix } from '../lib/reporters/wording';

const WORDS = {
  cloudformation: 'CloudFormation',
  terraform: 'Terraform',
  github: 'GitHub',
  gitlab: 'GitLab',
} as const;

type Dialect = keyof typeof WORDS;

/** How the page of a rule is made. */
interface PageOptions {
  /** What wrote it, for whoever is about to edit it. */
  readonly writtenBy: string;
  /** The last line, such as where the rule's source is. */
  readonly foot: string;
  /** Of the classes of CDKTF. @default those that the fixes of our own rules need */
  readonly shapes?: Shapes;
}

/** The page of one rule, in Markdown, with its examples where it has any. */
export function rulePage(
  id: string,
  rule: Rule,
  examples: Examples | undefined,
  { writtenBy, foot, shapes }: PageOptions,
): string {
  const cdk = typeof rule.fix.cdk === 'object' ? literal(rule.fix.cdk) : cdkFix(rule);
  const cloudformation = cloudFormationFix(rule);
  const terraform = terraformFix(rule);
  const cdktf = cdktfFix(rule, undefined, shapes);
  return page([
    comment(`${writtenBy} from the rule and its examples`),
    `# ${rule.title}`,
    `\`${id}\` · ${rule.severity} · ${rule.preset} · ${kinds(rule)}`,
    `${rule.problem} ${rule.why}`,
    '## Fix',
    rule.fix.how,
    rule.fix.noCode,
    cdk && `AWS CDK:\n\n${code('ts', cdk)}`,
    cdktf && `CDKTF:\n\n${code('ts', cdktf)}`,
    cloudformation && `CloudFormation:\n\n${code('yaml', yaml(cloudformation))}`,
    terraform && `Terraform (JSON syntax):\n\n${code('json', json(terraform))}`,
    rule.fix.workflow && `In the ${subjectOf(rule)}:\n\n${code('yaml', yaml(rule.fix.workflow))}`,
    ...(examples ? examplesShown(examples) : []),
    ...controlsTable('## Controls', rule.controls),
    ...Object.entries(rule.unseen ?? {}).map(([control, what]) => `Not seen of \`${control}\`: ${what}.`),
    ...table(
      '## The same check in other tools',
      ['Tool', 'Ids'],
      rule.sameAs ?? {},
      (tool) => tool,
      (tool, theirs) => narrowedInWords(rule, tool, theirs),
    ),
    foot,
  ]);
}

const examplesShown = ({ fails, passes, unknown = [], notApplicable = [], only }: Examples): (string | undefined)[] => [
  '## Examples',
  only && `Judged in ${WORDS[only.dialect]} only: ${only.because}`,
  ...situations('Fails', fails),
  ...situations('Passes', passes),
  ...situations('Undecided before deployment', unknown, false),
  ...situations('Does not apply', notApplicable, false),
];

const comment = (made: string): string => `<!-- ${made}. Do not edit. -->`;

/** The table of rules, by service. */
export function rulesTable(
  rules: Readonly<Record<string, Rule>>,
  { writtenBy, foot = '' }: { readonly writtenBy: string; readonly foot?: string },
): string {
  const all = Object.entries(rules);
  const services = [...new Set(all.map(([id]) => id.split('/')[0] as string))];
  return page([
    comment(writtenBy),
    '# Rules',
    `${count(all.length, 'rule')}. Severity is risk; the preset is the smallest one that holds the rule.${foot}`,
    ...services.flatMap((service) => [
      `## ${service}`,
      [
        '| Rule | Requirement | Severity | Preset |',
        '|---|---|---|---|',
        ...all
          .filter(([id]) => id.startsWith(`${service}/`))
          .map(([id, rule]) => `| [${id}](${id}.md) | ${cell(rule.title)} | ${rule.severity} | ${rule.preset} |`),
      ].join('\n'),
    ]),
  ]);
}

export const page = (parts: readonly (string | number | false | undefined)[]): string =>
  `${parts.filter(Boolean).join('\n\n')}\n`;

/** The controls of each framework, under a heading. */
export const controlsTable = (heading: string, controls: Readonly<Record<string, readonly string[]>>): string[] =>
  table(heading, ['Framework', 'Controls'], controls, frameworkName);

const frameworkName = (framework: string): string => {
  const catalogue = (catalogues as Readonly<Record<string, Catalogue>>)[framework];
  return catalogue ? [catalogue.title, catalogue.version].filter(Boolean).join(' ') : framework;
};

const kinds = (rule: Rule): string =>
  typesOf(rule.resource)
    .map((type) => `\`${type}\``)
    .join(', ');

/** What a fix of a pipeline is laid over, in words: a step. */
const subjectOf = ({ resource }: Rule): string =>
  (typesOf(resource)[0] as string).split('::').slice(-1).join().toLowerCase();

/** One situation in full in each dialect, the first that has it, and the names of all. */
function situations(heading: string, examples: readonly Example[], inFull = true): string[] {
  if (examples.length === 0) return [];
  const names = examples.map((example) => `- ${example.name}`).join('\n');
  const shown = inFull ? (Object.keys(WORDS) as Dialect[]).flatMap((dialect) => situation(examples, dialect)) : [];
  return [`### ${heading}`, names, ...shown];
}

function situation(examples: readonly Example[], dialect: Dialect): string[] {
  const example = examples.find((candidate) => candidate[dialect]);
  const body = example?.[dialect];
  if (!example || !body) return [];
  if (dialect === 'github' || dialect === 'gitlab')
    return [`${WORDS[dialect]}, ${example.name}:`, ...filesShown(body as Files)];
  const shown =
    dialect === 'cloudformation'
      ? code('yaml', yaml('Resources' in (body as object) ? body : { Resources: body }))
      : code(
          'json',
          json(['resource', 'data', 'provider'].some((block) => block in (body as object)) ? body : { resource: body }),
        );
  return [`${WORDS[dialect]}${dialect === 'terraform' ? ' (JSON syntax)' : ''}, ${example.name}:`, shown];
}

type Files = NonNullable<Example['github']>;

const filesShown = (files: Files): string[] =>
  typeof files === 'string'
    ? [code('yaml', files)]
    : Object.entries(files).flatMap(([file, text]) => [`\`${file}\`:`, code('yaml', text)]);

function table(
  heading: string,
  columns: readonly [string, string],
  rows: Readonly<Record<string, readonly string[]>>,
  name: (key: string) => string,
  note: (key: string, id: string) => string | undefined = () => undefined,
): string[] {
  const entries = Object.entries(rows).filter(([, ids]) => ids.length > 0);
  if (entries.length === 0) return [];
  const shown = (key: string, id: string): string => {
    const part = note(key, id);
    return part ? `\`${id}\` (${part})` : `\`${id}\``;
  };
  const lines = entries.map(([key, ids]) => `| ${cell(name(key))} | ${ids.map((id) => shown(key, id)).join(', ')} |`);
  return [heading, [`| ${columns.join(' | ')} |`, '|---|---|', ...lines].join('\n')];
}

const cell = (text: string): string => text.replaceAll('|', '\\|');
const code = (language: string, text: string): string => `\`\`\`${language}\n${text.trimEnd()}\n\`\`\``;
const yaml = (value: unknown): string =>
  (require('yaml') as typeof import('yaml')).stringify(value, { lineWidth: 0, aliasDuplicateObjects: false });
const json = (value: unknown): string => JSON.stringify(value, null, 2);

/** A CDK value that metadata can only name: `ObjectOwnership.BUCKET_OWNER_ENFORCED`, `Duration.days(7)`. */
const EXPRESSION = /^[A-Z]\w*\.\w+(\(.*\))?$/;

/** A value as TypeScript source. */
function literal(value: unknown, indent = ''): string {
  if (typeof value === 'string' && EXPRESSION.test(value)) return value;
  if (typeof value === 'string') return `'${value.replaceAll('\\', '\\\\').replaceAll("'", "\\'")}'`;
  if (Array.isArray(value)) return `[${value.map((item) => literal(item, indent)).join(', ')}]`;
  if (typeof value !== 'object' || value === null) return String(value);
  const deeper = `${indent}  `;
  const lines = Object.entries(value).map(([key, item]) => {
    const name = /^[A-Za-z_$][\w$]*$/.test(key) ? key : `'${key}'`;
    return `${deeper}${name}: ${literal(item, deeper)},\n`;
  });
  return `{\n${lines.join('')}${indent}}`;
}
