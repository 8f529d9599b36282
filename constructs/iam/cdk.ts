import { Aws, DefaultStackSynthesizer, Lazy, Stack } from 'aws-cdk-lib';
import {
  type AddToPrincipalPolicyResult,
  CfnOIDCProvider,
  type IGrantable,
  type IPrincipal,
  ManagedPolicy,
  PolicyDocument,
  PolicyStatement,
  PrincipalBase,
  PrincipalPolicyFragment,
  Role,
  type RoleProps,
  ServicePrincipal,
  WebIdentityPrincipal,
} from 'aws-cdk-lib/aws-iam';
import type { Construct } from 'constructs';
import type { Allowance } from './allowance';
import { bootstrapRoles, type DeployTargets } from './deploying';
import { type Conditions, listOf, type Statement } from './policy';
import { type Home, sourceConditions, type Tokens, type TrustStatement, tokenConditions } from './trust';

/** A statement of a resource's policy as the CDK has it. Its own principals know how each part of AWS calls a service. */
export function statementOf({
  Principal,
  ...statement
}: Omit<Statement, 'Resource'> & Partial<Statement>): PolicyStatement {
  const { Service, ...others } = Principal === '*' ? { AWS: '*' } : Principal;
  const named = Object.keys(others).length > 0 ? { Principal: others } : {};
  const made = PolicyStatement.fromJson({ ...statement, ...named });
  for (const service of listOf(Service)) made.addServicePrincipal(service);
  return made;
}

/** What stands for a reference in a document that is resolved. */
type StandIn = (reference: string) => string;

/** A resolved document as plain data, with stand-ins for what deployment fills in. */
export function plain(value: unknown, standIn: StandIn = (reference) => `\${${reference}}`): unknown {
  if (Array.isArray(value)) return value.map((one) => plain(one, standIn));
  if (value === null || typeof value !== 'object') return value;
  const { Ref, 'Fn::Join': join, 'Fn::GetAtt': attribute } = value as Intrinsics;
  if (Ref !== undefined) return standIn(Ref);
  if (join !== undefined) return join[1].map((one) => plain(one, standIn)).join(join[0]);
  if (attribute !== undefined) return standIn(attribute.join('.'));
  const entries = Object.entries(value);
  const [only] = entries;
  if (entries.length === 1 && only?.[0].startsWith('Fn::')) return standIn(only[0]);
  return Object.fromEntries(entries.map(([key, inner]) => [key, plain(inner, standIn)]));
}

interface Intrinsics {
  readonly Ref?: string;
  readonly 'Fn::Join'?: [string, unknown[]];
  readonly 'Fn::GetAtt'?: string[];
}

/** What a principal adds to a trust policy, as plain data. */
export function trustOf(scope: Construct, principal: IPrincipal): TrustStatement[] {
  const document = new PolicyDocument();
  addTo(document, principal);
  const { Statement = [] } = plain(Stack.of(scope).resolve(document)) as { Statement?: TrustStatement[] };
  return Statement;
}

function addTo(document: PolicyDocument, principal: IPrincipal): void {
  const { addToAssumeRolePolicy } = principal as Partial<PrincipalBase>;
  if (addToAssumeRolePolicy) addToAssumeRolePolicy.call(principal, document);
  else document.addStatements(new PolicyStatement({ actions: [principal.assumeRoleAction], principals: [principal] }));
}

/** A principal that assumes a role only for resources of its account, where its service says for which it does. */
export class SourcedPrincipal extends PrincipalBase {
  override readonly assumeRoleAction: string;

  constructor(
    private readonly scope: Construct,
    private readonly wrapped: IPrincipal,
    private readonly sourceArns: readonly string[],
  ) {
    super();
    this.assumeRoleAction = wrapped.assumeRoleAction;
  }

  override get policyFragment() {
    return this.wrapped.policyFragment;
  }

  override addToAssumeRolePolicy(document: PolicyDocument): void {
    const own = new PolicyDocument();
    own.addStatements = (...statements) => {
      for (const statement of statements) this.ask(statement);
      document.addStatements(...statements);
    };
    addTo(own, this.wrapped);
  }

  dedupeString(): undefined {
    return undefined;
  }

  private ask(statement: PolicyStatement): void {
    const written = plain(Stack.of(this.scope).resolve(statement.toStatementJson())) as TrustStatement;
    const conditions = sourceConditions(written, homeOf(this.scope), this.sourceArns);
    for (const [operator, keys] of Object.entries(conditions)) statement.addCondition(operator, keys);
  }
}

/** Whoever statements of a trust policy let in, as IAM writes them. */
export class StatedPrincipal extends PrincipalBase {
  constructor(private readonly statements: readonly TrustStatement[]) {
    super();
  }

  override get policyFragment() {
    return new PrincipalPolicyFragment({});
  }

  override addToAssumeRolePolicy(document: PolicyDocument): void {
    document.addStatements(...this.statements.map((statement) => PolicyStatement.fromJson(statement)));
  }

  dedupeString(): undefined {
    return undefined;
  }
}

/** Where a construct is deployed to. */
export const homeOf = (scope: Construct): Home => ({
  partition: Aws.PARTITION,
  region: Stack.of(scope).region,
  account: Stack.of(scope).account,
});

/** Grants something to whoever may be granted. */
export function allow({ grantPrincipal }: IGrantable, allowances: readonly Allowance[]): void {
  for (const { actions, resources, conditions } of allowances)
    grantPrincipal.addToPrincipalPolicy(
      new PolicyStatement({
        actions: [...actions],
        resources: [...resources],
        ...(conditions && { conditions: { ...conditions } }),
      }),
    );
}

/** A role whose grants are kept in a managed policy. */
export class GrantedRole extends Role {
  private readonly grantsPath: string | undefined;
  private granted: ManagedPolicy | undefined;

  constructor(scope: Construct, id: string, props: RoleProps) {
    super(scope, id, props);
    this.grantsPath = props.path;
  }

  override addToPrincipalPolicy(statement: PolicyStatement): AddToPrincipalPolicyResult {
    this.granted ??= new ManagedPolicy(this, 'Grants', {
      roles: [this],
      ...(this.grantsPath && { path: this.grantsPath }),
      description: `What ${this.node.path} is granted`,
    });
    this.granted.addStatements(statement);
    return { statementAdded: true, policyDependable: this.granted };
  }
}

/** A role that a service assumes for some resources of the account only, and what it may do, as IAM writes it. */
export function serviceRole(
  scope: Construct,
  id: string,
  service: string,
  sourceArns: readonly string[],
  statements: readonly object[],
  conditions: Conditions = {},
): GrantedRole {
  const role = new GrantedRole(scope, id, {
    assumedBy: new SourcedPrincipal(scope, new ServicePrincipal(service, { conditions }), sourceArns),
  });
  for (const statement of statements) role.addToPrincipalPolicy(PolicyStatement.fromJson(statement));
  return role;
}

/** The ARNs of the roles that `cdk bootstrap` made in the targets of a construct, or where its stack is. */
export function bootstrapRolesOf(
  scope: Construct,
  kind: 'deploy' | 'read',
  { targets, qualifier }: DeployTargets,
): string[] {
  const { account, region } = Stack.of(scope);
  const { DEFAULT_QUALIFIER } = DefaultStackSynthesizer;
  return bootstrapRoles(kind, Aws.PARTITION, qualifier ?? DEFAULT_QUALIFIER, targets ?? [{ account, region }]);
}

/** Whoever brings a token of an identity provider: of one that is given by its ARN, or of one that the roles of a stack share. */
export const tokenPrincipal = (
  scope: Construct,
  name: string,
  tokens: Tokens,
  providerArn?: string,
): WebIdentityPrincipal =>
  new WebIdentityPrincipal(providerArn ?? IdentityProvider.shared(scope, name, tokens), tokenConditions(tokens));

/** An identity provider with the audiences of all roles that share it. AWS checks its certificate without a thumbprint. */
class IdentityProvider extends CfnOIDCProvider {
  /** The ARN of the one of a stack. */
  static shared(scope: Construct, name: string, { issuer, audience }: Tokens): string {
    const stack = Stack.of(scope);
    const id = `${name}Provider`;
    const known = stack.node.tryFindChild(id) as IdentityProvider | undefined;
    const provider = known ?? new IdentityProvider(stack, id, issuer);
    if (audience) provider.audiences.add(audience);
    return provider.attrArn;
  }

  private readonly audiences = new Set<string>();

  private constructor(scope: Construct, id: string, issuer: string) {
    super(scope, id, { url: `https://${issuer}` });
    this.clientIdList = Lazy.list({ produce: () => [...this.audiences] });
  }
}
