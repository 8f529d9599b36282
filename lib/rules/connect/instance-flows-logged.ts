import { defineResource, defineRule, fact } from '../../engine/rule';

/** An instance of Amazon Connect. */
const instance = defineResource({
  cloudformation: 'AWS::Connect::Instance',
  terraform: 'aws_connect_instance',
  facts: {
    flowsLogged: fact<boolean>('Attributes.ContactflowLogs', (it) =>
      it.fact<boolean>('contact_flow_logs_enabled').or(false),
    ),
  },
});

export default defineRule({
  title: 'Amazon Connect logs how calls go through its flows',
  problem: 'Nothing is kept of what happens in the flows of this instance.',
  why: 'When callers are led astray, or data leaves through a flow, nobody can tell how.',
  fix: {
    how: 'Turn the logs of flows on.',
    properties: { Attributes: { ContactflowLogs: true } },
    arguments: { contact_flow_logs_enabled: true },
  },
  severity: 'medium',
  preset: 'strict',
  controls: { 'security-hub': ['Connect.2'] },
  sameAs: {},
  resource: instance,
  check: (it) => it.flowsLogged.isTrue(),
});
