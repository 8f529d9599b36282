import type { Truth } from './truth';
import type { World } from './world';

/** Data as a template writes it. */
export type Json = null | boolean | number | string | Json[] | { [key: string]: Json };

/**
 * A property as one possible deployment sees it: plain data where it is known, `undefined` where it is absent,
 * and `Unknown` wherever only deployment can tell. Strings keep what is not known as holes: `arn:aws:s3:::${Uploads}/*`.
 */
export type Value = undefined | null | boolean | number | string | Value[] | { [key: string]: Value } | Unknown;

/** A value that is set, but that only deployment can tell. */
export class Unknown {
  constructor(
    /** What the value hangs on, in words: "parameter Env", "an import from another stack". */
    readonly because: string,
    /** The value as it stands inside a string: `${Env}`. */
    readonly hole: string = '${?}',
    readonly about: {
      /** The parameter or variable that decides, and whether its value is kept out of logs and consoles. */
      readonly parameter?: { readonly name: string; readonly secret: boolean };
      /** A value that is looked up at deployment in a store for secrets, such as `{{resolve:secretsmanager:…}}`. */
      readonly secretStore?: boolean;
      /** The text that it encodes, where deployment completes that: what is written of it can be read. */
      readonly encodes?: string;
      /** Whether there may be no value at all. */
      readonly perhapsAbsent?: boolean;
      /** Values this one is known not to have. */
      readonly not?: readonly string[];
      /** Whether it may be a text; left out where it may be any. */
      readonly mayBe?: (text: string) => boolean;
      /** The least and the greatest number that it may be. */
      readonly between?: readonly [least: number, greatest: number];
      /** What would decide it, where the author left it open and no name in its hole tells. */
      readonly decider?: string;
      /** What it is made of, where that is all resources. */
      readonly of?: readonly Unknown[];
    } = {},
  ) {}

  toString(): string {
    return this.hole;
  }

  toJSON(): string {
    return this.hole;
  }
}

/** A map of which a part is written, and to which deployment adds what nobody sees here. */
export class Partly extends Unknown {
  constructor(
    because: string,
    readonly written: { readonly [key: string]: Value },
  ) {
    super(because);
  }
}

/** How infrastructure is declared. */
export type Declared = 'cloudformation' | 'terraform';
/** How pipelines are written. */
export type Piped = 'github' | 'gitlab';
export type Dialect = Declared | Piped;

/** A place in a file: 1-based line and column. */
export interface Position {
  readonly file: string;
  readonly line: number;
  readonly column: number;
}

/** One resource as its template declares it. */
export interface Resource {
  readonly template: Template;
  /** Logical id (CloudFormation), address such as `aws_s3_bucket.uploads` (Terraform), or place: `jobs.build.steps[2]`. */
  readonly id: string;
  /** `AWS::S3::Bucket` or `aws_s3_bucket`; `data.aws_…` for a data source, `provider.aws` for a provider, `backend.s3` for where the state is; `GitHub::Job`. */
  readonly type: string;
  /** Its properties, unevaluated. */
  readonly body: Json;
  /** What stands beside the properties, unevaluated: DeletionPolicy, Metadata, lifecycle. */
  readonly attributes: Json;
  /** Construct path where one is known, otherwise the id. */
  readonly path: string;
}

/** A piece of a template that points at another resource. */
export interface Link {
  readonly from: Resource;
  /** Where the reference stands below the properties: `Role`, `Environment.Variables.TABLE`. */
  readonly at: string;
  readonly to: Resource;
  readonly attribute: string;
}

/**
 * One file of infrastructure code, read but not yet evaluated. Templates of one assembly know each other,
 * so references are followed across stacks and nested stacks.
 */
export interface Template {
  /** The name its reader gave it: usually the file's path. */
  readonly name: string;
  readonly dialect: Dialect;
  readonly resources: ReadonlyMap<string, Resource>;
  /** What could not be read into resources, in words: an opaque module, a macro. */
  readonly notices: readonly string[];
  /** Those of the notices that tell of what becomes resources and could not be judged, and the id of the resource that does it, if one does. */
  readonly unjudged?: ReadonlyMap<string, string>;
  /** All templates that are judged together with this one, itself included. */
  readonly assembly: AssemblyView;
  /** Evaluates the outermost expression of a node: data is returned as it is, an expression as its value. */
  evaluate(node: Json | undefined, world: World): Json | Value;
  /** Whether a map is evaluated as a whole (an intrinsic, a block with `dynamic`), so that no key of it stands for itself. */
  isExpression(map: Json): boolean;
  /** All that decides how properties evaluate besides themselves: equal for templates that are alike in this. */
  readonly evaluatedBy?: string;
  /**
   * Properties as text, with numbers in place of the names of resources that are only referred to: equal, in templates
   * evaluated by the same, for properties that no rule can tell apart without looking at those. Left out where names decide values.
   */
  withoutNames?(properties: string, of: Resource): string;
  /** The parameter or variable that a node is and nothing more, and whether its value is kept out of logs and consoles. */
  parameterIn(node: Json | undefined): { readonly name: string; readonly secret: boolean } | undefined;
  /** Whether the resource exists in a world. */
  exists(resource: Resource, world: World): boolean;
  /** Whether the template lets itself be deployed as in a world, as far as that has decided what the template demands. */
  allows?(world: World): boolean;
  /** Every resource a node can refer to, in whatever world. */
  referencesIn(
    node: Json | undefined,
  ): readonly { readonly target: Resource; readonly attribute: string; readonly at: string }[];
  /** Whether two resources are in one account and, if asked, in one region of it. */
  areTogether(one: Resource, other: Resource, within: 'account' | 'region', world: World): Truth;
  /** The reference that a hole of a text was, where it was one. */
  referred?(hole: string): { readonly target: Resource } | undefined;
  /** What would decide what stands behind a hole of a text, in words, where the author of the template left it open. */
  decider?(hole: string): string | undefined;
  /** What a deployment gives to others by its outputs, unevaluated. */
  readonly given?: Json;
  /** The template that leads to this one, where names of parameters mean the same in both. */
  readonly root?: Template;
  /** The user's own line that made the resource, where the toolkit recorded it. */
  madeAt?(resource: Resource): Position | undefined;
  /** Where a value is given to the module that a property stands in, for those who call it. */
  givenAt?(resource: Resource, path: string, world?: World): Position | undefined;
  /** Where a property stands in the file, as a world has it; the nearest enclosing node when the property is absent. */
  positionOf(resource: Resource, path: string, world?: World): Position | undefined;
}

/** Templates that are deployed together, as their readers ask for them. */
export interface AssemblyView {
  readonly templates: readonly Template[];
  /** Until the end of some work, notes whoever is told something that the twin would not tell. */
  besides<T>(twin: Twin, work: () => T): T;
  /** Whether there is a resource of a type. */
  has(type: string): boolean;
  ofType(type: string): readonly Resource[];
  /** A world that nothing was asked of, to find out by whether something asks it. */
  readonly probe: World;
  /** What was worked out of a resource's properties, by name; kept for all who read it. */
  evaluatedOf(resource: Resource): Map<string, Value>;
  /** What a reader made of pieces of data that many ask it for. */
  understoodBy<T>(reader: object): WeakMap<object, T>;
  /** Whether the property `key` gives a literal name in any resource of a type. */
  areNamed(type: string, key: string): boolean;
  /** Resources of a type whose property `key` refers to `owner`, or gives its name, in the world or in any. */
  companionsOf(owner: Resource, type: string, key: string, name?: string, world?: World): readonly Resource[];
}

/** What an assembly was before, or became. */
export interface Twin {
  readonly assembly: AssemblyView;
  readonly partnerOf: (resource: Resource) => Resource | undefined;
  /** Whether a resource of either assembly, or one that it refers to, says something else than its partner. */
  readonly differs: (resource: Resource) => boolean;
  /** Whether any of a type does. */
  readonly differsIn: (type: string) => boolean;
}
