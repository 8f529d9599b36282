import { defineRule } from '../../engine/rule';
import { userPoolClient } from '../../resources/cognito/user-pool-client';

export default defineRule({
  title: 'Cognito user pool clients do not tell which users exist',
  problem: 'This client tells whoever tries to sign in whether the user exists.',
  why: 'With a list of names that exist, passwords from elsewhere can be tried on them alone.',
  fix: {
    how: 'Let errors be the same for users that exist and users that do not.',
    cdk: { preventUserExistenceErrors: true },
    properties: { PreventUserExistenceErrors: 'ENABLED' },
    arguments: { prevent_user_existence_errors: 'ENABLED' },
  },
  severity: 'medium',
  preset: 'strict',
  controls: {},
  resource: userPoolClient,
  check: (it) => it.userExistenceErrors.is('ENABLED'),
});
