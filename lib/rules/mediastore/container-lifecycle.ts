import { defineRule } from '../../engine/rule';
import { container } from '../../resources/mediastore/container';
import { onlyIn } from '../../resources/only-in';

export default defineRule({
  title: 'MediaStore containers remove objects that nobody needs',
  problem: 'This container keeps every object for ever.',
  why: 'Old objects cost money and can leak.',
  fix: {
    how: 'Write a lifecycle policy.',
    properties: {
      LifecyclePolicy:
        '{"rules":[{"definition":{"path":[{"wildcard":"live/*"}],"days_since_create":[{"numeric":[">",5]}]},"action":"EXPIRE"}]}',
    },
    placeholders: true,
  },
  severity: 'low',
  preset: 'optional',
  controls: {},
  sameAs: {
    'cdk-nag': ['MediaStoreContainerLifecyclePolicy'],
  },
  resource: onlyIn('cloudformation', container),
  check: (it) => it.lifecycle.isSet(),
});
