import { Duration } from 'aws-cdk-lib';
import { type OAuthSettings, UserPoolClient, type UserPoolClientProps } from 'aws-cdk-lib/aws-cognito';
import type { Construct } from 'constructs';
import { BulwarkError } from '../../../lib/engine/error';
import { recordWaivers, type Waive } from '../../../tree/waivers';
import { refuseWeakening, withDefaults } from '../../hardening';
import { hardened, type InPlace } from '../../in-place';
import { defaults, guards, wrongReturn } from './defaults';

/** Every prop of `UserPoolClient`, on top of hardened defaults. */
export interface HardenedUserPoolClientProps extends UserPoolClientProps {
  /** Rules this client may break. */
  readonly waive?: Waive;
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
 * import { UserPool } from 'aws-cdk-lib/aws-cognito';
 *
 * const userPool = UserPool.fromUserPoolId(this, 'Users', 'eu-west-1_aB3dE6gH9');
 * new HardenedUserPoolClient(this, 'Shop', { userPool });
 */
export class HardenedUserPoolClient extends UserPoolClient {
  /** What makes a `UserPoolClient` one. */
  static readonly inPlace: InPlace<UserPoolClient, HardenedUserPoolClientProps> = {
    name: 'HardenedUserPoolClient',
    id: UserPoolClient.PROPERTY_INJECTION_ID,
    props: hardenedProps,
  };

  constructor(scope: Construct, id: string, props: HardenedUserPoolClientProps) {
    super(scope, id, hardenedProps(scope, id, props));
    recordWaivers(this, props.waive);
  }
}

function hardenedProps(scope: Construct, id: string, props: HardenedUserPoolClientProps): UserPoolClientProps {
  const what = `HardenedUserPoolClient '${scope.node.path}/${id}'`;
  const terms = termsOf(props);
  refuseWeakening(what, props, guards, terms);
  const { waive, ...given } = props;
  const oAuth = given.oAuth && byCodes(given.oAuth);
  const wrong =
    oAuth &&
    wrongReturn(
      { code: oAuth.flows?.authorizationCodeGrant ?? false, implicit: oAuth.flows?.implicitCodeGrant ?? false },
      oAuth.callbackUrls,
    );
  if (wrong) throw new BulwarkError(`${what}: ${wrong}`);
  return hardened({
    ...given,
    generateSecret: terms.secret,
    preventUserExistenceErrors: terms.hidesUsers,
    enableTokenRevocation: terms.revocable,
    oAuth,
    disableOAuth: given.disableOAuth ?? (oAuth ? undefined : true),
    accessTokenValidity: Duration.minutes(terms.accessMinutes),
    idTokenValidity: Duration.minutes(terms.idMinutes),
    refreshTokenValidity: Duration.minutes(terms.refreshMinutes),
  });
}

const byCodes = (oAuth: OAuthSettings): OAuthSettings => ({
  ...oAuth,
  flows: oAuth.flows ?? { authorizationCodeGrant: true },
});

const termsOf = (props: HardenedUserPoolClientProps) =>
  withDefaults(defaults, {
    secret: props.generateSecret,
    hidesUsers: props.preventUserExistenceErrors,
    revocable: props.enableTokenRevocation,
    implicit: props.oAuth?.flows?.implicitCodeGrant,
    accessMinutes: props.accessTokenValidity?.toMinutes(),
    idMinutes: props.idTokenValidity?.toMinutes(),
    refreshMinutes: props.refreshTokenValidity?.toMinutes(),
  });
