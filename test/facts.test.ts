import { rules } from '../lib';
import type { FactReader, Facts } from '../lib/engine/rule';
import type { Dialect } from '../lib/engine/template';
import { examples } from '../lib/rules/examples';
import { tryExamples } from '../lib/testing';

/** What rules ask of one dialect alone, since the other has no words for it, and read otherwise there. */
const OF_ONE_DIALECT = [
  'cloudformation/stack-set-retained autoDeployment terraform',
  'ec2/acl-attached subnets cloudformation',
  'ec2/address-attached networkInterface cloudformation',
  'ec2/volume-encrypted encryptedByDefault cloudformation',
  'elasticache/cache-custom-port replicationGroup cloudformation',
  'elasticache/cache-subnet-group replicationGroup cloudformation',
  'elasticache/cluster-backed-up replicationGroup cloudformation',
  'events/target-dead-letter-queue deadLetterQueue cloudformation',
  'events/target-dead-letter-queue targets terraform',
  'opsworks/stack-passwords-hidden databases terraform',
  'redshift/cluster-audit-logged logsEnabled cloudformation',
];

type Kind = { facts: Record<string, FactReader<unknown>>; read: (...args: any[]) => Facts };

/** Who looks on while kinds are read. */
const mockWatch: { through?: (kind: Kind, it: any, facts: any) => any } = {};

jest.mock('../lib/engine/kind', () => {
  const actual = jest.requireActual('../lib/engine/kind');
  return {
    ...actual,
    defineResource: (defined: never) => {
      const made: Kind = actual.defineResource(defined);
      const kind: Kind = {
        ...made,
        read: (it, earlier) => {
          const facts = made.read(it, earlier?.itself ?? earlier);
          return mockWatch.through?.(kind, it, facts) ?? facts;
        },
      };
      return kind;
    },
  };
});

const kinds = [...new Set(Object.values(rules).map(({ resource }) => resource as unknown as Kind))];
const read = new Set<FactReader<unknown>>();
const unsaid = new Set<string>();

beforeAll(() => {
  let asking = '';
  mockWatch.through = (kind, it, seen) =>
    new Proxy(seen, {
      get(facts: any, name) {
        if (name === 'itself') return facts;
        const reader = typeof name === 'string' && Object.hasOwn(kind.facts, name) ? kind.facts[name] : undefined;
        if (reader) {
          read.add(reader);
          const dialect: Dialect = it.dialect;
          if (reader[dialect] === undefined) unsaid.add(`${asking} ${String(name)} ${dialect}`);
        }
        const value = facts[name];
        return typeof value === 'function' ? value.bind(facts) : value;
      },
    });
  for (const [id, rule] of Object.entries(rules)) {
    asking = id;
    tryExamples(rule, examples[id]!);
  }
  delete mockWatch.through;
}, 60_000);

test('every fact is read by a rule', () => {
  // Read by another reader (a bucket that is declared elsewhere), and by what tells who has access.
  const through = ['AWS::S3::Bucket ownership', 'AWS::EC2::VPCEndpoint network', 'AWS::Organizations::Policy type'];
  const unread = kinds.flatMap((kind) => {
    const type = Object.values((kind as any).types).flat()[0];
    return Object.entries(kind.facts).flatMap(([name, reader]) => (read.has(reader) ? [] : `${type} ${name}`));
  });
  expect([...new Set(unread)]).toEqual(through);
});

test('no rule reads a fact that a dialect it judges cannot say, but for those that have another way there', () => {
  expect([...unsaid].sort()).toEqual(OF_ONE_DIALECT);
});
