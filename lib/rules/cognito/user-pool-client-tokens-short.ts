import { defineRule } from '../../engine/rule';
import { all } from '../../engine/verdict';
import { awsDefaults } from '../../resources/aws-defaults';
import { userPoolClient } from '../../resources/cognito/user-pool-client';

const HOUR = 3600;
const MONTH = 30 * 24 * HOUR;

export default defineRule({
  title: 'Tokens of Cognito user pool clients expire within an hour, and refresh tokens within 30 days',
  problem: 'Tokens of this client are valid for longer than that.',
  why: 'A stolen token is as good as a password until it expires, and access tokens are checked by nobody who knows of their theft.',
  fix: {
    how: 'Leave out how long tokens are valid, or make it less.',
    cdk: {
      accessTokenValidity: 'Duration.hours(1)',
      idTokenValidity: 'Duration.hours(1)',
      refreshTokenValidity: 'Duration.days(30)',
    },
    properties: {
      AccessTokenValidity: 1,
      IdTokenValidity: 1,
      RefreshTokenValidity: 30,
      TokenValidityUnits: { AccessToken: 'hours', IdToken: 'hours', RefreshToken: 'days' },
    },
    arguments: {
      access_token_validity: 1,
      id_token_validity: 1,
      refresh_token_validity: 30,
      token_validity_units: { access_token: 'hours', id_token: 'hours', refresh_token: 'days' },
    },
  },
  severity: 'low',
  preset: 'strict',
  controls: {},
  resource: userPoolClient,
  // Cognito's own are an hour and 30 days.
  check: (it) =>
    all(
      it.accessSeconds.or(awsDefaults.accessTokenSeconds.value).atMost(HOUR),
      it.idSeconds.or(HOUR).atMost(HOUR),
      it.refreshSeconds.or(awsDefaults.refreshTokenSeconds.value).atMost(MONTH),
    ),
});
