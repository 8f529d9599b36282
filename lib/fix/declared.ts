import { child, type Declared as Dialect, isMap } from '../engine/template';
import type { Json } from '../engine/value';
import { blocksIn } from '../read/terraform/overrides';
import type { Decided } from './lay';

/** A resource as a file declares it. */
export interface DeclaredResource {
  /** As findings name it: a logical id, or an address. */
  readonly id: string;
  readonly type: string;
  readonly name: string;
  /** Where it stands in the file. */
  readonly path: readonly string[];
  /** All that is said of it, and where its own properties are. */
  readonly whole: { readonly [key: string]: Json };
  readonly body: Json | undefined;
  readonly at: readonly string[];
}

/** The resources that the data of a file declares. */
export function declaredIn(data: Json, dialect: Dialect): DeclaredResource[] {
  if (dialect === 'terraform')
    return blocksIn(child(data, 'resource'), 2, ['resource']).map(({ names: [type = '', name = ''], body, path }) => ({
      id: `${type}.${name}`,
      type,
      name,
      path,
      whole: body,
      body,
      at: path,
    }));
  const resources = child(data, 'Resources');
  return Object.entries(isMap(resources) ? resources : {}).flatMap(([id, whole]) => {
    const type = child(whole, 'Type');
    if (!isMap(whole) || typeof type !== 'string') return [];
    const path = ['Resources', id];
    return [{ id, type, name: id, path, whole, body: whole.Properties, at: [...path, 'Properties'] }];
  });
}

/** Whether a resource refers to another one, wherever in it. */
export function refersTo({ body }: DeclaredResource, { id, name }: DeclaredResource, dialect: Dialect): boolean {
  const text = JSON.stringify(body) ?? '';
  return dialect === 'terraform'
    ? new RegExp(`(?<![\\w.-])${escaped(id)}(?![\\w-])`).test(text)
    : text.includes(`"Ref":"${name}"`) ||
        text.includes(`"Fn::GetAtt":["${name}"`) ||
        text.includes(`"Fn::GetAtt":"${name}.`) ||
        new RegExp(`\\$\\{${escaped(name)}[.}]`).test(text);
}

const escaped = (text: string): string => text.replace(/[.\\^$*+?()[\]{}|]/g, '\\$&');

/** What decides a value elsewhere than where it stands. */
export const decidedIn: Readonly<Record<Dialect, Decided>> = {
  cloudformation: (value) => {
    if (!isMap(value)) return undefined;
    const name = Object.keys(value).find((key) => key === 'Ref' || key === 'Condition' || key.startsWith('Fn::'));
    return name === 'Condition' && Object.keys(value).length > 1 ? undefined : name;
  },
  terraform: (value) => {
    if (typeof value !== 'string') return undefined;
    const [expression] = /(?<![$%])[$%]\{[^}]*\}?/.exec(value) ?? [];
    return expression;
  },
};
