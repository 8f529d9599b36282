import type { Settings } from '../../../lib/engine/settings';
import type { Statement } from '../../iam/policy';

/** Refuses whoever is neither of this account, nor of those and the organisation that the settings name, nor AWS itself. */
export const refusingForeigners = (
  secretArn: string,
  account: string,
  { accounts = [], organization }: Settings,
): Statement => ({
  Effect: 'Deny',
  Principal: '*',
  Action: 'secretsmanager:*',
  Resource: secretArn,
  Condition: {
    StringNotEquals: {
      'aws:PrincipalAccount': [account, ...accounts],
      ...(organization && { 'aws:PrincipalOrgID': organization }),
    },
    BoolIfExists: { 'aws:PrincipalIsAWSService': 'false' },
  },
});

/** What the function may use that rotates a secret. */
interface Rotated {
  readonly secret: string;
  readonly adminSecret: string;
  readonly cluster: string;
  readonly keys: readonly string[];
  readonly logGroup: string;
}

/** What that function may do, and nothing beside. */
export const rotationGrants = ({ secret, adminSecret, cluster, keys, logGroup }: Rotated) => [
  {
    Effect: 'Allow',
    Action: [
      ...['secretsmanager:DescribeSecret', 'secretsmanager:GetSecretValue'],
      ...['secretsmanager:PutSecretValue', 'secretsmanager:UpdateSecretVersionStage'],
    ],
    Resource: secret,
  },
  { Effect: 'Allow', Action: 'secretsmanager:GetSecretValue', Resource: adminSecret },
  { Effect: 'Allow', Action: 'rds-data:ExecuteStatement', Resource: cluster },
  { Effect: 'Allow', Action: ['kms:Decrypt', 'kms:GenerateDataKey'], Resource: [...keys] },
  { Effect: 'Allow', Action: ['logs:CreateLogStream', 'logs:PutLogEvents'], Resource: `${logGroup}:*` },
];
