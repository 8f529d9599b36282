import { defineRule } from '../../engine/rule';
import { userPoolClient } from '../../resources/cognito/user-pool-client';

export default defineRule({
  title: 'Cognito user pool clients have a secret',
  problem: 'This client has no secret: whoever knows its id, which browsers are told, can sign users in with it.',
  why: 'Stolen passwords and codes can be tried from anywhere with a client that needs no secret.',
  fix: {
    how: 'Have a secret made, and kept by a server. An app that runs in a browser or on a phone can keep none: waive the rule for its client.',
    cdk: { generateSecret: true },
    properties: { GenerateSecret: true },
    arguments: { generate_secret: true },
  },
  severity: 'low',
  preset: 'strict',
  controls: {},
  resource: userPoolClient,
  check: (it) => it.secret.isTrue(),
});
