import { defineRule } from '../../engine/rule';
import { stack } from '../../resources/cloudformation/stack';

export default defineRule({
  title: 'Stacks say which template they are made of',
  problem: 'This stack names no template.',
  why: 'What it holds is decided elsewhere, unseen by review.',
  fix: {
    how: 'Name the template.',
    properties: {
      TemplateURL: 'https://s3.amazonaws.com/templates/network.yaml',
    },
    arguments: {
      template_url: 'https://s3.amazonaws.com/templates/network.yaml',
    },
    placeholders: true,
  },
  severity: 'low',
  preset: 'optional',
  controls: {},
  sameAs: {
    kics: ['stack_without_template'],
  },
  resource: stack,
  check: (it) => it.template.isSet(),
});
