import fc from 'fast-check';
import { readReport } from '../../lib/release/report';
import { SEVERITIES } from '../../lib/release/severity';

const read = (...pages: readonly object[]) =>
  readReport('sonarqube', { format: 'sonarqube', text: pages.map((page) => `${JSON.stringify(page)}\n`).join('') });

const issues = (total: number, ...listed: readonly object[]) => ({ total, paging: { total }, issues: listed });
const hotspots = (total: number, ...listed: readonly object[]) => ({ paging: { total }, hotspots: listed });

/** As SonarQube answers. */
const issue = {
  key: 'AX1',
  rule: 'javascript:S2076',
  severity: 'MAJOR',
  component: 'acme:shop:src/a.ts',
  project: 'acme:shop',
  line: 7,
  message: 'Do not run what users write.',
  type: 'VULNERABILITY',
};
const hotspot = {
  key: 'c607',
  component: 'acme:shop:Dockerfile',
  project: 'acme:shop',
  vulnerabilityProbability: 'HIGH',
  status: 'TO_REVIEW',
  line: 3,
  message: 'Make sure that this is safe.',
  ruleKey: 'docker:S6472',
};

test('issues and hotspots are findings where they are', () => {
  expect(read(issues(1, issue), issues(1), hotspots(1, hotspot), hotspots(1))).toEqual([
    expect.objectContaining({
      ...{ rule: 'javascript:S2076', severity: 'medium', path: 'src/a.ts', line: 7 },
      message: 'Do not run what users write.',
    }),
    expect.objectContaining({ rule: 'docker:S6472', severity: 'medium', path: 'Dockerfile', line: 3 }),
  ]);
});

test.each([
  ['BLOCKER', 'critical'],
  ['CRITICAL', 'high'],
  ['MAJOR', 'medium'],
  ['MINOR', 'low'],
  ['INFO', 'info'],
])('an issue of severity %s is %s', (severity, expected) =>
  expect(read(issues(1, { ...issue, severity }), hotspots(0))).toMatchObject([{ severity: expected }]),
);

test('an issue is as bad as its impact on security, or as it was said to be', () => {
  const on = (softwareQuality: string, severity: string) => ({ ...issue, impacts: [{ softwareQuality, severity }] });
  const severityOf = (one: object) => read(issues(1, one), hotspots(0))[0]?.severity;
  expect(severityOf(on('SECURITY', 'HIGH'))).toBe('high');
  expect(severityOf(on('SECURITY', 'LOW'))).toBe('medium');
  expect(severityOf(on('MAINTAINABILITY', 'BLOCKER'))).toBe('medium');
  expect(severityOf({ ...on('SECURITY', 'BLOCKER'), severity: undefined })).toBe('critical');
});

test('an analysis that found nothing is clean', () => expect(read(issues(0), hotspots(0))).toEqual([]));

test.each<[string, readonly object[], string]>([
  ['no hotspots were asked for', [issues(0)], 'lists no hotspots'],
  ['no issues were asked for', [hotspots(0)], 'lists no issues'],
  ['a page is missing', [issues(3, issue), hotspots(0)], 'holds 1 of 3 issues'],
  ['a page is there twice', [issues(2, issue), issues(2, issue), hotspots(0)], 'holds 1 of 2 issues'],
  ['the total is missing', [{ issues: [] }, hotspots(0)], 'does not say how many issues'],
  ['an issue has no key', [issues(1, { ...issue, key: undefined }), hotspots(0)], 'lists issues without keys'],
  ['a severity is new', [issues(1, { ...issue, severity: 'AWFUL' }), hotspots(0)], 'says "AWFUL"'],
  ['a severity is missing', [issues(1, { ...issue, severity: undefined }), hotspots(0)], 'without a severity'],
  ['it is an answer of another kind', [{ errors: [{ msg: 'Insufficient privileges' }] }], 'lists no issues'],
])('a report is refused where %s', (_, pages, reason) => expect(() => read(...pages)).toThrow(reason));

test('a report is refused that is cut off, empty, or no JSON', () => {
  for (const [text, reason] of [
    ['', 'is empty'],
    ['{"issues":[', 'is no JSON'],
    ['<html>', 'is no JSON'],
    ['[]', 'is no page of SonarQube'],
  ] as const)
    expect(() => readReport('sonarqube', { format: 'sonarqube', text })).toThrow(`the report of sonarqube ${reason}`);
});

const anIssue = fc.record({
  key: fc.uuid(),
  rule: fc.string({ minLength: 1 }),
  severity: fc.constantFrom('BLOCKER', 'CRITICAL', 'MAJOR', 'MINOR', 'INFO'),
  component: fc.string(),
  project: fc.string(),
  message: fc.string(),
});

test('every issue is a finding, however many pages they take', () => {
  fc.assert(
    fc.property(
      fc.uniqueArray(anIssue, { selector: ({ key }) => key }),
      fc.integer({ min: 1, max: 5 }),
      (all, size) => {
        const pages = Array.from({ length: Math.ceil(all.length / size) + 1 }, (_, at) =>
          issues(all.length, ...all.slice(at * size, (at + 1) * size)),
        );
        const found = read(...pages, hotspots(0));
        expect(found.map(({ rule }) => rule)).toEqual(all.map(({ rule }) => rule));
        expect(found.every(({ severity }) => SEVERITIES.includes(severity))).toBe(true);
      },
    ),
  );
});

test('whatever a report holds, it is read or refused by name', () => {
  fc.assert(
    fc.property(
      fc.array(
        fc.oneof(
          fc.json(),
          fc.object().map((one) => JSON.stringify({ issues: [one], total: 1 })),
        ),
      ),
      (lines) => {
        try {
          readReport('sonarqube', { format: 'sonarqube', text: lines.join('\n') });
        } catch (error) {
          expect((error as Error).message).toMatch(/^the report of sonarqube /);
        }
      },
    ),
  );
});
