import { type AssemblyView, child, type Resource } from '../engine/template';

const indexes = new WeakMap<
  AssemblyView,
  { readonly templates: number; readonly by: ReadonlyMap<Resource, readonly Resource[]> }
>();

/** Who refers to whom in an assembly; made once for each. */
function referrersOf(assembly: AssemblyView): ReadonlyMap<Resource, readonly Resource[]> {
  const known = indexes.get(assembly);
  if (known?.templates === assembly.templates.length) return known.by;
  const by = new Map<Resource, Resource[]>();
  for (const template of assembly.templates)
    for (const resource of template.resources.values())
      for (const { target } of template.referencesIn(resource.body)) {
        if (target === resource) continue;
        const list = by.get(target);
        if (list) list.push(resource);
        else by.set(target, [resource]);
      }
  indexes.set(assembly, { templates: assembly.templates.length, by });
  return by;
}

/** Whether a resource of a type mentions this one in a property. */
export const isMentioned = (resource: Resource, type: string, property: string): boolean =>
  (referrersOf(resource.template.assembly).get(resource) ?? []).some(
    ({ body, template, type: of }) =>
      of === type && template.referencesIn(child(body, property)).some(({ target }) => target === resource),
  );

/** Every address that the text of a resource names, in whatever expression. */
const ADDRESS = /(?=\b(\w+\.[\w-]+(?:\[\d+\])?)\.)/g;

const mentions = new WeakMap<
  AssemblyView,
  { readonly templates: number; readonly by: ReadonlyMap<string, readonly Resource[]> }
>();

/** Which Terraform resources name an address in their text; made once for each assembly. */
function mentionsIn(assembly: AssemblyView): ReadonlyMap<string, readonly Resource[]> {
  const known = mentions.get(assembly);
  if (known?.templates === assembly.templates.length) return known.by;
  const by = new Map<string, Resource[]>();
  for (const template of assembly.templates)
    for (const resource of template.resources.values()) {
      const named = new Set([...JSON.stringify(resource.body).matchAll(ADDRESS)].map(([, address]) => address));
      for (const address of named as Set<string>) {
        const list = by.get(address);
        if (list) list.push(resource);
        else by.set(address, [resource]);
      }
    }
  mentions.set(assembly, { templates: assembly.templates.length, by });
  return by;
}

/**
 * Whether any other resource refers to this one; with `counts`, any that counts. In Terraform its address as plain text
 * counts as well: it stands in expressions that could not be read, and in modules.
 */
export function isReferenced(resource: Resource, counts: (other: Resource) => boolean = () => true): boolean {
  const { assembly, dialect } = resource.template;
  if ((referrersOf(assembly).get(resource) ?? []).some(counts)) return true;
  if (dialect === 'cloudformation') return false;
  const address = /(?<![\w-])\w+\.[\w-]+(?:\[\d+\])?$/.exec(resource.id)?.[0] ?? '';
  return (mentionsIn(assembly).get(address) ?? []).some(
    (other) => other !== resource && counts(other) && JSON.stringify(other.body).includes(`${resource.id}.`),
  );
}

/** Whether what is deployed gives a resource to others by an output, so that who uses it is not told here. */
export const isGivenAway = (resource: Resource): boolean =>
  resource.template.assembly.templates.some(
    (template) =>
      template.given !== undefined && template.referencesIn(template.given).some(({ target }) => target === resource),
  );
