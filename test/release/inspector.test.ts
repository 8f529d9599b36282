import fc from 'fast-check';
import { readReport } from '../../lib/release/report';

const read = (report: unknown) => readReport('inspector', { format: 'inspector', text: JSON.stringify(report) });

const scanned = { properties: [{ name: 'amazon:inspector:sbom_scanner:critical_vulnerabilities', value: '1' }] };
const component = {
  'bom-ref': 'comp-1',
  type: 'library',
  name: 'minimist',
  version: '1.2.0',
  properties: [{ name: 'amazon:inspector:sbom_scanner:path', value: 'package-lock.json' }],
};
const vulnerability = {
  id: 'CVE-2021-44906',
  description: 'Prototype pollution.',
  ratings: [
    { source: { name: 'NVD' }, score: 9.8, severity: 'critical', method: 'CVSSv31' },
    { source: { name: 'EPSS' }, score: 0.02, severity: 'none', method: 'other' },
  ],
  affects: [{ ref: 'comp-1' }],
};
const report = (changed: object = {}) => ({
  bomFormat: 'CycloneDX',
  specVersion: '1.5',
  metadata: scanned,
  components: [component],
  vulnerabilities: [vulnerability],
  ...changed,
});

test('a vulnerability is a finding at each component that has it', () => {
  const twice = { ...vulnerability, affects: [{ ref: 'comp-1' }, { ref: 'comp-9' }] };
  expect(read(report({ vulnerabilities: [twice] }))).toEqual([
    expect.objectContaining({
      ...{ rule: 'CVE-2021-44906', severity: 'critical', path: 'package-lock.json' },
      message: 'minimist 1.2.0: Prototype pollution.',
    }),
    expect.objectContaining({ rule: 'CVE-2021-44906', severity: 'critical', message: 'Prototype pollution.' }),
  ]);
});

test('the answer of the API is read as what it holds', () => expect(read({ sbom: report() })).toEqual(read(report())));

test.each<[string, readonly object[], string]>([
  ['the worst of its ratings', [{ severity: 'low' }, { score: 7.5 }], 'high'],
  ['by its score', [{ score: 4 }], 'medium'],
  ['by its severity', [{ severity: 'info' }], 'info'],
  [
    'not by the probability that it is exploited',
    [{ source: { name: 'EPSS' }, score: 0.9, severity: 'critical' }],
    'medium',
  ],
  ['medium, where nobody rates it', [], 'medium'],
  ['medium, where its rating is not known', [{ severity: 'unknown' }], 'medium'],
])('a vulnerability counts %s', (_, ratings, severity) =>
  expect(read(report({ vulnerabilities: [{ ...vulnerability, ratings }] }))).toMatchObject([{ severity }]),
);

test('materials that were scanned and have no vulnerabilities are clean', () =>
  expect(read(report({ vulnerabilities: undefined }))).toEqual([]));

test.each<[string, unknown, string]>([
  ['lists nothing', report({ components: [] }), 'lists no component'],
  [
    'was only listed',
    report({ metadata: {}, components: [{ ...component, properties: [] }], vulnerabilities: [] }),
    'lists materials that were not scanned',
  ],
  ['is of another format', { spdxVersion: 'SPDX-2.3' }, 'is no CycloneDX'],
  ['is a message', { message: 'AccessDeniedException' }, 'is no CycloneDX'],
  ['is a list', [], 'is no CycloneDX'],
])('a report is refused that %s', (_, text, reason) =>
  expect(() => read(text)).toThrow(`the report of inspector ${reason}`),
);

test('whatever a report holds, it is read or refused by name', () => {
  fc.assert(
    fc.property(fc.jsonValue(), fc.jsonValue(), fc.jsonValue(), (metadata, one, other) => {
      try {
        read(report({ metadata, components: [one, component], vulnerabilities: [other, vulnerability] }));
      } catch (error) {
        expect((error as Error).message).toMatch(/^the report of inspector /);
      }
    }),
  );
});
