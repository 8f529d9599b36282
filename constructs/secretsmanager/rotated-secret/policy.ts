import type { Home } from '../../iam/trust';

/** What the function may use that rotates a secret. */
interface Rotated {
  readonly secret: string;
  readonly adminSecret: string;
  /** The cluster that it speaks to by the RDS Data API, if it does. */
  readonly cluster?: string;
  readonly keys: readonly string[];
}

/** What it takes to rotate a secret. */
const ROTATING = [
  ...['secretsmanager:DescribeSecret', 'secretsmanager:GetSecretValue'],
  ...['secretsmanager:PutSecretValue', 'secretsmanager:UpdateSecretVersionStage'],
] as const;

/** What that function may do, beside writing its log, and nothing more. */
export const rotationGrants = ({ secret, adminSecret, cluster, keys }: Rotated) => [
  { Effect: 'Allow', Action: [...ROTATING], Resource: secret },
  { Effect: 'Allow', Action: 'secretsmanager:GetSecretValue', Resource: adminSecret },
  ...(cluster ? [{ Effect: 'Allow', Action: 'rds-data:ExecuteStatement', Resource: cluster }] : []),
  { Effect: 'Allow', Action: ['kms:Decrypt', 'kms:GenerateDataKey'], Resource: [...keys] },
];

/** What may be done through the endpoint that the function reaches Secrets Manager by: to rotate secrets of the account, by its roles. */
export const throughEndpoint = ({ partition, region, account }: Home) => ({
  Effect: 'Allow' as const,
  Principal: { AWS: '*' },
  Action: [...ROTATING],
  Resource: `arn:${partition}:secretsmanager:${region}:${account}:secret:*`,
  Condition: { StringEquals: { 'aws:PrincipalAccount': account } },
});
