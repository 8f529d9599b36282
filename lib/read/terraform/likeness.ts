import type { Resource } from '../../engine/template';
import type { Json } from '../../engine/value';
import type { Blocks } from './blocks';

const REFERENCE = /(?<![\w.-])(data\.aws_iam_policy_document|aws_[a-z0-9_]+)\.([A-Za-z_][\w-]*)\.([a-z_]+)(?![\w.[-])/g;
/** What means something else in each module. */
const OF_THIS_MODULE = /\b(?:data|var|local|module|path|terraform|each|count|self)\.|\b[a-z][a-z0-9]*_\w+\.[A-Za-z_]/;

/** The text by which resources are told that say the same but for names. */
export class Likeness {
  constructor(
    private readonly blocks: Blocks,
    /** Tells the module from all others that are judged with it. */
    private readonly module: string,
  ) {}

  withoutNames(properties: string, of: Resource): string {
    if (!properties.includes('${')) return properties;
    const text = this.withNumbers(properties, new Map([[this.blocks.of(of)?.id ?? of.id, 0]]), 0);
    return OF_THIS_MODULE.test(text) ? `${this.module} ${text}` : text;
  }

  /** Numbers for what is only referred to, and for a policy document what it says. */
  private withNumbers(properties: string, numbers: Map<string, number>, depth: number): string {
    return properties.replace(REFERENCE, (whole: string, type: string, name: string, attribute: string) => {
      const id = `${type}.${name}`;
      const block = this.blocks.get(id);
      if (!block || block.repeats) return whole;
      if (type.startsWith('data.'))
        return depth < 5 && /^(minified_)?json$/.test(attribute)
          ? `policy(${this.withNumbers(textOf(block.body), numbers, depth + 1)})`
          : whole;
      // What an argument gives can be known; all else about a resource is only its name.
      if (Object.hasOwn(block.body, attribute)) return whole;
      const number = numbers.get(id) ?? numbers.size;
      numbers.set(id, number);
      return `${type}.#${number}.${attribute}`;
    });
  }
}

/** A block as text, without the comments that toolkits leave in it. */
function textOf({ '//': _, ...body }: { readonly [key: string]: Json }): string {
  return JSON.stringify(body);
}
