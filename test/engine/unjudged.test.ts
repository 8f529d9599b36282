import { type ConfigLayer, defineConfig, type Resource } from '../../lib';
import { levelsOf } from '../../lib/engine/levels';
import type { Template } from '../../lib/engine/template';
import { leaveOpen, unjudgedIn } from '../../lib/engine/unjudged';
import { UNJUDGED } from '../../lib/engine/without-rule';

const position = { file: 'main.tf', line: 3, column: 1 };
const hidden = { id: 'module.a', path: 'Shop/A', type: 'module' } as Resource;

/** A template of which something was not judged: of itself, of a resource, and of what is no resource. */
function template(more: Partial<Template> = {}): Template {
  const noted = { notices: [] as string[], unjudged: new Map<string, string>() };
  leaveOpen(noted, 'a macro');
  leaveOpen(noted, 'a module', 'module.a');
  leaveOpen(noted, 'a stack', 'stack.b');
  const resources = new Map([['module.a', hidden]]);
  return { name: 'app', resources, positionOf: () => position, ...noted, ...more } as unknown as Template;
}

const waiver = { rule: UNJUDGED } as never;
const findings = (layer: Omit<ConfigLayer, 'name'> = {}, more: object = {}, of = template()) =>
  unjudgedIn([of], {
    layers: [],
    levels: levelsOf(defineConfig({ name: 'x', ...layer })),
    due: '2026-07-15',
    waiverOf: () => undefined,
    isAccepted: () => false,
    ...more,
  });

test('each thing that was not judged is a notice, and a finding where it stands', () => {
  expect(template().notices).toEqual(['a macro', 'a module', 'a stack']);
  expect(findings()).toMatchObject([
    { detail: 'a macro', resource: 'app', type: 'template', path: 'app', at: 'template', source: undefined },
    { detail: 'a module', resource: 'module.a', type: 'module', path: 'Shop/A', at: 'Type', source: position },
    { detail: 'a stack', resource: 'stack.b', type: 'template', path: 'stack.b', at: 'template', source: undefined },
  ]);
  expect(new Set(findings().map(({ fingerprint }) => fingerprint)).size).toBe(3);
  const made = { ...position, line: 9 };
  expect(findings({}, {}, template({ madeAt: () => made }))[1]?.source).toEqual(made);
  expect(findings({}, {}, template({ unjudged: undefined as never }))).toEqual([]);
});

test('it warns until a day, unless a layer says otherwise', () => {
  expect(findings()[0]).toMatchObject({
    rule: UNJUDGED,
    state: 'unknown',
    level: 'warn',
    blocking: false,
    due: '2026-07-15',
  });
  const [blocking] = findings({ rules: { [UNJUDGED]: 'error' } });
  expect([blocking?.level, blocking?.blocking, blocking?.due]).toEqual(['error', true, undefined]);
  expect(findings({ rules: { [UNJUDGED]: 'off' } })).toEqual([]);
  expect(findings({ rules: { [UNJUDGED]: 'off' }, within: ['Shop/**'] }).map(({ path }) => path)).toEqual([
    'app',
    'stack.b',
  ]);
  expect(findings({}, { due: undefined })[0]).not.toHaveProperty('due');
});

test('what is waived or accepted neither blocks nor is due', () => {
  for (const settled of [{ waiverOf: () => waiver }, { isAccepted: () => true }]) {
    const [one] = findings({ rules: { [UNJUDGED]: 'error' } }, settled);
    expect([one?.level, one?.blocking]).toEqual(['error', false]);
    expect(findings({}, settled)[0]).not.toHaveProperty('due');
  }
  expect(findings({}, { waiverOf: () => waiver })[0]?.waiver).toBe(waiver);
  expect([findings({}, { isAccepted: () => true })[0]?.accepted, findings()[0]?.accepted]).toEqual([true, undefined]);
  const asked: unknown[] = [];
  findings({}, { waiverOf: (...given: unknown[]) => void asked.push(given) });
  expect(asked).toEqual([
    [UNJUDGED, { id: 'app', path: 'app' }],
    [UNJUDGED, { id: 'module.a', path: 'Shop/A' }],
    [UNJUDGED, { id: 'stack.b', path: 'stack.b' }],
  ]);
  const [first] = findings();
  const marks: (readonly string[])[] = [];
  findings({}, { isAccepted: (_: string, of: () => readonly string[]) => void marks.push(of()) });
  expect(marks[0]).toEqual([first?.fingerprint]);
});
