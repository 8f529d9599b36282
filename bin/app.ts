import { App, Stack } from 'aws-cdk-lib';
import {
  cdkApp,
  DeploymentTarget,
  DnsFirewall,
  EgressFirewall,
  harden,
  LockedDownPipeline,
  PipelineWatch,
  type PipelineWatchProps,
  PrivateEndpoints,
  type ProductionTarget,
  SegmentedVpc,
} from 'cdk-bulwark/cdk';
import config from './pipeline-config';

/** What `cdk.json` says under `pipeline`. */
interface Context {
  readonly account: string;
  readonly region: string;
  readonly zones: string[];
  readonly connectionArn: string;
  readonly repository: string;
  readonly branch: string;
  readonly allowedSigners: readonly string[];
  readonly approvers: readonly string[];
  /** What builds may connect to beside AWS: where packages and advisories come from. */
  readonly allowedDomains: readonly string[];
  /** Where staging and production are, if not beside the pipeline. */
  readonly staging?: Place;
  readonly production?: Place;
}

/** An account, a region, or both. */
interface Place {
  readonly account?: string;
  readonly region?: string;
}

/** The reference pipeline, for the service in `examples/service`: what `npm start` synthesises with the gate on. */
const app = new App();
const context: Context = app.node.getContext('pipeline');
const { account, region, zones, approvers, allowedDomains, staging, production, ...source } = context;
const env = { account, region };
harden(app, config);

const network = new Stack(app, 'Network', { env });
const vpc = new SegmentedVpc(network, 'Vpc', { egress: 'allowlist', availabilityZones: zones });
const egress = new EgressFirewall(network, 'Egress', {
  vpc,
  vpcSubnets: { subnets: [...vpc.firewallSubnets] },
  allowedDomains: ['.amazonaws.com', ...allowedDomains],
});
vpc.sendThrough(egress.endpointIds);
new DnsFirewall(network, 'Names', { vpc, allowedDomains: ['*.amazonaws.com', ...allowedDomains] });
new PrivateEndpoints(network, 'Services', { vpc });

const pipelineName = 'notes';
const workload = cdkApp({ stacks: [{ name: 'Notes' }] });

/** What the stack of the service is made of. */
const allow = [
  {
    actions: [
      ...['s3:CreateBucket', 's3:GetBucketPolicy', 's3:PutBucketPolicy'],
      ...['s3:PutBucketPublicAccessBlock', 's3:PutBucketVersioning', 's3:PutEncryptionConfiguration'],
    ],
    resources: ['arn:aws:s3:::notes-*'],
  },
];

/** What CloudFormation reads of a bucket and its policy to compare them with their stack. */
const comparing = [
  {
    actions: [
      ...['s3:GetAccelerateConfiguration', 's3:GetAnalyticsConfiguration', 's3:GetBucketCORS', 's3:GetBucketLogging'],
      ...['s3:GetBucketNotification', 's3:GetBucketObjectLockConfiguration', 's3:GetBucketOwnershipControls'],
      ...['s3:GetBucketPolicy', 's3:GetBucketPublicAccessBlock', 's3:GetBucketTagging', 's3:GetBucketVersioning'],
      ...['s3:GetBucketWebsite', 's3:GetEncryptionConfiguration', 's3:GetIntelligentTieringConfiguration'],
      ...['s3:GetInventoryConfiguration', 's3:GetLifecycleConfiguration', 's3:GetMetricsConfiguration'],
      ...['s3:GetReplicationConfiguration', 's3:ListBucket'],
    ],
    resources: ['arn:aws:s3:::notes-*'],
  },
];

/** Calls to global services are told of in this region alone. */
const GLOBAL = 'us-east-1';

/** Watches roles of an account, and who is told of them. */
function watchGlobally(id: string, where: string, watched: PipelineWatchProps): void {
  const stack = new Stack(app, id, { env: { account: where, region: GLOBAL }, crossRegionReferences: true });
  new PipelineWatch(stack, 'Watch', { ...watched, globalServicesOnly: true });
}

/** A target beside the pipeline, or in an account that has the roles for it. In production drift is looked for. */
function targetAt(target: 'staging' | 'production', place: Place = {}): ProductionTarget {
  const compared = target === 'production' ? comparing : undefined;
  if (!place.account) return { ...place, allow, ...(compared && { drift: { allow: compared } }) };
  const stack = new Stack(app, compared ? 'Production' : 'Staging', { env: { ...env, ...place } });
  const pipeline = { name: pipelineName, account, ...(place.region && { region }) };
  const deployed = { pipeline, target, workload, allow, ...(compared && { drift: compared }) };
  const { watched } = new DeploymentTarget(stack, 'Target', deployed);
  watchGlobally(`${stack.stackName}Watch`, place.account, watched);
  return { ...place, ...(compared && { drift: {} }) };
}

/** Stacks for copies of artifacts, in each other region that is deployed to. */
const elsewhere = new Set([staging, production].flatMap((place) => place?.region ?? []));
const regions = Object.fromEntries(
  [...elsewhere].map((one) => [one, new Stack(app, `Artifacts-${one}`, { env: { account, region: one } })]),
);

const delivery = new Stack(app, 'Delivery', { env });
const { watched } = new LockedDownPipeline(delivery, 'Pipeline', {
  ...{ pipelineName, source, workload, approvers, vpc, regions },
  staging: targetAt('staging', staging),
  production: targetAt('production', production),
});

if (region !== GLOBAL) watchGlobally('Watch', account, watched);

app.synth();
