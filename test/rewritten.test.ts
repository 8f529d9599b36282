import { rules } from '../lib';
import { judge } from '../lib/engine/judge';
import { typesOf } from '../lib/engine/rule';
import { defaultSettings } from '../lib/engine/settings';
import type { Dialect } from '../lib/engine/template';
import { readInputs } from '../lib/read/inputs';
import { examples } from '../lib/rules/examples';

type Data = { [key: string]: any };

const isMap = (value: unknown): value is Data => value !== null && typeof value === 'object' && !Array.isArray(value);

/** A policy, and not the properties of a resource that is one statement of a policy. */
const isDocument = (value: unknown): value is Data =>
  isMap(value) &&
  isMap([value.Statement].flat()[0]) &&
  'Effect' in [value.Statement].flat()[0] &&
  !('StatementId' in value);

const EXPRESSION = /^(Fn::|Ref$|Condition$)/;

/** A template with every value changed that `change` has another for, from the inside out. */
function everywhere(value: unknown, change: (value: any, key: string) => unknown, key = ''): any {
  if (Array.isArray(value))
    return change(
      value.map((item) => everywhere(item, change, key)),
      key,
    );
  if (!isMap(value)) return change(value, key);
  const inside = Object.entries(value).map(([inner, of]) => [inner, everywhere(of, change, inner)]);
  return change(Object.fromEntries(inside), key);
}

/** A change to what stands in the properties of resources, in CloudFormation. */
const inProperties = (change: (value: any, key: string) => unknown) => (content: Data) => ({
  ...content,
  Resources: Object.fromEntries(
    Object.entries(content.Resources as Data).map(([id, resource]) => [
      id,
      resource?.Properties ? { ...resource, Properties: everywhere(resource.Properties, change) } : resource,
    ]),
  ),
});

/** A statement once for each of its actions. */
const split = (statement: any): any[] =>
  isMap(statement) && Array.isArray(statement.Action) && statement.Action.length > 1
    ? statement.Action.map((action: unknown) => ({ ...statement, Action: action }))
    : [statement];

/** Ways to say the same. */
const REWRITES: Readonly<Record<string, readonly [dialects: readonly Dialect[], rewrite: (content: Data) => Data]>> = {
  'keys in another order': [
    ['cloudformation', 'terraform'],
    (content) =>
      everywhere(content, (value) => (isMap(value) ? Object.fromEntries(Object.entries(value).reverse()) : value)),
  ],
  'flags and numbers as text': [
    ['cloudformation'],
    inProperties((value) => (['boolean', 'number'].includes(typeof value) ? String(value) : value)),
  ],
  'text as Fn::Join of one': [
    ['cloudformation'],
    inProperties((value, key) =>
      typeof value === 'string' &&
      !EXPRESSION.test(key) &&
      !value.includes('${') &&
      /^(?:.*Arn|.*Name|Status|Cidr.*|Protocol|IpProtocol)$/.test(key)
        ? { 'Fn::Join': ['', [value]] }
        : value,
    ),
  ],
  'actions and resources in a list of one': [
    ['cloudformation'],
    inProperties((value, key) =>
      // What a firewall does is called an action as well, and is one.
      /^(Not)?(Action|Resource)$/.test(key) && typeof value === 'string' && /[:*]/.test(value) ? [value] : value,
    ),
  ],
  'a statement in a list of one, or by itself': [
    ['cloudformation'],
    inProperties((value) => {
      if (!isDocument(value)) return value;
      const statements = [value.Statement].flat();
      return {
        ...value,
        Statement: isMap(value.Statement) ? statements : statements.length === 1 ? statements[0] : statements,
      };
    }),
  ],
  'statements split by action': [
    ['cloudformation'],
    inProperties((value) =>
      isDocument(value) ? { ...value, Statement: [value.Statement].flat().flatMap(split) } : value,
    ),
  ],
  'documents as JSON text': [
    ['cloudformation'],
    inProperties((value) =>
      isDocument(value) && !/"(Fn::|Ref")|\$\{/.test(JSON.stringify(value)) ? JSON.stringify(value) : value,
    ),
  ],
};

/** Rules that know the statements of the CDK by their form. */
const BY_FORM = ['iam/policy-no-escalation', 'iam/policy-resources-named', 'iam/toolkit-policy-resources-named'];

const cases = Object.keys(rules).flatMap((id) =>
  (['fails', 'passes', 'notApplicable'] as const).flatMap((outcome) =>
    (['cloudformation', 'terraform'] as const).flatMap((dialect) =>
      (examples[id]?.[outcome] ?? []).flatMap((example) => {
        const given = example[dialect] as Data | undefined;
        if (!given) return [];
        const section = dialect === 'cloudformation' ? 'Resources' : 'resource';
        const whole = [section, 'data', 'provider'].some((key) => key in given) ? given : { [section]: given };
        return [{ id, name: example.name, dialect, content: whole }];
      }),
    ),
  ),
);

/** What a rule says of each resource. */
function verdicts(id: string, content: Data): string {
  try {
    const [template] = readInputs([{ name: 'it.json', content: content as never }]);
    const rule = rules[id]!;
    return [...template!.resources.values()]
      .filter(({ type }) => typesOf(rule.resource).includes(type))
      .map((resource) => `${resource.id} ${judge(id, rule, resource, defaultSettings).verdict.state}`)
      .sort()
      .join();
  } catch (error) {
    return String(error);
  }
}

test.each(Object.keys(REWRITES))('%s: the same verdicts', (name) => {
  const [dialects, rewrite] = REWRITES[name]!;
  const shifted: string[] = [];
  let tried = 0;
  for (const { id, name: example, dialect, content } of cases) {
    if (!dialects.includes(dialect) || !('Resources' in content || dialect === 'terraform')) continue;
    const rewritten = rewrite(content);
    if (JSON.stringify(rewritten) === JSON.stringify(content)) continue;
    tried++;
    const [before, after] = [verdicts(id, content), verdicts(id, rewritten)];
    if (name === 'statements split by action' && BY_FORM.includes(id)) continue;
    if (before !== after) shifted.push(`${id}, ${example}: ${before}; rewritten: ${after}`);
  }
  expect(shifted).toEqual([]);
  expect(tried).toBeGreaterThan(20);
});
