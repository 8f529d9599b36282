import { defineRule } from '../../engine/rule';
import { stateMachine } from '../../resources/stepfunctions/state-machine';

export default defineRule({
  title: 'Step Functions state machines are traced with X-Ray',
  problem: 'Executions of this state machine leave no trace.',
  why: 'Traces show what a request did across services, which is what one looks at after an incident.',
  fix: {
    how: 'Turn tracing on.',
    cdk: {
      tracingEnabled: true,
    },
    properties: {
      TracingConfiguration: {
        Enabled: true,
      },
    },
    arguments: {
      tracing_configuration: {
        enabled: true,
      },
    },
  },
  severity: 'low',
  preset: 'strict',
  controls: {},
  sameAs: {
    checkov: ['CKV_AWS_284'],
    trivy: ['AWS-0117'],
    'cdk-nag': ['StepFunctionStateMachineXray'],
  },
  resource: stateMachine,
  check: (it) => it.traced.is(true),
});
