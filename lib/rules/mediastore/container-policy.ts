import { defineRule } from '../../engine/rule';
import { container } from '../../resources/mediastore/container';

export default defineRule({
  title: 'MediaStore containers have a policy',
  problem: 'Nothing says who may use this container.',
  why: 'Access should be decided, not left over.',
  fix: {
    how: 'Write a container policy.',
    properties: {
      Policy: '{"Version":"2012-10-17","Statement":[]}',
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
  severity: 'low',
  preset: 'optional',
  controls: {},
  sameAs: {
    'cdk-nag': ['MediaStoreContainerHasContainerPolicy'],
  },
  resource: container,
  check: (it) => it.policy.isSet(),
});
