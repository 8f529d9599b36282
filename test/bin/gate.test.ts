import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { project } from './spawn';

const sarif = (...results: object[]): object => ({
  version: '2.1.0',
  runs: [{ tool: { driver: { name: 'scanner' } }, results }],
});
const bad = { ruleId: 'SQL-1', level: 'error', message: { text: 'a query is put together from input' } };
const bill = { bomFormat: 'CycloneDX', specVersion: '1.6', components: [{ type: 'library', name: 'left-pad' }] };
const clean = { 'reports/semgrep/report.sarif': sarif(), 'bill.json': bill };
const asked = ['gate', 'reports', '--needs', 'semgrep', '--bill', 'bill.json'];
const waiver = { scanner: 'semgrep', rule: 'SQL-1', because: 'of a test', owner: 'team', until: '2999-12-31' };

test('a run with every report and nothing that blocks goes on, and the decision is written down', () => {
  const { folder, bulwark } = project(clean);
  expect(bulwark(...asked, '--output', 'decision.json')).toMatchObject({
    code: 0,
    out: expect.stringMatching(/^passes/),
  });
  expect(JSON.parse(readFileSync(join(folder, 'decision.json'), 'utf8'))).toMatchObject({ passes: true, problems: [] });
});

test('a finding that blocks stops it, unless a waiver or the policy lets it', () => {
  const { write, bulwark } = project({ ...clean, 'reports/semgrep/report.sarif': sarif(bad) });
  expect(bulwark(...asked)).toMatchObject({ code: 1, out: expect.stringContaining('semgrep SQL-1') });
  write({ 'waivers.json': [waiver], 'policy.json': { critical: 'ticket', high: 'ticket' } });
  expect(bulwark(...asked, '--waivers', 'waivers.json').code).toBe(0);
  expect(bulwark(...asked, '--policy', 'policy.json').code).toBe(0);
});

test('a report that is missing or of no scan stops it, and so does a missing bill', () => {
  const { write, bulwark } = project(clean);
  const [command, folder, , , ...rest] = asked;
  expect(bulwark(command as string, folder as string, '--needs', 'semgrep,trivy', ...rest)).toMatchObject({
    code: 1,
    out: expect.stringContaining('trivy left no report'),
  });
  write({ 'reports/semgrep/report.sarif': { version: '2.1.0', runs: [] } });
  expect(bulwark(...asked)).toMatchObject({ code: 1, out: expect.stringContaining('the scanner did not scan') });
  const none = project({ 'reports/semgrep/report.sarif': sarif() });
  expect(none.bulwark(...asked)).toMatchObject({
    code: 1,
    out: expect.stringContaining('there is no bill of materials'),
  });
});

test.each([
  [
    'waivers without an end',
    { 'waivers.json': [{ ...waiver, until: 'soon' }] },
    ['--waivers', 'waivers.json'],
    /until/,
  ],
  ['no list of waivers', { 'waivers.json': { a: 1 } }, ['--waivers', 'waivers.json'], /no list of waivers/],
  ['a broken policy', { 'policy.json': '{' }, ['--policy', 'policy.json'], /policy\.json/],
  [
    'a severity that is none',
    { 'policy.json': { worst: 'block' } },
    ['--policy', 'policy.json'],
    /no severity 'worst'/,
  ],
  [
    'a measure that is none',
    { 'policy.json': { high: 'shout' } },
    ['--policy', 'policy.json'],
    /'high' must be one of/,
  ],
] as const)('%s is refused in one line', (_, files, options, said) => {
  const { bulwark } = project({ ...clean, ...(files as object) });
  const { code, err } = bulwark(...asked, ...options);
  expect([code, err.trim().split('\n').length]).toEqual([2, 1]);
  expect(err).toMatch(said);
});

test('a name that is a path is no scanner', () => {
  const { bulwark } = project(clean);
  expect(bulwark('gate', 'reports', '--needs', '../semgrep', '--bill', 'bill.json')).toMatchObject({
    code: 2,
    err: expect.stringContaining('cannot be a scanner'),
  });
});
