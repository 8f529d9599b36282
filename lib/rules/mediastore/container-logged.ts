import { defineRule } from '../../engine/rule';
import { container } from '../../resources/mediastore/container';
import { onlyIn } from '../../resources/only-in';

export default defineRule({
  title: 'MediaStore containers keep access logs',
  problem: 'Requests to this container leave no log.',
  why: 'Without logs nobody can tell who read what.',
  fix: {
    how: 'Enable access logging.',
    properties: {
      AccessLoggingEnabled: true,
    },
  },
  severity: 'low',
  preset: 'optional',
  controls: {},
  sameAs: {
    'cdk-nag': ['MediaStoreContainerAccessLogging'],
  },
  resource: onlyIn('cloudformation', container),
  check: (it) => it.logged.is(true),
});
