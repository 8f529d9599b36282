import fc from 'fast-check';
import { ALL_PORTS, covers, isEveryPort, isMostPorts, portRange, protocolOf } from '../../lib/network/ports';

test.each([
  ['-1', 'all'],
  ['all', 'all'],
  ['TCP', 'tcp'],
  ['6', 'tcp'],
  ['17', 'udp'],
  ['udp', 'udp'],
  ['1', 'icmp'],
  ['icmpv6', 'icmpv6'],
  ['58', 'icmpv6'],
  ['50', 'other'],
])('protocol %p is %p', (text, expected) => {
  expect(protocolOf(text)).toBe(expected);
});

test('all protocols open every port, whatever ports are written', () => {
  expect(portRange('all', 443, 443)).toEqual(ALL_PORTS);
  expect(portRange('all', 0, 0)).toEqual(ALL_PORTS);
});

test('minus one and absence mean every port, one port alone means itself', () => {
  expect(portRange('tcp', -1, -1)).toEqual(ALL_PORTS);
  expect(portRange('udp')).toEqual(ALL_PORTS);
  expect(portRange('tcp', 22)).toEqual({ from: 22, to: 22 });
  expect(portRange('tcp', 0, 0)).toEqual({ from: 0, to: 0 });
  expect(portRange('tcp', 22, 0)).toEqual({ from: 22, to: 65535 });
});

test('protocols without ports have no range', () => {
  expect(portRange('icmp', -1, -1)).toBeUndefined();
  expect(portRange('other', 22, 22)).toBeUndefined();
});

test('a range covers what lies between its ends and nothing else', () => {
  const port = fc.integer({ min: 0, max: 65535 });
  fc.assert(
    fc.property(port, port, port, (a, b, probe) => {
      const [from, to] = [Math.min(a, b), Math.max(a, b)];
      expect(covers(portRange('tcp', from, to)!, probe)).toBe(probe >= from && probe <= to);
      expect(isEveryPort(portRange('udp', from, to)!)).toBe(from <= 1 && to === 65535);
    }),
  );
});

test('most ports are more than half of them, so that leaving a few out changes nothing', () => {
  for (const [from, to] of [
    [0, 65535],
    [2, 65535],
    [1024, 65535],
  ] as const)
    expect(isMostPorts({ from, to })).toBe(true);
  for (const [from, to] of [
    [32768, 65535],
    [443, 443],
    [0, 1024],
  ] as const)
    expect(isMostPorts({ from, to })).toBe(false);
});
