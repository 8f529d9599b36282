import type { Fact } from '../engine/fact';
import type { Resource } from '../engine/template';
import type { Truth } from '../engine/truth';
import { hasHole } from '../engine/value';

/** What a property names: a resource that is declared, or the text of its name. */
export type Identity = Resource | { readonly text: string; readonly isFixed: boolean } | undefined;

/** What a property names; undefined where nothing can be said of it. */
export function identityOf(fact: Fact): Identity {
  if (fact.target) return fact.target;
  const { text } = fact;
  if (text === undefined || text === '' || text === '${?}') return undefined;
  const isFixed = !hasHole(text);
  return { text: isFixed ? text : `${fact.at.resource.template.name} ${text}`, isFixed };
}

/** Whether two names are of the same thing; undefined where only deployment can tell. */
export function isSame(one: Identity, other: Identity): Truth {
  if (!one || !other) return undefined;
  if (one === other) return true;
  if ('text' in one && 'text' in other) {
    if (one.text === other.text) return true;
    return one.isFixed && other.isFixed ? false : undefined;
  }
  if ('text' in one || 'text' in other) return undefined;
  return one.type.startsWith('data.') || other.type.startsWith('data.') ? undefined : false;
}

/** Whether it is a VPC that is made, so that it is not the default one of its account. */
export const isMade = (vpc: Identity): boolean =>
  vpc !== undefined && 'template' in vpc && (vpc.type === 'AWS::EC2::VPC' || vpc.type === 'aws_vpc');
