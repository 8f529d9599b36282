import type { Fact } from '../../engine/fact';
import type { Reading } from '../../engine/reading';
import { defineResource } from '../../engine/rule';

/** A job in a container or with services, a step that is an image, or an action that is one. */
export const running = defineResource({
  github: ['GitHub::Job', 'GitHub::Step', 'GitHub::Action'],
  where: (it) => imagesOf(it).length > 0,
  facts: {},
});

/** The images that it runs. */
export function imagesOf(it: Reading): Fact<string>[] {
  const container = it.fact<string>('container');
  const uses = it.fact<string>('uses');
  const ofAction = it.fact<string>('runs.image');
  const services = it
    .fact('services')
    .entries()
    .map(([, service]) => service.get<string>('image'));
  return [
    ...(container.isUnknown || container.text !== undefined ? [container] : [container.get<string>('image')]),
    ...services,
    ...(uses.text?.startsWith('docker://') ? [uses] : []),
    ...(ofAction.text?.startsWith('docker://') ? [ofAction] : []),
  ].filter((image) => !image.isAbsentHere && image.text !== '');
}
