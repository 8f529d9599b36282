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
