import { replaceHoles } from '../engine/value';

/** The fields of an ARN; the colons inside of holes, such as `${AWS::AccountId}`, separate nothing. */
export function fieldsOf(arn: string): string[] {
  const holes: string[] = [];
  const plain = replaceHoles(arn, (hole) => `\0${holes.push(hole) - 1}\0`);
  return plain.split(':').map((field) => field.replace(/\0(\d+)\0/g, (_, index) => holes[Number(index)] as string));
}

/** An ARN taken apart. What deployment decides of it, pseudo parameters too, stays a hole in its field. */
export interface Arn {
  readonly partition: string;
  readonly service: string;
  readonly region: string;
  readonly account: string;
  /** All that follows, colons included; empty where the ARN ends before. */
  readonly resource: string;
}

/** Reads an ARN or the beginning of one; undefined for other text. */
export function arnOf(text: string): Arn | undefined {
  const [arn, partition = '', service = '', region = '', account = '', ...resource] = fieldsOf(text);
  return arn === 'arn' ? { partition, service, region, account, resource: resource.join(':') } : undefined;
}

/** The account that an ARN, or an account id, names: empty where ARNs of its kind name none. */
export const accountOf = (text: string): string | undefined => (text.startsWith('arn:') ? fieldsOf(text)[4] : text);

/** An ARN in one spelling of the place it is in: two that differ in it only are of the same deployment. */
export function inPlace(text: string): string {
  const fields = fieldsOf(text);
  if (fields[0] !== 'arn') return text;
  const as = (index: number, isOne: RegExp, word: string) => {
    const field = fields[index];
    if (field !== undefined && (isOne.test(field) || field.startsWith('${'))) fields[index] = word;
  };
  as(1, /^aws[\w-]*$/, 'aws');
  as(3, /^[a-z]+(-[a-z]+)+-\d$/, 'region');
  as(4, /^\d{12}$/, 'account');
  return fields.join(':');
}

/** How many letters and wildcards of one letter an account's id has. */
const ID_LENGTH = 12;

/** What wildcards may stand for in the place that an ARN is in, by the field: partition, region, account. */
const PLACES: Readonly<Record<number, (text: string) => boolean>> = {
  1: (text) => /^aws[\w*?-]*$/.test(text),
  3: (text) => /^[a-z][a-z\d*?-]*$|^\*.*[a-z\d]/.test(text),
  4: (text) => {
    const letters = text.replaceAll('*', '').length;
    return /^[\d*?]+$/.test(text) && letters > 0 && (text.includes('*') ? letters <= ID_LENGTH : letters === ID_LENGTH);
  },
};

/**
 * A field of a pattern with wildcards that takes in some places but not all, with the name of one of them instead: where
 * a policy says `1234????????`, its author means the account that it is for. Undefined for any other field.
 */
export function takingIn(field: string, index: number, own: string): string | undefined {
  if (!/[*?]/.test(field) || !PLACES[index]?.(field)) return undefined;
  return `${field.startsWith('*') ? '*' : ''}${own}${field.endsWith('*') ? '*' : ''}`;
}
