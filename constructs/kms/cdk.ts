import { Aws, CfnElement, CfnResource, Lazy, Stack, Token } from 'aws-cdk-lib';
import { Grant, type IGrantable, type IPrincipal, type PolicyStatement } from 'aws-cdk-lib/aws-iam';
import { type IKey, ViaServicePrincipal } from 'aws-cdk-lib/aws-kms';
import { Construct } from 'constructs';

/**
 * A statement for a key whose sources are told by their account, where they wait for the key themselves: CloudFormation makes
 * neither of two that wait for each other, such as a bucket and the key that it shares with the queue it notifies.
 */
export function apart(key: IKey, statement: PolicyStatement): PolicyStatement {
  const conditions = Object.entries<Record<string, unknown>>(statement.conditions).map(([operator, terms]) => [
    operator,
    /^Arn/.test(operator) ? Object.fromEntries(Object.entries(terms).map((term) => sourced(key, term))) : terms,
  ]);
  return statement.copy({ conditions: Object.fromEntries(conditions) });
}

const sourced = (key: IKey, [name, value]: [string, unknown]): [string, unknown] =>
  name.toLowerCase() === 'aws:sourcearn' && typeof value === 'string' && Token.isUnresolved(value)
    ? [name, Lazy.uncachedString({ produce: () => circleless(key, value) })]
    : [name, value];

/** Keys whose circles are being looked for, which resolve what other keys say. */
const asking = new Set<IKey>();

function circleless(key: IKey, arn: string): string {
  if (asking.has(key)) return arn;
  asking.add(key);
  try {
    return withoutCircle(key, arn);
  } finally {
    asking.delete(key);
  }
}

function withoutCircle(key: IKey, arn: string): string {
  const resources = resourcesOf(Stack.of(key));
  const own = key.node.defaultChild as CfnResource;
  const named = namedIn(Stack.of(key).resolve(arn)).flatMap((id) => resources.get(id) ?? []);
  const waiting = named.find((it) => waitsFor(own, it, resources, new Set()));
  if (!waiting) return arn;
  // The ARN of a bucket has no account.
  return waiting.cfnResourceType === 'AWS::S3::Bucket'
    ? `arn:${Aws.PARTITION}:s3:::*`
    : `arn:${Aws.PARTITION}:*:*:${Aws.ACCOUNT_ID}:*`;
}

const resourcesOf = (stack: Stack): ReadonlyMap<string, CfnResource> =>
  new Map(
    stack.node
      .findAll()
      .flatMap((it) =>
        CfnElement.isCfnElement(it) && CfnResource.isCfnResource(it) && it.stack === stack
          ? [[stack.resolve(it.logicalId) as string, it]]
          : [],
      ),
  );

function waitsFor(
  own: CfnResource,
  it: CfnResource,
  resources: ReadonlyMap<string, CfnResource>,
  seen: Set<CfnResource>,
): boolean {
  if (it === own) return true;
  if (seen.has(it)) return false;
  seen.add(it);
  const written = it.stack.resolve((it as unknown as { _toCloudFormation(): unknown })._toCloudFormation());
  return namedIn(written).some((id) => {
    const next = resources.get(id);
    return next !== undefined && waitsFor(own, next, resources, seen);
  });
}

/** The logical ids that a part of a template refers to. */
function namedIn(part: unknown): string[] {
  if (typeof part !== 'object' || part === null) return [];
  const { Ref: ref, 'Fn::GetAtt': attribute, DependsOn: before } = part as Record<string, unknown>;
  const own = [ref, [attribute].flat()[0], ...[before].flat()].filter((id) => typeof id === 'string');
  return [...own, ...Object.values(part).flatMap(namedIn)];
}

/**
 * Grants who is of another stack the use of a key by way of a service, such as Secrets Manager, by their own policy. The CDK
 * names them in that of the key, and the two stacks wait for each other once they use what it encrypts.
 */
export function grantedAcross(key: IKey, grantee: IGrantable, actions: readonly string[]): Grant | undefined {
  const by = grantee.grantPrincipal;
  if (!(by instanceof ViaServicePrincipal)) return undefined;
  const { basePrincipal: who } = by as unknown as { readonly basePrincipal: IPrincipal };
  if (!Construct.isConstruct(who) || Stack.of(who) === Stack.of(key)) return undefined;
  const conditions = by.policyFragment.conditions as Record<string, Record<string, unknown>>;
  return Grant.addToPrincipal({ grantee: who, actions: [...actions], resourceArns: [key.keyArn], conditions });
}
