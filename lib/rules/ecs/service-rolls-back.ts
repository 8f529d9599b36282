import { defineRule } from '../../engine/rule';
import { all, when } from '../../engine/verdict';
import { service } from '../../resources/ecs/service';

export default defineRule({
  title: 'ECS services go back to what ran before when a deployment fails',
  problem: 'A deployment of this service that fails is tried again without end.',
  why: 'What worked is taken down task by task for what does not start, and nobody is told.',
  fix: {
    how: 'Turn the circuit breaker of deployments on, with rollback.',
    cdk: 'circuitBreaker: { rollback: true }',
    properties: { DeploymentConfiguration: { DeploymentCircuitBreaker: { Enable: true, Rollback: true } } },
    arguments: { deployment_circuit_breaker: { enable: true, rollback: true } },
  },
  severity: 'low',
  preset: 'strict',
  controls: {},
  resource: service,
  check: (it) =>
    when(it.deploymentController.or('ECS').is('ECS'), () => all(it.circuitBreaker.isTrue(), it.rollback.isTrue())),
});
