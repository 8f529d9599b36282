import { dirname, join } from 'node:path';
import { evaluateAll } from '../engine/evaluate-all';
import { own } from '../engine/own';
import { child } from '../engine/template';
import { leaveOpen } from '../engine/unjudged';
import type { Json } from '../engine/value';
import { World } from '../engine/world';
import { isOfAws, readBodies } from './bodies';
import { CloudFormationTemplate } from './cloudformation';
import type { Source } from './source';

/** Resources that deploy a template, and the property that says where it lies. */
const LOCATIONS: Readonly<Record<string, string>> = {
  'AWS::CloudFormation::Stack': 'TemplateURL',
  'AWS::Serverless::Application': 'Location',
};

/** A template that was found under a path. */
export interface Found {
  readonly name: string;
  readonly source: Source;
}

/** The paths of templates that a template, which lies at `at`, says in so many words to deploy as nested stacks. */
export const nestedPaths = (data: Json, at: string): string[] =>
  Object.values(child(data, 'Resources') ?? {}).flatMap((resource: Json) => {
    const type = child(resource, 'Type');
    const key = typeof type === 'string' ? own(LOCATIONS, type) : undefined;
    return (key && localPath(child(child(resource, 'Properties'), key), at)) ?? [];
  });

/**
 * Reads the stacks that are nested in a template, with what it gives them, where their templates are files beside it, as
 * `aws cloudformation package` and SAM take them. The others are named in a notice.
 */
export function nest(
  template: CloudFormationTemplate,
  at: string,
  open: (path: string) => Found | undefined,
  above: readonly string[] = [at],
): void {
  readBodies(template, (name, source) => new CloudFormationTemplate(name, source, template.assembly));
  for (const resource of template.resources.values()) {
    const key = own(LOCATIONS, resource.type);
    if (!key) continue;
    const location = evaluateAll(child(resource.body, key) ?? null, template, new World());
    const path = localPath(location as Json, at);
    const found = path === undefined || above.includes(path) ? undefined : open(path);
    if (isOfAws(child(child(resource.body, key), 'ApplicationId'), template)) {
      template.notices.push(`nested stack '${resource.id}' is an application of AWS's own, which was not read`);
      continue;
    }
    if (path === undefined || !found) {
      const where = typeof location === 'string' ? location : 'what only deployment can tell';
      leaveOpen(
        template,
        `nested stack '${resource.id}' is made from ${where}, which is not at hand; it was not judged`,
        resource.id,
      );
      continue;
    }
    const { 'AWS::StackName': _, ...pseudo } = template.context.pseudo ?? {};
    const nested = new CloudFormationTemplate(found.name, found.source, template.assembly, {
      pseudo,
      parent: { template, resource },
    });
    template.nested.set(resource.id, nested);
    nest(nested, path, open, [...above, path]);
  }
}

/** A location as a path, where it is one. */
function localPath(written: Json | undefined, at: string): string | undefined {
  const location = child(written, 'Fn::Sub') ?? written;
  return typeof location === 'string' && location !== '' && !/^[a-z][a-z0-9+.-]*:|\$\{/i.test(location)
    ? join(dirname(at), location)
    : undefined;
}
