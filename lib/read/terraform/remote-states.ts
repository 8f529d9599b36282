import type { Assembly } from '../../engine/assembly';
import { child, type Resource, type Template } from '../../engine/template';
import type { Json } from '../../engine/value';

/** A module that others may read the state of. */
export interface Stack extends Template {
  readonly prefix: string;
  readonly outputs: ReadonlyMap<string, Json>;
  /** The name that a toolkit gave it. */
  readonly stackName: string | undefined;
}

/** What a module reads from the states of others that are judged with it. */
export class RemoteStates<T extends Stack> {
  constructor(
    private readonly reader: T,
    private readonly assembly: Assembly,
    /** A template as a module, where it is one. */
    private readonly moduleOf: (template: Template) => T | undefined,
  ) {}

  /** The output that a `terraform_remote_state` gives, where it is clear whose it is. */
  output(state: Resource, name: string): { readonly module: T; readonly value: Json } | undefined {
    const found = this.assembly.templates.flatMap((template) => {
      const module = this.moduleOf(template);
      if (!module || module === this.reader || module.prefix) return [];
      const value = child(module.outputs.get(name), 'value');
      return value === undefined ? [] : [{ module, value }];
    });
    if (found.length <= 1) return found[0];
    const about = JSON.stringify(state.body) + state.id;
    const named = found.filter(({ module }) => module.stackName !== undefined && about.includes(module.stackName));
    return named.length === 1 ? named[0] : undefined;
  }
}
