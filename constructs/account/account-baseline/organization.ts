import { BulwarkError } from '../../../lib/engine/error';
import type { Home } from '../../iam/trust';
import { FEATURES } from './defaults';
import { agentsOf, type Organization, type termsOf } from './props';

const FORMS: Readonly<Record<keyof Organization, readonly [form: RegExp, example: string]>> = {
  id: [/^o-[a-z0-9]{10,32}$/, 'o-a1b2c3d4e5'],
  rootId: [/^r-[0-9a-z]{4,32}$/, 'r-a1b2'],
  managementAccount: [/^\d{12}$/, '111122223333'],
};

/** Refuses what names no organisation, and the account that manages one: Security Hub lets no such account configure the others. */
export function refuseMisnamed(what: string, organization: Organization, { account }: Home): void {
  for (const [name, [form, example]] of Object.entries(FORMS)) {
    const given = organization[name as keyof Organization];
    if (!form.test(given))
      throw new BulwarkError(`${what}: \`organization.${name}\` is such as '${example}', not '${given}'`);
  }
  if (organization.managementAccount === account)
    throw new BulwarkError(
      `${what}: it is deployed to the account that manages the organisation; deploy it to a member that administers security for all`,
    );
}

type Terms = ReturnType<typeof termsOf>;

/** What GuardDuty watches in all accounts, as it says so: https://docs.aws.amazon.com/guardduty/latest/APIReference/API_UpdateOrganizationConfiguration.html */
export const memberFeatures = ({ features }: Terms) =>
  FEATURES.map((name) => {
    const autoEnable = features.includes(name) ? 'ALL' : 'NONE';
    return { name, autoEnable, agents: agentsOf(name).map((agent) => ({ name: agent, autoEnable })) };
  });

/** What Amazon Inspector scans in accounts that join: https://docs.aws.amazon.com/inspector/v2/APIReference/API_AutoEnable.html */
export const memberScans = ({ scans }: Terms) => ({
  ec2: scans.includes('EC2'),
  ecr: scans.includes('ECR'),
  lambda: scans.includes('LAMBDA'),
  lambdaCode: scans.includes('LAMBDA_CODE'),
});

/** What AWS Config needs to know the accounts: https://docs.aws.amazon.com/aws-managed-policy/latest/reference/AWSConfigRoleForOrganizations.html */
export const membersKnown = {
  Effect: 'Allow',
  Action: [
    'organizations:ListAccounts',
    'organizations:DescribeOrganization',
    'organizations:ListAWSServiceAccessForOrganization',
    'organizations:ListDelegatedAdministrators',
  ],
  Resource: '*',
};

/** Whose trail it is: one of an organisation is its managing account's, whoever makes it. */
export const ownerOf = (home: Home, organization: Organization | undefined): Home =>
  organization ? { ...home, account: organization.managementAccount } : home;
