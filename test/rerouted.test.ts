import { type Config, defineConfig } from '../lib';
import { Assembly } from '../lib/engine/assembly';
import { checkTemplates } from '../lib/engine/check';
import { UNJUDGED } from '../lib/engine/without-rule';
import { readSource } from '../lib/read/source';
import { readTerraform } from '../lib/read/terraform/template';
import { ruleBook, rules } from '../lib/rules';
import { examples } from '../lib/rules/examples';

type Body = { [key: string]: unknown };
type Blocks = { [type: string]: { [name: string]: Body } };
interface Configuration {
  readonly resource: Blocks;
  readonly data?: Blocks;
  readonly locals?: Body;
  readonly module?: Body;
}

/** A module that gives back what it is given. */
const MIRROR = { variable: { given: {} }, output: { given: { value: '${var.given}' } } };

/** What a rule finds, by resource. */
function found(config: Config, configuration: object): Map<string, string> {
  const assembly = new Assembly();
  const source = (content: object) => readSource('main.tf.json', JSON.stringify(content));
  readTerraform('main.tf.json', source(configuration), assembly, {
    open: () => ({ name: 'mirror', source: source(MIRROR), context: {} }),
  });
  const { findings, failures } = checkTemplates(assembly.templates, config, ruleBook);
  expect(failures).toEqual([]);
  return new Map(findings.flatMap(({ rule, resource, state }) => (rule === UNJUDGED ? [] : [[resource, state]])));
}

/** Ways by which the same reference is written. */
const WAYS: Record<string, (to: string, type: string, attribute: string) => [string, Partial<Configuration>]> = {
  'a local': (to) => ['local.rerouted', { locals: { rerouted: `\${${to}}` } }],
  'an entry of a map': (to) => [`{ here = ${to}, there = "elsewhere" }["here"]`, {}],
  'a condition': (to) => [`"a" == "a" ? ${to} : "elsewhere"`, {}],
  'another companion': (to) => [
    'aws_made_up.other.subject',
    { resource: { aws_made_up: { other: { subject: `\${${to}}` } } } },
  ],
  'a module': (to) => ['module.mirror.given', { module: { mirror: { source: './mirror', given: `\${${to}}` } } }],
  'a data source': (to, type, attribute) => [
    `data.${type}.rerouted.${attribute}`,
    { data: { [type]: { rerouted: { id: `\${${to.replace(/\.\w+$/, '.id')}}` } } } },
  ],
};

interface Mention {
  /** What is referred to. */
  readonly type: string;
  readonly name: string;
  readonly attribute: string;
  /** What refers to it. */
  readonly by: readonly [type: string, name: string];
  /** The configuration with something else in place of the mention. */
  with(text: string, more?: Partial<Configuration>): Configuration;
}

/** The references that resources make to others of the same configuration. */
function mentionsIn(configuration: Configuration): Mention[] {
  const mentions: Mention[] = [];
  const isOne = (body: Body | undefined) => body !== undefined && !('count' in body) && !('for_each' in body);
  const walk = (value: unknown, path: readonly string[]): void => {
    if (value !== null && typeof value === 'object')
      for (const [key, inner] of Object.entries(value)) if (key !== 'depends_on') walk(inner, [...path, key]);
    const [, type = '', name = '', attribute = ''] =
      typeof value === 'string' ? (/^\$\{(aws_\w+)\.(\w+)\.(\w+)\}$/.exec(value) ?? []) : [];
    const by = path as unknown as [string, string];
    if (type === by[0] || !isOne(configuration.resource[type]?.[name])) return;
    if (!isOne(configuration.resource[by[0]]?.[by[1]])) return;
    mentions.push({
      ...{ type, name, attribute, by },
      with(text, more = {}) {
        const copy = structuredClone(configuration) as unknown as Body;
        let at = copy.resource as Body;
        for (const key of path.slice(0, -1)) at = at[key] as Body;
        at[path.at(-1) as string] = `\${${text}}`;
        return merged(copy, more as Body) as unknown as Configuration;
      },
    });
  };
  walk(configuration.resource, []);
  return mentions;
}

function merged(into: Body, more: Body): Body {
  for (const [key, value] of Object.entries(more)) {
    const before = into[key];
    into[key] = before !== null && typeof before === 'object' ? merged(before as Body, value as Body) : value;
  }
  return into;
}

const cases = Object.keys(rules).flatMap((rule) => {
  const config = defineConfig({ name: 'own', rules: { [rule]: 'error' } });
  const { fails, passes, unknown = [], notApplicable = [] } = examples[rule]!;
  return [...fails, ...passes, ...unknown, ...notApplicable].flatMap(({ name, terraform }) => {
    if (!terraform) return [];
    const whole = ('resource' in terraform ? terraform : { resource: terraform }) as unknown as Configuration;
    return Array.isArray(whole.resource)
      ? []
      : mentionsIn(whole).map((mention) => ({ rule, config, name, whole, mention }));
  });
});

test('a reference means the same by whatever way it is written', () => {
  const different: string[] = [];
  let tried = 0;
  for (const { rule, config, name, whole, mention } of cases) {
    const { type, name: owner, attribute } = mention;
    const before = found(config, whole);
    for (const [way, rewrite] of Object.entries(WAYS)) {
      const after = found(config, mention.with(...rewrite(`${type}.${owner}.${attribute}`, type, attribute)));
      tried++;
      if (JSON.stringify([...after]) !== JSON.stringify([...before]))
        different.push(
          `${rule}: ${name}: ${mention.by.slice(0, 2).join('.')} by ${way}: ${JSON.stringify([...before])} ${JSON.stringify([...after])}`,
        );
    }
  }
  expect(different).toEqual([]);
  expect(tried).toBeGreaterThan(4000);
});

test('a companion of another resource is as good as none', () => {
  const different: string[] = [];
  let tried = 0;
  for (const { rule, config, name, whole, mention } of cases) {
    const { type, name: owner, by } = mention;
    if (!rules[rule]!.resource.types.terraform.includes(type)) continue;
    const { [by[1]]: _, ...others } = whole.resource[by[0]]!;
    const alone = found(config, { ...whole, resource: { ...whole.resource, [by[0]]: others } }).get(`${type}.${owner}`);
    const elsewhere = mention.with(`${type}.elsewhere.${mention.attribute}`, {
      resource: { [type]: { elsewhere: {} } },
    });
    const after = found(config, elsewhere).get(`${type}.${owner}`);
    tried++;
    if (after !== alone) different.push(`${rule}: ${name}: ${by.slice(0, 2).join('.')}: ${alone} ${after}`);
  }
  expect(different).toEqual([]);
  expect(tried).toBeGreaterThan(150);
});
