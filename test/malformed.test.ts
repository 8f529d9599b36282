import { rules } from '../lib';
import { judge } from '../lib/engine/judge';
import { Malformed } from '../lib/engine/malformed';
import type { FactReader } from '../lib/engine/rule';
import { defaultSettings } from '../lib/engine/settings';
import type { Declared, Template } from '../lib/engine/template';
import { readInputs } from '../lib/read/inputs';

/** Values of every type, as a template may write them. */
const VALUES: Readonly<Record<string, unknown>> = {
  text: 'some text',
  'no text': '',
  number: 7,
  flag: true,
  list: ['some', 'text'],
  'list of maps': [{ Some: 'text' }, { Other: 'text' }],
  'list of lists': [[['text'], ['text']]],
  map: { Some: 'text', Other: ['text'] },
  'map of maps': { Statement: { Some: { Other: 7 } } },
  'list of nothing': [null],
};

/** A resource with a value at a path below its properties. */
function resourceWith(dialect: Declared, type: string, path: string, value: unknown): object {
  const properties = path.split('.').reduceRight<unknown>((inner, key) => ({ [key]: inner }), value);
  return dialect === 'cloudformation'
    ? { Resources: { It: { Type: type, Properties: properties } } }
    : { resource: { [type]: { it: properties } } };
}

type Facts = Record<string, FactReader<unknown>>;

/** The properties that rules read, by what they are of. */
function places(dialect: Declared): Map<string, Set<string>> {
  const found = new Map<string, Set<string>>();
  for (const { resource } of Object.values(rules))
    for (const reader of Object.values(resource.facts as unknown as Facts)) {
      const how = reader[dialect];
      // Functions show what they read where they are written.
      const paths = typeof how === 'string' ? [how] : pathsIn(String(how ?? ''), dialect);
      for (const type of resource.types[dialect])
        found.set(type, new Set([...(found.get(type) ?? []), ...paths.filter((path) => !/(^|\.)\d/.test(path))]));
    }
  return found;
}

const pathsIn = (code: string, dialect: Declared): string[] =>
  [...code.matchAll(/["'`]([\w.]+)["'`]/g)]
    .map(([, path]) => path as string)
    .filter((path) => (dialect === 'cloudformation') === /^[A-Z]/.test(path) && !path.startsWith('aws_'));

test.each(['cloudformation', 'terraform'] as const)(
  '%s: a value of any type is judged, or said to be malformed',
  (dialect) => {
    const wrong = new Set<string>();
    let malformed = 0;
    for (const [type, paths] of places(dialect)) {
      const asked = Object.entries(rules).filter(([, rule]) => rule.resource.types[dialect].includes(type));
      for (const path of paths)
        for (const [name, value] of Object.entries(VALUES)) {
          const [template] = readInputs([{ name: 'it.json', content: resourceWith(dialect, type, path, value) }]);
          for (const resource of (template as Template).resources.values())
            for (const [id, rule] of asked)
              try {
                judge(id, rule, resource, defaultSettings);
              } catch (error) {
                malformed++;
                if (!(error instanceof Malformed)) wrong.add(`${id}: ${path} is ${name}: ${error}`);
              }
        }
    }
    expect([...wrong]).toEqual([]);
    expect(malformed).toBeGreaterThan(1_000);
  },
);
