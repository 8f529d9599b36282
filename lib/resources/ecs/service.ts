import { defineResource, fact } from '../../engine/rule';

/** An ECS service. */
export const service = defineResource({
  cloudformation: 'AWS::ECS::Service',
  terraform: 'aws_ecs_service',
  facts: {
    /** `ENABLED` or `DISABLED` in CloudFormation, a boolean in Terraform. */
    publicIp: fact<boolean>(
      (it) =>
        it
          .fact<string>('NetworkConfiguration.AwsvpcConfiguration.AssignPublicIp')
          .map((assigned) => assigned === 'ENABLED'),
      'network_configuration.assign_public_ip',
    ),
    platformVersion: fact<string>('PlatformVersion', 'platform_version'),
    desiredCount: fact<number>('DesiredCount', 'desired_count'),
    strategy: fact<'REPLICA' | 'DAEMON'>('SchedulingStrategy', 'scheduling_strategy'),
    loadBalancers: fact<unknown[]>('LoadBalancers', 'load_balancer'),
    deploymentController: fact<'ECS' | 'CODE_DEPLOY' | 'EXTERNAL'>(
      'DeploymentController.Type',
      'deployment_controller.type',
    ),
    circuitBreaker: fact<boolean>(
      'DeploymentConfiguration.DeploymentCircuitBreaker.Enable',
      'deployment_circuit_breaker.enable',
    ),
    /** Whether a deployment that the circuit breaker has stopped goes back. */
    rollback: fact<boolean>(
      'DeploymentConfiguration.DeploymentCircuitBreaker.Rollback',
      'deployment_circuit_breaker.rollback',
    ),
    executeCommand: fact<boolean>('EnableExecuteCommand', 'enable_execute_command'),
  },
});
