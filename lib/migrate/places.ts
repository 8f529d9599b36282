import { matcher } from '../engine/levels';
import type { Resource, Template } from '../engine/template';
import type { Commented } from './comments';
import type { Suppression } from './suppression';

/** Answers which of the resources of templates a suppression is about. */
export function places(
  templates: readonly Template[],
  files: ReadonlyMap<string, Commented>,
): (suppression: Suppression) => readonly Resource[] {
  const all = templates.flatMap(({ resources }) => [...resources.values()]);
  const byFile = new Map<string, { resource: Resource; line: number }[]>();
  const placed = new Map<Resource, string>();
  for (const resource of all) {
    const place = resource.template.positionOf(resource, '');
    const file = place?.file ?? resource.template.name;
    placed.set(resource, file);
    byFile.set(file, [...(byFile.get(file) ?? []), { resource, line: place?.line ?? 1 }]);
  }
  const inBlock = ({ file, line, where: { block } }: Suppression): readonly Resource[] => {
    const { blocks = [], comments = [] } = files.get(file) ?? {};
    const remarks = new Set(comments.map((comment) => comment.line));
    let below = line + 1;
    while (remarks.has(below)) below++;
    const above = block === 'inside' ? undefined : blocks.find(({ first }) => first === below);
    const around = block === 'above' ? undefined : blocks.find(({ first, last }) => first <= line && line <= last);
    const found = above ?? around;
    if (!found) return [];
    const [kind, name = ''] = found.keys;
    if (kind === 'module')
      return all.filter(({ id }) => id.startsWith(`module.${name}.`) || id.startsWith(`module.${name}[`));
    return (byFile.get(file) ?? []).flatMap(({ resource, line: at }) =>
      found.first <= at && at <= found.last ? [resource] : [],
    );
  };
  return (suppression) => {
    const { resources, file, files: globs, id, type, under, block, lines } = suppression.where;
    let chosen = resources ?? (block ? inBlock(suppression) : all);
    if (globs) {
      const matches = matcher(globs);
      chosen = chosen.filter((resource) => matches(placed.get(resource) as string));
    }
    if (file || lines) chosen = chosen.filter((resource) => placed.get(resource) === suppression.file);
    if (id !== undefined)
      chosen = chosen.filter((resource) => resource.id === id || resource.id.replace(/\[.*?\]/g, '') === id);
    if (type !== undefined) chosen = chosen.filter((resource) => resource.type === type);
    if (under !== undefined)
      chosen = chosen.filter(({ path }) => under === '' || path === under || path.startsWith(`${under}/`));
    return chosen;
  };
}
