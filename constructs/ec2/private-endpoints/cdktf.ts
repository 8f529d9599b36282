import type { SecurityGroup } from '@cdktf/provider-aws/lib/security-group';
import { VpcEndpoint } from '@cdktf/provider-aws/lib/vpc-endpoint';
import type { TerraformProvider } from 'cdktf';
import { Construct } from 'constructs';
import { BulwarkError } from '../../../lib/engine/error';
import { settingsIn } from '../../../tree/settings';
import { recordWaivers, type Waive } from '../../../tree/waivers';
import { refuseWeakening, withDefaults } from '../../hardening';
import { homeOf, policyOf } from '../../iam/cdktf';
import type { Statement } from '../../iam/policy';
import { HardenedSecurityGroup } from '../hardened-security-group/cdktf';
import { defaults, GATEWAYS, guards, SERVICES } from './defaults';
import { within } from './policy';

/** What can be said of private endpoints. */
export interface PrivateEndpointsProps {
  readonly vpcId: string;
  /** Where they stand, one in each zone. */
  readonly subnetIds: readonly string[];
  /** Whose way to S3 and DynamoDB they are. */
  readonly routeTableIds: readonly string[];
  /** Services as AWS calls them, such as `logs` or `ecr.api`. @default S3, DynamoDB, ECR, KMS, CloudWatch and its logs, Secrets Manager and STS */
  readonly services?: readonly string[];
  /** Who connects to them: security groups, or blocks of addresses such as that of the VPC. */
  readonly clients: readonly (SecurityGroup | string)[];
  /** Whether they let through only what is within the organisation, or the account. @default true */
  readonly perimeter?: boolean;
  readonly tags?: { readonly [key: string]: string };
  readonly provider?: TerraformProvider;
  /** Rules these endpoints may break. */
  readonly waive?: Waive;
}

/**
 * Ways from a VPC to services of AWS that do not lead through the internet, and through which nobody takes data to another
 * organisation: policies let through what one's own identities ask of one's own resources. One's own is the organisation
 * that the settings name, or else the account and the `accounts` of the settings.
 *
 * Beyond that, S3 gives out what AWS feeds machines and images from, such as layers of images in ECR and packages of Amazon
 * Linux, and takes answers to CloudFormation; STS takes tokens of identity providers for roles of one's own; Systems Manager
 * gives out public parameters and documents. Images in repositories of other accounts, such as those of EKS add-ons, take
 * a statement more: `addToPolicy('ecr.api', …)`.
 *
 * Their names are those of the services, so code needs no change. They take connections on port 443 from `clients`, which
 * have to be let out to `securityGroup`.
 *
 * @example
 * const vpc = new SegmentedVpc(this, 'network');
 * new PrivateEndpoints(this, 'services', {
 *   vpcId: vpc.id,
 *   subnetIds: vpc.privateSubnets.map(({ id }) => id),
 *   routeTableIds: vpc.privateRouteTables.map(({ id }) => id),
 *   clients: [vpc.cidrBlock],
 * });
 */
export class PrivateEndpoints extends Construct {
  /** Who connects to them. */
  readonly securityGroup: HardenedSecurityGroup;
  private readonly statements = new Map<string, Statement[]>();
  private readonly endpoints = new Map<string, VpcEndpoint>();

  constructor(scope: Construct, id: string, props: PrivateEndpointsProps) {
    super(scope, id);
    const what = `PrivateEndpoints '${this.node.path}'`;
    const { vpcId, services = SERVICES, tags, provider, waive } = props;
    const terms = withDefaults(defaults, { bounded: props.perimeter });
    refuseWeakening(what, props, guards, terms);
    const description = `Who connects to ${this.node.path}`;
    this.securityGroup = new HardenedSecurityGroup(this, 'SecurityGroup', { vpcId, description, tags, provider });
    const home = homeOf(this, provider);
    for (const service of new Set(services)) {
      const isGateway = (GATEWAYS as readonly string[]).includes(service);
      this.endpoints.set(
        service,
        new VpcEndpoint(this, service, {
          vpcId,
          serviceName: `com.amazonaws.${home.region}.${service}`,
          vpcEndpointType: isGateway ? 'Gateway' : 'Interface',
          ...(isGateway
            ? { routeTableIds: [...props.routeTableIds] }
            : {
                subnetIds: [...props.subnetIds],
                securityGroupIds: [this.securityGroup.id],
                privateDnsEnabled: true,
              }),
          tags,
          provider,
        }),
      );
      if (terms.bounded)
        for (const statement of within(service, home, settingsIn(this))) this.addToPolicy(service, statement);
    }
    for (const client of props.clients)
      this.securityGroup.addIngressRule(
        typeof client === 'string' ? { cidrIpv4: client } : { securityGroup: client },
        443,
        'services of AWS',
      );
    recordWaivers(this, waive);
  }

  /** Lets more through to a service. Throws a `BulwarkError` for one that there is no endpoint of. */
  addToPolicy(service: string, statement: Statement): void {
    const endpoint = this.endpoints.get(service);
    if (!endpoint)
      throw new BulwarkError(
        `PrivateEndpoints '${this.node.path}': there is no endpoint of '${service}', but of ${[...this.endpoints.keys()].join(', ')}`,
      );
    const statements = this.statements.get(service) ?? [];
    statements.push(statement);
    this.statements.set(service, statements);
    if (statements.length === 1) endpoint.policy = policyOf(statements);
  }
}
