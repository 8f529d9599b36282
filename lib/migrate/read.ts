import { child, type Position, type Resource, type Template } from '../engine/template';
import type { Json } from '../engine/value';
import { CloudFormationTemplate } from '../read/cloudformation';
import { type Commented, commentsIn } from './comments';
import type { Suppression, Tool } from './suppression';
import { TOOLS } from './tools';

/** A file that may hold suppressions. */
export interface Text {
  readonly file: string;
  readonly text: string;
}

/** What stands in a file for one of the tools, in any of its forms. */
const MARKS = /(checkov|bridgecrew|cortex):skip|kics-scan|(tfsec|trivy):ignore|ts:(skip|maxseverity)=/;

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
      for (const noted of inFile?.(file, text) ?? []) suppressions.push({ file, ...noted, tool });
  return { suppressions, files };
}

/** Whether a file is one of a tool's own: by its name, or, where somebody named it, by what it holds. */
export const isOwn = (file: string, text?: string): boolean =>
  TOOLS.some(({ files, inFile }) => files?.test(file) || (text !== undefined && inFile?.(file, text) !== undefined));

function inMetadata(template: Template): Suppression[] {
  const noted = (metadata: Json, tools: readonly Tool[], resources: readonly Resource[], placeOf: PlaceOf) =>
    tools.flatMap(({ name: tool, inMetadata }) =>
      (inMetadata?.(metadata) ?? []).map(({ at, ...it }): Suppression => {
        const { file, line } = placeOf(at) ?? { file: template.name, line: 1 };
        return { ...it, tool, file, line, where: { resources } };
      }),
    );
  const all = [...template.resources.values()];
  const ofTemplate = template instanceof CloudFormationTemplate ? child(template.source.data, 'Metadata') : undefined;
  return [
    ...noted(
      ofTemplate ?? null,
      TOOLS.filter(({ isInTemplates }) => isInTemplates),
      all,
      (at) => (template as CloudFormationTemplate).source.positionOf(['Metadata', ...at.split('.')]),
    ),
    ...all.flatMap((resource) =>
      noted(child(resource.attributes, 'Metadata') ?? null, TOOLS, [resource], (at) =>
        template.positionOf(resource, `Metadata.${at}`),
      ),
    ),
  ];
}

/** Where something stands that is at a path below metadata. */
type PlaceOf = (at: string) => Position | undefined;
