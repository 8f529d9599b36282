import { Assembly } from '../engine/assembly';
import { BulwarkError } from '../engine/error';
import { child, type Template } from '../engine/template';
import type { Json } from '../engine/value';
import { CloudFormationTemplate } from './cloudformation';
import { readSource, type Source, sourceOf } from './source';
import { readTerraform } from './terraform/template';

/** Something to judge: a file's text, or its parsed data, under a name. */
export interface Input {
  readonly name: string;
  readonly content: string | object;
}

/** Reads inputs as one assembly, each in its own dialect. Throws a `BulwarkError` for what is neither. */
export function readInputs(inputs: readonly Input[]): Template[] {
  const assembly = new Assembly();
  for (const { name, content } of inputs)
    readTemplate(
      name,
      typeof content === 'string' ? readSource(name, content) : sourceOf(plain(content, name)),
      assembly,
    );
  return assembly.templates;
}

/** Reads one template into an assembly. */
export function readTemplate(name: string, source: Source, assembly: Assembly): Template {
  const { data } = source;
  if (isCloudFormation(data)) return new CloudFormationTemplate(name, source, assembly);
  if (isTerraform(data)) return readTerraform(name, source, assembly);
  throw new BulwarkError(
    'this is neither a CloudFormation template (it has no `Resources`) nor Terraform JSON (it has no `resource`)',
    { file: name },
  );
}

/** Whether data looks like a template of either dialect. */
export const isTemplate = (data: Json): boolean => isCloudFormation(data) || isTerraform(data);

const isCloudFormation = (data: Json): boolean =>
  child(data, 'Resources') !== undefined || child(data, 'AWSTemplateFormatVersion') !== undefined;

const isTerraform = (data: Json): boolean =>
  ['resource', 'planned_values', 'data', 'provider', 'module', 'terraform', 'variable', 'output', 'locals'].some(
    (key) => {
      const value = child(data, key);
      return value !== null && typeof value === 'object';
    },
  );

/** Data as JSON would carry it: no cycles, functions or class instances reach the engine. */
function plain(content: object, name: string): Json {
  try {
    return JSON.parse(JSON.stringify(content)) as Json;
  } catch (error) {
    throw new BulwarkError(
      `its content cannot be written as JSON: ${error instanceof Error ? (error.message.split('\n')[0] as string) : String(error)}`,
      { file: name },
    );
  }
}
