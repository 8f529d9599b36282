import { messageOf } from '../engine/error';
import { evaluateAll } from '../engine/evaluate-all';
import { child, type Resource, type Template } from '../engine/template';
import { leaveOpen, type Noting } from '../engine/unjudged';
import type { Json, Value } from '../engine/value';
import { World } from '../engine/world';
import { readSource, type Source, sourceOf } from './source';

const STACK_SET = 'AWS::CloudFormation::StackSet';

/** What deploys what it holds as text: the property that holds it. */
const BODIES: Readonly<Record<string, string>> = {
  [STACK_SET]: 'TemplateBody',
  aws_cloudformation_stack: 'template_body',
  aws_cloudformation_stack_set: 'template_body',
  aws_cloudcontrolapi_resource: 'desired_state',
};

/**
 * Reads the templates that resources hold as text and deploy, or deploy from a file that is at hand. What cannot be read,
 * and what is deployed by other means, is left open.
 */
export function readBodies(
  template: Template & Noting,
  read: (name: string, source: Source) => void,
  open: (url: Json | undefined) => { readonly name: string; readonly source: Source } | undefined = () => undefined,
): void {
  for (const resource of template.resources.values()) {
    const { id, type, body } = resource;
    if (type.startsWith('awscc_'))
      leaveOpen(template, `'${id}' is a resource of the Cloud Control provider; it was not judged`, id);
    if ([child(body, 'provisioner') ?? []].flat().some((it) => child(it, 'local-exec') !== undefined))
      leaveOpen(template, `'${id}' runs a command where it is deployed; what that makes was not judged`, id);
    const key = BODIES[type];
    if (key === undefined) continue;
    try {
      const opened = type === STACK_SET ? open(child(body, 'TemplateURL')) : undefined;
      if (opened) {
        read(opened.name, opened.source);
        continue;
      }
      const written = evaluateAll(child(body, key) ?? null, template, new World());
      const source = sourceIn(resource, written, template, `${template.name}#${id}`);
      if (source) read(`${template.name}#${id}`, source);
      else leaveOpen(template, `what '${id}' deploys is not at hand; it was not judged`, id);
    } catch (error) {
      leaveOpen(template, `what '${id}' deploys cannot be read, so it was not judged: ${messageOf(error)}`, id);
    }
  }
}

function sourceIn({ id, type, body }: Resource, written: Value, template: Template, name: string): Source | undefined {
  if (typeof written !== 'string') return undefined;
  const { data } = readSource(name, written);
  if (type !== 'aws_cloudcontrolapi_resource')
    return child(data, 'Resources') === undefined ? undefined : sourceOf(data);
  const of = evaluateAll(child(body, 'type_name') ?? null, template, new World());
  return typeof of === 'string' ? sourceOf({ Resources: { [id]: { Type: of, Properties: data } } } as Json) : undefined;
}
