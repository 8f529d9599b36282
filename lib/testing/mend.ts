import type { Example, Rule } from '../engine/rule';
import type { Declared } from '../engine/template';
import { laidOver, named } from '../fix/laid-over';

/** A template or configuration, by its sections. */
export type Content = Record<string, Record<string, any>>;

/** The example with its fix, or the rule's, applied to every resource of the rule's kind. */
export function mend(rule: Rule, dialect: Declared, content: Content, example: Example): Content | undefined {
  const resource = example.resource?.[dialect];
  const { properties, arguments: args, resources = {} } = example.fix ?? rule.fix;
  const { shapeOf, bodiesOf } = DECLARATIONS[dialect];
  const patch = dialect === 'cloudformation' ? properties : args;
  const beside = Object.entries(resources).filter(([type]) => shapeOf.test(type));
  if (!patch && beside.length === 0) return undefined;
  const mended = structuredClone(content);
  for (const type of rule.resource.types[dialect])
    for (const body of bodiesOf(mended, type)) {
      if (resource && resource !== body.address) continue;
      // Of a kind that is declared in parts, the fix of this part is all of it that stands here.
      const part = beside.find(([other]) => other === type)?.[1];
      if (part) {
        body.value = laidOver(
          body.value,
          Object.fromEntries(Object.entries(part).filter(([, value]) => !refers(value))),
        );
        continue;
      }
      const names = new Map([[type, body.name]]);
      const added = beside.map(([other, fix]) => {
        const own = bodiesOf(mended, other).find(({ value }) => JSON.stringify(value)?.includes(body.name));
        const into = own ?? DECLARATIONS[dialect].add(mended, other, body.name);
        names.set(other, into.name);
        return { into, fix };
      });
      for (const { into, fix } of [...(patch ? [{ into: body, fix: patch }] : []), ...added])
        into.value = laidOver(into.value, named(fix, names, body.name));
    }
  return mended;
}

const refers = (value: unknown): boolean => /\bthis\b|\bThis\b/.test(JSON.stringify(value) ?? '');

/** What one resource says, to be read and replaced. */
interface Body {
  readonly name: string;
  readonly address: string;
  value: unknown;
}

/** How each dialect declares resources. */
const DECLARATIONS = {
  cloudformation: {
    shapeOf: /^\w+::/,
    bodiesOf: (content: Content, type: string): Body[] =>
      Object.entries(content.Resources ?? {}).flatMap(([id, declared]) =>
        declared.Type === type ? [bodyIn(declared, 'Properties', id, id)] : [],
      ),
    add(content: Content, type: string, beside: string): Body {
      const id = `${beside}${type.split('::').pop()}`;
      const declared: Record<string, unknown> = { Type: type };
      content.Resources = { ...content.Resources, [id]: declared };
      return bodyIn(declared, 'Properties', id, id);
    },
  },
  terraform: {
    shapeOf: /^[a-z]\w*$/,
    bodiesOf: (content: Content, type: string): Body[] => {
      const names = content.resource?.[type] ?? {};
      return Object.keys(names).map((name) => bodyIn(names, name, name, `${type}.${name}`));
    },
    add(content: Content, type: string, beside: string): Body {
      const names = { ...content.resource?.[type] };
      content.resource = { ...content.resource, [type]: names };
      return bodyIn(names, beside, beside, `${type}.${beside}`);
    },
  },
};

const bodyIn = (holder: Record<string, any>, key: string, name: string, address: string): Body => ({
  name,
  address,
  get value() {
    return holder[key];
  },
  set value(value) {
    holder[key] = value;
  },
});
