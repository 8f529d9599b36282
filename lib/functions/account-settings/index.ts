import { put } from '../put';
import { type Means, settling } from './settling';

/** A client of one service, which tries again where it is throttled. */
type Client<Calls> = new (config: { readonly maxAttempts: number }) => Calls;

interface Calls {
  readonly ec2: {
    readonly enableEbsEncryptionByDefault: (input: object) => Promise<unknown>;
    readonly modifyInstanceMetadataDefaults: Means['instanceMetadata'];
  };
  readonly guardDuty: { readonly updateOrganizationConfiguration: Means['guardDutyMembers'] };
  readonly iam: { readonly updateAccountPasswordPolicy: Means['passwordPolicy'] };
  readonly inspector: {
    readonly enable: Means['inspector'];
    readonly updateOrganizationConfiguration: Means['inspectorMembers'];
  };
  readonly macie: { readonly updateOrganizationConfiguration: Means['macieMembers'] };
  readonly s3: { readonly putPublicAccessBlock: Means['publicAccessBlock'] };
}

// The runtime brings them, and their types are larger than all others together.
const { EC2 } = require('@aws-sdk/client-ec2') as { EC2: Client<Calls['ec2']> };
const { GuardDuty } = require('@aws-sdk/client-guardduty') as { GuardDuty: Client<Calls['guardDuty']> };
const { IAM } = require('@aws-sdk/client-iam') as { IAM: Client<Calls['iam']> };
const { Inspector2 } = require('@aws-sdk/client-inspector2') as { Inspector2: Client<Calls['inspector']> };
const { Macie2 } = require('@aws-sdk/client-macie2') as { Macie2: Client<Calls['macie']> };
const { S3Control } = require('@aws-sdk/client-s3-control') as { S3Control: Client<Calls['s3']> };

const patient = { maxAttempts: 6 };
const [ec2, guardDuty, iam] = [new EC2(patient), new GuardDuty(patient), new IAM(patient)];
const [inspector, macie, s3] = [new Inspector2(patient), new Macie2(patient), new S3Control(patient)];

export const handler = settling({
  passwordPolicy: (policy) => iam.updateAccountPasswordPolicy(policy),
  publicAccessBlock: (block) => s3.putPublicAccessBlock(block),
  diskEncryption: () => ec2.enableEbsEncryptionByDefault({}),
  instanceMetadata: (defaults) => ec2.modifyInstanceMetadataDefaults(defaults),
  inspector: (scans) => inspector.enable(scans),
  guardDutyMembers: (terms) => guardDuty.updateOrganizationConfiguration(terms),
  inspectorMembers: (terms) => inspector.updateOrganizationConfiguration(terms),
  macieMembers: (terms) => macie.updateOrganizationConfiguration(terms),
  answer: (url, response) => put(url, JSON.stringify(response)),
});
