import { BulwarkError } from '../../../lib/engine/error';
import type { Allowance } from '../../iam/allowance';

/** Where a secret is kept that a build is given. */
export type SecretPlace = (
  | {
      /** The name of a secret of Secrets Manager, with a key of its JSON: `snyk:token`. */
      readonly secret: string;
    }
  | {
      /** The name of a secure parameter of Systems Manager: `/scanners/snyk`. */
      readonly parameter: string;
    }
) & {
  /** ARN of the customer's key that it is encrypted with. @default a key of the service, which needs no permission */
  readonly keyArn?: string;
};

/** Where builds run. */
interface Home {
  readonly partition: string;
  readonly region: string;
  readonly account: string;
  readonly urlSuffix: string;
}

/** Secrets by environment variable. A text is a secret of Secrets Manager. */
export type Secrets = Readonly<Record<string, string | SecretPlace>>;

const placeOf = (secret: string | SecretPlace): SecretPlace => (typeof secret === 'string' ? { secret } : secret);

/** The name of a secret in Secrets Manager, which has no colon. */
const nameOf = (secret: string): string => secret.split(':')[0] as string;

/** A secret as a variable of CodeBuild. */
export function variableFrom(secret: string | SecretPlace) {
  const place = placeOf(secret);
  return 'secret' in place
    ? ({ type: 'SECRETS_MANAGER', value: place.secret } as const)
    : ({ type: 'PARAMETER_STORE', value: place.parameter } as const);
}

/**
 * Reading secrets, each by its name, after which Secrets Manager writes six letters of its own. A key decrypts them for
 * their service alone, and these alone, by what the service says of them in the encryption context:
 * https://docs.aws.amazon.com/secretsmanager/latest/userguide/security-encryption.html and
 * https://docs.aws.amazon.com/kms/latest/developerguide/services-parameter-store.html
 */
export function readingSecrets(secrets: Secrets, { partition, region, account, urlSuffix }: Home): Allowance[] {
  const here = (service: string, rest: string) => `arn:${partition}:${service}:${region}:${account}:${rest}`;
  return Object.values(secrets)
    .map(placeOf)
    .flatMap((place) => {
      const [service, action, resource, named] =
        'secret' in place
          ? ([
              'secretsmanager',
              'secretsmanager:GetSecretValue',
              `secret:${nameOf(place.secret)}-??????`,
              'SecretARN',
            ] as const)
          : (['ssm', 'ssm:GetParameters', `parameter/${place.parameter.replace(/^\//, '')}`, 'PARAMETER_ARN'] as const);
      const arn = here(service, resource);
      const { keyArn } = place;
      return [
        { actions: [action], resources: [arn] },
        ...(keyArn === undefined
          ? []
          : [
              {
                actions: ['kms:Decrypt'],
                resources: [keyArn],
                conditions: {
                  StringEquals: { 'kms:ViaService': `${service}.${region}.${urlSuffix}` },
                  StringLike: { [`kms:EncryptionContext:${named}`]: arn },
                },
              },
            ]),
      ];
    });
}

/** Services that secrets are kept in, by their prefixes in IAM. */
export const servicesOfSecrets = (secrets: Secrets): string[] =>
  Object.values(secrets).map((secret) => ('secret' in placeOf(secret) ? 'secretsmanager' : 'ssm'));

/** Refuses what is not the name of a secret. */
export function refuseUnnamedSecret(what: string, secrets: Secrets): void {
  for (const [variable, secret] of Object.entries(secrets)) {
    const place = placeOf(secret);
    const name = 'secret' in place ? nameOf(place.secret) : place.parameter;
    if (!/^[\w/+=.@-]+$/.test(name) || ('secret' in place && place.secret.startsWith('arn:')))
      throw new BulwarkError(
        `${what} takes ${variable} from '${'secret' in place ? place.secret : name}', which is no name. Name a secret of this account and region, with the key of its JSON: 'snyk:token'.`,
      );
  }
}
