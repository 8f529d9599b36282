import type { Rule } from '../../lib/engine/rule';
import { cdkFix } from '../../lib/reporters/wording';
import { SETTINGS } from './settings';
import { GIVEN, LIBRARIES, type Props, STAGES } from './stages';

/** TypeScript that shows the fix of a rule in a stack: what fails, and the same with the fix. */
export interface Scene {
  readonly id: string;
  /** The code of the fix, as users are shown it. */
  readonly fix: string;
  readonly before: string;
  readonly after: string;
}

/** Props in the code of a fix: an object, or `name: value, …`. */
const PROPS = /^(\{|[a-zA-Z]\w*(: |, |$))/;

/** The scene of a rule, where its fix in the CDK is written by hand. */
export function sceneOf(id: string, rule: Rule): Scene | undefined {
  const fix = rule.fix.cdk && cdkFix(rule);
  if (!fix) return undefined;
  const setting = SETTINGS[id] ?? {};
  const types = rule.resource.types.cloudformation;
  const { make, props = {}, fails = {}, replaces } = { ...STAGES[types[0] as string], ...setting };
  if (!make) throw new Error(`no stage for ${id}`);
  const made = (own: Props): string =>
    make(objectOf({ ...props, ...(typeof fails === 'string' ? {} : fails), ...own }));
  const wrong = typeof fails === 'string' ? fails : '';
  if (PROPS.test(fix)) return { id, fix, before: wrong || made({}), after: made(propsIn(fix)) };
  return { id, fix, before: `${made({})}\n${wrong}`, after: replaces ? fix : `${made({})}\n${fix};` };
}

const objectOf = (props: Props): string =>
  `{ ${Object.entries(props)
    .filter(([, code]) => code !== '')
    .map(([name, code]) => `${name}: ${code}`)
    .join(', ')} }`;

/** The props of an object as TypeScript writes it, with or without its braces. */
function propsIn(code: string): Props {
  const inner = code.startsWith('{') ? code.slice(1, -1) : code;
  const parts: string[] = [''];
  let depth = 0;
  for (const [token] of inner.matchAll(/'(?:\\.|[^'\\])*'|"(?:\\.|[^"\\])*"|`[^`]*`|[\s\S]/g)) {
    if ('([{'.includes(token)) depth++;
    if (')]}'.includes(token)) depth--;
    if (token === ',' && depth === 0) parts.push('');
    else parts[parts.length - 1] += token;
  }
  return Object.fromEntries(
    parts.flatMap((part) => {
      const [, name, value] = /^\s*([\w$]+|'[^']+')\s*(?::\s*([\s\S]*))?$/.exec(part) ?? [];
      return name ? [[name, (value ?? name).trim()]] : [];
    }),
  );
}

/** A module of TypeScript with the scenes of one service. */
export function moduleOf(scenes: readonly (Scene & { readonly rule: Rule })[]): string {
  const used = new Set<string>();
  const functions = scenes.map(
    ({ id, rule, before, after }) =>
      `  '${id}': {\n    before(this: Stack) {\n${bodyOf(before, id, rule, used)}\n    },\n    after(this: Stack) {\n${bodyOf(after, id, rule, used)}\n    },\n  },`,
  );
  const imports = [...used].sort().map((library) => `import * as ${aliasOf(library)} from '${library}';`);
  return [`import type { Stack } from 'aws-cdk-lib';`, ...imports, 'export default {', ...functions, '};', ''].join(
    '\n',
  );
}

function bodyOf(code: string, id: string, rule: Rule, used: Set<string>): string {
  const services = [rule.resource.types.cloudformation[0]?.split('::')[1]?.toLowerCase(), id.split('/')[0]];
  const libraries = ['../../doors/cdk', ...new Set([...services.map((it) => `aws-cdk-lib/aws-${it}`), ...LIBRARIES])];
  const imported: string[] = [];
  const given: string[] = [];
  const seen = new Set<string>();
  const declared = (text: string) =>
    new Set([...text.matchAll(/\bconst (\w+)\b|\((?:\{ )?(\w+)(?: \})?\) =>/g)].map(([, a, b]) => a ?? b));
  const visit = (text: string): void => {
    const own = declared(text);
    for (const name of namesIn(text)) {
      if (seen.has(name) || own.has(name)) continue;
      seen.add(name);
      if (Object.hasOwn(GIVEN, name)) {
        visit(GIVEN[name] as string);
        given.push(`      const ${name} = ${GIVEN[name]};`);
        continue;
      }
      const whole = LIBRARIES.find((it) => it === `aws-cdk-lib/aws-${name}`);
      const library = whole ?? libraries.find((it) => exportsOf(it).has(name));
      if (!library) continue;
      used.add(library);
      imported.push(`      const ${whole ? name : `{ ${name} }`} = ${aliasOf(library)};`);
    }
  };
  visit(code);
  return [...imported, ...given, code.replace(/^/gm, '      ')].join('\n');
}

/** The names that code refers to, as far as it does not declare them: neither texts, nor keys, nor members. */
const namesIn = (code: string): string[] => [
  ...new Set(
    code.replace(/'(?:\\.|[^'\\])*'|"(?:\\.|[^"\\])*"/g, "''").match(/(?<![.\w$])[A-Za-z_$][\w$]*(?!\s*:)(?![\w$])/g) ??
      [],
  ),
];

const aliasOf = (library: string): string => library.replace(/^.*\//, '').replace(/\W/g, '_');

const exported = new Map<string, Set<string>>();
function exportsOf(library: string): Set<string> {
  let names = exported.get(library);
  if (!names) {
    let loaded: object = {};
    try {
      loaded = require(library) as object;
    } catch {}
    names = new Set(Object.keys(loaded));
    exported.set(library, names);
  }
  return names;
}
