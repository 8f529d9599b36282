import { defineRule } from '../../engine/rule';
import { container } from '../../resources/mediastore/container';
import { onlyIn } from '../../resources/only-in';

export default defineRule({
  title: 'MediaStore containers say which sites may use them',
  problem: 'Nothing says which web sites may use this container.',
  why: 'Access from other sites should be decided, not left over.',
  fix: {
    how: 'Write a CORS policy.',
    properties: {
      CorsPolicy: [
        {
          AllowedOrigins: ['https://www.example.com'],
          AllowedMethods: ['GET'],
          AllowedHeaders: ['*'],
        },
      ],
    },
  },
  severity: 'low',
  preset: 'optional',
  controls: {},
  sameAs: {
    'cdk-nag': ['MediaStoreContainerCORSPolicy'],
  },
  resource: onlyIn('cloudformation', container),
  check: (it) => it.cors.isSet(),
});
