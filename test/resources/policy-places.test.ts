import { loadAwsServiceSpec } from '@aws-cdk/aws-service-spec';
import { POLICY_PLACES } from '../../lib/resources/policies';

/** Properties that are called policies, and say nothing of who may use the resource, or say it in a language of their own. */
const OTHERWISE: readonly [why: string, ...places: string[]][] = [
  [
    'one word',
    'AWS::IVS::Channel MultitrackInputConfiguration.Policy',
    'AWS::SES::ReceiptFilter Filter.IpFilter.Policy',
  ],
  [
    'what is done with data, messages and routes',
    'AWS::Logs::LogGroup DataProtectionPolicy',
    'AWS::Logs::LogGroup FieldIndexPolicies',
    'AWS::Logs::AccountPolicy PolicyDocument',
    'AWS::SNS::Topic ArchivePolicy',
    'AWS::SNS::Topic DataProtectionPolicy',
    'AWS::SNS::Subscription DeliveryPolicy',
    'AWS::SNS::Subscription FilterPolicy',
    'AWS::SNS::Subscription RedrivePolicy',
    'AWS::SNS::Subscription ReplayPolicy',
    'AWS::SQS::Queue RedriveAllowPolicy',
    'AWS::SQS::Queue RedrivePolicy',
    'AWS::NetworkManager::CoreNetwork PolicyDocument',
  ],
  [
    'who may view a stream, which is mostly everyone',
    'AWS::MediaPackageV2::ChannelPolicy Policy',
    'AWS::MediaPackageV2::OriginEndpointPolicy Policy',
    'AWS::MediaTailor::ChannelPolicy Policy',
    'AWS::RUM::AppMonitor ResourcePolicy.PolicyDocument',
  ],
  ['who may ask from within networks that were associated', 'AWS::VpcLattice::AuthPolicy Policy'],
  [
    'languages of their own',
    'AWS::EC2::VerifiedAccessEndpoint PolicyDocument',
    'AWS::EC2::VerifiedAccessGroup PolicyDocument',
    'AWS::OpenSearchServerless::AccessPolicy Policy',
    'AWS::OpenSearchServerless::LifecyclePolicy Policy',
    'AWS::OpenSearchServerless::SecurityPolicy Policy',
  ],
  [
    'what a session may do of what its role may',
    'AWS::EKS::PodIdentityAssociation Policy',
    'AWS::Transfer::User Policy',
    'AWS::ODB::OdbNetwork KmsPolicyDocument',
    'AWS::ODB::OdbNetwork S3PolicyDocument',
    'AWS::ODB::OdbNetwork StsPolicyDocument',
  ],
];

test('every property of CloudFormation that holds a policy is read as one', async () => {
  const spec = await loadAwsServiceSpec();
  const read = new Set(
    POLICY_PLACES.map(({ type, list, document }) => [type, [list, document].filter(Boolean).join('.')].join(' ')),
  );
  const types = new Set(POLICY_PLACES.filter(({ document }) => typeof document !== 'string').map(({ type }) => type));
  const found: string[] = [];
  for (const resource of spec.all('resource')) {
    const walk = (properties: object, path: readonly string[]): void => {
      for (const [name, { type }] of Object.entries<any>(properties)) {
        const isDocument = JSON.stringify(type).includes('"json"');
        const isText = type.type === 'string' && /^(Policy|\w*PolicyDocument|\w*ResourcePolicy)$/.test(name);
        if (isDocument ? /Polic(y|ies)(Document|Text)?$/.test(name) : isText)
          found.push(`${resource.cloudFormationType} ${[...path, name].join('.')}`);
        const inner = type.type === 'array' ? type.element : type;
        if (inner.type === 'ref' && path.length < 3)
          walk(spec.get('typeDefinition', inner.reference.$ref).properties, [...path, name]);
      }
    };
    walk(resource.properties, []);
  }
  const otherwise = new Set(OTHERWISE.flatMap(([, ...places]) => places));
  expect(found.length).toBeGreaterThan(80);
  expect(
    found.filter((place) => !read.has(place) && !otherwise.has(place) && !types.has(place.split(' ')[0] as string)),
  ).toEqual([]);
  expect([...otherwise].filter((place) => !found.includes(place))).toEqual([]);
});
