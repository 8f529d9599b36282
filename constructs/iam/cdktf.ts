import { DataAwsCallerIdentity } from '@cdktf/provider-aws/lib/data-aws-caller-identity';
import { DataAwsPartition } from '@cdktf/provider-aws/lib/data-aws-partition';
import { DataAwsRegion } from '@cdktf/provider-aws/lib/data-aws-region';
import { IamOpenidConnectProvider } from '@cdktf/provider-aws/lib/iam-openid-connect-provider';
import { IamPolicy } from '@cdktf/provider-aws/lib/iam-policy';
import { IamRole } from '@cdktf/provider-aws/lib/iam-role';
import { IamRolePolicyAttachment } from '@cdktf/provider-aws/lib/iam-role-policy-attachment';
import { Fn, Lazy, type TerraformProvider, TerraformStack } from 'cdktf';
import type { Construct } from 'constructs';
import { type Conditions, under } from './policy';
import { type Home, sourceConditions, type Tokens, type TrustStatement } from './trust';

/** A policy of these statements, and of those that are added until it is written. */
export const policyOf = (statements: readonly object[]): string =>
  Lazy.stringValue({ produce: () => Fn.jsonencode({ Version: '2012-10-17', Statement: statements }) });

/** A text with something in place of what only deployment can tell. */
export const known = (text: string): string => text.replaceAll(/\$\{TfToken\[[^\]]*\]\}/g, '${Unknown}');

/** What the constructs of a stack share, once for each provider that they use. */
export function shared<T extends Construct>(
  scope: Construct,
  id: string,
  provider: TerraformProvider | undefined,
  make: (stack: TerraformStack, id: string) => T,
): T {
  const stack = TerraformStack.of(scope);
  const own = provider?.alias ? `${id}-${provider.alias}` : id;
  return (stack.node.tryFindChild(own) as T | undefined) ?? make(stack, own);
}

/** The id of the account that a stack is deployed to. */
export const accountOf = (scope: Construct, provider: TerraformProvider | undefined): string =>
  shared(scope, 'CallerIdentity', provider, (stack, id) => new DataAwsCallerIdentity(stack, id, { provider }))
    .accountId;

const partition = (scope: Construct, provider: TerraformProvider | undefined): DataAwsPartition =>
  shared(scope, 'Partition', provider, (stack, id) => new DataAwsPartition(stack, id, { provider }));

/** `aws`, or `aws-cn`, or another part of AWS that ARNs begin with. */
export const partitionOf = (scope: Construct, provider: TerraformProvider | undefined): string =>
  partition(scope, provider).partition;

/** `amazonaws.com`, or what the names of services end with in another part of AWS. */
export const urlSuffixOf = (scope: Construct, provider: TerraformProvider | undefined): string =>
  partition(scope, provider).dnsSuffix;

/** The region that a provider deploys to. */
export const regionOf = (scope: Construct, provider: TerraformProvider | undefined): string =>
  shared(scope, 'Region', provider, (stack, id) => new DataAwsRegion(stack, id, { provider })).region;

/** A name for what cannot go without one: its path in the app, which no other construct of it has. */
export const nameOf = (scope: Construct, id: string, longest = 255): string =>
  `${scope.node.path}/${id}`.replace(/[^\w.-]+/g, '-').slice(-longest);

/** Where a construct is deployed to. */
export const homeOf = (scope: Construct, provider: TerraformProvider | undefined): Home => ({
  partition: partitionOf(scope, provider),
  region: regionOf(scope, provider),
  account: accountOf(scope, provider),
});

/** A role whose grants are kept in a managed policy, which is made with the first of them. */
export class GrantedRole extends IamRole {
  private readonly granted: object[] = [];

  /** Adds statements as IAM writes them. */
  addStatements(...statements: readonly object[]): void {
    const isFirst = this.granted.length === 0 && statements.length > 0;
    this.granted.push(...statements);
    if (!isFirst) return;
    const { provider } = this;
    const policy = new IamPolicy(this, 'Grants', {
      description: `What ${this.node.path} is granted`,
      policy: policyOf(this.granted),
      provider,
    });
    new IamRolePolicyAttachment(this, 'Attachment', { role: this.name, policyArn: policy.arn, provider });
  }

  /** Takes back the statements that are not to be kept, and what holds them where none is left. */
  keepStatements(isKept: (statement: object) => boolean): void {
    this.granted.splice(0, this.granted.length, ...this.granted.filter(isKept));
    if (this.granted.length > 0) return;
    for (const id of ['Grants', 'Attachment']) this.node.tryRemoveChild(id);
  }

  allow(granted: Granted): this {
    this.addStatements(allowing(granted));
    return this;
  }
}

/** What is granted, as IAM writes it. */
export const allowing = ({ actions, resources, conditions }: Granted) => ({
  Effect: 'Allow',
  Action: actions,
  Resource: resources,
  ...(conditions && { Condition: conditions }),
});

interface Granted {
  readonly actions: readonly string[];
  readonly resources: readonly string[];
  readonly conditions?: object;
}

/** A role that a service assumes for some resources of the account only, and what it may do, as IAM writes it. */
export function serviceRole(
  scope: Construct,
  id: string,
  service: string,
  sourceArns: readonly string[],
  statements: readonly object[],
  provider: TerraformProvider | undefined,
  conditions: Conditions = {},
): GrantedRole {
  const trust: TrustStatement & { readonly Effect: 'Allow' } = {
    Effect: 'Allow',
    Principal: { Service: service },
    Action: 'sts:AssumeRole',
  };
  const role = new GrantedRole(scope, id, {
    assumeRolePolicy: policyOf([
      under(under(trust, conditions), sourceConditions(trust, homeOf(scope, provider), sourceArns)),
    ]),
    provider,
  });
  role.addStatements(...statements);
  return role;
}

/** The ARN of an identity provider that the roles of a stack share. AWS checks its certificate without a thumbprint. */
export function identityProvider(
  scope: Construct,
  name: string,
  { issuer, audience }: Tokens,
  provider: TerraformProvider | undefined,
): string {
  const made = shared(
    scope,
    `${name}Provider`,
    provider,
    (stack, id) => new IamOpenidConnectProvider(stack, id, { url: `https://${issuer}`, clientIdList: [], provider }),
  );
  const known = made.clientIdListInput ?? [];
  if (audience && !known.includes(audience)) made.clientIdList = [...known, audience];
  return made.arn;
}
