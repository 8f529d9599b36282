import { network, vpcIn } from '../../ec2/weakenings';
import { defineWeakenings } from '../../weakening';
import * as cdk from './cdk';
import * as cdktf from './cdktf';
import { cdkApp } from './workload';

const target = { allow: [{ actions: ['s3:CreateBucket'], resources: ['arn:aws:s3:::notes-*'] }] };

/** What every pipeline is told. */
const told = {
  pipelineName: 'notes',
  source: {
    connectionArn: 'arn:aws:codeconnections:eu-west-1:111122223333:connection/0f0f0f0f-0f0f-0f0f-0f0f-0f0f0f0f0f0f',
    repository: 'acme/notes',
    branch: 'main',
    allowedSigners: ['jane@example.com ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIHcc'],
  },
  workload: cdkApp({ stacks: [{ name: 'Notes' }] }),
  approvers: ['arn:aws:iam::111122223333:role/Approver'],
  staging: target,
  production: target,
};

export default defineWeakenings({
  make: {
    cdk: (scope, id, props) => new cdk.LockedDownPipeline(scope, id, { ...told, vpc: vpcIn(scope), ...props }),
    cdktf: (scope, id, props) => new cdktf.LockedDownPipeline(scope, id, { ...told, ...network, ...props }),
  },
  weakenings: [
    { name: 'no approval', guards: ['codepipeline/pipeline-approved-before-production'], props: { approval: false } },
    { name: 'no scans', guards: ['codepipeline/pipeline-scanned-before-deployment'], props: { scanners: {} } },
  ],
});
