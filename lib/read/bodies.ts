import { messageOf } from '../engine/error';
import { evaluateAll } from '../engine/evaluate-all';
import { own } from '../engine/own';
import { child, type Resource, type Template } from '../engine/template';
import { leaveOpen, type Noting } from '../engine/unjudged';
import type { Json, Value } from '../engine/value';
import { explore, World } from '../engine/world';
import { readSource, type Source, sourceOf } from './source';

const STACK_SET = 'AWS::CloudFormation::StackSet';

/** What deploys what it holds as text: the property that holds it. */
const BODIES: Readonly<Record<string, string>> = {
  [STACK_SET]: 'TemplateBody',
  aws_cloudformation_stack: 'template_body',
  aws_cloudformation_stack_set: 'template_body',
  aws_cloudcontrolapi_resource: 'desired_state',
};

/** What offers templates for people to deploy: where the URLs of these stand. */
const OFFERS: Readonly<Record<string, readonly [list: string, url: string]>> = {
  'AWS::ServiceCatalog::CloudFormationProduct': ['ProvisioningArtifactParameters', 'Info.LoadTemplateFromURL'],
  aws_servicecatalog_product: ['provisioning_artifact_parameters', 'template_url'],
  aws_servicecatalog_provisioning_artifact: ['', 'template_url'],
};

/** What deploys a template that lies in a catalogue of AWS. */
const FROM_CATALOGUE = new Set([
  'AWS::ServiceCatalog::CloudFormationProvisionedProduct',
  'aws_servicecatalog_provisioned_product',
  'aws_serverlessapplicationrepository_cloudformation_stack',
]);

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
    if (type === 'data.external')
      leaveOpen(template, `'${id}' runs a program where it is planned; what that makes was not judged`, id);
    if (FROM_CATALOGUE.has(type) && !isOfAws(child(body, 'application_id'), template))
      leaveOpen(template, `what '${id}' deploys lies in a catalogue; it was not judged`, id);
    for (const url of urlsOffered(resource)) {
      const opened = open(url);
      if (opened) read(opened.name, opened.source);
      else leaveOpen(template, `a template that '${id}' offers is not at hand; it was not judged`, id);
    }
    const key = own(BODIES, type);
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

function urlsOffered({ type, body }: Resource): Json[] {
  const [list, url] = own(OFFERS, type) ?? [];
  if (list === undefined || url === undefined) return [];
  // One that names no file takes its templates from a repository.
  const parts = list === '' ? [body] : [child(body, list) ?? {}].flat();
  return parts.map((part) => url.split('.').reduce<Json>((at, key) => child(at, key) ?? null, part));
}

/**
 * The functions of AWS that rotate secrets, by the accounts that publish them in each partition: as with a managed
 * policy, nobody but AWS says what is in them. Source: `SecretRotationApplication` of aws-cdk-lib.
 */
const OF_AWS =
  /^arn:[\w-]+:serverlessrepo:[\w-]+:(297356227824|193023089310|023102451235):applications\/SecretsManager\w+$/;

/** Whether the id of an application is one of AWS's own, whatever deployment decides. */
export function isOfAws(id: Json | undefined, template: Template): boolean {
  if (id === undefined) return false;
  const { results, complete } = explore((world) => evaluateAll(id, template, world));
  return complete && results.every(({ result }) => typeof result === 'string' && OF_AWS.test(result));
}

function sourceIn({ id, type, body }: Resource, written: Value, template: Template, name: string): Source | undefined {
  if (typeof written !== 'string') return undefined;
  const { data } = readSource(name, written);
  if (type !== 'aws_cloudcontrolapi_resource')
    return child(data, 'Resources') === undefined ? undefined : sourceOf(data);
  const of = evaluateAll(child(body, 'type_name') ?? null, template, new World());
  return typeof of === 'string' ? sourceOf({ Resources: { [id]: { Type: of, Properties: data } } } as Json) : undefined;
}
