import fc from 'fast-check';
import { check, defineConfig } from '../../lib';
import { type AddressRange, addressRange, difference } from '../../lib/network/addresses';

const config = defineConfig({ name: 'one rule', rules: { 'ec2/acl-entries-reached': 'on' } });

interface Entry {
  readonly number: number;
  readonly action: 'allow' | 'deny';
  readonly protocol: 6 | 17 | -1;
  readonly ports: readonly [number, number];
  readonly block: string;
}

/** The numbers of the entries that are said to decide nothing. */
function idle(entries: readonly Entry[]): number[] {
  const Resources = Object.fromEntries([
    ['Acl', { Type: 'AWS::EC2::NetworkAcl', Properties: { VpcId: 'vpc-1' } }],
    ...entries.map(({ number, action, protocol, ports, block }) => [
      `Entry${number}`,
      {
        Type: 'AWS::EC2::NetworkAclEntry',
        Properties: {
          NetworkAclId: { Ref: 'Acl' },
          RuleNumber: number,
          RuleAction: action,
          Protocol: protocol,
          PortRange: { From: ports[0], To: ports[1] },
          CidrBlock: block,
        },
      },
    ]),
  ]);
  const { findings } = check([{ name: 'stack', content: { Resources } }], config);
  return findings.map(({ resource }) => Number(resource.slice('Entry'.length))).sort((a, b) => a - b);
}

const entry = fc.record<Entry>({
  number: fc.integer({ min: 1, max: 9 }),
  action: fc.constantFrom('allow', 'deny'),
  protocol: fc.constantFrom(6, 17, -1),
  ports: fc.constantFrom([0, 65535], [0, 1023], [1024, 65535], [22, 22], [1000, 2000]),
  block: fc.constantFrom('0.0.0.0/0', '0.0.0.0/1', '128.0.0.0/1', '10.0.0.0/8', '10.0.0.0/9', '10.128.0.0/9'),
});

const PORTS = [0, 22, 999, 1000, 1023, 1024, 2000, 2001, 65535];
const ADDRESSES = ['1.1.1.1', '10.1.1.1', '10.200.1.1', '200.1.1.1'].map((text) => addressRange(text) as AddressRange);

/** Every kind of packet that the entries can tell apart, and the entry that decides it. */
function decides(entries: readonly Entry[]): Set<number | undefined> {
  const ordered = [...entries].sort((a, b) => a.number - b.number);
  const fits = (it: Entry, protocol: number, port: number, address: AddressRange) =>
    (it.protocol === -1 || (it.protocol === protocol && it.ports[0] <= port && port <= it.ports[1])) &&
    difference([address], [addressRange(it.block) as AddressRange]).length === 0;
  const decided = [6, 17, 1].flatMap((protocol) =>
    PORTS.flatMap((port) =>
      ADDRESSES.map((address) => ordered.find((it) => fits(it, protocol, port, address))?.number),
    ),
  );
  return new Set(decided);
}

test('an entry is said to decide nothing only where no packet meets it first', () => {
  fc.assert(
    fc.property(fc.uniqueArray(entry, { maxLength: 6, selector: ({ number }) => number }), (entries) => {
      const deciding = decides(entries);
      for (const number of idle(entries)) expect(deciding).not.toContain(number);
      const named = entries.filter(({ protocol }) => protocol !== -1).map(({ number }) => number);
      const expected = named.filter((number) => !deciding.has(number));
      expect(idle(entries)).toEqual(expect.arrayContaining(expected));
    }),
    { numRuns: 200 },
  );
});
