import { judge } from '../engine/check';
import { defaultSettings, type Settings } from '../engine/settings';
import type { Resource, Template } from '../engine/template';
import { type Input, readInputs } from '../read/inputs';
import { rules } from '../rules';

export interface PostureOptions {
  /** Only resources whose construct path or id begins so. @default - all */
  readonly within?: string;
  /** The settings that rules judge by. @default - the default settings */
  readonly settings?: Settings;
}

/**
 * The security of templates as a reviewer reads it: every resource, and for each rule that speaks of it whether it
 * holds. Kept as a snapshot, it holds a baseline in place: whoever weakens a property changes exactly its line.
 *
 *     Shop/Uploads/Resource (AWS::S3::Bucket)
 *       holds  s3/bucket-versioned
 *       open   s3/bucket-replicated
 */
export const posture = (inputs: readonly Input[], options: PostureOptions = {}): string =>
  postureOf(readInputs(inputs), options);

/** The posture of templates that were read before. */
export function postureOf(
  templates: readonly Template[],
  { within = '', settings = defaultSettings }: PostureOptions = {},
): string {
  const resources = templates.flatMap((template) => [...template.resources.values()]);
  return resources
    .filter(({ path }) => path.startsWith(within))
    .sort((a, b) => (a.path < b.path ? -1 : 1))
    .flatMap((resource) => {
      const lines = linesOf(resource, settings);
      return lines.length > 0 ? [[`${resource.path} (${resource.type})`, ...lines].join('\n')] : [];
    })
    .join('\n\n');
}

const WORDS = { pass: 'holds ', fail: 'open  ', unknown: 'unsure' };

function linesOf(resource: Resource, settings: Settings): string[] {
  return Object.entries(rules).flatMap(([id, rule]) => {
    if (!rule.resource.types[resource.template.dialect].includes(resource.type)) return [];
    const { verdict, world } = judge(id, rule, resource, { settings });
    if (verdict.state === 'not-applicable') return [];
    return [`  ${WORDS[verdict.state]}  ${id}${world ? ` (${world})` : ''}`];
  });
}
