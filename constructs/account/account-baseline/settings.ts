import type { Home } from '../../iam/trust';
import { memberFeatures, memberScans } from './organization';
import type { termsOf } from './props';

type Terms = ReturnType<typeof termsOf>;

/** What the function `account-settings` is asked to set: what each service's call takes. CloudFormation has no resources for these. */
export function settingsOf(terms: Terms, { account }: Home, detectorId: string | undefined) {
  const { passwords, publicAccess, disksEncrypted, metadataHops, inspector, scans, organization, macie } = terms;
  return {
    passwordPolicy: {
      MinimumPasswordLength: passwords.minimumLength,
      RequireLowercaseCharacters: passwords.requireLowercase,
      RequireUppercaseCharacters: passwords.requireUppercase,
      RequireNumbers: passwords.requireNumbers,
      RequireSymbols: passwords.requireSymbols,
      AllowUsersToChangePassword: passwords.changeable,
      // The least of either is 1; left out, there is none: https://docs.aws.amazon.com/IAM/latest/APIReference/API_UpdateAccountPasswordPolicy.html
      ...(passwords.reusePrevention > 0 && { PasswordReusePrevention: passwords.reusePrevention }),
      ...(passwords.maxDays > 0 && { MaxPasswordAge: passwords.maxDays }),
    },
    publicAccessBlock: {
      AccountId: account,
      PublicAccessBlockConfiguration: {
        BlockPublicAcls: publicAccess.blockPublicAcls,
        BlockPublicPolicy: publicAccess.blockPublicPolicy,
        IgnorePublicAcls: publicAccess.ignorePublicAcls,
        RestrictPublicBuckets: publicAccess.restrictPublicBuckets,
      },
    },
    ...(disksEncrypted && { diskEncryption: {} }),
    instanceMetadata: { HttpTokens: 'required', HttpPutResponseHopLimit: metadataHops },
    ...(inspector && { inspector: { resourceTypes: scans } }),
    ...(organization &&
      detectorId !== undefined && {
        guardDutyMembers: {
          DetectorId: detectorId,
          AutoEnableOrganizationMembers: 'ALL',
          Features: memberFeatures(terms).map(({ name, autoEnable, agents }) => ({
            ...{ Name: name, AutoEnable: autoEnable },
            ...(agents.length > 0 && {
              AdditionalConfiguration: agents.map((agent) => ({ Name: agent.name, AutoEnable: agent.autoEnable })),
            }),
          })),
        },
      }),
    ...(organization && inspector && { inspectorMembers: { autoEnable: memberScans(terms) } }),
    ...(organization && macie && { macieMembers: { autoEnable: true } }),
  };
}

/** What its role may do. The calls are about the account, so they know no resources. */
export function settingStatements(terms: Terms, { partition, account }: Home): object[] {
  const { disksEncrypted, inspector, guardDuty, macie, organization } = terms;
  const roles = `arn:${partition}:iam::${account}:role/aws-service-role`;
  const inspectors = ['inspector2.amazonaws.com', 'agentless.inspector2.amazonaws.com'];
  return [
    {
      Effect: 'Allow',
      Action: [
        ...['iam:UpdateAccountPasswordPolicy', 's3:PutAccountPublicAccessBlock', 'ec2:ModifyInstanceMetadataDefaults'],
        ...(disksEncrypted ? ['ec2:EnableEbsEncryptionByDefault'] : []),
        ...(inspector ? ['inspector2:Enable'] : []),
        ...(organization ? [guardDuty && 'guardduty', inspector && 'inspector2', macie && 'macie2'] : [])
          .filter((service) => service !== false)
          .map((service) => `${service}:UpdateOrganizationConfiguration`),
      ],
      Resource: '*',
    },
    // Inspector makes its roles as whoever turns it on: https://docs.aws.amazon.com/inspector/latest/user/using-service-linked-roles.html
    ...(inspector
      ? [
          {
            Effect: 'Allow',
            Action: 'iam:CreateServiceLinkedRole',
            Resource: inspectors.map((service) => `${roles}/${service}/*`),
            Condition: { StringEquals: { 'iam:AWSServiceName': inspectors } },
          },
        ]
      : []),
  ];
}
