import { defineRule } from '../../engine/rule';
import { not, when } from '../../engine/verdict';
import { admitsAnyone } from '../../iam/admission';
import { forNamed } from '../../iam/narrower';
import { noStatement } from '../../iam/statements';
import { apiPolicy } from '../../resources/apigateway/api-policy';

export default defineRule({
  title: 'Policies of REST APIs let in only those they name',
  problem: 'This REST API’s policy lets in everyone.',
  why: 'A policy that lets everyone in is no barrier in front of the API.',
  fix: {
    how: 'Name the accounts, roles or services under Principal, or narrow the statement by aws:SourceArn, aws:SourceAccount or aws:PrincipalOrgID.',
    properties: {
      Policy: {
        Statement: [
          {
            Effect: 'Allow',
            Action: 'execute-api:Invoke',
            Resource: '*',
            Principal: { AWS: 'arn:aws:iam::111122223333:role/worker' },
          },
        ],
      },
    },
    arguments: {
      policy: JSON.stringify({
        Version: '2012-10-17',
        Statement: [
          {
            Effect: 'Allow',
            Action: 'execute-api:Invoke',
            Resource: '*',
            Principal: { AWS: 'arn:aws:iam::111122223333:role/worker' },
          },
        ],
      }),
    },
  },
  severity: 'medium',
  preset: 'strict',
  controls: {},
  sameAs: {
    kics: ['rest_api_with_vulnerable_policy'],
  },
  resource: apiPolicy,
  check: (it) => when(not(it.isPrivate.isTrue()), () => noStatement(it.policy, admitsAnyone, forNamed)),
});
