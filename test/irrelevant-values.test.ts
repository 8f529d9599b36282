import { rules } from '../lib';
import { checkTemplates } from '../lib/engine/check';
import { defineConfig } from '../lib/engine/config';
import { bookOf } from '../lib/engine/rule';
import type { Declared } from '../lib/engine/template';
import { readInputs } from '../lib/read/inputs';
import { examples } from '../lib/rules/examples';

/** Rules for which a value stands for more than these tests try in its place, each with what that is. */
const OTHERWISE: Readonly<Record<string, string>> = {
  'logs/log-group-masks-credentials': 'the data that is missing',
  'apigateway/stage-behind-waf': 'the stage that an ARN names',
  'ecr/pull-through-cache-templated': 'the prefix of a template',
  'ec2/acl-entries-reached': 'an entry that allows or denies as deployment decides',
  'ecs/task-definition-separate-roles': 'the role of the other argument',
  'elasticache/cluster-backed-up': 'a type of node that keeps no backups',
  'elb/classic-load-balancer-modern-tls': 'a policy of AWS',
  'gamelift/fleet-single-ports': 'the other end of the range',
  'iam/policy-pass-role-named': 'a service that does not act',
  'iam/resource-policy-accounts-known': 'a service that acts for any account',
  'iam/role-trust-external-id': 'a service that acts for any account',
  'lambda/permission-principal-named': 'a service',
  'msk/cluster-not-public': 'public access that AWS provides',
  'msk/cluster-not-reachable': 'public access that AWS provides',
  'opensearch/domain-slow-logged': 'one of the slow logs, which may be repeated',
  'rds/instance-logs-exported': 'the log that is missing',
  'ssm/parameter-no-secrets': 'a parameter that is encrypted',
  'wafv2/web-acl-anonymous-sources': 'the group that is wanted',
  'wafv2/web-acl-common-attacks': 'the group that is wanted',
  'wafv2/web-acl-known-attackers': 'the group that is wanted',
  'wafv2/web-acl-known-bad-inputs': 'the group that is wanted',
};

type Data = { [key: string]: any };
type Path = readonly string[];

const EXPRESSION = /^(Fn::\w+|Ref|Condition)$/;

/** The paths of what is written out below the arguments of resources. */
function leaves(node: unknown, path: Path): Path[] {
  if (node === null || typeof node !== 'object') return typeof node === 'string' && node.includes('${') ? [] : [path];
  const keys = Object.keys(node);
  if (keys.length === 1 && EXPRESSION.test(keys[0] as string)) return [];
  return keys.flatMap((key) => leaves((node as Data)[key], [...path, key]));
}

/** What is not on the path is shared with what was there. */
function replaced(data: Data, [key = '', ...below]: Path, value: unknown): Data {
  const copy: Data = Array.isArray(data) ? [...data] : { ...data };
  if (below.length > 0) copy[key] = replaced(data[key], below, value);
  else if (value !== undefined) copy[key] = value;
  else if (Array.isArray(copy)) copy.splice(Number(key), 1);
  else delete copy[key];
  return copy;
}

const DIALECTS = {
  cloudformation: {
    whole: (data: Data): Data => ('Resources' in data ? data : { Resources: data }),
    leaves: (data: Data) =>
      Object.keys(data.Resources).flatMap((id) =>
        leaves(data.Resources[id].Properties ?? {}, ['Resources', id, 'Properties']),
      ),
    opened: (data: Data, path: Path): Data => ({
      ...replaced(data, path, { Ref: 'Open' }),
      Parameters: { ...data.Parameters, Open: { Type: 'String' } },
    }),
  },
  terraform: {
    whole: (data: Data): Data =>
      ['resource', 'data', 'provider'].some((section) => section in data) ? data : { resource: data },
    leaves: (data: Data) =>
      Object.keys(data.resource ?? {}).flatMap((type) =>
        Object.keys(data.resource[type]).flatMap((name) => leaves(data.resource[type][name], ['resource', type, name])),
      ),
    opened: (data: Data, path: Path): Data => ({
      ...replaced(data, path, '${var.open}'),
      variable: { ...data.variable, open: {} },
    }),
  },
} as const;

/** Arguments that say which resources there are, and those with more meanings than these tests know. */
const LEFT_OUT =
  /^(count|for_each|dynamic|lifecycle|depends_on|provider|type|Action|http_method|HttpMethod|Engine|engine)$/;

const COMMON = [
  '*', '0.0.0.0/0', '10.0.0.0/8', 'other', true, false, 'true', 0, 1, -1, '-1', 22, 65535, 100_000, '',
  'arn:aws:iam::aws:policy/AdministratorAccess', 'arn:aws:kms:eu-west-1:111122223333:key/1', 'Enabled', 'Disabled',
]; // biome-ignore format: one list

const examplesOf = (id: string) =>
  (['fails', 'passes'] as const).flatMap((outcome) =>
    (Object.keys(DIALECTS) as Declared[]).flatMap((dialect) =>
      (examples[id]?.[outcome] ?? []).flatMap((example) =>
        example[dialect] ? { dialect, data: DIALECTS[dialect].whole(example[dialect] as Data) } : [],
      ),
    ),
  );

/** What the examples of all rules put at an argument of some name. */
const SEEN = new Map<string, Set<unknown>>();
for (const id of Object.keys(rules))
  for (const { dialect, data } of examplesOf(id))
    for (const path of DIALECTS[dialect].leaves(data)) {
      const name = path.filter((key) => !/^\d+$/.test(key)).at(-1) as string;
      const values = SEEN.get(name) ?? new Set();
      SEEN.set(name, values.add(path.reduce((node, key) => node[key], data)));
    }

/** One leaf in so many is tried. */
const ONE_IN = 10;

describe('a value that decides nothing decides nothing as a parameter either', () => {
  const judgedBy = (id: string) => {
    const book = bookOf({});
    const config = defineConfig({
      name: 'one rule',
      plugins: { the: { rules: { rule: rules[id]! } } },
      rules: { 'the/rule': 'on' },
    });
    return (content: Data): string => {
      try {
        const { findings } = checkTemplates(readInputs([{ name: 'example', content }]), config, book);
        return [
          ...new Set(
            findings.flatMap(({ rule, state, resource }) => (rule === 'the/rule' ? [`${state} ${resource}`] : [])),
          ),
        ]
          .sort()
          .join();
      } catch {
        return 'refused';
      }
    };
  };
  const services = [...new Set(Object.keys(rules).map((id) => id.split('/')[0] as string))];

  test.each(services)('%s', (service) => {
    let turn = 0;
    const decided: string[] = [];
    for (const id of Object.keys(rules).filter((id) => id.startsWith(`${service}/`) && !Object.hasOwn(OTHERWISE, id))) {
      const judge = judgedBy(id);
      for (const { dialect, data } of examplesOf(id)) {
        const { leaves, opened } = DIALECTS[dialect];
        const verdict = judge(data);
        for (const path of leaves(data)) {
          if (path.some((key) => LEFT_OUT.test(key)) || turn++ % ONE_IN > 0) continue;
          const name = path.filter((key) => !/^\d+$/.test(key)).at(-1) as string;
          // Asked first: where it decides nothing as a parameter, nothing is left to ask of sixty values.
          const open = judge(opened(data, path));
          if (open === verdict) continue;
          const others = [undefined, ...COMMON, ...[...(SEEN.get(name) ?? [])].slice(0, 40)];
          if (others.every((other) => judge(replaced(data, path, other)) === verdict))
            decided.push(`${id}, ${path.join('.')}: ${verdict || 'pass'}, opened ${open || 'pass'}`);
        }
      }
    }
    expect(decided).toEqual([]);
  });
});
