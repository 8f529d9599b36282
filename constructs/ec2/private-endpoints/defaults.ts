import type { Cost, Guards, Provides } from '../../hardening';

/** What private endpoints are, in the words of no toolkit. */
export const defaults = {
  /** Whether they let through only what is within the organisation, or the account. */
  bounded: true,
};

/** Services that are reached by routes, which costs nothing. */
export const GATEWAYS = ['s3', 'dynamodb'] as const;

/** Services, where none are named: what most applications speak to, and what their images and logs take. */
export const SERVICES: readonly string[] = [
  ...GATEWAYS,
  ...['ecr.api', 'ecr.dkr', 'kms', 'logs', 'monitoring', 'secretsmanager', 'sts'],
];

/** What gives a default up, and the rule that notices. */
export const guards: Guards<typeof defaults> = {
  'ec2/endpoint-policy-narrow': { props: ['perimeter'], givenUp: ({ bounded }) => !bounded },
};

/** What they cost. */
export const costs: readonly Cost[] = [
  {
    of: 'an endpoint for each service but S3 and DynamoDB, by the hour in each zone and by traffic',
    savedBy: 'services',
    givesUp: 'services that are left out, which nothing in the VPC reaches without a way to the internet',
  },
];

/** What Security Hub looks for that it brings: the endpoints of ECR. */
export const provides: Provides = { 'security-hub': ['EC2.55', 'EC2.56'] };
