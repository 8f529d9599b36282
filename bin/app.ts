import { App, Stack } from 'aws-cdk-lib';
import {
  cdkApp,
  DnsFirewall,
  EgressFirewall,
  harden,
  LockedDownPipeline,
  type PipelineTarget,
  PipelineWatch,
  PrivateEndpoints,
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
}

/** The reference pipeline, for the service in `examples/service`: what `npm start` synthesises with the gate on. */
const app = new App();
const { account, region, zones, approvers, allowedDomains, ...source }: Context = app.node.getContext('pipeline');
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

/** What the stack of the service is made of. */
const target: PipelineTarget = {
  allow: [
    {
      actions: [
        ...['s3:CreateBucket', 's3:GetBucketPolicy', 's3:PutBucketPolicy'],
        ...['s3:PutBucketPublicAccessBlock', 's3:PutBucketVersioning', 's3:PutEncryptionConfiguration'],
      ],
      resources: ['arn:aws:s3:::notes-*'],
    },
  ],
};

const delivery = new Stack(app, 'Delivery', { env });
const { watched } = new LockedDownPipeline(delivery, 'Pipeline', {
  pipelineName: 'notes',
  source,
  workload: cdkApp({ stacks: [{ name: 'Notes' }] }),
  approvers,
  vpc,
  staging: target,
  production: target,
});

// Calls to global services are told of in this region alone.
if (region !== 'us-east-1') {
  const watch = new Stack(app, 'Watch', { env: { account, region: 'us-east-1' }, crossRegionReferences: true });
  new PipelineWatch(watch, 'Watch', { ...watched, globalServicesOnly: true });
}

app.synth();
