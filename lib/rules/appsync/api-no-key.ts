import { defineRule } from '../../engine/rule';
import { all } from '../../engine/verdict';
import { api } from '../../resources/appsync/api';

export default defineRule({
  title: 'GraphQL APIs do not rely on API keys',
  problem: 'This API lets in whoever holds an API key.',
  why: 'A key is shipped in every client, is the same for all of them, and says nothing of who is calling.',
  fix: {
    how: 'Authenticate callers by IAM, a user pool, OpenID Connect or a function.',
    properties: { AuthenticationType: 'AWS_IAM' },
    arguments: { authentication_type: 'AWS_IAM' },
  },
  severity: 'high',
  preset: 'strict',
  controls: { 'security-hub': ['AppSync.5'] },
  sameAs: {},
  resource: api,
  check: (it) =>
    all(
      it.authentication.isNot('API_KEY'),
      it.others.every<object>((other) =>
        other
          .get<string>('AuthenticationType')
          .orElse(() => other.get('authentication_type'))
          .isNot('API_KEY'),
      ),
    ),
});
