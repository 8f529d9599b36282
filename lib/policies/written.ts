import type { Template } from '../engine/template';
import { type Json, Unknown } from '../engine/value';
import { World } from '../engine/world';
import type { Source } from '../read/source';

/**
 * A template as policies are shown it: CloudFormation as it is written, and Terraform in the same form, each resource by
 * its address with its type and arguments.
 */
export function shownToPolicies(template: Template): string {
  if (template.dialect === 'cloudformation')
    return JSON.stringify((template as Template & { readonly source: Source }).source.data);
  const resources: Record<string, unknown> = Object.create(null);
  for (const { id, type, body } of template.resources.values())
    resources[id] = { Type: type, Properties: decided(body, template) };
  return JSON.stringify({ Resources: resources });
}

/** Values where the configuration alone decides them, and expressions as they are written elsewhere. */
function decided(node: Json, template: Template): Json | undefined {
  const world = new World();
  const value = template.evaluate(node, world);
  if (value instanceof Unknown || world.asked > 0) return node;
  if (Array.isArray(value)) return value.map((one) => decided(one as Json, template) ?? null);
  if (value === null || typeof value !== 'object') return value as Json;
  return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, decided(one as Json, template) ?? null]));
}
