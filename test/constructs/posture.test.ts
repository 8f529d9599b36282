import type { Stack } from 'aws-cdk-lib';
import type { Profile } from '../../lib';
import { posture } from '../../lib/testing';
import { isExcepted, isHelper, once, strictIn, subjectsIn, templateOf, waived } from './subjects';

/** The posture of a stack, as lines that say which resource they are of. */
function linesOf(build: (stack: Stack) => unknown, profile: Profile = 'baseline'): string[] {
  const config = strictIn(profile);
  const blocks = posture(templateOf(build, { config }), { settings: config.settings }).split('\n\n');
  return blocks.flatMap((block) => {
    const [resource = '', ...lines] = block.split('\n');
    return isHelper(resource)
      ? []
      : lines.map((line) => `${resource}: ${line.trim()}`).filter((line) => !isKnown(line));
  });
}

/** What a finding would be excepted for. */
function isKnown(line: string): boolean {
  const [, resource = '', state, rule = ''] = /^(.*): (open|unsure) +(\S+)/.exec(line) ?? [];
  return isExcepted({ rule, state: state === 'open' ? 'fail' : 'unknown', resource });
}

/** The lines of resources that are also in another posture: no key is made where none is used. */
const ofThose = (lines: readonly string[], others: readonly string[]) => {
  const resources = new Set(others.map(resourceOf));
  return lines.filter((line) => resources.has(resourceOf(line)));
};
const without = (lines: readonly string[], others: readonly string[]) => {
  const known = new Set(others);
  return lines.filter((line) => !known.has(line));
};
const resourceOf = (line: string): string => line.split(': ', 1)[0] as string;
/** `resource: open s3/bucket-versioned`, whatever value was seen. */
const judged = (line: string): string => line.split(/ {2,}/).slice(0, 2).join(' ');
/** Which rule, of which resource. */
const about = (line: string): string => `${resourceOf(line)} ${ruleOf(line)}`;
const ruleOf = (line: string): string => judged(line).split(' ').at(-1) as string;

/** These ask about a key, a policy, a network, backups, a public endpoint, one engine or what is no bucket for access logs, and have nothing to say where there are none, or it is another. */
const OF_OTHERS = [
  'codepipeline/pipeline-approval-apart',
  'dynamodb/table-recovery-long',
  'ecr/repository-all-tags-immutable',
  'ecr/repository-customer-key',
  'kms/key-rotated-yearly',
  's3/bucket-encrypted-with-kms',
  's3/bucket-key-enabled',
  's3/bucket-customer-key',
  's3/bucket-refuses-other-keys',
  'sns/topic-customer-key',
  'rds/instance-customer-key',
  'elasticache/group-customer-key',
  'rds/instance-backups-kept',
  'rds/cluster-customer-key',
  'rds/cluster-backups-kept',
  'rds/cluster-queries-logged',
  'iam/holder-no-escalation',
  'iam/resource-policy-accounts-known',
  'iam/resource-policy-actions-known',
  'iam/resource-policy-no-not-action',
  'iam/resource-policy-source-given',
  'backup/vault-policy-not-public',
  'eks/cluster-endpoint-not-open',
  'opensearch/domain-closed-to-internet',
  'opensearch/domain-own-security-group',
];

describe.each(subjectsIn('cdk'))('$name', ({ make, weakenings, guards: all }) => {
  /** Rules that are about a prop of some others, and so may see another value of it. */
  const aboutTheSame = (guards: readonly string[]): string[] => {
    const props = guards.flatMap((rule) => all[rule]?.props ?? []);
    return Object.keys(all).filter((rule) => all[rule]?.props.some((prop) => props.includes(prop)));
  };

  let hardened: string[];
  beforeAll(() => {
    hardened = linesOf((stack) => make(stack, 'Subject'));
  });

  test('is as secure as a reviewer has agreed to', () => {
    expect(`\n${posture(templateOf((stack) => make(stack, 'Subject')))}\n`).toMatchSnapshot();
  });

  test.each(['dev', 'regulated'] as const)('differs in the profile %s as a reviewer has agreed to', (profile) => {
    const lines = linesOf((stack) => make(stack, 'Subject'), profile);
    const differing = [
      ...without(hardened, lines).map((line) => `- ${line}`),
      ...without(lines, hardened).map((line) => `+ ${line}`),
    ];
    expect(`\n${differing.join('\n')}\n`).toMatchSnapshot();
  });

  test('has no open line', () => {
    expect(hardened.length).toBeGreaterThan(0);
    expect(hardened.filter((line) => !line.includes(': holds'))).toEqual([]);
  });

  for (const { name, props, guards } of weakenings) {
    const weakened = once(() => linesOf((stack) => make(stack, 'Subject', { ...props, waive: waived(...guards) })));

    test(`${name}: opens exactly the lines of what it gives up`, () => {
      const lines = weakened();
      const opened = without(lines.map(judged), hardened.map(judged));
      const isOpen = (line: string) =>
        line.includes(': open ') || (line.includes(': unsure ') && guards.includes(ruleOf(line)));
      // A policy that was not there before brings rules that speak of it, and may hold.
      const others = opened.filter((line) => !isOpen(line) && !line.includes(': holds '));
      expect(ofThose(others, hardened).filter((line) => !OF_OTHERS.includes(ruleOf(line)))).toEqual([]);
      // What the construct makes for itself is weakened with it, and there may be more of that.
      expect([...new Set(opened.filter(isOpen).map(ruleOf))].sort()).toEqual([...guards].sort());
      const silent = without(ofThose(hardened, lines).map(ruleOf), lines.map(ruleOf));
      expect(silent.filter((rule) => !OF_OTHERS.includes(rule))).toEqual([]);
    });

    if (guards.length > 1) continue;
    test(`${name}: changes no other line`, () => {
      const lines = weakened();
      const spoken = hardened.map(about);
      const isNew = (line: string) => line.includes(': holds ') && !spoken.includes(about(line));
      const changed = [
        ...without(ofThose(lines, hardened), hardened).filter((line) => !isNew(line)),
        ...without(ofThose(hardened, lines), lines),
      ].map(ruleOf);
      const allowed = [...aboutTheSame(guards), ...OF_OTHERS];
      expect(changed.filter((rule) => !allowed.includes(rule))).toEqual([]);
    });
  }
});
