import { pascalCase } from './layout';

/** What a construct extends in one toolkit: the class, where it is imported from, and what its props are called. */
interface Parent {
  readonly from: string;
  readonly type: string;
  readonly props: string;
}

interface Names {
  /** `HardenedQueue`, and in words: `queue`. */
  readonly type: string;
  readonly subject: string;
}

/**
 * All files of a construct such as `hardened-queue` of `sqs`, by name. What they leave empty, the tests ask for. Where a
 * toolkit has nothing of that name, it is made to extend `Construct`.
 */
export function constructFiles(service: string, name: string): Readonly<Record<string, string>> {
  const subject = name.replace(/^hardened-/, '');
  const [l2, resource] = [pascalCase(subject), pascalCase(`${service}-${subject}`)];
  const names = { type: pascalCase(name), subject: subject.replaceAll('-', ' ') };
  const inCdk = { from: `aws-cdk-lib/aws-${service}`, type: l2, props: `${l2}Props` };
  const inCdktf = {
    from: `@cdktf/provider-aws/lib/${service}-${subject}`,
    type: resource,
    props: `${resource}Config`,
  };
  return {
    'defaults.ts': defaults(names),
    'cdk.ts': (inCdk.type !== names.type && has(inCdk) ? dropIn : construct)(names, inCdk),
    'cdktf.ts': construct(names, inCdktf),
    'weakenings.ts': weakenings(names),
  };
}

const defaults = ({ subject }: Names): string => `import type { Guards } from '../../hardening';

/** What a hardened ${subject} is, in the words of no toolkit. */
export const defaults = {};

/** What gives a default up, and the rule that notices. */
export const guards: Guards<typeof defaults> = {};
`;

const dropIn = (
  { type, subject }: Names,
  { from, type: l2, props }: Parent,
): string => `import { ${l2}, type ${props} } from '${from}';
import type { Construct } from 'constructs';
import { recordWaivers, type Waive } from '../../../tree/waivers';
import { refuseWeakening, withDefaults } from '../../hardening';
import { hardened, type InPlace } from '../../in-place';
import { defaults, guards } from './defaults';

/** Every prop of \`${l2}\`, on top of hardened defaults. */
export interface ${type}Props extends ${props} {
  /** Rules this ${subject} may break. */
  readonly waive?: Waive;
}

/**
 * A ${subject} that …
 *
 * @example
 * new ${type}(this, '${l2}', {});
 */
export class ${type} extends ${l2} {
  /** What makes a \`${l2}\` one. */
  static readonly inPlace: InPlace<${l2}, ${type}Props> = {
    name: '${type}',
    id: ${l2}.PROPERTY_INJECTION_ID,
    props: hardenedProps,
  };

  constructor(scope: Construct, id: string, props: ${type}Props) {
    super(scope, id, hardenedProps(scope, id, props));
    recordWaivers(this, props.waive);
  }
}

function hardenedProps(scope: Construct, id: string, props: ${type}Props): ${props} {
  refuseWeakening(\`${type} '\${scope.node.path}/\${id}'\`, props, guards, termsOf(props));
  const { waive, ...given } = props;
  return hardened({ ...given });
}

/** What the props come to. */
const termsOf = (_props: ${type}Props) => withDefaults(defaults, {});
`;

function construct({ type, subject }: Names, wanted: Parent): string {
  const parent = wanted.type !== type && has(wanted) ? wanted : undefined;
  const imports = parent
    ? `import { ${parent.type}, type ${parent.props} } from '${parent.from}';\nimport type { Construct } from 'constructs';`
    : "import { Construct } from 'constructs';";
  return `${imports}
import { recordWaivers, type Waive } from '../../../tree/waivers';
import { refuseWeakening, withDefaults } from '../../hardening';
import { defaults, guards } from './defaults';

/** What can be said of a hardened ${subject}. */
export interface ${type}Props ${parent ? `extends ${parent.props} ` : ''}{
  /** Rules this ${subject} may break. */
  readonly waive?: Waive;
}

/** A ${subject} that … */
export class ${type} extends ${parent?.type ?? 'Construct'} {
  constructor(scope: Construct, id: string, props: ${type}Props) {
    refuseWeakening(\`${type} '\${scope.node.path}/\${id}'\`, props, guards, termsOf(props));
    ${parent ? 'const { waive, ...given } = props;\n    super(scope, id, given)' : 'super(scope, id)'};
    recordWaivers(this, ${parent ? 'waive' : 'props.waive'});
  }
}

/** What the props come to. */
const termsOf = (_props: ${type}Props) => withDefaults(defaults, {});
`;
}

const weakenings = ({ type }: Names): string => `import { defineWeakenings } from '../../weakening';
import * as cdk from './cdk';
import * as cdktf from './cdktf';

export default defineWeakenings({
  make: {
    cdk: (scope, id, props) => new cdk.${type}(scope, id, props),
    cdktf: (scope, id, props) => new cdktf.${type}(scope, id, props),
  },
  weakenings: [],
});
`;

function has({ from, type }: Parent): boolean {
  try {
    return type in require(from);
  } catch {
    return false;
  }
}
