import fc from 'fast-check';
import { type Answer, network } from '../../lib/reach';
import { cloudFormation, type Description, type Entry, type Let, terraform } from './small-vpc';

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
});
