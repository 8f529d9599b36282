import { CognitoUserPoolClient } from '@cdktf/provider-aws/lib/cognito-user-pool-client';
import type { ITerraformDependable, TerraformProvider } from 'cdktf';
import type { Construct } from 'constructs';
import { BulwarkError } from '../../../lib/engine/error';
import { recordWaivers, type Waive } from '../../../tree/waivers';
import { refuseWeakening, withDefaults } from '../../hardening';
import { nameOf } from '../../iam/cdktf';
import { defaults, guards, wrongReturn } from './defaults';

/** What can be said of a client but for whose users it signs in. */
export interface HardenedUserPoolClientOptions {
  /** Its name, which Terraform asks for. @default one made from the path of this construct */
  readonly userPoolClientName?: string;
  /** @default true */
  readonly generateSecret?: boolean;
  /** How users may sign in without OAuth, as Cognito calls it: `ALLOW_USER_SRP_AUTH`. @default as Cognito has it */
  readonly authFlows?: readonly string[];
  /** Signs users in by way of pages. @default no such thing */
  readonly oAuth?: {
    /** @default { authorizationCodeGrant: true } */
    readonly flows?: {
      readonly authorizationCodeGrant?: boolean;
      readonly implicitCodeGrant?: boolean;
      readonly clientCredentials?: boolean;
    };
    /** The pages that users come back to. */
    readonly callbackUrls?: readonly string[];
    readonly logoutUrls?: readonly string[];
    readonly defaultRedirectUri?: string;
    /** @default openid, email and profile, where users come back with a code */
    readonly scopes?: readonly string[];
  };
  /** Minutes, 3 to 15. */
  readonly authSessionValidity?: number;
  /** @default true */
  readonly preventUserExistenceErrors?: boolean;
  /** @default COGNITO */
  readonly supportedIdentityProviders?: readonly string[];
  /** Minutes. @default 60 */
  readonly accessTokenValidity?: number;
  /** Minutes. @default 60 */
  readonly idTokenValidity?: number;
  /** Minutes. @default a day's */
  readonly refreshTokenValidity?: number;
  readonly readAttributes?: readonly string[];
  readonly writeAttributes?: readonly string[];
  /** @default true */
  readonly enableTokenRevocation?: boolean;
  readonly enablePropagateAdditionalUserContextData?: boolean;
  readonly provider?: TerraformProvider;
  readonly dependsOn?: ITerraformDependable[];
  /** Rules this client may break. */
  readonly waive?: Waive;
}

/** What can be said of a client of a user pool. */
export interface HardenedUserPoolClientProps extends HardenedUserPoolClientOptions {
  readonly userPoolId: string;
}

/**
 * What an app signs users of a user pool in with: it has a secret, does not tell which users exist, and hands out tokens
 * that can be revoked, for an hour and a day.
 *
 * OAuth is off unless `oAuth` is given; then the flow is that of authorization codes unless another one is named, and
 * `callbackUrls` has to say where users come back to. An app that runs in a browser or on a phone keeps no secret:
 * `generateSecret: false` takes a waiver.
 *
 * @example
 * new HardenedUserPoolClient(this, 'Shop', { userPoolId: 'eu-west-1_aB3dE6gH9' });
 */
export class HardenedUserPoolClient extends CognitoUserPoolClient {
  constructor(scope: Construct, id: string, props: HardenedUserPoolClientProps) {
    const what = `HardenedUserPoolClient '${scope.node.path}/${id}'`;
    const terms = termsOf(props);
    refuseWeakening(what, props, guards, terms);
    const { oAuth, provider } = props;
    const flows = oAuth ? flowsOf(oAuth.flows) : [];
    const wrong =
      oAuth && wrongReturn({ code: flows.includes('code'), implicit: flows.includes('implicit') }, oAuth.callbackUrls);
    if (wrong) throw new BulwarkError(`${what}: ${wrong}`);
    const comesBack = flows.includes('code') || flows.includes('implicit');
    super(scope, id, {
      name: props.userPoolClientName ?? nameOf(scope, id, 128),
      userPoolId: props.userPoolId,
      generateSecret: terms.secret,
      explicitAuthFlows: copied(props.authFlows),
      preventUserExistenceErrors: terms.hidesUsers ? 'ENABLED' : 'LEGACY',
      enableTokenRevocation: terms.revocable,
      enablePropagateAdditionalUserContextData: props.enablePropagateAdditionalUserContextData,
      authSessionValidity: props.authSessionValidity,
      supportedIdentityProviders: [...(props.supportedIdentityProviders ?? ['COGNITO'])],
      allowedOauthFlowsUserPoolClient: oAuth ? true : undefined,
      allowedOauthFlows: oAuth ? flows : undefined,
      allowedOauthScopes: copied(oAuth?.scopes ?? (comesBack ? ['openid', 'email', 'profile'] : undefined)),
      callbackUrls: copied(oAuth?.callbackUrls),
      logoutUrls: copied(oAuth?.logoutUrls),
      defaultRedirectUri: oAuth?.defaultRedirectUri,
      readAttributes: copied(props.readAttributes),
      writeAttributes: copied(props.writeAttributes),
      accessTokenValidity: terms.accessMinutes,
      idTokenValidity: terms.idMinutes,
      refreshTokenValidity: terms.refreshMinutes,
      tokenValidityUnits: [{ accessToken: 'minutes', idToken: 'minutes', refreshToken: 'minutes' }],
      provider,
      dependsOn: props.dependsOn,
    });
    recordWaivers(this, props.waive);
  }
}

const copied = <T>(all: readonly T[] | undefined): T[] | undefined => all && [...all];

const flowsOf = (
  {
    authorizationCodeGrant = false,
    implicitCodeGrant = false,
    clientCredentials = false,
  }: NonNullable<HardenedUserPoolClientOptions['oAuth']>['flows'] = { authorizationCodeGrant: true },
): string[] => [
  ...(authorizationCodeGrant ? ['code'] : []),
  ...(implicitCodeGrant ? ['implicit'] : []),
  ...(clientCredentials ? ['client_credentials'] : []),
];

const termsOf = (props: HardenedUserPoolClientOptions) =>
  withDefaults(defaults, {
    secret: props.generateSecret,
    hidesUsers: props.preventUserExistenceErrors,
    revocable: props.enableTokenRevocation,
    implicit: props.oAuth?.flows?.implicitCodeGrant,
    accessMinutes: props.accessTokenValidity,
    idMinutes: props.idTokenValidity,
    refreshMinutes: props.refreshTokenValidity,
  });
