/** What a hardened parameter grants, and nothing beside. */
export const parameterGrants = {
  read: ['ssm:GetParameters', 'ssm:GetParameter', 'ssm:GetParameterHistory'],
  write: ['ssm:PutParameter'],
} as const;
