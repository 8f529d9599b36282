import type { Finding } from '../../lib/engine/finding';
import type { Report } from '../../lib/engine/report';
import { reporters } from '../../lib/reporters';
import { plain } from '../../lib/reporters/plain';
import { summary } from '../../lib/reporters/text';
import { HOSTILE, obeyed } from '../obeyed';
import { cwd, report } from './report';

const [finding] = report.findings as [Finding];
const [id, rule] = Object.entries(report.rules)[1] as [string, (typeof report.rules)[string]];

/** Reports with hostile text in one place after the other. */
const places: Record<string, Report> = {
  ...Object.fromEntries(
    (
      ['path', 'resource', 'type', 'at', 'atResource', 'template', 'problem', 'why', 'fix', 'detail', 'world'] as const
    ).map((key) => [key, { ...report, findings: [{ ...finding, [key]: HOSTILE }] }]),
  ),
  rule: { ...report, findings: [{ ...finding, rule: HOSTILE }], rules: { [HOSTILE]: rule } },
  source: { ...report, findings: [{ ...finding, source: { file: HOSTILE, line: 1, column: 1 } }] },
  'rule.fix.cdk': {
    ...report,
    findings: [{ ...finding, rule: id }],
    rules: { [id]: { ...rule, title: HOSTILE, fix: { how: HOSTILE, cdk: HOSTILE } } },
  },
  waiver: {
    ...report,
    findings: [
      {
        ...finding,
        waiver: { rule: id, within: [HOSTILE], because: HOSTILE, owner: HOSTILE, until: '2999-01-01', from: 'config' },
      },
    ],
  },
  failure: { ...report, findings: [], failures: [{ template: HOSTILE, message: HOSTILE }] },
  notice: { ...report, findings: [], notices: [{ template: HOSTILE, message: HOSTILE }] },
};

describe.each(Object.keys(reporters) as (keyof typeof reporters)[])('a report as %s', (format) => {
  test.each(Object.entries(places))('keeps a hostile %s from the terminal', (_, of) => {
    expect(obeyed(reporters[format](of, { cwd }))).toEqual([]);
  });
});

test.each(Object.entries(places))('a summary keeps a hostile %s from the terminal', (_, of) => {
  expect(obeyed(summary(of, { cwd }))).toEqual([]);
});

test.each(['json', 'sarif'] as const)('%s says to a program what was there', (format) => {
  expect(JSON.stringify(JSON.parse(reporters[format](places.failure as Report, { cwd })))).toContain(
    JSON.stringify(HOSTILE).slice(1, -1),
  );
});

test('junit keeps line breaks and tabs of attributes, which a parser would make spaces of', () => {
  const failures = [{ template: 'a\tb\nc\r\nd.json', message: 'one\ntwo' }];
  const xml = reporters.junit({ ...report, findings: [], failures }, { cwd });
  expect(xml).toContain('classname="a&#9;b&#10;c&#13;&#10;d.json"');
  expect(xml).toContain('<error message="one&#10;two"/>');
});

test('addresses and types keep their colons', () => {
  for (const text of ['::/0 is open', 'AWS::S3::Bucket', '  ::1', 'a: ::error::b']) expect(plain(text)).toBe(text);
});

test('a long run of spaces or colons takes no longer than its length', () => {
  const started = process.hrtime.bigint();
  for (const character of [' ', ':', '#', '\n']) plain(`a${character.repeat(500_000)}b`);
  expect(Number(process.hrtime.bigint() - started) / 1e9).toBeLessThan(5);
});
