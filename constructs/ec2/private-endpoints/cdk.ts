import {
  Connections,
  GatewayVpcEndpoint,
  GatewayVpcEndpointAwsService,
  type IConnectable,
  InterfaceVpcEndpoint,
  InterfaceVpcEndpointAwsService,
  type IVpc,
  Peer,
  Port,
  type SubnetSelection,
  type VpcEndpoint,
} from 'aws-cdk-lib/aws-ec2';
import type { PolicyStatement } from 'aws-cdk-lib/aws-iam';
import { Construct } from 'constructs';
import { BulwarkError } from '../../../lib/engine/error';
import { settingsIn } from '../../../tree/settings';
import { recordWaivers, type Waive } from '../../../tree/waivers';
import { refuseWeakening, withDefaults } from '../../hardening';
import { homeOf, statementOf } from '../../iam/cdk';
import { HardenedSecurityGroup } from '../hardened-security-group/cdk';
import { defaults, guards, SERVICES } from './defaults';
import { within } from './policy';

/** What can be said of private endpoints. */
export interface PrivateEndpointsProps {
  readonly vpc: IVpc;
  /** Services as AWS calls them, such as `logs` or `ecr.api`. @default S3, DynamoDB, ECR, KMS, CloudWatch and its logs, Secrets Manager and STS */
  readonly services?: readonly string[];
  /** Whose way to services they are. @default the private subnets */
  readonly subnets?: SubnetSelection;
  /** Who connects to them. @default whoever is in the VPC */
  readonly clients?: readonly IConnectable[];
  /** Whether they let through only what is within the organisation, or the account. @default true */
  readonly perimeter?: boolean;
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
 * Their names are those of the services, so code needs no change. They take connections on port 443; let clients out to
 * them by `connections.allowDefaultPortFrom(client)`.
 *
 * @example
 * const vpc = new SegmentedVpc(this, 'Network');
 * new PrivateEndpoints(this, 'Services', { vpc });
 */
export class PrivateEndpoints extends Construct implements IConnectable {
  readonly connections: Connections;
  private readonly endpoints = new Map<string, VpcEndpoint>();

  constructor(scope: Construct, id: string, props: PrivateEndpointsProps) {
    super(scope, id);
    const what = `PrivateEndpoints '${this.node.path}'`;
    const { vpc, services = SERVICES, subnets = {}, clients, waive } = props;
    const terms = withDefaults(defaults, { bounded: props.perimeter });
    refuseWeakening(what, props, guards, terms);
    const group = new HardenedSecurityGroup(this, 'SecurityGroup', {
      vpc,
      description: `Who connects to ${this.node.path}`,
    });
    this.connections = new Connections({ securityGroups: [group], defaultPort: Port.HTTPS });
    for (const service of new Set(services)) {
      const endpoint = isGateway(service)
        ? new GatewayVpcEndpoint(this, service, { vpc, service: GATEWAY[service], subnets: [subnets] })
        : new InterfaceVpcEndpoint(this, service, {
            vpc,
            service: new InterfaceVpcEndpointAwsService(service),
            subnets,
            securityGroups: [group],
            privateDnsEnabled: true,
            open: false,
          });
      this.endpoints.set(service, endpoint);
      if (!terms.bounded) continue;
      for (const statement of within(service, homeOf(this), settingsIn(this)))
        endpoint.addToPolicy(statementOf(statement));
    }
    for (const client of clients ?? [Peer.ipv4(vpc.vpcCidrBlock)])
      this.connections.allowFrom(client, Port.HTTPS, 'services of AWS');
    recordWaivers(this, waive);
  }

  /** Lets more through to a service. Throws a `BulwarkError` for one that there is no endpoint of. */
  addToPolicy(service: string, statement: PolicyStatement): void {
    const endpoint = this.endpoints.get(service);
    if (!endpoint)
      throw new BulwarkError(
        `PrivateEndpoints '${this.node.path}': there is no endpoint of '${service}', but of ${[...this.endpoints.keys()].join(', ')}`,
      );
    endpoint.addToPolicy(statement);
  }
}

const GATEWAY = { s3: GatewayVpcEndpointAwsService.S3, dynamodb: GatewayVpcEndpointAwsService.DYNAMODB };
const isGateway = (service: string): service is keyof typeof GATEWAY => Object.hasOwn(GATEWAY, service);
