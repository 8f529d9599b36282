import { App, Stack } from 'aws-cdk-lib';
import { defineConfig, presets, waive } from 'cdk-bulwark';
import {
  cdkApp,
  DnsFirewall,
  harden,
  LockedDownPipeline,
  type PipelineTarget,
  PrivateEndpoints,
  SegmentedVpc,
} from 'cdk-bulwark/cdk';

/** What the account that this is deployed to is told in `cdk.json`, under `pipeline`. */
interface Context {
  readonly account?: string;
  readonly region?: string;
  readonly connectionArn: string;
  readonly repository: string;
  readonly branch: string;
  readonly allowedSigners: readonly string[];
  readonly approvers: readonly string[];
}

/** The reference pipeline, for the service in `examples/service`: what `npm start` synthesises with the gate on. */
const app = new App();
const { account, region, approvers, ...source }: Context = app.node.getContext('pipeline');
const env = { ...(account && { account }), ...(region && { region }) };

harden(
  app,
  defineConfig(
    presets.strict,
    waive('lambda/function-code-signed', {
      within: ['**'],
      because:
        'the CDK uploads the code of functions as it is; theirs is part of this package, and nobody else may change it',
      owner: 'platform team',
      until: '2027-06-30',
    }),
    waive('codebuild/project-scans-can-fail', {
      within: ['Delivery/Pipeline/Scan*/**'],
      because: 'a scan that found something is no failed scan: the gate decides about findings, and needs every report',
      owner: 'platform team',
      until: '2027-06-30',
    }),
  ),
);

const network = new Stack(app, 'Network', { env });
const vpc = new SegmentedVpc(network, 'Vpc');
new PrivateEndpoints(network, 'Services', { vpc });
new DnsFirewall(network, 'Names', { vpc, allowedDomains: ['*.amazonaws.com', 'registry.npmjs.org'] });

/** What the stack of the service is made of. */
const target: PipelineTarget = {
  allow: [
    {
      actions: [
        ...[
          's3:CreateBucket',
          's3:DeleteBucketPolicy',
          's3:GetBucketPolicy',
          's3:PutBucketPolicy',
          's3:PutBucketTagging',
        ],
        ...['s3:PutBucketPublicAccessBlock', 's3:PutBucketVersioning', 's3:PutEncryptionConfiguration'],
      ],
      resources: ['arn:aws:s3:::notes-*'],
    },
  ],
};

const delivery = new Stack(app, 'Delivery', { env });
new LockedDownPipeline(delivery, 'Pipeline', {
  pipelineName: 'notes',
  source,
  workload: cdkApp({ stacks: [{ name: 'Notes' }] }),
  approvers,
  vpc,
  staging: target,
  production: target,
});

app.synth();
