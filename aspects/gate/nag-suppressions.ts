import type { IConstruct } from 'constructs';
import type { Config } from '../../lib/engine/config';
import type { Rule } from '../../lib/engine/rule';
import { nagFindings, nagId } from '../../lib/policies/nag';
import { ACKNOWLEDGED, type InCode } from './in-code';

/** A suppression of cdk-nag, where it stands: of a rule, or of some of what the rule finds. */
interface Suppression {
  readonly id: string;
  readonly because: string;
  readonly covers?: readonly ((finding: string) => boolean)[];
  readonly only?: string;
}

/**
 * What constructs suppress of the rules of cdk-nag that a configuration has: acknowledgements of its version 3, and
 * `rules_to_suppress` of version 2 in the metadata of resources and stacks. What is about some findings of a rule counts
 * where it is about all that the rule finds in the resource.
 */
export function suppressedOn(constructs: readonly IConstruct[], { plugins }: Config): InCode[] {
  if (!Object.keys(plugins).some((id) => id.startsWith(nagId('')))) return [];
  const partly = new Map<IConstruct, Suppression[]>();
  const found: InCode[] = [];
  for (const construct of constructs)
    for (const suppression of [...acknowledgedOn(construct), ...metadataOf(construct)]) {
      if (!Object.hasOwn(plugins, nagId(suppression.id))) continue;
      if (suppression.covers) partly.set(construct, [...(partly.get(construct) ?? []), suppression]);
      else found.push(inCodeOf(suppression, construct));
    }
  for (const construct of partly.size > 0 ? constructs : []) {
    const here = construct.node.scopes.flatMap((scope) => partly.get(scope) ?? []);
    for (const id of new Set(here.map((one) => one.id))) {
      const own = here.filter((one) => one.id === id);
      const findings = isResource(construct) ? nagFindings(plugins[nagId(id)] as Rule, construct) : [];
      const isLeft = (finding: string) => !own.some(({ covers = [] }) => covers.some((covered) => covered(finding)));
      if (findings.length === 0 || findings.every(isLeft)) continue;
      const only = findings.some(isLeft) ? own.map((one) => one.only).join(', ') : undefined;
      const because = own.map((one) => one.because).join('; ');
      found.push(inCodeOf({ id, because, ...(only ? { only } : {}) }, construct));
    }
  }
  return found;
}

const inCodeOf = ({ id, because, only }: Suppression, { node }: IConstruct): InCode => ({
  by: 'suppression',
  rule: nagId(id),
  path: node.path,
  terms: { because: because.trim() || 'cdk-nag is told no reason', owner: 'the app itself', until: '9999-12-31' },
  named: true,
  ...(only ? { only } : {}),
});

const isResource = (construct: IConstruct): boolean => 'cfnResourceType' in construct;

/** `AwsSolutions-IAM5[Action::s3:*]` is about one finding of a rule. */
const OF_FINDING = /^([^[]+)\[(.*)\]$/;

function narrowedTo(
  written: string,
  because: string,
  parts: readonly (string | { regex: string })[] = [],
): Suppression {
  const [, id, own] = OF_FINDING.exec(written) ?? [];
  const all = own === undefined ? parts : [own, ...parts];
  if (all.length === 0) return { id: written, because };
  const only = all.map((part) => (typeof part === 'string' ? part : part.regex)).join(', ');
  return { id: id ?? written, because, only, covers: all.map(coversOf) };
}

function coversOf(part: string | { regex: string }): (finding: string) => boolean {
  if (typeof part === 'string') return (finding) => finding === part;
  const [, body = '', flags = ''] = /^\/(.*)\/([a-z]*)$/.exec(part.regex) ?? [];
  try {
    const pattern = new RegExp(body, flags.replace(/[gy]/g, ''));
    return (finding) => body !== '' && pattern.test(finding);
  } catch {
    return () => false;
  }
}

const acknowledgedOn = ({ node }: IConstruct): Suppression[] =>
  node.metadata.flatMap(({ type, data }) =>
    type === ACKNOWLEDGED && data
      ? Object.entries<unknown>(data).map(([id, reason]) =>
          narrowedTo(id.replace(/^annotation::/i, ''), String(reason ?? '')),
        )
      : [],
  );

/** What a resource or a stack may have of cdk-nag 2. */
interface WithMetadata {
  readonly cfnOptions?: { readonly metadata?: Metadata };
  readonly templateOptions?: { readonly metadata?: Metadata };
}

interface Metadata {
  readonly cdk_nag?: { readonly rules_to_suppress?: unknown };
}

interface Written {
  readonly id?: unknown;
  readonly reason?: unknown;
  readonly is_reason_encoded?: unknown;
  readonly applies_to?: unknown;
}

function metadataOf(construct: IConstruct): Suppression[] {
  const { cfnOptions, templateOptions } = construct as WithMetadata;
  const written = (cfnOptions ?? templateOptions)?.metadata?.cdk_nag?.rules_to_suppress;
  if (!Array.isArray(written)) return [];
  return (written as Written[]).flatMap((one) => {
    if (typeof one?.id !== 'string') return [];
    const reason = String(one.reason ?? '');
    const because = one.is_reason_encoded === true ? Buffer.from(reason, 'base64').toString('utf8') : reason;
    return [narrowedTo(one.id, because, Array.isArray(one.applies_to) ? one.applies_to : [])];
  });
}
