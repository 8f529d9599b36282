import type { Fix } from '../engine/rule';
import { child, type Declared as Dialect, isMap } from '../engine/template';
import type { Json } from '../engine/value';
import { type Change, Unchangeable } from './change';
import { type DeclaredResource, decidedIn, declaredIn, refersTo } from './declared';
import type { FixableFile } from './file';
import { expression } from './hcl';
import { named } from './laid-over';
import { layOver } from './lay';

/** What the files of a template say, as far as fixes have changed it. */
export type Contents = ReadonlyMap<FixableFile, Json>;

/** A resource in its file. */
type Standing = DeclaredResource & { readonly file: FixableFile };

/**
 * The changes that make a fix of a resource in the files of its template. Throws `Unchangeable` where that is not
 * certain.
 */
export function changesOf(
  contents: Contents,
  dialect: Dialect,
  id: string,
  fix: Fix,
): ReadonlyMap<FixableFile, readonly Change[]> {
  const all = [...contents].flatMap(([file, data]) =>
    declaredIn(data, dialect).map((declared): Standing => ({ ...declared, file })),
  );
  const own = theOnly(all, id);
  const changes = new Map<FixableFile, Change[]>();
  const add = (file: FixableFile, more: readonly Change[]) =>
    changes.set(file, [...(changes.get(file) ?? []), ...more]);
  const lay = ({ body, at, file }: Standing, patch: Json) => add(file, layOver(body, patch, at, decidedIn[dialect]));
  const beside = Object.entries(fix.resources ?? {}).filter(
    ([type]) => /::/.test(type) === (dialect === 'cloudformation'),
  );
  const part = beside.find(([type]) => type === own.type)?.[1];
  if (part) {
    // Of a kind that is declared in parts, the fix of this part is all of it that stands here.
    lay(own, Object.fromEntries(Object.entries(part).filter(([, value]) => !speaksOfThis(value))) as Json);
    return changes;
  }
  const patch = dialect === 'cloudformation' ? fix.properties : fix.arguments;
  const names = new Map([[own.type, own.name]]);
  const companions = beside.map(([type, body]) => {
    const there = companionOf(all, type, own, dialect);
    const name = there?.name ?? nameBeside(all, type, own, dialect);
    names.set(type, name);
    return { type, body, there, name };
  });
  const inPlace = (value: unknown): Json => named(value, names, own.name) as Json;
  if (patch) lay(own, inPlace(patch));
  for (const { type, body, there, name } of companions)
    if (there) lay(there, inPlace(body));
    else add(own.file, [added(contents.get(own.file) as Json, own, type, name, inPlace(body), dialect)]);
  return changes;
}

const speaksOfThis = (value: unknown): boolean => /\b[tT]his\b/.test(JSON.stringify(value) ?? '');

function theOnly(all: readonly Standing[], id: string): Standing {
  const found = all.filter((one) => one.id === id);
  const [only] = found;
  if (!only) throw new Unchangeable('it is made of something that is written elsewhere');
  if (found.length > 1) throw new Unchangeable('it is declared in several places');
  return only;
}

/** The resource of a type that is there for another one. */
function companionOf(all: readonly Standing[], type: string, own: Standing, dialect: Dialect): Standing | undefined {
  const ofType = all.filter((one) => one.type === type);
  const found = ofType.filter((one) => refersTo(one, own, dialect));
  const owners = all.filter((one) => one.type === own.type);
  const open = ofType.find((one) => !owners.some((owner) => refersTo(one, owner, dialect)));
  if (found.length > 1) throw new Unchangeable(`there are ${found.length} of ${type} for it`);
  if (!found[0] && open) throw new Unchangeable(`${open.id} may be for it, which cannot be told from here`);
  return found[0];
}

function nameBeside(all: readonly Standing[], type: string, own: Standing, dialect: Dialect): string {
  const name = dialect === 'cloudformation' ? `${own.name}${type.split('::').pop()}` : own.name;
  const id = dialect === 'cloudformation' ? name : `${type}.${name}`;
  if (all.some((one) => one.id === id)) throw new Unchangeable(`there is a ${id} already`);
  return name;
}

/** A resource added beside another one: there whenever that is, and made by the same provider. */
function added(data: Json, own: Standing, type: string, name: string, body: Json, dialect: Dialect): Change {
  if (dialect === 'cloudformation') {
    const { Condition } = own.whole;
    const value = { Type: type, ...(Condition === undefined ? {} : { Condition }), Properties: body };
    return { path: ['Resources', name], value };
  }
  const { count, for_each, provider } = own.whole;
  if ((count ?? for_each ?? null) !== null)
    throw new Unchangeable(`it is made with ${count ? 'count' : 'for_each'}, and the fix adds ${type} for each`);
  const whole = { ...(provider ? { provider } : {}), ...(isMap(body) ? (own.file.isHcl ? encoded(body) : body) : {}) };
  const holder = own.path.slice(0, own.path.lastIndexOf(own.name) - 1);
  const value: Json = own.file.isHcl ? [whole] : whole;
  const types = holder.reduce<Json | undefined>(child, data);
  const isKnown = child(types, type) !== undefined;
  if (isKnown && !isMap(child(types, type))) throw new Unchangeable(`${type} is declared in a list`);
  return isKnown ? { path: [...holder, type, name], value } : { path: [...holder, type], value: { [name]: value } };
}

/** The documents among the arguments of HCL as expressions, which people read. */
const encoded = (body: { [key: string]: Json }): { [key: string]: Json } =>
  Object.fromEntries(
    Object.entries(body).map(([key, value]) => {
      const document = typeof value === 'string' && /^\{/.test(value) ? documentIn(value) : undefined;
      return [key, document === undefined ? value : `\${jsonencode(${expression(document, '  ')})}`];
    }),
  );

/** Throws where the name of a resource, put into the text of a document, makes it none. */
function documentIn(text: string): Json {
  try {
    return JSON.parse(text) as Json;
  } catch {
    throw new Unchangeable('what its name has in it cannot stand in the document that the fix adds');
  }
}
