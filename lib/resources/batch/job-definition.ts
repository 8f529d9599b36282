import { Fact } from '../../engine/fact';
import type { Reading } from '../../engine/reading';
import { defineResource, fact } from '../../engine/rule';
import { Unknown, type Value } from '../../engine/value';

/** A Batch job definition; Terraform writes its containers as JSON text. */
export const jobDefinition = defineResource({
  cloudformation: 'AWS::Batch::JobDefinition',
  terraform: 'aws_batch_job_definition',
  facts: {
    /** The properties of each container, in CloudFormation's or in Terraform's words. */
    containers: fact<unknown[]>(
      (it) =>
        containers(it, [
          it.fact('ContainerProperties'),
          ...inner(it.fact('NodeProperties.NodeRangeProperties'), 'Container'),
          ...inner(it.fact('NodeProperties.NodeRangeProperties'), 'EcsProperties').flatMap((one) =>
            inner(one.get('TaskProperties'), 'Containers'),
          ),
          ...inner(it.fact('EcsProperties.TaskProperties'), 'Containers'),
        ]),
      (it) =>
        containers(it, [
          parsed(it, 'container_properties'),
          ...inner(parsed(it, 'node_properties').get('nodeRangeProperties'), 'container'),
          ...inner(parsed(it, 'ecs_properties').get('taskProperties'), 'containers'),
        ]),
    ),
    pods: fact<unknown[]>(
      (it) =>
        containers(it, [
          ...podsIn(it.fact('EksProperties.PodProperties'), ['Containers', 'InitContainers']),
          ...inner(it.fact('NodeProperties.NodeRangeProperties'), 'EksProperties').flatMap((one) =>
            podsIn(one.get('PodProperties'), ['Containers', 'InitContainers']),
          ),
        ]),
      (it) => containers(it, podsIn(it.fact('eks_properties.pod_properties'), ['containers', 'init_containers'])),
    ),
  },
});

const podsIn = (pod: Fact, lists: readonly string[]): Fact[] => lists.flatMap((list) => pod.get(list).items());

const inner = (list: Fact, key: string): Fact[] => list.items().flatMap((item) => item.get(key).items());

const containers = (it: Reading, found: Fact[]): Fact<unknown[]> => {
  const present = found.filter((one) => !one.isAbsentHere);
  return new Fact(
    present[0]?.at ?? it,
    present.some((one) => one.isUnknown) ? new Unknown('container properties') : present.map((one) => one.value),
  );
};

function parsed(it: Reading, path: string): Fact {
  const written = it.fact(path);
  if (typeof written.value !== 'string') return written;
  try {
    return new Fact(written, JSON.parse(written.value) as Value);
  } catch {
    return new Fact(written, new Unknown('container properties that are not plain JSON'));
  }
}
