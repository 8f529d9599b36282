import { existsSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { child } from '../engine/template';
import type { Json } from '../engine/value';

/** Files that toolkits and this tool write for themselves, by their names, and how each is told from others of its name. */
const KEPT: Readonly<Record<string, (data: Json, path: string) => boolean>> = {
  'bulwark.accepted.json': (data) => Array.isArray(child(data, 'accepted')),
  'bulwark.config.json': () => true,
  'bulwark.seal.json': () => true,
  'cdk.context.json': () => true,
  'cdk.json': (data) => typeof child(data, 'app') === 'string',
  'cdktf.json': (data) => typeof child(data, 'language') === 'string',
  'manifest.json': (data) =>
    Object.values(child(data, 'stacks') ?? {}).some((stack) => child(stack, 'synthesizedStackPath') !== undefined),
  'metadata.json': (_, path) => ['cdk.tf.json', 'cdk.tf'].some((file) => existsSync(join(dirname(path), file))),
};

/** Whether a file is kept by a tool for itself: that it is no template tells nobody anything. */
export function isKeptByTool(path: string, text: string): boolean {
  const name = basename(path);
  if (!Object.hasOwn(KEPT, name)) return false;
  try {
    return (KEPT[name] as (data: Json, path: string) => boolean)(JSON.parse(text) as Json, path);
  } catch {
    return false;
  }
}
