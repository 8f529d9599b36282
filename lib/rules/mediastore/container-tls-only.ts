import { defineRule } from '../../engine/rule';
import { policyOf } from '../../iam/policy';
import { deniesPlainTransport } from '../../iam/transport';
import { container } from '../../resources/mediastore/container';

export default defineRule({
  title: 'MediaStore containers refuse requests without TLS',
  problem: 'This container accepts requests over plain HTTP.',
  why: 'What travels without TLS can be read and changed on its way.',
  fix: {
    how: 'Add a container policy that denies everything to everyone while aws:SecureTransport is false.',
    properties: {
      Policy: JSON.stringify({
        Version: '2012-10-17',
        Statement: [
          {
            Effect: 'Deny',
            Principal: '*',
            Action: 'mediastore:*',
            Resource: '*',
            Condition: { Bool: { 'aws:SecureTransport': 'false' } },
          },
        ],
      }),
    },
    resources: {
      aws_media_store_container_policy: {
        container_name: '${aws_media_store_container.this.name}',
        policy: JSON.stringify({
          Version: '2012-10-17',
          Statement: [
            {
              Effect: 'Deny',
              Principal: '*',
              Action: 'mediastore:*',
              Resource: '*',
              Condition: { Bool: { 'aws:SecureTransport': 'false' } },
            },
          ],
        }),
      },
    },
  },
  severity: 'medium',
  preset: 'optional',
  controls: {},
  sameAs: {
    'cdk-nag': ['MediaStoreContainerSSLRequestsOnly'],
  },
  resource: container,
  check: (it) =>
    deniesPlainTransport(
      policyOf(it.reading, it.policy),
      ['mediastore:GetObject', 'mediastore:PutObject'],
      [() => true],
    ),
});
