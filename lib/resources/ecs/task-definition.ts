import { Fact } from '../../engine/fact';
import { defineResource, fact } from '../../engine/rule';
import { Unknown, type Value } from '../../engine/value';

/** A container of an ECS task, as its template writes it. */
export type Container = Readonly<Record<string, unknown>>;

/** An ECS task definition; Terraform writes its containers as JSON text. */
export const taskDefinition = defineResource({
  cloudformation: 'AWS::ECS::TaskDefinition',
  terraform: 'aws_ecs_task_definition',
  facts: {
    containers: fact<Container[]>('ContainerDefinitions', (it) => {
      const written = it.fact<string | Container[]>('container_definitions');
      return typeof written.value === 'string'
        ? new Fact<Container[]>(written, parse(written.value))
        : (written as Fact<Container[]>);
    }),
    networkMode: fact<'awsvpc' | 'bridge' | 'host' | 'none'>('NetworkMode', 'network_mode'),
    processMode: fact<'host' | 'task'>('PidMode', 'pid_mode'),
    ipcMode: fact<'host' | 'task' | 'none'>('IpcMode', 'ipc_mode'),
    volumes: fact<unknown[]>('Volumes', 'volume'),
    taskRole: fact<string>('TaskRoleArn', 'task_role_arn'),
    executionRole: fact<string>('ExecutionRoleArn', 'execution_role_arn'),
    operatingSystem: fact<string>('RuntimePlatform.OperatingSystemFamily', 'runtime_platform.operating_system_family'),
  },
});

/** A container's property by its CloudFormation name; Terraform's JSON writes the same in camel case. */
export function property<T = unknown>(container: Fact, name: string): Fact<T> {
  if (container.at.resource.template.dialect === 'cloudformation') return container.get<T>(name);
  return container.get<T>(name.replace(/(^|\.)([A-Z])/g, (_, dot: string, first: string) => dot + first.toLowerCase()));
}

function parse(text: string): Value {
  try {
    const parsed = JSON.parse(text);
    return Array.isArray(parsed) ? parsed : [parsed];
  } catch {
    return new Unknown('container definitions that are not plain JSON');
  }
}
