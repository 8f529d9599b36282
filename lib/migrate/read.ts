import { child, type Template } from '../engine/template';
import { type Commented, commentsIn } from './comments';
import type { Suppression } from './suppression';
import { TOOLS } from './tools';

/** A file that may hold suppressions. */
export interface Text {
  readonly file: string;
  readonly text: string;
}

/** What stands in a file for one of the tools, in any of its forms. */
const MARKS = /checkov:skip|kics-scan|(tfsec|trivy):ignore|ts:(skip|maxseverity)=/;

/** All suppressions in the metadata of templates, in comments, and in files of the tools' own. Throws a `BulwarkError` for a file of a tool that is broken. */
export function suppressionsIn(templates: readonly Template[], sources: readonly Text[], own: readonly Text[]) {
  const files = new Map<string, Commented>();
  const suppressions: Suppression[] = templates.flatMap(inMetadata);
  for (const { file, text } of sources) {
    if (!MARKS.test(text)) continue;
    const commented = commentsIn(file, text);
    files.set(file, commented);
    for (const { name: tool, inComment } of TOOLS)
      for (const comment of commented.comments)
        for (const noted of inComment?.(comment) ?? []) suppressions.push({ ...noted, tool, file });
  }
  for (const { file, text } of own)
    for (const { name: tool, inFile } of TOOLS)
      for (const noted of inFile?.(file, text) ?? []) suppressions.push({ ...noted, tool, file });
  return { suppressions, files };
}

/** Whether a file is one of a tool's own: by its name, or, where somebody named it, by what it holds. */
export const isOwn = (file: string, text?: string): boolean =>
  TOOLS.some(({ files, inFile }) => files?.test(file) || (text !== undefined && inFile?.(file, text) !== undefined));

function inMetadata(template: Template): Suppression[] {
  return [...template.resources.values()].flatMap((resource) => {
    const metadata = child(resource.attributes, 'Metadata');
    if (metadata === undefined) return [];
    return TOOLS.flatMap(({ name: tool, inMetadata }) =>
      (inMetadata?.(metadata) ?? []).map(({ at, ...noted }): Suppression => {
        const place = template.positionOf(resource, `Metadata.${at}`);
        return {
          ...noted,
          tool,
          file: place?.file ?? template.name,
          line: place?.line ?? 1,
          where: { resources: [resource] },
        };
      }),
    );
  });
}
