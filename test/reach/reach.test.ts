import fc from 'fast-check';
import { Reading } from '../../lib/engine/reading';
import type { Resource, Template } from '../../lib/engine/template';
import { World } from '../../lib/engine/world';
import { type AddressRange, type Answer, addressRange, difference, network } from '../../lib/reach';
import { reaches } from '../../lib/reach/reach';
import { readInputs } from '../../lib/read/inputs';
import { cloudFormation, type Description, type Entry, type Let, NAMES, SIXES, terraform } from './small-vpc';

type End = 'internet' | 'Front' | 'Back';

/** The answer, which both dialects have to agree on. */
function answer(it: Description, from: End, to: End, port?: number): Answer {
  const options = port === undefined ? {} : { port };
  const one = network([{ name: 'stack', content: cloudFormation(it) }]).reaches(from, to, options);
  const address = (end: End) => (end === 'internet' ? end : `aws_instance.${end.toLowerCase()}`);
  const other = network([{ name: 'main.tf.json', content: terraform(it) }]).reaches(
    address(from),
    address(to),
    options,
  );
  expect(other.answer).toBe(one.answer);
  return one.answer;
}

const world = (ports: Let['ports']): Let => ({ ports, of: { block: '0.0.0.0/0' } });
const routes: Description['routes'] = [{ block: '0.0.0.0/0', to: 'gateway' }];
const open: Description = {
  address: true,
  routes,
  front: [world([22, 22])],
  back: [{ ports: [5432, 5432], of: { group: 'Front' } }],
};
const pass: readonly Entry[] = [
  { number: 100, action: 'allow', ports: 'all', block: '0.0.0.0/0' },
  { number: 100, action: 'allow', ports: 'all', block: '0.0.0.0/0', out: true },
];

describe('from the internet', () => {
  test.each<[string, Description, Answer]>([
    ['with a public address, a route and a rule', open, 'yes'],
    ['without a public address', { ...open, address: false }, 'no'],
    ['without a route', { ...open, routes: [] }, 'no'],
    ['with a route through NAT', { ...open, routes: [{ block: '0.0.0.0/0', to: 'nat' }] }, 'no'],
    ['with the main route table, which has no route out', { ...open, table: false }, 'no'],
    ['without a rule', { ...open, front: [] }, 'no'],
    ['with a rule for a private network', { ...open, front: [{ ports: 'all', of: { block: '10.0.0.0/8' } }] }, 'no'],
    ['with a rule for one address', { ...open, front: [{ ports: 'all', of: { block: '198.51.101.7/32' } }] }, 'no'],
    [
      'with the world in two halves',
      { ...open, front: ['0.0.0.0/1', '128.0.0.0/1'].map((block) => ({ ports: [20, 25], of: { block } })) },
      'yes',
    ],
    ['with a rule for IPv6 alone', { ...open, front: [{ ports: 'all', of: { block: '::/0' } }] }, 'no'],
    ['with an ACL that lets all through', { ...open, acl: pass }, 'yes'],
    ['with an ACL that denies the port before it allows all', { ...open, acl: [...pass, deny(90)] }, 'no'],
    ['with an ACL that denies the port too late', { ...open, acl: [...pass, deny(110)] }, 'yes'],
    ['with an ACL that lets no answer out', { ...open, acl: pass.slice(0, 1) }, 'no'],
    [
      'with an ACL that answers only to high ports',
      {
        ...open,
        acl: [
          ...pass.slice(0, 1),
          { number: 100, action: 'allow', ports: [32768, 60999], block: '0.0.0.0/0', out: true },
        ],
      },
      'yes',
    ],
    [
      'where the rule is for one half of the world and the ACL for the other',
      {
        ...open,
        front: [{ ports: 'all', of: { block: '0.0.0.0/1' } }],
        acl: [{ number: 100, action: 'allow', ports: 'all', block: '128.0.0.0/1' }, ...pass.slice(1)],
      },
      'no',
    ],
    [
      'where narrower routes take everything elsewhere',
      {
        ...open,
        routes: [...routes, { block: '0.0.0.0/1', to: 'nat' }, { block: '128.0.0.0/1', to: 'nat' }],
      },
      'no',
    ],
  ])('%s', (_, it, expected) => {
    expect(answer(it, 'internet', 'Front', 22)).toBe(expected);
  });

  test('only the ports that are open, or any that is', () => {
    expect(answer(open, 'internet', 'Front', 443)).toBe('no');
    expect(answer(open, 'internet', 'Front')).toBe('yes');
    expect(answer(open, 'internet', 'Back')).toBe('no');
  });
});

describe('from one machine to another', () => {
  test('by a group that is named, not by another', () => {
    expect(answer(open, 'Front', 'Back', 5432)).toBe('yes');
    expect(answer(open, 'Front', 'Back', 22)).toBe('no');
    expect(answer({ ...open, back: [{ ports: 'all', of: { group: 'Back' } }] }, 'Front', 'Back', 22)).toBe('no');
  });

  test('by the addresses of its subnet, wherever in it the machine is', () => {
    const by = (block: string) => answer({ ...open, back: [{ ports: 'all', of: { block } }] }, 'Front', 'Back', 22);
    expect([by('10.0.1.0/24'), by('10.0.0.0/16'), by('10.0.2.0/24'), by('10.0.1.0/25')]).toEqual([
      'yes',
      'yes',
      'no',
      'unknown',
    ]);
  });

  test('by way of the internet, where both are on it', () => {
    expect(answer({ ...open, back: [world([22, 22])] }, 'Front', 'Back', 22)).toBe('yes');
  });
});

describe('over IPv6', () => {
  const dual: Description = { ...open, stack: 'dual', address: false, back: [], front: [] };
  const six = (ports: Let['ports'], block = '::/0'): Let => ({ ports, of: { block } });
  const toGateway = { block: '::/0', to: 'gateway' } as const;

  test.each<[string, Description, Answer]>([
    ['with a route and a rule', { ...dual, routes: [toGateway], front: [six([22, 22])] }, 'yes'],
    ['in a subnet of IPv6 alone', { ...dual, stack: 'six', routes: [toGateway], front: [six('all')] }, 'yes'],
    ['with a route for IPv4 alone', { ...dual, front: [six([22, 22])] }, 'no'],
    ['with a rule for IPv4 alone', { ...dual, routes: [toGateway], front: [world('all')] }, 'no'],
    ['with a way out alone', { ...dual, routes: [{ block: '::/0', to: 'egress-only' }], front: [six('all')] }, 'no'],
    ['with an ACL for IPv4 alone', { ...dual, routes: [toGateway], front: [six('all')], acl: pass }, 'no'],
    [
      'with an ACL for IPv6',
      {
        ...dual,
        routes: [toGateway],
        front: [six('all')],
        acl: pass.map((entry) => ({ ...entry, block: '::/0' })),
      },
      'yes',
    ],
    [
      'with the world in two halves',
      { ...dual, routes: [toGateway], front: ['2000::/4', '3000::/4'].map((block) => six('all', block)) },
      'yes',
    ],
  ])('from the internet, %s', (_, it, expected) => {
    expect(answer(it, 'internet', 'Front', 22)).toBe(expected);
  });

  test.each<[string, Description, Answer]>([
    ['the block of the other subnet', { ...dual, back: [six([22, 22], '2600:1f00:0:1::/64')] }, 'yes'],
    ['the block of the VPC', { ...dual, back: [six([22, 22], '2600:1f00::/56')] }, 'yes'],
    ['a part of the other subnet', { ...dual, back: [six([22, 22], '2600:1f00:0:1::/65')] }, 'unknown'],
    ['a subnet of nobody', { ...dual, back: [six([22, 22], '2600:1f00:0:7::/64')] }, 'no'],
    ['everyone, over IPv6 alone', { ...dual, stack: 'four', back: [six('all')] }, 'no'],
    ['everyone, where there is no IPv4', { ...dual, stack: 'six', back: [world('all')] }, 'no'],
    ['a group', { ...dual, stack: 'six', back: [{ ports: 'all', of: { group: 'Front' } }] }, 'yes'],
    ['everyone, behind an ACL for IPv4', { ...dual, back: [six('all')], acl: pass }, 'no'],
  ])('from one machine to another that lets in %s', (_, it, expected) => {
    expect(answer(it, 'Front', 'Back', 22)).toBe(expected);
  });

  test.each<[string, Description, Answer]>([
    ['through an egress-only gateway', { ...dual, routes: [{ block: '::/0', to: 'egress-only' }] }, 'yes'],
    ['through an internet gateway', { ...dual, routes: [toGateway] }, 'yes'],
    ['translated by a NAT gateway', { ...dual, stack: 'six', routes: [{ block: '64:ff9b::/96', to: 'nat' }] }, 'yes'],
    ['not by a NAT gateway for IPv4', { ...dual, stack: 'six', routes: [{ block: '0.0.0.0/0', to: 'nat' }] }, 'no'],
  ])('to the internet %s', (_, it, expected) => {
    expect(answer(it, 'Front', 'internet', 443)).toBe(expected);
  });

  test('out with one family and in with another is no way', () => {
    const answers: Let['ports'] = [1024, 65535];
    const acl: Entry[] = [
      { number: 1, action: 'allow', ports: [22, 22], block: '0.0.0.0/0', out: true },
      { number: 1, action: 'allow', ports: answers, block: '0.0.0.0/0' },
      { number: 2, action: 'allow', ports: [22, 22], block: '::/0' },
      { number: 2, action: 'allow', ports: answers, block: '::/0', out: true },
    ];
    const it: Description = {
      ...dual,
      address: true,
      routes: [{ block: '0.0.0.0/0', to: 'gateway' }, toGateway],
      front: [six([22, 22])],
      back: [six([22, 22]), world([22, 22])],
      acl,
    };
    expect(answer(it, 'Front', 'internet', 22)).toBe('yes');
    expect(answer(it, 'internet', 'Back', 22)).toBe('yes');
    expect(answer(it, 'Front', 'Back', 22)).toBe('no');
  });
});

describe('to the internet', () => {
  test.each<[string, Description, Answer]>([
    ['with an address and a gateway', open, 'yes'],
    ['with a gateway and no address', { ...open, address: false }, 'no'],
    ['through NAT', { ...open, address: false, routes: [{ block: '0.0.0.0/0', to: 'nat' }] }, 'yes'],
    [
      'through an egress-only gateway, without an address of IPv6',
      { ...open, routes: [{ block: '::/0', to: 'egress-only' }] },
      'no',
    ],
    ['without a route', { ...open, routes: [] }, 'no'],
    ['with an ACL that lets nothing out', { ...open, acl: pass.slice(0, 1) }, 'no'],
  ])('%s', (_, it, expected) => {
    expect(answer(it, 'Front', 'internet', 443)).toBe(expected);
  });
});

test('an ACL is asked at the edge of a subnet, and not within it', () => {
  const it: Description = { ...open, address: false, acl: [] };
  expect(answer(it, 'Front', 'Back', 5432)).toBe('no');
  expect(answer({ ...it, neighbours: true }, 'Front', 'Back', 5432)).toBe('yes');
});

function deny(number: number): Entry {
  return { number, action: 'deny', ports: [22, 22], block: '0.0.0.0/0' };
}

describe('in general', () => {
  const block = fc.constantFrom(
    '0.0.0.0/0',
    '0.0.0.0/1',
    '128.0.0.0/1',
    '10.0.1.0/24',
    '10.0.0.0/16',
    '10.0.1.128/25',
    '::/0',
    '2600:1f00::/56',
    '2600:1f00:0:1::/64',
    '2600:1f00:0:1:8000::/65',
  );
  const ports = fc.constantFrom<Let['ports']>('all', [22, 22], [20, 30], [443, 443], [0, 65535]);
  const rule = fc.record<Let>({
    ports,
    of: fc.oneof(fc.record({ block }), fc.record({ group: fc.constantFrom<'Front' | 'Back'>('Front', 'Back') })),
  });
  const entry = fc.record<Entry>({
    number: fc.integer({ min: 1, max: 5 }),
    action: fc.constantFrom('allow', 'deny'),
    ports,
    block,
    out: fc.boolean(),
  });
  const route = fc.record({ block, to: fc.constantFrom('gateway' as const, 'nat' as const, 'egress-only' as const) });
  const description = fc.record({
    stack: fc.constantFrom('four', 'dual', 'six'),
    address: fc.boolean(),
    routes: fc.uniqueArray(route, { maxLength: 3, selector: (one) => one.block }),
    table: fc.boolean(),
    acl: fc.option(fc.uniqueArray(entry, { maxLength: 5, selector: (one) => `${one.number} ${one.out}` }), {
      nil: undefined,
    }),
    front: fc.array(rule, { maxLength: 3 }),
    back: fc.array(rule, { maxLength: 3 }),
  }) as fc.Arbitrary<Description>;
  const question = fc.constantFrom<readonly [End, End, number?]>(
    ['internet', 'Front', 22],
    ['internet', 'Back'],
    ['Front', 'Back', 22],
    ['Back', 'Front'],
    ['Front', 'internet', 443],
  );
  const RANK: readonly Answer[] = ['no', 'unknown', 'yes'];

  test('a rule that allows more never takes access away', () => {
    fc.assert(
      fc.property(description, rule, question, (it, more, asked) => {
        const before = RANK.indexOf(answer(it, ...asked));
        const grown = { ...it, front: [...(it.front ?? []), more], back: [...(it.back ?? []), more] };
        expect(RANK.indexOf(answer(grown, ...asked))).toBeGreaterThanOrEqual(before);
      }),
      { numRuns: 80 },
    );
  });

  test('without its routes to the internet, nothing is reached that was not before', () => {
    fc.assert(
      fc.property(description, question, (it, asked) => {
        const before = RANK.indexOf(answer(it, ...asked));
        expect(RANK.indexOf(answer({ ...it, routes: [] }, ...asked))).toBeLessThanOrEqual(before);
      }),
      { numRuns: 80 },
    );
  });

  test('an entry that denies never gives access', () => {
    fc.assert(
      fc.property(description, entry, question, (it, more, asked) => {
        const acl = it.acl ?? pass;
        const before = RANK.indexOf(answer({ ...it, acl }, ...asked));
        const denied = { ...it, acl: [...acl, { ...more, number: 0, action: 'deny' as const }] };
        expect(RANK.indexOf(answer(denied, ...asked))).toBeLessThanOrEqual(before);
      }),
      { numRuns: 80 },
    );
  });

  test('addresses of a second family never take access away', () => {
    fc.assert(
      fc.property(description, question, (it, asked) => {
        const before = RANK.indexOf(answer({ ...it, stack: 'four' }, ...asked));
        expect(RANK.indexOf(answer({ ...it, stack: 'dual' }, ...asked))).toBeGreaterThanOrEqual(before);
      }),
      { numRuns: 80 },
    );
  });

  test('several ports are open when one of them is', () => {
    const some = fc.uniqueArray(fc.constantFrom(1, 21, 22, 23, 80, 442, 443, 444, 3389, 65535), {
      minLength: 2,
      maxLength: 6,
    });
    const ends = fc.constantFrom(
      ['internet', 'Front'] as const,
      ['Front', 'Back'] as const,
      ['Front', 'internet'] as const,
    );
    fc.assert(
      fc.property(description, some, ends, (it, ports, [from, to]) => {
        const { resources } = readInputs([{ name: 'vpc.json', content: cloudFormation(it) }])[0] as Template;
        const end = (name: string) =>
          name === 'internet' ? name : new Reading(resources.get(name) as Resource, new World());
        const alone = ports.map((port) => reaches(end(from), end(to), port).answer);
        const best = RANK[Math.max(...alone.map((one) => RANK.indexOf(one)))];
        expect(reaches(end(from), end(to), ports).answer).toBe(best);
      }),
      { numRuns: 200 },
    );
  });

  test('what holds for the machines holds for each address that they may have', () => {
    fc.assert(
      fc.property(description, (it) => {
        const inside = { ...it, routes: [], address: false };
        const found = answer(inside, 'Front', 'Back', 22);
        const ways = families(inside).map((family) =>
          samples('Front', family).flatMap((from) => samples('Back', family).map((to) => gets(inside, from, to, 22))),
        );
        if (found === 'yes') expect(ways.some((each) => each.every((one) => one))).toBe(true);
        if (found === 'no') expect(ways.flat()).not.toContain(true);
      }),
      { numRuns: 300 },
    );
  });
});

const families = ({ stack = 'four' }: Description): readonly (4 | 6)[] =>
  stack === 'dual' ? [4, 6] : [stack === 'six' ? 6 : 4];

/** The ends and the middle of a subnet. */
function samples(name: 'Front' | 'Back', family: 4 | 6): AddressRange[] {
  const { from, to } = addressRange((family === 4 ? NAMES : SIXES)[name]) as AddressRange;
  return [from, (from + to) / 2n, (from + to) / 2n + 1n, to].map((one) => ({ family, from: one, to: one }));
}

/** One packet from one address to another, and its answer: first entries decide, any rule admits. */
function gets({ acl, back = [] }: Description, from: AddressRange, to: AddressRange, port: number): boolean {
  const isIn = (address: AddressRange, block: string) =>
    difference([address], [addressRange(block) as AddressRange]).length === 0;
  const fits = (ports: Let['ports'], one: number) => ports === 'all' || (ports[0] <= one && one <= ports[1]);
  const passes = (out: boolean, other: AddressRange, one: number): boolean =>
    !acl ||
    [...acl]
      .filter((entry) => (entry.out ?? false) === out)
      .sort((a, b) => a.number - b.number)
      .find(({ ports, block }) => fits(ports, one) && isIn(other, block))?.action === 'allow';
  const answers = (out: boolean, other: AddressRange) =>
    Array.from({ length: 500 }, (_, index) => index + 1).some((one) => passes(out, other, one)) ||
    passes(out, other, 1024);
  const admits = back.some(
    ({ ports, of }) => fits(ports, port) && ('group' in of ? of.group === 'Front' : isIn(from, of.block)),
  );
  return passes(true, to, port) && answers(false, to) && passes(false, from, port) && answers(true, from) && admits;
}
