import type { Settings } from '../../../lib/engine/settings';
import type { Statement } from '../../iam/policy';
import type { Home } from '../../iam/trust';

const ANYONE = { Effect: 'Allow', Principal: '*' } as const;

/**
 * Buckets of AWS that machines and images are fed from, as
 * https://docs.aws.amazon.com/AmazonECR/latest/userguide/vpc-endpoints.html (layers of images),
 * https://docs.aws.amazon.com/linux/al2023/ug/live-patching.html (Amazon Linux),
 * https://docs.aws.amazon.com/systems-manager/latest/userguide/ssm-agent-minimum-s3-permissions.html (the agent of Systems Manager)
 * and https://docs.aws.amazon.com/AmazonCloudWatch/latest/monitoring/download-cloudwatch-agent-commandline.html name them.
 * They are read without credentials of one's own, and nobody but AWS writes there.
 */
const bucketsToRead = (region: string): string[] => [
  `prod-${region}-starport-layer-bucket`,
  ...[`al2023-repos-${region}-de612dc2`, `amazonlinux-2-repos-${region}`],
  ...[`aws-ssm-${region}`, `amazon-ssm-${region}`, `amazon-ssm-packages-${region}`, `${region}-birdwatcher-prod`],
  ...[`aws-ssm-distributor-file-${region}`, `aws-ssm-document-attachments-${region}`],
  ...[`patch-baseline-snapshot-${region}`, `aws-windows-downloads-${region}`],
  ...[`amazoncloudwatch-agent-${region}`, 'amazoncloudwatch-agent'],
];

/**
 * Buckets of AWS that CloudFormation is answered in, by whoever it asked:
 * https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/cfn-vpce-bucketnames.html
 */
const ANSWERS = ['cloudformation-custom-resource-response-*', 'cloudformation-waitcondition-*'];

/** Of a service, what is asked besides what is within the organisation or account. */
function exceptions(service: string, { partition, region }: Home, own: Bounds): Statement[] {
  const objects = (buckets: readonly string[]) => buckets.map((bucket) => `arn:${partition}:s3:::${bucket}/*`);
  if (service === 's3')
    return [
      { ...ANYONE, Action: 's3:GetObject', Resource: objects(bucketsToRead(region)) },
      {
        ...ANYONE,
        Action: 's3:PutObject',
        Resource: objects(ANSWERS),
        Condition: { Bool: { 'aws:PrincipalIsAWSService': 'true' } },
      },
    ];
  // Whoever comes with a token of an identity provider is nobody yet.
  if (service === 'sts')
    return [
      {
        ...ANYONE,
        Action: ['sts:AssumeRoleWithWebIdentity', 'sts:AssumeRoleWithSAML'],
        Resource: '*',
        Condition: { StringEquals: own.resource },
      },
    ];
  // Parameters and documents of AWS, such as the id of its newest image, are of no account.
  if (service === 'ssm')
    return [
      {
        ...ANYONE,
        Action: [
          'ssm:GetParameter',
          'ssm:GetParameters',
          'ssm:GetParametersByPath',
          'ssm:GetDocument',
          'ssm:DescribeDocument',
        ],
        Resource: [`arn:${partition}:ssm:${region}::parameter/aws/*`, `arn:${partition}:ssm:${region}::document/*`],
        Condition: { StringEquals: own.principal },
      },
    ];
  return [];
}

type Keys = Readonly<Record<string, string | readonly string[]>>;
interface Bounds {
  readonly principal: Keys;
  readonly resource: Keys;
}

/** Who and what is one's own: the organisation, where the settings name one, else the account and those that they name. */
const boundsOf = ({ account }: Home, { accounts = [], organization }: Settings): Bounds => {
  const own = [account, ...accounts];
  return organization
    ? { principal: { 'aws:PrincipalOrgID': organization }, resource: { 'aws:ResourceOrgID': organization } }
    : { principal: { 'aws:PrincipalAccount': own }, resource: { 'aws:ResourceAccount': own } };
};

/**
 * What passes through an endpoint of a service: what one's own identities ask of one's own resources, and what AWS names as
 * exceptions from that:
 * https://github.com/aws-samples/data-perimeter-policy-examples/tree/main/vpc_endpoint_policies
 */
export function within(service: string, home: Home, settings: Settings): Statement[] {
  const own = boundsOf(home, settings);
  return [
    { ...ANYONE, Action: '*', Resource: '*', Condition: { StringEquals: { ...own.principal, ...own.resource } } },
    ...exceptions(service, home, own),
  ];
}
