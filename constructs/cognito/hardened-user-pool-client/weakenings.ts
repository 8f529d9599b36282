import { Duration } from 'aws-cdk-lib';
import {
  ClientAttributes,
  type IUserPool,
  UserPool,
  UserPoolClient,
  UserPoolClientIdentityProvider,
} from 'aws-cdk-lib/aws-cognito';
import { Role } from 'aws-cdk-lib/aws-iam';
import type { Construct } from 'constructs';
import { defineWeakenings } from '../../weakening';
import * as cdk from './cdk';
import * as cdktf from './cdktf';

const POOL = 'eu-west-1_aB3dE6gH9';

const poolIn = (scope: Construct): IUserPool =>
  (scope.node.tryFindChild('Users') as IUserPool | undefined) ?? UserPool.fromUserPoolId(scope, 'Users', POOL);

const callbackUrls = ['https://shop.example.org/back'];

export default defineWeakenings({
  make: {
    cdk: (scope, id, { userPool = poolIn(scope), ...props } = {}) =>
      new cdk.HardenedUserPoolClient(scope, id, { userPool, ...props }),
    cdktf: (scope, id, props) => new cdktf.HardenedUserPoolClient(scope, id, { userPoolId: POOL, ...props }),
  },
  weakenings: [
    { name: 'no secret', guards: ['cognito/user-pool-client-secret'], props: { generateSecret: false } },
    {
      name: 'users that can be guessed',
      guards: ['cognito/user-pool-client-hides-users'],
      props: { preventUserExistenceErrors: false },
    },
    {
      name: 'tokens that stay',
      guards: ['cognito/user-pool-client-tokens-revocable'],
      props: { enableTokenRevocation: false },
    },
    {
      name: 'tokens in addresses',
      guards: ['cognito/user-pool-client-no-implicit-flow'],
      props: { oAuth: { flows: { implicitCodeGrant: true }, callbackUrls } },
    },
    {
      name: 'access for a day',
      guards: ['cognito/user-pool-client-tokens-short'],
      cdk: { accessTokenValidity: Duration.days(1), refreshTokenValidity: Duration.days(2) },
      cdktf: { accessTokenValidity: 1440, refreshTokenValidity: 2880 },
    },
    {
      name: 'a quarter of a year without signing in',
      guards: ['cognito/user-pool-client-tokens-short'],
      cdk: { refreshTokenValidity: Duration.days(90) },
      cdktf: { refreshTokenValidity: 129_600 },
    },
  ],
  plain: (scope, id, props) =>
    new UserPoolClient(scope, id, { userPool: poolIn(scope), generateSecret: true, ...props }),
  accepts: (scope) => ({
    analytics: {
      applicationId: 'shop',
      externalId: 'shop',
      role: Role.fromRoleArn(scope, 'Analysts', 'arn:aws:iam::111122223333:role/analysts'),
    },
    authFlows: { userSrp: true },
    authSessionValidity: Duration.minutes(5),
    disableOAuth: true,
    enablePropagateAdditionalUserContextData: true,
    readAttributes: new ClientAttributes().withStandardAttributes({ email: true }),
    refreshTokenRotationGracePeriod: Duration.seconds(10),
    supportedIdentityProviders: [UserPoolClientIdentityProvider.GOOGLE],
    userPoolClientName: 'shop',
    writeAttributes: new ClientAttributes().withStandardAttributes({ email: true }),
  }),
  defaulted: ['userPool'],
});
